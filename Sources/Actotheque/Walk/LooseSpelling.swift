import ActeValues

/// Words as people type them, accents and capitals left out: what commands and completion compare by.
public enum LooseSpelling {
    /// The form two spellings of one word share. O(length).
    public static func folded(_ text: String) -> String { AccentFolding.folded(text) }

    /// The word most likely meant; nothing when none is near. O(candidates × length).
    public static func closest(to word: String, among candidates: [String]) -> String? {
        Nearness.closest(to: word, among: candidates)
    }
}
