/// One way in which what is unknown may come out: it shows that an act can still be made, without looking at all the others.
struct SampleCompletion {
    /// Where every unknown variable falls.
    enum Choice: CaseIterable {
        case firstRegion, lastRegion
    }

    private let body: GraphBody
    private let choice: Choice
    /// Steps that are left before giving up.
    private var work = 10_000

    init(_ body: GraphBody, _ choice: Choice) {
        self.body = body
        self.choice = choice
    }

    /// Whether it certainly reaches none of the refusals from `first` on.
    mutating func isAdmitted(from first: Int, _ progress: borrowing Progress) -> Bool {
        for refusal in first..<body.tree.refusals.count {
            let block = body.tree.refusalBlock[refusal]
            if block != UInt32.max, mayReach(block, progress) { return false }
        }
        return true
    }

    private mutating func mayReach(_ block: UInt32, _ progress: borrowing Progress) -> Bool {
        var met: [UInt32] = [block]
        var position = 0
        while position < met.count {
            let next = met[position]
            position += 1
            if next == 0 { return true }
            for index in Int(body.tree.entranceStart[Int(next)])..<Int(body.tree.entranceStart[Int(next) + 1]) {
                if let above = origin(of: body.tree.entrances[index], progress), !met.contains(above) {
                    met.append(above)
                }
            }
        }
        return work <= 0
    }

    /// The block in which an entrance stands, where this completion goes through it.
    private mutating func origin(of entrance: Tree.Entrance, _ progress: borrowing Progress) -> UInt32? {
        switch entrance {
        case .call(let block): block
        case .branch(let decision, let branch):
            end(of: body.sites.roots[Int(decision)], progress) == branch ? body.tree.decisionBlock[Int(decision)] : nil
        }
    }

    /// The terminal that a diagram comes to; any once the work is used up.
    private mutating func end(of root: UInt32, _ progress: borrowing Progress) -> UInt32 {
        var next = body.descend(root, in: progress)
        while !body.diagrams.isTerminal(next) {
            work -= 1
            if work <= 0 { return Diagrams.no }
            let node = body.diagrams.nodes[Int(next)]
            let child = body.diagrams.child(of: node, in: region(of: node.variable, progress))
            next = body.descend(child, in: progress)
        }
        return next
    }

    /// Whether a question arises follows from the answers it hangs on; all else is chosen.
    private mutating func region(of variable: UInt32, _ progress: borrowing Progress) -> UInt32 {
        let found = body.variables.list[Int(variable)]
        if found.kind == .arising {
            return end(of: body.sites.roots[Int(body.sites.gateOfQuestion[Int(found.operand)])], progress)
        }
        switch choice {
        case .firstRegion: return 0
        case .lastRegion: return found.regionCount - 1
        }
    }
}
