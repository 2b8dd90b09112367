import Foundation

/// The lines of a file as the grammar sees them: one row of signs, written after the comment at the head of the grammar
/// and without a look at the parser.
enum Layout {
    static let indent: Unicode.Scalar = "\u{E000}"
    static let dedent: Unicode.Scalar = "\u{E001}"
    static let newline: Unicode.Scalar = "\u{E002}"
    static let gap: Unicode.Scalar = "\u{E003}"
    static let join: Unicode.Scalar = "\u{E004}"

    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\u{A0}" || scalar == "\u{202F}"
    }

    private struct Line {
        var column: Int
        var words: [Unicode.Scalar]
        var followsGap: Bool
        var isText: Bool { words.first == ">" }
        /// Blanks after `>`.
        var lead: Int { words.dropFirst().prefix(while: isBlank).count }
        var isEmptyText: Bool { words.count == 1 }
        var isItem: Bool {
            let inside = words.dropFirst(1 + lead)
            return inside.first == "-" && (inside.count == 1 || isBlank(inside[inside.startIndex + 1]))
        }
        var isRow: Bool { isText && words.dropFirst(1 + lead).first == "|" }
    }

    /// The signs of `text`, or nothing when an indentation is wrong.
    static func signs(of text: String) -> [Unicode.Scalar]? {
        let (lines, endsWithGap) = lines(of: text)
        var signs: [Unicode.Scalar] = []
        var level = 0
        var isInItem = false
        for (index, line) in lines.enumerated() {
            guard line.column % 4 == 0, line.column <= 4 * (index == 0 ? 0 : level + 1) else { return nil }
            if index > 0, continues(line, lines[index - 1], isInItem: isInItem) {
                signs.append(join)
                signs += line.words.dropFirst(1 + line.lead)
                continue
            }
            if index > 0 {
                signs.append(newline)
                if line.followsGap { signs.append(gap) }
            }
            if line.column > 4 * level { signs.append(indent) }
            while line.column < 4 * level {
                signs.append(dedent)
                level -= 1
            }
            level = line.column / 4
            isInItem = line.isText && line.isItem
            signs += line.words
        }
        if !lines.isEmpty { signs.append(newline) }
        if endsWithGap, !lines.isEmpty { signs.append(gap) }
        return signs + Array(repeating: dedent, count: level)
    }

    private static func continues(_ line: Line, _ previous: Line, isInItem: Bool) -> Bool {
        guard line.isText, previous.isText, !line.followsGap, line.column == previous.column else { return false }
        if line.isEmptyText || previous.isEmptyText || line.isItem || line.lead == 0 { return false }
        if line.isRow || previous.isRow { return false }
        return !isInItem || line.lead >= 3
    }

    private static func lines(of text: String) -> ([Line], endsWithGap: Bool) {
        var scalars = Array(text.precomposedStringWithCanonicalMapping.unicodeScalars)
        scalars = scalars.map { $0 == "’" ? "'" : $0 }
        if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
        var lines: [Line] = []
        var followsGap = false
        for raw in scalars.split(separator: "\n", omittingEmptySubsequences: false) {
            var words = Array(raw)
            if words.last == "\r" { words.removeLast() }
            let indentation = words.prefix(while: isBlank)
            words.removeFirst(indentation.count)
            if words.first != ">" { words = withoutComment(words) }
            while let last = words.last, isBlank(last) { words.removeLast() }
            if words.isEmpty {
                followsGap = true
                continue
            }
            let column = indentation.reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
            lines.append(Line(column: column, words: words, followsGap: followsGap))
            followsGap = false
        }
        return (lines, followsGap)
    }

    private static func withoutComment(_ words: [Unicode.Scalar]) -> [Unicode.Scalar] {
        for (index, scalar) in words.enumerated() where scalar == "#" {
            if index == 0 || isBlank(words[index - 1]) { return Array(words[..<index]) }
        }
        return words
    }

    /// The text that `signs` stand for.
    static func text(of signs: [Unicode.Scalar]) -> String {
        var result = ""
        var level = 0
        var isFresh = true
        var isInItem = false
        for (index, sign) in signs.enumerated() {
            switch sign {
            case indent: level += 1
            case dedent: level -= 1
            case newline:
                result += "\n"
                isFresh = true
            case gap: result += "\n  # remarque\n"
            case join: result += "\n" + String(repeating: " ", count: 4 * level) + (isInItem ? ">   " : "> ")
            default:
                if isFresh {
                    result += String(repeating: " ", count: 4 * level)
                    let rest = signs[index...].drop { $0 == ">" || isBlank($0) }
                    isInItem = sign == ">" && rest.first == "-"
                }
                isFresh = false
                result.unicodeScalars.append(sign)
            }
        }
        return result
    }
}
