/// Which unanswered questions may matter: the exact answer, worked out over all that may still come.
///
/// The result of the act is broken down into yes-or-no *effects*: this refusal ends it; this part is in it; this part shows that answer, computed
/// in that way. Each effect is a diagram over the variables still unknown. Two completions that differ on one question alone give
/// different results exactly when some effect depends on that question, or when some possible part shows its answer.
///
/// A computed value that is compared is taken as unknown in its own right, hanging on every answer it reads; one that is shown counts as
/// different as soon as it is computed otherwise. Where the diagrams outgrow `maximumWork`, every question that may still be reached
/// counts as one that may matter: then too much may be asked, never too little.
struct Relevance {
    /// Most steps taken before giving up exactness.
    static let maximumWork = 2_000_000
    /// Most nodes made before giving up exactness.
    static let maximumNodes = 200_000

    private let body: GraphBody
    private let progress: Progress
    private var factory: DiagramFactory
    private var images: [Image: UInt32] = [:]
    private var mattering: [UInt64]
    private var marked: Set<UInt32> = []
    private var metEffects: Set<UInt32> = []
    private var shown: Set<Shown> = []

    private struct Image: Hashable {
        var node: UInt32
        var terminal: UInt32
    }

    private struct Shown: Hashable {
        var condition: UInt32
        var operand: UInt32
        var isTerm: Bool
    }

    init(_ body: GraphBody, _ progress: Progress) {
        self.body = body
        self.progress = progress
        factory = DiagramFactory(
            terminalCount: body.diagrams.terminalCount, maximumNodes: Self.maximumNodes, maximumWork: Self.maximumWork)
        mattering = [UInt64](repeating: 0, count: body.layout.questionWords)
        do throws(GraphLimit) {
            try explore()
        } catch {
            mattering = [UInt64](repeating: UInt64.max, count: body.layout.questionWords)
        }
        for word in mattering.indices { mattering[word] &= ~progress.words[body.layout.counted >> 6 + word] }
        let surplus = body.questions.count & 63
        if surplus != 0, let last = mattering.indices.last { mattering[last] &= 1 << UInt64(surplus) - 1 }
    }

    /// Whether two completions that differ on this question alone may give different results. False for questions whose answer counts.
    func mayMatter(_ question: UInt32) -> Bool {
        mattering[Int(question >> 6)] & (1 << UInt64(question & 63)) != 0
    }

    /// The questions that may matter, one bit each.
    var bits: [UInt64] { mattering }

    private mutating func explore() throws(GraphLimit) {
        let reach = try reachConditions()
        let admitted = try admission(reach)
        for block in body.tree.order {
            guard let condition = reach[Int(block)], condition != Diagrams.no else { continue }
            let items = body.tree.items[body.tree.range(of: block)]
            guard items.contains(where: { $0.kind == .part }) else { continue }
            let effect = try factory.combine(.and, condition, admitted)
            if effect == Diagrams.no { continue }
            mark(effect)
            for item in items where item.kind == .part {
                for operand in body.tree.shown(by: body.tree.parts[Int(item.index)]) {
                    try show(operand, where: effect)
                }
            }
        }
    }

    /// By block: where it is reached; nothing where it is not.
    private mutating func reachConditions() throws(GraphLimit) -> [UInt32?] {
        var reach = [UInt32?](repeating: nil, count: body.tree.blockCount)
        reach[0] = Diagrams.yes
        for block in body.tree.order {
            guard let condition = reach[Int(block)], condition != Diagrams.no else { continue }
            for item in body.tree.items[body.tree.range(of: block)] {
                let targets = body.tree.targets(of: item)
                if item.kind == .decision {
                    let root = body.sites.roots[Int(item.index)]
                    for (branch, target) in targets.enumerated() {
                        let taken = try place(of: UInt32(truncatingIfNeeded: branch), in: root)
                        let way = try factory.combine(.and, condition, taken)
                        reach[Int(target)] = try factory.combine(.or, reach[Int(target)] ?? Diagrams.no, way)
                    }
                } else {
                    for target in targets {
                        reach[Int(target)] = try factory.combine(.or, reach[Int(target)] ?? Diagrams.no, condition)
                    }
                }
            }
        }
        return reach
    }

    /// Where no refusal is reached. Which refusal comes first is an effect of its own.
    private mutating func admission(_ reach: [UInt32?]) throws(GraphLimit) -> UInt32 {
        var admitted = Diagrams.yes
        for refusal in body.tree.refusals.indices {
            let block = body.tree.refusalBlock[refusal]
            guard block != UInt32.max, let condition = reach[Int(block)], condition != Diagrams.no else { continue }
            mark(try factory.combine(.and, condition, admitted))
            admitted = try factory.combine(.and, admitted, try factory.not(condition))
        }
        return admitted
    }

    private mutating func show(_ operand: Operand, where condition: UInt32) throws(GraphLimit) {
        switch operand {
        case .question(let question): try show(question: question.rawValue, where: condition)
        case .term(let term): try show(term: term.rawValue, where: condition)
        }
    }

    private mutating func show(question: UInt32, where condition: UInt32) throws(GraphLimit) {
        guard shown.insert(Shown(condition: condition, operand: question, isTerm: false)).inserted else { return }
        var arises = condition
        let gate = body.sites.gateOfQuestion[Int(question)]
        if gate != Sites.none {
            arises = try factory.combine(.and, condition, try place(of: Diagrams.yes, in: body.sites.roots[Int(gate)]))
            mark(arises)
        }
        if arises != Diagrams.no { matter(question) }
    }

    private mutating func show(term: UInt32, where condition: UInt32) throws(GraphLimit) {
        guard shown.insert(Shown(condition: condition, operand: term, isTerm: true)).inserted else { return }
        let node = body.terms.nodes[Int(term)]
        switch node.operation {
        case .constant, .absent: break
        case .answer: try show(question: node.first, where: condition)
        case .negate, .round: try show(term: node.first, where: condition)
        case .add, .subtract, .multiply, .divide, .later, .earlier:
            try show(term: node.first, where: condition)
            try show(term: node.second, where: condition)
        case .choose:
            var pieces: [UInt32: UInt32] = [:]
            try gather(term, where: condition, into: &pieces)
            for piece in pieces.sorted(by: { $0.key < $1.key }) {
                mark(piece.value)
                try show(term: piece.key, where: piece.value)
            }
        }
    }

    /// The pieces that a piecewise term may come to, through pieces that are piecewise too, and where it comes to each.
    private mutating func gather(
        _ term: UInt32, where condition: UInt32, into pieces: inout [UInt32: UInt32]
    ) throws(GraphLimit) {
        if condition == Diagrams.no { return }
        let node = body.terms.nodes[Int(term)]
        guard node.operation == .choose else {
            pieces[term] = try factory.combine(.or, pieces[term] ?? Diagrams.no, condition)
            return
        }
        let root = body.sites.roots[Int(body.sites.siteOfTerm[Int(term)])]
        for index in 0...Int(node.second) {
            let chosen = try place(of: UInt32(truncatingIfNeeded: index), in: root)
            let way = try factory.combine(.and, condition, chosen)
            try gather(body.terms.piece(index, of: node), where: way, into: &pieces)
        }
    }

    // MARK: Marking

    /// Every question behind a variable that an effect depends on may matter.
    private mutating func mark(_ effect: UInt32) {
        var stack = [effect]
        while let next = stack.popLast() {
            guard !factory.diagrams.isTerminal(next), metEffects.insert(next).inserted else { continue }
            let variable = factory.diagrams.nodes[Int(next)].variable
            if marked.insert(variable).inserted { mark(variable: variable) }
            for run in factory.diagrams.runs(of: next) { stack.append(run.child) }
        }
    }

    private mutating func mark(variable: UInt32) {
        let found = body.variables.list[Int(variable)]
        guard found.kind == .term else { return matter(found.operand) }
        for question in body.sites.questionsBehind(found.operand) where mayArise(question) { matter(question) }
    }

    private func mayArise(_ question: UInt32) -> Bool {
        let gate = body.sites.gateOfQuestion[Int(question)]
        return gate == Sites.none || body.verdict(body.sites.roots[Int(gate)], in: progress) != Diagrams.no
    }

    private mutating func matter(_ question: UInt32) {
        mattering[Int(question >> 6)] |= 1 << UInt64(question & 63)
    }

    // MARK: Diagrams of what is unknown

    /// Where what is left of a diagram comes to one of its terminals, with whether questions arise written out.
    ///
    /// Children have lower numbers, so ascending order needs no recursion; gates hang on one another no deeper than
    /// `DecisionGraphBuilder.maximumDepth`.
    private mutating func place(of terminal: UInt32, in root: UInt32) throws(GraphLimit) -> UInt32 {
        let top = body.descend(root, in: progress)
        if body.diagrams.isTerminal(top) { return top == terminal ? Diagrams.yes : Diagrams.no }
        if let known = images[Image(node: top, terminal: terminal)] { return known }
        var met: Set<UInt32> = [top]
        var nodes = [top]
        var position = 0
        while position < nodes.count {
            for run in body.diagrams.runs(of: nodes[position]) {
                let child = body.descend(run.child, in: progress)
                if !body.diagrams.isTerminal(child), met.insert(child).inserted { nodes.append(child) }
            }
            position += 1
        }
        nodes.sort()
        for node in nodes where images[Image(node: node, terminal: terminal)] == nil {
            images[Image(node: node, terminal: terminal)] = try image(of: node, terminal)
        }
        return images[Image(node: top, terminal: terminal)] ?? Diagrams.no
    }

    /// The image of one node whose children have theirs.
    private mutating func image(of node: UInt32, _ terminal: UInt32) throws(GraphLimit) -> UInt32 {
        let variable = body.diagrams.nodes[Int(node)].variable
        var runs: [Diagrams.Run] = []
        for run in body.diagrams.runs(of: node) {
            let child = body.descend(run.child, in: progress)
            let target =
                body.diagrams.isTerminal(child)
                ? (child == terminal ? Diagrams.yes : Diagrams.no)
                : images[Image(node: child, terminal: terminal)] ?? Diagrams.no
            runs.append(Diagrams.Run(end: run.end, child: target))
        }
        let found = body.variables.list[Int(variable)]
        if found.kind == .arising {
            let gate = body.sites.roots[Int(body.sites.gateOfQuestion[Int(found.operand)])]
            let arises = try place(of: Diagrams.yes, in: gate)
            let absent = try factory.combine(.and, try factory.not(arises), runs[0].child)
            return try factory.combine(.or, try factory.combine(.and, arises, runs[runs.count - 1].child), absent)
        }
        let isInOrder = runs.allSatisfy { variable < factory.diagrams.nodes[Int($0.child)].variable }
        if isInOrder { return try factory.node(variable, runs) }
        // What was written out below may test earlier questions: it is put back in order.
        var result = Diagrams.no
        var start: UInt32 = 0
        for run in runs {
            let test = try factory.test(variable, from: start, to: run.end, of: found.regionCount)
            result = try factory.combine(.or, result, try factory.combine(.and, test, run.child))
            start = run.end
        }
        return result
    }
}
