/// What the manual says of one kind of finding, with a rule file that shows it and the same file mended.
///
/// The two examples are compiled by the tests: the first must report `code`, the second nothing.
public struct DiagnosticEntry: Sendable {
    /// The stable code.
    public var code: DiagnosticCode
    /// How much such a finding weighs.
    public var severity: Severity
    /// The mistake in a few words, in French.
    public var title: String
    /// Why it is one and what to do, in French, for a jurist.
    public var explanation: String
    /// A short rule file that holds the mistake. Empty when no page could show it (a file of half a gigabyte).
    public var faulty: String
    /// The bytes of `faulty` when they are no text.
    public var faultyBytes: [UInt8]
    /// The same file without the mistake.
    public var corrected: String

    /// Describes the findings of one code.
    public init(
        _ code: DiagnosticCode, _ severity: Severity = .error, title: String, explanation: String, faulty: String,
        corrected: String, faultyBytes: [UInt8]? = nil
    ) {
        self.code = code
        self.severity = severity
        self.title = title
        self.explanation = explanation
        self.faulty = faulty
        self.faultyBytes = faultyBytes ?? Array(faulty.utf8)
        self.corrected = corrected
    }
}
