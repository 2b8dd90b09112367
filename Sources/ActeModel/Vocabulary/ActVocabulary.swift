/// The natures of act, and the national nomenclature of their subjects.
enum ActVocabulary {
    /// What the `nature` property may say.
    static let natures = ["délibération", "arrêté réglementaire", "arrêté individuel", "décision", "convention"]

    /// Number of second-level subjects under each first-level one, from 1: the two levels of the national nomenclature of acts
    /// sent to the State (@CTES). Prefectures add levels below these.
    static let subjects = [7, 3, 6, 5, 8, 5, 10, 9, 4]

    /// Whether `code` is a subject, such as `7.5`.
    static func isSubject(_ code: String) -> Bool {
        let levels = code.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard 2...5 ~= levels.count, let first = levels[0], let second = levels[1], 1...subjects.count ~= first,
            1...subjects[first - 1] ~= second
        else { return false }
        return levels.allSatisfy { ($0 ?? 0) > 0 }
    }
}
