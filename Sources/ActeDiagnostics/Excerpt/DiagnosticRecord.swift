/// A finding with its places spelled out as lines and columns: what `--json` prints.
public struct DiagnosticRecord: Sendable, Codable, Hashable {
    /// The stable code.
    public var code: String
    /// `error` or `warning`.
    public var severity: Severity
    /// The sentence, in French.
    public var message: String
    /// Where it is.
    public var place: Place
    /// Other places.
    public var notes: [Remark]
    /// A situation that shows it.
    public var situation: String?
    /// Answers that show it; none when no answers alone do.
    public var answers: [Diagnostic.Answer]?
    /// How to mend it.
    public var fix: Mend?

    /// A stretch of a file. Lines and columns count from 1; a column counts Unicode scalars; the end is just past.
    public struct Place: Sendable, Codable, Hashable {
        public var file: String
        public var line: Int
        public var column: Int
        public var endLine: Int
        public var endColumn: Int
        /// The same in bytes from the start of the file.
        public var start: Int
        public var end: Int
    }

    /// What is said of another place.
    public struct Remark: Sendable, Codable, Hashable {
        public var message: String
        public var place: Place
    }

    /// A mend; without a place it is advice.
    public struct Mend: Sendable, Codable, Hashable {
        public var title: String
        public var place: Place?
        public var replacement: String?
    }

    /// Spells out the places of `diagnostic`, which are in `files`. O(size of those files).
    public init(_ diagnostic: Diagnostic, in files: [SourceFile]) {
        func place(_ range: SourceRange) -> Place {
            guard let file = files.first(where: { $0.id == range.file }) else {
                return Place(
                    file: "", line: 0, column: 0, endLine: 0, endColumn: 0, start: Int(range.start), end: Int(range.end)
                )
            }
            let index = LineIndex(file)
            let (line, column) = index.position(of: range.start)
            let (endLine, endColumn) = index.position(of: range.end)
            return Place(
                file: file.name, line: line, column: column, endLine: endLine, endColumn: endColumn,
                start: Int(range.start), end: Int(range.end))
        }
        code = diagnostic.code.description
        severity = diagnostic.severity
        message = diagnostic.message
        self.place = place(diagnostic.range)
        notes = diagnostic.notes.map { Remark(message: $0.message, place: place($0.range)) }
        situation = diagnostic.situation
        answers = diagnostic.answers.isEmpty ? nil : diagnostic.answers
        fix = diagnostic.fix.map { fix in
            Mend(title: fix.title, place: fix.range.map(place), replacement: fix.range.map { _ in fix.replacement })
        }
    }
}
