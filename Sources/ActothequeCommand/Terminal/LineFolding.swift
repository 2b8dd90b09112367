/// Breaks paragraphs into lines that fit a window.
enum LineFolding {
    /// The lines of `text` in at most `columns` columns. The first starts after `lead`; those that follow are indented by
    /// the width of `lead`. Breaks fall on plain spaces only, never inside guillemets' own spaces or before « : ; ? ! »; a word wider than
    /// the window is cut. O(length).
    static func fold(_ text: String, lead: String = "", columns: Int) -> [String] {
        let indent = ColumnWidth.of(lead)
        let room = max(8, columns - indent)
        let blank = String(repeating: " ", count: indent)
        var lines: [String] = []
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            for line in wrapped(glued(paragraph)[...], room: room) {
                lines.append(trimmedEnd((lines.isEmpty ? lead : blank) + line.replacing(glue, with: " ")))
            }
        }
        return lines
    }

    /// The lines of `pieces` set side by side, as many a line as fit; a piece is only broken where it cannot fit alone.
    static func flow(_ pieces: [String], lead: String, gap: Int, columns: Int) -> [String] {
        let blank = String(repeating: " ", count: ColumnWidth.of(lead))
        var lines: [String] = []
        var current = ""
        for piece in pieces {
            if !current.isEmpty, ColumnWidth.of(current) + gap + ColumnWidth.of(piece) <= columns {
                current += String(repeating: " ", count: gap) + piece
                continue
            }
            if !current.isEmpty { lines.append(current) }
            let folded = fold(piece, lead: lines.isEmpty ? lead : blank, columns: columns)
            lines += folded.dropLast()
            current = folded.last ?? ""
        }
        return current.isEmpty ? lines : lines + [current]
    }

    /// Stands for a space that must not become the end of a line. It is one column wide and no text holds it.
    private static let glue = "\u{F8FF}"

    private static func glued(_ text: Substring) -> String {
        var output = ""
        var rest = text
        while let space = rest.firstIndex(of: " ") {
            let after = rest[rest.index(after: space)...]
            let isInside = rest[..<space].last == "«" || after.first.map { "»:;?!".contains($0) } ?? false
            output += rest[..<space] + (isInside ? glue : " ")
            rest = after
        }
        return output + rest
    }

    private static func wrapped(_ paragraph: Substring, room: Int) -> [String] {
        var lines: [String] = []
        var current = ""
        var used = 0
        let words = paragraph.split(separator: " ", omittingEmptySubsequences: false)
        for (position, word) in words.enumerated() {
            if used > 0, used + 1 + ColumnWidth.of(word) > room {
                lines.append(trimmedEnd(current))
                current = ""
                used = 0
            } else if position > 0 {
                current += " "
                used += 1
            }
            for piece in pieces(of: word, room: room) {
                let width = ColumnWidth.of(piece)
                if used + width > room {
                    lines.append(current)
                    current = ""
                    used = 0
                }
                current += piece
                used += width
            }
        }
        lines.append(trimmedEnd(current))
        return lines
    }

    private static func pieces(of word: Substring, room: Int) -> [Substring] {
        guard ColumnWidth.of(word) > room else { return [word] }
        var pieces: [Substring] = []
        var start = word.startIndex
        var width = 0
        for index in word.indices {
            let columns = ColumnWidth.of(word[index...index])
            if width + columns > room {
                pieces.append(word[start..<index])
                start = index
                width = 0
            }
            width += columns
        }
        pieces.append(word[start...])
        return pieces
    }

    private static func trimmedEnd(_ line: String) -> String {
        var end = line.endIndex
        while end > line.startIndex, line[line.index(before: end)] == " " { end = line.index(before: end) }
        return String(line[..<end])
    }
}
