import ActeDiagnostics

/// The page of the manual on one kind of finding.
public struct FindingPage: Sendable, Hashable {
    /// The code, such as `E0123`.
    public let code: String
    /// The mistake in a few words.
    public let title: String
    /// Why it is one, and what to do.
    public let explanation: String
    /// A short rule file that holds it; empty when none can be shown.
    public let faulty: String
    /// The same, mended.
    public let corrected: String

    /// The page of a code, capitals optional; nothing when there is no such code.
    public init?(code: String) {
        guard let entry = FindingPage.entry(for: DiagnosticCode(code.uppercased())) else { return nil }
        self.code = entry.code.description
        title = entry.title
        explanation = entry.explanation
        faulty = entry.faulty
        corrected = entry.corrected
    }

    /// The codes of all pages, in order.
    public static var codes: [String] { DiagnosticCatalogue.all.map(\.code.description) }

    private static func entry(for code: DiagnosticCode) -> DiagnosticEntry? { DiagnosticCatalogue.entry(for: code) }
}
