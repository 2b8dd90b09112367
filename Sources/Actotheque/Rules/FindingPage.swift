import ActeDiagnostics
import ActeValues

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

    /// The page of a code as people copy it: capitals, accents, hyphens and leading zeros are free (`é-450` is `E0450`); nothing when there
    /// is no such code.
    public init?(code: String) {
        let written = AccentFolding.folded(code).filter { !" -[]".contains($0) }
        let letter = written.first.flatMap { $0.isLetter ? String($0).uppercased() : nil }
        let digits = letter == nil ? Substring(written) : written.dropFirst()
        guard !digits.isEmpty, digits.count <= 4, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        let number = String(repeating: "0", count: 4 - digits.count) + digits
        let entries = (letter.map { [$0] } ?? ["E", "A"]).compactMap {
            DiagnosticCatalogue.entry(for: DiagnosticCode($0 + number))
        }
        guard let entry = entries.first else { return nil }
        self.init(entry)
    }

    private init(_ entry: DiagnosticEntry) {
        code = entry.code.description
        title = entry.title
        explanation = entry.explanation
        faulty = entry.faulty
        corrected = entry.corrected
    }

    /// All pages by theme, in the order in which one writes a rule file.
    public static let themes: [(title: String, pages: [FindingPage])] = DiagnosticCatalogue.themes.map { theme in
        (theme.title, theme.entries.map { FindingPage($0) })
    }

    /// The pages whose title or explanation speaks of `words`, accents and capitals aside.
    public static func pages(about words: String) -> [FindingPage] {
        let wanted = AccentFolding.folded(words)
        guard wanted.count >= 3 else { return [] }
        let pages = themes.flatMap(\.pages)
        let titled = pages.filter { AccentFolding.folded($0.title).contains(wanted) }
        return titled.isEmpty ? pages.filter { AccentFolding.folded($0.explanation).contains(wanted) } : titled
    }

    /// The codes of all pages, in order.
    public static var codes: [String] { DiagnosticCatalogue.all.map(\.code.description) }
}
