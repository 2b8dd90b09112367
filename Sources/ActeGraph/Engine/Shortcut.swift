/// The shortest way to the branch that a decision takes. Most decisions hang on one answer alone.
struct Shortcut: Sendable {
    enum Form: UInt8, Sendable {
        /// A byte of the row: bit k of `bits` is the branch where it is k.
        case byte
        /// A day of the row: branch 1 from `cut` on and 0 before, or the reverse where `isTurned`.
        case day
        /// A scalar of the row, likewise.
        case scalar
        /// The region of variable `place`: bit r of `bits` is the branch in region r.
        case region
        /// Nothing shorter than its diagram.
        case diagram
    }

    var form: Form
    var isTurned = false
    /// The slot in the row, or the variable.
    var place: UInt32 = 0
    /// The block of its first branch.
    var firstBlock: UInt32
    /// The root of its diagram, for the answers that a shortcut does not know: those that were left out.
    var root: UInt32
    /// The branches, or the cut.
    var bits: UInt64 = 0

    /// The scalar from which on the branch is the other one.
    var cut: Int64 {
        get { Int64(bitPattern: bits) }
        set { bits = UInt64(bitPattern: newValue) }
    }
}

/// Finds the shortcut of every decision of a graph.
struct ShortcutFinder {
    private(set) var shortcuts: [Shortcut] = []
    /// The variables whose regions are asked for, each once.
    private(set) var inspected: [UInt32] = []
    /// The decisions, sorted by form.
    private(set) var inTurn: [UInt32] = []
    private let body: GraphBody
    private let columns: [AnswerTable.Column]

    init(_ body: GraphBody, columns: [AnswerTable.Column]) {
        self.body = body
        self.columns = columns
        shortcuts.reserveCapacity(body.sites.decisionCount)
        for decision in 0..<body.sites.decisionCount {
            shortcuts.append(shortcut(body.sites.roots[decision], firstBlock: body.tree.decisions[decision].firstBlock))
        }
        inspected = Array(Set(shortcuts.lazy.filter { $0.form == .region }.map(\.place))).sorted()
        let forms = shortcuts.map(\.form.rawValue)
        inTurn = forms.indices.sorted { (forms[$0], $0) < (forms[$1], $1) }.map { UInt32(truncatingIfNeeded: $0) }
    }

    private func shortcut(_ root: UInt32, firstBlock: UInt32) -> Shortcut {
        let whole = Shortcut(form: .diagram, firstBlock: firstBlock, root: root)
        guard !body.diagrams.isTerminal(root) else { return whole }
        let runs = body.diagrams.runs(of: root)
        guard runs.allSatisfy({ $0.child < 2 }) else { return whole }
        let number = body.diagrams.nodes[Int(root)].variable
        let variable = body.variables.list[Int(number)]
        var short = whole
        guard variable.kind == .answer else {
            guard variable.regionCount <= 64 else { return whole }
            short.form = .region
            short.place = number
            for region in 0..<variable.regionCount { short.note(branch(region, runs), at: region) }
            return short
        }
        let column = columns[Int(variable.operand)]
        short.place = column.slot
        if column.width == .byte {
            short.form = .byte
            for scalar in 0..<64 {
                short.note(branch(body.variables.region(of: Int64(scalar), for: variable), runs), at: UInt32(scalar))
            }
            return short
        }
        // Two runs part the scalars at one cut, unless the second is that of the absence.
        guard runs.count == 2, let first = runs.first, let last = runs.last, first.end <= variable.count else {
            return whole
        }
        short.form = column.width == .day ? .day : .scalar
        short.isTurned = last.child == 0
        short.cut = body.variables.cuts[Int(variable.first + first.end) - 1]
        return short
    }

    private func branch(_ region: UInt32, _ runs: ArraySlice<Diagrams.Run>) -> UInt32 {
        runs.first { region < $0.end }?.child ?? 0
    }
}

extension Shortcut {
    fileprivate mutating func note(_ branch: UInt32, at bit: UInt32) { bits |= UInt64(branch) << UInt64(bit) }
}

extension Decider {
    /// The branch that a shortcut leads to.
    @inline(__always)
    func branch(_ shortcut: Shortcut, _ table: borrowing AnswerTable, _ row: Int) -> UInt32 {
        switch shortcut.form {
        case .byte:
            let byte = table.bytes[row &* table.byteCount &+ Int(shortcut.place)]
            if byte < 64 { return UInt32(truncatingIfNeeded: shortcut.bits &>> UInt64(byte) & 1) }
        case .day:
            let day = table.days[row &* table.dayCount &+ Int(shortcut.place)]
            if day != Int32.min {
                return (Int64(day) >= shortcut.cut) != shortcut.isTurned ? 1 : 0
            }
        case .scalar:
            let scalar = table.scalars[row &* table.scalarCount &+ Int(shortcut.place)]
            if scalar != AnswerTable.leftOut {
                return (scalar >= shortcut.cut) != shortcut.isTurned ? 1 : 0
            }
        case .region, .diagram: break
        }
        return terminal(of: shortcut.root, table, row)
    }
}
