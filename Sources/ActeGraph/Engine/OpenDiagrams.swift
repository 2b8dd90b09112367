/// Diagrams over what is not known yet: where what is left of a condition holds, with whether questions arise written out as the answers
/// it hangs on.
struct OpenDiagrams {
    /// Makes and holds the diagrams.
    var factory: DiagramFactory
    let body: GraphBody
    private let progress: Progress
    private var images: [Image: UInt32] = [:]

    private struct Image: Hashable {
        var node: UInt32
        var terminal: UInt32
    }

    /// Diagrams of what these answers leave open.
    init(_ body: GraphBody, _ progress: Progress, maximumNodes: Int, maximumWork: Int) {
        self.body = body
        self.progress = progress
        factory = DiagramFactory(
            terminalCount: body.diagrams.terminalCount, maximumNodes: maximumNodes, maximumWork: maximumWork)
    }

    /// By block: where it is reached; nothing where it is not.
    mutating func reachConditions() throws(GraphLimit) -> [UInt32?] {
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

    /// Where what is left of a diagram comes to one of its terminals, with whether questions arise written out.
    ///
    /// Children have lower numbers, so ascending order needs no recursion; gates hang on one another no deeper than
    /// `DecisionGraphBuilder.maximumDepth`.
    mutating func place(of terminal: UInt32, in root: UInt32) throws(GraphLimit) -> UInt32 {
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
