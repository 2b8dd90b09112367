import ActeDiagnostics
import ActeSyntax

/// A rule file laid out again: the same words and the same meaning, every file in the same form.
public struct RuleLayout: Sendable {
    /// What is wrong with the way the file is written; a file with errors is left as it is.
    public let findings: [Finding]
    /// The path, as it was given.
    public let path: String
    private let before: [UInt8]
    private let after: [UInt8]

    /// Reads a rule file and lays it out. O(size).
    public init(contentsOf path: String) throws(FileProblem) {
        self.path = path
        before = try StoredFile.read(path, limit: SourceFile.maximumSize)
        let file = SourceFile(id: FileID(0), name: path, bytes: before)
        var sink = DiagnosticSink()
        let laidOut = Formatter.format(file, into: &sink)
        after = sink.hasErrors ? before : laidOut
        findings = sink.sorted.map { Finding($0, in: [file]) }
    }

    /// Whether the file is not in form yet.
    public var changes: Bool { before != after }

    /// Writes the file in form, in one step.
    public func write() throws(FileProblem) {
        try StoredFile.replace(path, with: after, readers: .asUsual)
    }
}
