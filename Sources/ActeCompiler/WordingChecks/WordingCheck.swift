import ActeDiagnostics
import ActeModel

/// Reads every text as it will print, and warns of what no grammar of the language forbids and no clerk would sign: a word that is
/// printed twice, forms that cannot agree, a preposition that the answer may contract.
///
/// Each concern is an extension in a file of its own. All of them together read each text once: O(size).
struct WordingCheck {
    let model: CheckedModel
    var findings: [Diagnostic] = []

    init(_ model: CheckedModel) { self.model = model }

    /// Everything found.
    mutating func run() {
        checkAnnouncements()
        checkCitations()
        checkTitles()
        for index in model.texts.indices {
            let segments = model.texts[index].segments.range
            checkRepetitions(in: segments)
            checkPrepositions(in: segments)
            checkDoubledWords(in: segments)
            checkArticleNumbers(in: segments)
            checkThousands(in: segments)
        }
        for pick in model.picks { checkForms(of: pick) }
    }

    mutating func warn(_ code: DiagnosticCode, _ message: String, at range: SourceRange, fix: Fix) {
        findings.append(Diagnostic(code, .warning, message, at: range, fix: fix))
    }

    /// The words without the blanks after them.
    static func trimmed(_ words: String) -> String {
        guard let last = words.lastIndex(where: { $0 != " " }) else { return "" }
        return String(words[...last])
    }

    /// The words at a place of the source.
    func words(_ range: SourceRange) -> String { model.files[Int(range.file.rawValue)].text(range) }
}
