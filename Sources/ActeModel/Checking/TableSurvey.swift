internal import ActeDiagnostics
internal import ActeSyntax

/// Tells the header of each table of a part from its rows, and what is wrong with them, whatever is answered.
///
/// A table starts at a row with no table above it, and that row names its columns. Whatever is no row ends it: a paragraph, an item of a
/// list, an empty `>`, an `inclure`. Branches are followed side by side: rows may stand in them, but whether a row is a header may not hang on
/// which were taken. O(size of the part × depth).
struct TableSurvey {
    /// Something wrong with a row.
    struct Fault {
        enum Kind {
            /// It has another number of cells than the header, there.
            case uneven(header: SyntaxID, columns: Int)
            /// Some answers leave it without the header, there.
            case headerMayLack(SyntaxID)
            /// It would be a header again for each item.
            case headerRepeats
            /// It is a header that no row follows.
            case headerAlone
        }

        var row: SyntaxID
        var kind: Kind
    }

    /// Which table a next row would go on with.
    private enum Place: Equatable {
        /// None: it would start one.
        case outside
        /// The one that starts with that row.
        case inside(SyntaxID)
        /// Some answers lead here inside the table that starts with that row, others do not.
        case doubtful(SyntaxID)
    }

    private let tree: SyntaxTree
    private(set) var headers: Set<SyntaxID> = []
    private(set) var faults: [Fault] = []
    private var place = Place.outside
    /// The headers that a row follows.
    private var filled: Set<SyntaxID> = []
    private var faulty: Set<SyntaxID> = []
    private var isRepeated = false

    /// Reads what is indented below a statement.
    init(_ tree: SyntaxTree, below node: SyntaxID) {
        self.tree = tree
        read(below: node)
        for header in headers.subtracting(filled).sorted() { add(.headerAlone, at: header) }
    }

    /// Recursive as deep as branches are nested.
    private mutating func read(below node: SyntaxID) {
        for child in tree.children(of: node) {
            switch tree.kind(child) {
            case .text: readText(child)
            case .conditional, .selection: readBranches(child)
            case .repetition: readRepetition(child)
            case .inclusion: place = .outside
            case let kind: if PartKind(kind) != nil { place = .outside }
            }
        }
    }

    private mutating func readText(_ text: SyntaxID) {
        var end = tree[text].start
        for line in tree.children(of: text) {
            if signs(from: end, to: tree[line].start) > 1 || tree.kind(line) != .row { place = .outside }
            if tree.kind(line) == .row { readRow(line) }
            end = tree[line].end
        }
        if signs(from: end, to: tree[text].end) > 0 { place = .outside }
    }

    /// How many `>` stand between two lines of a text: one opens the second, others are empty.
    private func signs(from start: UInt32, to end: UInt32) -> Int {
        tree.file.bytes[Int(start)..<Int(max(start, end))].count { $0 == UInt8(ascii: ">") }
    }

    private mutating func readRow(_ row: SyntaxID) {
        switch place {
        case .inside(let header):
            filled.insert(header)
            let columns = cells(of: header)
            if cells(of: row) != columns { add(.uneven(header: header, columns: columns), at: row) }
        case .doubtful(let header):
            add(isRepeated && headers.contains(row) ? .headerRepeats : .headerMayLack(header), at: row)
            filled.formUnion([header, row])
            place = .inside(row)
        case .outside:
            headers.insert(row)
            place = .inside(row)
        }
    }

    private func cells(of row: SyntaxID) -> Int { tree.children(of: row).reduce(0) { count, _ in count + 1 } }

    private mutating func readBranches(_ node: SyntaxID) {
        let entry = place
        var exits: [Place] = []
        var isComplete = tree.kind(node) == .selection
        for branch in tree.children(of: node) {
            switch tree.kind(branch) {
            case .branch, .caseBranch, .otherwise: break
            default: continue
            }
            if tree.kind(branch) == .branch, tree.first(.guard, in: branch) == nil { isComplete = true }
            place = entry
            read(below: branch)
            exits.append(place)
        }
        if !isComplete || exits.isEmpty { exits.append(entry) }
        place = exits.dropFirst().reduce(exits[0], TableSurvey.joined)
    }

    private mutating func readRepetition(_ node: SyntaxID) {
        let branches = tree.children(of: node).filter { tree.kind($0) == .branch }
        guard let item = branches.first else { return }
        let entry = place
        read(below: item)
        let next = TableSurvey.joined(entry, place)
        if next != entry, !isRepeated {
            // What the first item leaves is where the second begins. A repetition that is read again was read twice already, as was all it holds.
            let around = isRepeated
            isRepeated = true
            place = next
            read(below: item)
            isRepeated = around
        }
        var exit = place
        place = entry
        if let otherwise = branches.dropFirst().first { read(below: otherwise) }
        exit = TableSurvey.joined(exit, place)
        place = exit
    }

    private static func joined(_ one: Place, _ other: Place) -> Place {
        if one == other { return one }
        for place in [one, other] {
            switch place {
            case .inside(let header), .doubtful(let header): return .doubtful(header)
            case .outside: continue
            }
        }
        return .outside
    }

    /// Keeps one fault a row: a repetition is read twice.
    private mutating func add(_ kind: Fault.Kind, at row: SyntaxID) {
        if faulty.insert(row).inserted { faults.append(Fault(row: row, kind: kind)) }
    }
}
