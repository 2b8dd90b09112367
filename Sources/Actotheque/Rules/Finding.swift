import ActeDiagnostics
import FoundationEssentials

/// Something found in a rule file, with all that is needed to show it.
public struct Finding: Sendable {
    /// How a finding is written for people.
    public enum Style: Sendable {
        /// Characters alone.
        case plain
        /// With the colours of a terminal, which say nothing that the words do not.
        case coloured
    }

    private let diagnostic: Diagnostic
    private let files: [SourceFile]

    init(_ diagnostic: Diagnostic, in files: [SourceFile]) {
        self.diagnostic = diagnostic
        self.files = files
    }

    /// The stable code, such as `E0123`.
    public var code: String { diagnostic.code.description }
    /// Whether the rules cannot be used as they are.
    public var isError: Bool { diagnostic.severity == .error }
    /// The sentence for the author.
    public var message: String { diagnostic.message }
    /// The line it is on, from 1. O(size of the file).
    public var line: Int { record.place.line }

    /// Answers that show it, ready to be given to a walk of the rules; nothing when no answers alone do. See ``Rules/init(draftAt:)``.
    public var answers: AnswersFile? {
        if diagnostic.answers.isEmpty { return nil }
        return AnswersFile(diagnostic.answers.map { AnswersFile.Fact(name: $0.question, answer: $0.answer) })
    }

    /// The situation that shows it as an `exemple` block of a rule file, ready to be pasted: what must come of it is left for its author to write.
    /// Nothing when no answers alone show it.
    public var example: String? { example(named: "Situation de la ligne \(line), \(code)") }

    /// The same, under another name: a file has no two examples of one name.
    public func example(named name: String) -> String? {
        if diagnostic.answers.isEmpty { return nil }
        let facts = diagnostic.answers.map { "    [\($0.question)] =\($0.answer.isEmpty ? "" : " " + $0.answer)\n" }
        return "exemple \(name)\n" + facts.joined()
            + "    # Écrivez ici ce qui est attendu : « attendu : article … », « attendu refus : … ».\n"
    }

    /// The file it is in.
    public var path: String { record.place.file }

    /// The finding with the lines it speaks of, what explains it and how to mend it, ended by a line end. O(size of the files).
    public func rendered(_ style: Style) -> String {
        AnnotatedExcerpt(diagnostic, in: files).rendered(style == .plain ? .plain : .coloured)
    }

    /// The finding on one line of JSON, for programs. O(size of the files).
    public var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // A tree of strings and whole numbers always encodes.
        return String(decoding: (try? encoder.encode(record)) ?? Data(), as: UTF8.self)
    }

    private var record: DiagnosticRecord { DiagnosticRecord(diagnostic, in: files) }
}
