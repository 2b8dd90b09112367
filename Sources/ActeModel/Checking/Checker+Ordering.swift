internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

/// What reads what: a graph of small integers, walked without recursion so that long chains cannot exhaust the stack.
struct ReadingGraph {
    private var starts: [Int32] = [0]
    private var targets: [Int32] = []

    /// Says that the node being added reads `target`.
    mutating func read(_ target: Int32) { targets.append(target) }

    /// Ends the node being added; the next one begins.
    mutating func endNode() { starts.append(Int32(truncatingIfNeeded: targets.count)) }

    /// Number of nodes.
    var count: Int { starts.count - 1 }

    /// Every node after those it reads, in the order of the nodes otherwise; and the loops met, each as the nodes that read
    /// one another in turn. O(nodes + readings).
    func ordered() -> (order: [Int32], loops: [[Int32]]) {
        var order: [Int32] = []
        order.reserveCapacity(count)
        var loops: [[Int32]] = []
        /// 0 unseen, 1 on the path, 2 done.
        var state = [UInt8](repeating: 0, count: count)
        var path: [(node: Int32, next: Int32)] = []
        for root in 0..<count where state[root] == 0 {
            path.append((Int32(root), starts[root]))
            state[root] = 1
            while let top = path.last {
                let node = Int(top.node)
                guard top.next < starts[node + 1] else {
                    state[node] = 2
                    order.append(top.node)
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let target = targets[Int(top.next)]
                switch state[Int(target)] {
                case 0:
                    state[Int(target)] = 1
                    path.append((target, starts[Int(target)]))
                case 1:
                    if let start = path.firstIndex(where: { $0.node == target }) {
                        loops.append(path[start...].map(\.node))
                    }
                default: break
                }
            }
        }
        return (order, loops)
    }
}

extension Checker {
    /// Puts computations after those they read, and reports the loops among computations and conditions of questions.
    mutating func orderComputations() {
        let questionCount = declarations.questions.count
        var graph = ReadingGraph()
        for (index, node) in declarations.questions.enumerated() {
            addConditions(of: node, to: &graph)
            if let place = fieldPlaces[index] { addConditions(around: place, to: &graph) }
            let section = declarations.sectionOfQuestion[index]
            if section >= 0, let condition = tree.first(.guard, in: declarations.sections[Int(section)]) {
                addValues(in: condition, to: &graph)
            }
            graph.endNode()
        }
        for (index, node) in declarations.computations.enumerated() {
            instanceBeingRead = computationPlaces[index]?.instance
            if let place = computationPlaces[index] { addConditions(around: place, to: &graph) }
            addValues(in: node, to: &graph)
            instanceBeingRead = nil
            graph.endNode()
        }
        let (order, loops) = graph.ordered()
        computationOrder = [Int32](repeating: 0, count: declarations.computations.count)
        sortedComputations.reserveCapacity(declarations.computations.count)
        for node in order where Int(node) >= questionCount {
            let source = Int(node) - questionCount
            computationOrder[source] = Int32(truncatingIfNeeded: sortedComputations.count)
            sortedComputations.append(source)
        }
        for loop in loops {
            let names = loop.compactMap { nameNode(ofValue: $0) }
            reportLoop(
                names,
                "Chacune a besoin de la suivante : on ne saurait par laquelle commencer.")
            for node in loop where Int(node) >= questionCount {
                loopingComputations.insert(Int(node) - questionCount)
            }
        }
    }

    /// The name of a node of the graph of values: questions, then computations.
    private func nameNode(ofValue node: Int32) -> SyntaxID? {
        let questionCount = declarations.questions.count
        let index = Int(node)
        let declaration =
            index < questionCount ? declarations.questions[index] : declarations.computations[index - questionCount]
        return tree.first(.name, in: declaration)
    }

    /// Says that names read one another in a circle, every place shown.
    mutating func reportLoop(_ loop: [SyntaxID], _ consequence: String) {
        guard let first = loop.first else { return }
        let words = (loop + [first]).map { "[\(tree.text($0))]" }.joined(separator: " → ")
        let message =
            loop.count == 1
            ? "[\(tree.text(first))] dépend de sa propre valeur."
            : "Ces lignes tournent en rond : \(words). \(consequence)"
        report(
            .loop, message, at: tree.range(first),
            notes: loop.dropFirst().map { Note("[\(tree.text($0))] en fait partie.", at: tree.range($0)) },
            fix: Fix("Écrivez l'une de ces conditions ou de ces valeurs sans citer la suivante."))
    }

    /// Adds what decides whether a question arises, which of its options are open, and what it suggests.
    private func addConditions(of question: SyntaxID, to graph: inout ReadingGraph) {
        for child in tree.children(of: question) {
            switch tree.kind(child) {
            case .guard, .option, .property: addValues(in: child, to: &graph)
            default: break
            }
        }
    }

    /// Adds what decides whether the record or the item of a question is asked about at all.
    private func addConditions(around place: FieldPlace, to graph: inout ReadingGraph) {
        for list in place.home.lists { graph.read(Int32(truncatingIfNeeded: list)) }
        for condition in instances[place.instance].guards { addValues(in: condition, to: &graph) }
    }

    /// Adds the questions and computations that a part of the tree refers to, as nodes of the graph of values.
    private func addValues(in node: SyntaxID, to graph: inout ReadingGraph) {
        for index in Int(node.rawValue)..<Int(tree[node].next) {
            let id = SyntaxID(UInt32(index))
            switch tree.nodes[index].kind {
            case .reference:
                let name = names.find(tree.file.bytes, in: bytes(id))
                if let name, let own = instanceBeingRead, let field = instances[own].fields[name] {
                    addField(field, to: &graph)
                } else if let name, let symbol = symbols[name.index] {
                    addValue(symbol, to: &graph)
                } else {
                    addFields(id, to: &graph)
                }
            // The holidays of a delay may themselves be computed.
            case .delay:
                if let symbol = holidays?.symbol { addValue(symbol, to: &graph) }
            default: continue
            }
        }
    }

    /// Adds every question that a name like `nom de l'élu` may stand for: which one hangs on where it is read, and all of them come before.
    private func addFields(_ node: SyntaxID, to graph: inout ReadingGraph) {
        guard !instances.isEmpty else { return }
        let found = fields(named: NameFolding.folded(tree.text(node))) { checker, name in
            checker.instances.indices.filter { checker.instances[$0].name == name }
        }
        for field in found { addField(field, to: &graph) }
    }

    private func addField(_ field: FieldTarget, to graph: inout ReadingGraph) {
        switch field {
        case .question(let question): graph.read(Int32(truncatingIfNeeded: question))
        case .computation(let computation):
            graph.read(Int32(truncatingIfNeeded: declarations.questions.count + computation))
        case .record: break
        }
    }

    private func addValue(_ symbol: Symbol, to graph: inout ReadingGraph) {
        switch symbol.kind {
        case .question: graph.read(symbol.index)
        case .computation: graph.read(Int32(truncatingIfNeeded: declarations.questions.count) + symbol.index)
        case .parameter, .clause, .type, .record, .recordValue: break
        }
    }
}
