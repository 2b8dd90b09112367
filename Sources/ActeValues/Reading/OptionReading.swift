/// An option of a `choix` as a person may name it.
public struct AnswerOption: Sendable, Hashable {
    /// The short name by which rules and answer files know it.
    public let key: String
    /// What is shown to people; the key when the author gave nothing else.
    public let label: String

    /// An option with its key and, when it has one of its own, its label.
    public init(key: String, label: String? = nil) {
        self.key = key
        self.label = label ?? key
    }
}

/// Reads the choice of an option: its key or label, the number shown before it, or the start of either, accents optional; `Mme` and `M.` are
/// madame and monsieur.
public enum OptionReading {
    /// Most options named when a start is ambiguous.
    private static let mostNamed = 12

    /// How people are addressed, and how that is shortened.
    private static let titles = ["mme": "madame", "m.": "monsieur"]

    static let oneExpected = "Choisissez une des réponses proposées, par son numéro ou par le début de son nom."
    static let severalExpected =
        "Choisissez parmi les réponses proposées, séparées par des points-virgules, ou répondez « aucun »."

    /// The position from 0 of the option that `text` names. A whole key or label wins over a number, a number over the
    /// start of a name; a start shared by several options is ambiguous. O(options × length).
    public static func one(_ text: String, among options: [AnswerOption]) throws(ReadingProblem) -> Int {
        try one(text, among: options, expected: oneExpected)
    }

    /// The positions, ascending and each once, of the options that `text` names, separated by `;` or `,`. `aucun`
    /// names none.
    public static func several(_ text: String, among options: [AnswerOption]) throws(ReadingProblem) -> [Int] {
        if let single = try? one(text, among: options, expected: severalExpected) { return [single] }
        if ["aucun", "aucune", "aucun choix"].contains(AccentFolding.folded(text)) { return [] }
        let separator: Character = text.contains(";") ? ";" : ","
        var positions: Set<Int> = []
        for part in text.split(separator: separator) {
            positions.insert(try one(String(part), among: options, expected: severalExpected))
        }
        if positions.isEmpty { throw ReadingProblem(.empty, expected: severalExpected) }
        return positions.sorted()
    }

    private static func one(
        _ text: String, among options: [AnswerOption], expected: String
    ) throws(ReadingProblem) -> Int {
        // As answer files name it.
        if !text.isEmpty, let position = options.firstIndex(where: { $0.key == text }) { return position }
        let exact = NameFolding.folded(text)
        if exact.isEmpty { throw ReadingProblem(.empty, expected: expected) }
        if let position = options.firstIndex(where: { NameFolding.folded($0.key) == exact }) { return position }
        let typed = AccentFolding.folded(text)
        let isWritten = options.contains { names($0).contains { $0.hasPrefix(typed) } }
        let wanted = isWritten ? typed : titles[typed] ?? typed
        let whole = options.indices.filter { names(options[$0]).contains(wanted) }
        if whole.count == 1, let position = whole.first { return position }
        if let number = Int(wanted), 1...max(1, options.count) ~= number, !options.isEmpty { return number - 1 }
        let starting = options.indices.filter { names(options[$0]).contains { $0.hasPrefix(wanted) } }
        if starting.count == 1, let position = starting.first { return position }
        guard starting.isEmpty else {
            let list =
                starting.prefix(mostNamed).map { "« \(options[$0].key) »" }.joined(separator: ", ")
                + (starting.count > mostNamed ? "…" : "")
            throw ReadingProblem(
                .ambiguous, expected: "Plusieurs réponses commencent ainsi : \(list). Précisez laquelle.")
        }
        throw ReadingProblem(
            .notOffered, expected: expected, mend: Nearness.closest(to: text, among: options.map(\.key)))
    }

    private static func names(_ option: AnswerOption) -> [String] {
        [AccentFolding.folded(option.key), AccentFolding.folded(option.label)]
    }
}
