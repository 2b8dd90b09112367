/// Breaks labels into lines that boxes can hold.
enum LabelFolding {
    /// The lines of a label, of at most `width` characters; beyond `most` lines what stands on one line in the label ends with « … ». A word
    /// wider than a line is cut. Signs that French sets apart stay with their word. In a label of several lines, what goes on is set in.
    static func fold(_ label: String, width: Int, most: Int) -> [String] {
        let entries = label.split(separator: "\n")
        guard entries.count > 1 else { return entries.flatMap { foldLine($0, width: width, most: most) } }
        return entries.flatMap { entry in
            foldLine(entry, width: width, most: most).enumerated().map { $0 == 0 ? $1 : inset + $1 }
        }
    }

    /// Unbreakable, so that readers of the forms keep them where plain spaces would be dropped.
    private static let inset = "\u{A0}\u{A0}\u{A0}\u{A0}"

    private static func foldLine(_ label: Substring, width: Int, most: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in words(of: label) {
            var word = word[...]
            if !line.isEmpty, line.count + 1 + word.count <= width {
                line += " " + word
                continue
            }
            if !line.isEmpty { lines.append(line) }
            while word.count > width {
                lines.append(String(word.prefix(width)))
                word = word.dropFirst(width)
            }
            line = String(word)
        }
        if !line.isEmpty { lines.append(line) }
        guard lines.count > most else { return lines }
        return lines[..<(most - 1)] + [String(lines[most - 1].prefix(width - 2)) + " …"]
    }

    private static func words(of label: Substring) -> [String] {
        var words: [String] = []
        for piece in label.split(separator: " ") {
            let isClosing = ["»", ":", ";", "?", "!", "€", "%"].contains(piece)
            if let last = words.last, isClosing || last == "«" || last.hasSuffix(" «") {
                words[words.count - 1] = last + "\u{A0}" + piece
            } else {
                words.append(String(piece))
            }
        }
        return words
    }
}
