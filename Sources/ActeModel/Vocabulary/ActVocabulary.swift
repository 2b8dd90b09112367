internal import ActeOpenData

/// The natures of act, and whether a code is one of their subjects.
enum ActVocabulary {
    /// What the `nature` property may say.
    static let natures = ["délibération", "arrêté réglementaire", "arrêté individuel", "décision", "convention"]

    /// Whether `code` is a subject, such as `7.5`.
    static func isSubject(_ code: String) -> Bool { ActSubject(code: code) != nil }
}
