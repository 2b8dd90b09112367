// What is left of a diagram once the known variables are set. A path of a diagram tests each variable once, so every path over unknown
// variables is a possible completion: the rest is constant exactly when a single terminal can be reached.
extension GraphBody {
    /// The region of a variable, or nothing while unknown.
    ///
    /// Whether a question arises is looked up in its gate when nothing has recorded it yet; gates hang on one another
    /// `DecisionGraphBuilder.maximumDepth` deep at most.
    @inline(__always)
    func region(_ variable: UInt32, in progress: borrowing Progress) -> UInt32? {
        let field = layout.fields[Int(variable)]
        if let known = layout.region(field, in: progress) { return known }
        return field.gate == Sites.none ? nil : arising(throughGate: field.gate, in: progress)
    }

    private func arising(throughGate gate: UInt32, in progress: borrowing Progress) -> UInt32? {
        let verdict = verdict(sites.roots[Int(gate)], in: progress)
        return diagrams.isTerminal(verdict) ? verdict : nil
    }

    /// The terminal that a diagram comes to, or the first node whose variable is unknown when it may still come to several.
    ///
    /// Usually a short walk; at worst linear in the diagram.
    @inline(__always)
    func verdict(_ root: UInt32, in progress: borrowing Progress) -> UInt32 {
        let node = descend(root, in: progress)
        if diagrams.isTerminal(node) || diagrams.isSingleTest(node) { return node }
        return onlyTerminal(below: node, in: progress) ?? node
    }

    /// Follows known variables as far as they go.
    @inline(__always)
    func descend(_ root: UInt32, in progress: borrowing Progress) -> UInt32 {
        var next = root
        while !diagrams.isTerminal(next) {
            let node = diagrams.nodes[Int(next)]
            guard let region = region(node.variable, in: progress) else { return next }
            next = diagrams.child(of: node, in: region)
        }
        return next
    }

    /// The one terminal that can still be reached, or nothing when there are several.
    private func onlyTerminal(below node: UInt32, in progress: borrowing Progress) -> UInt32? {
        // Two different terminals are nearly always met within a few steps; only a search that goes on needs to mark its way.
        var stack = InlineArray<32, UInt32>(repeating: 0)
        var depth = 1
        stack[0] = node
        var found: UInt32?
        var steps = 0
        while depth > 0 {
            depth -= 1
            let next = diagrams.nodes[Int(stack[depth])]
            steps += 1
            if steps == 4, let other = firstWays.terminal(from: node, in: diagrams, layout, progress) {
                if let found, found != other { return nil }
                found = other
            }
            if steps > 2_048 { return onlyTerminalMarking(below: node, in: progress) }
            for index in Int(next.firstRun)..<Int(next.firstRun + next.runCount) {
                let child = descend(diagrams.runs[index].child, in: progress)
                if diagrams.isTerminal(child) {
                    if let found, found != child { return nil }
                    found = child
                } else {
                    guard depth < 32 else { return onlyTerminalMarking(below: node, in: progress) }
                    stack[depth] = child
                    depth += 1
                }
            }
        }
        return found
    }

    private func onlyTerminalMarking(below node: UInt32, in progress: borrowing Progress) -> UInt32? {
        var met: Set<UInt32> = [node]
        var stack = [node]
        var found: UInt32?
        while let next = stack.popLast() {
            for run in diagrams.runs(of: next) {
                let child = descend(run.child, in: progress)
                if diagrams.isTerminal(child) {
                    if let found, found != child { return nil }
                    found = child
                } else if met.insert(child).inserted {
                    stack.append(child)
                }
            }
        }
        return found
    }

    /// The unknown variables that the rest of a diagram may test; one that cancels out may be among them.
    func unknowns(below node: UInt32, in progress: borrowing Progress) -> ShortList {
        var met = ShortList()
        var variables = ShortList()
        met.append(node)
        var position = 0
        while position < met.count {
            let next = diagrams.nodes[Int(met[position])]
            position += 1
            variables.insert(next.variable)
            for index in Int(next.firstRun)..<Int(next.firstRun + next.runCount) {
                let child = descend(diagrams.runs[index].child, in: progress)
                // A linear search is quicker than hashing for the handful of nodes that conditions have.
                if !diagrams.isTerminal(child) { met.insert(child) }
            }
            if met.count > 64 { return manyUnknowns(below: node, in: progress) }
        }
        return variables
    }

    private func manyUnknowns(below node: UInt32, in progress: borrowing Progress) -> ShortList {
        var met: Set<UInt32> = [node]
        var stack = [node]
        var variables: Set<UInt32> = []
        while let next = stack.popLast() {
            variables.insert(diagrams.nodes[Int(next)].variable)
            for run in diagrams.runs(of: next) {
                let child = descend(run.child, in: progress)
                if !diagrams.isTerminal(child), met.insert(child).inserted { stack.append(child) }
            }
        }
        var list = ShortList()
        for variable in variables.sorted() { list.append(variable) }
        return list
    }

    /// Whether what is left of a diagram depends on a variable. Exact.
    func depends(_ root: UInt32, on variable: UInt32, in progress: borrowing Progress) -> Bool {
        let node = descend(root, in: progress)
        if diagrams.isTerminal(node) { return false }
        if diagrams.isSingleTest(node) { return diagrams.nodes[Int(node)].variable == variable }
        return dependsVisibly(node, on: variable, in: progress) ?? support(of: node, in: progress).contains(variable)
    }

    /// The same for most diagrams, without allocating: they depend on a variable when a node that tests it leads to two terminals, or to one and to
    /// something that is still open. Nothing when that cannot be told so simply.
    private func dependsVisibly(_ top: UInt32, on variable: UInt32, in progress: borrowing Progress) -> Bool? {
        var stack = InlineArray<32, UInt32>(repeating: 0)
        stack[0] = top
        var depth = 1
        var isDoubtful = false
        for _ in 0..<64 {
            guard depth > 0 else { return isDoubtful ? nil : false }
            depth -= 1
            let node = diagrams.nodes[Int(stack[depth])]
            // Variables are tested in ascending order: it does not come again below.
            if node.variable > variable { continue }
            var first: UInt32?
            for index in Int(node.firstRun)..<Int(node.firstRun + node.runCount) {
                let child = descend(diagrams.runs[index].child, in: progress)
                if node.variable < variable {
                    if diagrams.isTerminal(child) { continue }
                    guard depth < 32 else { return nil }
                    stack[depth] = child
                    depth += 1
                    continue
                }
                let outcome = verdict(child, in: progress)
                guard let other = first else {
                    first = outcome
                    continue
                }
                if other == outcome { continue }
                if diagrams.isTerminal(other) || diagrams.isTerminal(outcome) { return true }
                isDoubtful = true
            }
        }
        return nil
    }
}
