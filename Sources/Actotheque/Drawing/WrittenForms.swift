import ActeDiagnostics
import ActeSyntax

/// How the cases of a `selon` and the lines of a table are written, as the parser read them. The model keeps what they mean alone.
struct WrittenForms {
    /// By place of a `cas` line: its values.
    private var cases: [Place: String] = [:]
    /// By place of a line of a table: its cells that say something.
    private var rows: [Place: [String]] = [:]

    private struct Place: Hashable {
        var file: FileID
        var start: UInt32
    }

    /// Reads the files that a model came from. O(their size).
    init(_ files: [SourceFile]) {
        for file in files {
            var sink = DiagnosticSink()
            let tree = parse(file, into: &sink)
            for index in tree.nodes.indices {
                let node = SyntaxID(UInt32(index))
                let place = Place(file: file.id, start: tree[node].start)
                switch tree.kind(node) {
                case .caseBranch: cases[place] = tree.first(.caseValues, in: node).map { Self.flat(tree.text($0)) }
                case .tableRow:
                    let cells = tree.children(of: node).filter { tree.kind($0) == .caseValues }
                    rows[place] = cells.map { Self.flat(tree.text($0)) }
                default: continue
                }
            }
        }
    }

    /// The values of the `cas` that is written there; nothing when there is none.
    func values(ofCaseAt range: SourceRange) -> String? { cases[Place(file: range.file, start: range.start)] }

    /// The cells of the line of a table that is written there, but those that take any value; nothing when there is none.
    func cells(ofRowAt range: SourceRange) -> [String]? { rows[Place(file: range.file, start: range.start)] }

    private static func flat(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
