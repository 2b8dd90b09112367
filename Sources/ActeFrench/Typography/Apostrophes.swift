/// The apostrophe of French print.
public enum Apostrophes {
    /// Words whose straight apostrophes, where one stands after a letter and before a letter or a figure, are those of print: `l’année`. O(length).
    public static func curled(_ words: String) -> String {
        guard words.utf8.contains(0x27) else { return words }
        let letters = Array(words)
        var curled = ""
        for index in letters.indices {
            let isElision =
                letters[index] == "'" && index > 0 && letters[index - 1].isLetter && index + 1 < letters.count
                && (letters[index + 1].isLetter || letters[index + 1].isNumber || letters[index + 1] == "«")
            curled.append(isElision ? "’" : letters[index])
        }
        return curled
    }
}
