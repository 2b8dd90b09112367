/// How much a finding weighs.
public enum Severity: String, Sendable, Codable, Comparable {
    /// The rules cannot be used: nothing is printed from them.
    case error
    /// The rules can be used, and something in them deserves a look.
    case warning

    public static func < (left: Severity, right: Severity) -> Bool { left == .warning && right == .error }
}

/// A replacement that would mend the finding.
public struct Fix: Sendable, Hashable {
    /// What the mend does, in French, as an instruction to the author.
    public var title: String
    /// The bytes to replace; an empty range inserts. `nil` when the mend is advice only.
    public var range: SourceRange?
    /// What to write there.
    public var replacement: String

    /// A mend that replaces `range` by `replacement`, or advice when there is no range.
    public init(_ title: String, range: SourceRange? = nil, replacement: String = "") {
        self.title = title
        self.range = range
        self.replacement = replacement
    }
}

/// A second place that a finding speaks of.
public struct Note: Sendable, Hashable {
    /// What is seen there, in French.
    public var message: String
    /// The place.
    public var range: SourceRange

    /// A remark on `range`.
    public init(_ message: String, at range: SourceRange) {
        self.message = message
        self.range = range
    }
}

/// One finding about a rule file: a stable code, a French sentence, its place, and how to mend it.
public struct Diagnostic: Sendable, Hashable {
    /// The stable code, "E" or "A" (avertissement) and four digits.
    public var code: DiagnosticCode
    /// How much it weighs.
    public var severity: Severity
    /// The sentence shown to the author.
    public var message: String
    /// Where it is.
    public var range: SourceRange
    /// Other places that explain it.
    public var notes: [Note]
    /// A concrete situation that shows it, when there is one.
    public var situation: String?
    /// Answers that show it, as they would be typed, in the author's order of questions; empty when no answers alone do.
    public var answers: [Answer] = []
    /// How to mend it.
    public var fix: Fix?
    /// What the finding is about, where several things are told of one place; nothing where the place says it.
    public var subject: SourceRange?

    /// An answer to a question, by its name.
    public struct Answer: Sendable, Hashable, Codable {
        /// The name of the question.
        public var question: String
        /// The answer, as it would be typed; empty when the question is left without one.
        public var answer: String

        /// An answer.
        public init(question: String, answer: String) {
            self.question = question
            self.answer = answer
        }
    }

    /// Makes a finding that forbids going on.
    public init(
        _ code: DiagnosticCode, _ message: String, at range: SourceRange, notes: [Note] = [], situation: String? = nil,
        fix: Fix? = nil
    ) {
        self.init(code, .error, message, at: range, notes: notes, situation: situation, fix: fix)
    }

    /// Makes a finding.
    public init(
        _ code: DiagnosticCode, _ severity: Severity, _ message: String, at range: SourceRange,
        notes: [Note] = [], situation: String? = nil, fix: Fix? = nil
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.range = range
        self.notes = notes
        self.situation = situation
        self.fix = fix
    }
}

/// A stable diagnostic code such as `E0123`.
public struct DiagnosticCode: Hashable, Sendable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The code as printed.
    public var description: String

    /// Takes the code as printed.
    public init(stringLiteral value: String) { description = value }

    /// Takes the code as printed.
    public init(_ value: String) { description = value }

    public static func < (left: DiagnosticCode, right: DiagnosticCode) -> Bool { left.description < right.description }
}

/// Where stages report what they find. One finding about one thing at one place is kept once.
public struct DiagnosticSink: Sendable {
    /// What was found, in the order it was found.
    public private(set) var diagnostics: [Diagnostic] = []
    /// What was neither proved nor shown to be wrong, in the order it was met.
    public private(set) var undecided: [Undecided] = []
    private var seen: Set<Key> = []

    private struct Key: Hashable {
        var code: DiagnosticCode
        var range: SourceRange
        var subject: SourceRange?
    }

    /// An empty sink.
    public init() {}

    /// Whether anything reported forbids going on.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// Keeps a finding, unless the same code was already reported at the same place, about the same thing.
    public mutating func report(_ diagnostic: Diagnostic) {
        let key = Key(code: diagnostic.code, range: diagnostic.range, subject: diagnostic.subject)
        if seen.insert(key).inserted { diagnostics.append(diagnostic) }
    }

    /// Keeps a question that could not be decided; nothing to keep without a question.
    public mutating func leaveUndecided(_ question: String?, at range: SourceRange) {
        guard let question else { return }
        let left = Undecided(question: question, range: range)
        if !undecided.contains(left) { undecided.append(left) }
    }

    /// Findings kept of one stage: past that nobody reads on.
    public static let most = 500

    /// Keeps the findings of one stage. When there are too many, the first ones of the file are kept; if errors are left out, that is said.
    /// O(n log n).
    public mutating func report(all findings: [Diagnostic]) {
        guard findings.count > DiagnosticSink.most else {
            for finding in findings { report(finding) }
            return
        }
        var stage = DiagnosticSink()
        for finding in findings { stage.report(finding) }
        let sorted = stage.sorted
        for finding in sorted.prefix(DiagnosticSink.most) { report(finding) }
        guard let left = sorted.dropFirst(DiagnosticSink.most).first(where: { $0.severity == .error }) else { return }
        report(
            Diagnostic(
                "E0006", "Plus de \(DiagnosticSink.most) erreurs : la suite du fichier n'est plus commentée.",
                at: left.range,
                fix: Fix("Corrigez d'abord les premières erreurs.")))
    }

    /// The findings in the order of the source.
    public var sorted: [Diagnostic] {
        diagnostics.sorted {
            ($0.range.file, $0.range.start, $0.range.end, $0.code) < (
                $1.range.file, $1.range.start, $1.range.end, $1.code
            )
        }
    }
}

/// What could neither be proved nor be shown to be wrong: no finding, but nothing to be relied upon either.
public struct Undecided: Sendable, Hashable {
    /// What is not known, in French.
    public var question: String
    /// Where.
    public var range: SourceRange
}
