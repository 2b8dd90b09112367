/// Words in a page.
enum Markup {
    /// Words that act as no markup, in text and in attributes alike.
    static func escaped(_ words: String) -> String {
        var escaped = ""
        for character in words.unicodeScalars {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(character)
            }
        }
        return escaped
    }
}
