import Foundation
import FoundationXML

/// The words of a document as a reader of its format finds them.
enum WrittenWords {
    /// Words without blanks, which formats break lines at, nor the dashes of lists and labels and the bars of tables; what they cannot hold is marked as lost, as they mark it.
    static func bare(_ words: some StringProtocol) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in words.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D, 0x20, 0x2D, 0x7C, 0x2013: continue
            case 0..<0x20: kept.append("\u{FFFD}")
            default: kept.append(scalar.properties.isNoncharacterCodePoint ? "\u{FFFD}" : scalar)
            }
        }
        return String(kept)
    }

    /// The words between the tags of an XML text, those of elements named in `left` aside; `nil` when it is not well formed.
    static func xml(_ bytes: [UInt8], leavingOut left: Set<String> = []) -> String? {
        let reader = Reader(left)
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = reader
        return parser.parse() ? bare(reader.words) : nil
    }

    /// What Markdown shows: the marks at the start of lines dropped, those that close a title, and stars; what is escaped stands as it is.
    static func markdown(_ text: String) -> String {
        var shown = ""
        for line in text.unicodeScalars.split(separator: "\n") {
            var rest = String(line)[...]
            // The line below the names of columns says how they are aligned.
            if rest.wholeMatch(of: /(\| -+:? )+\|/) != nil { continue }
            while let mark = rest.prefixMatch(
                of: /[ \t]*([-+>]|#{1,6}|[0-9]{1,9}[.)])(?=[ \t]|$)/.matchingSemantics(.unicodeScalar))
            {
                rest = rest[mark.range.upperBound...]
                // A title holds no block.
                if mark.output.1.hasPrefix("#") {
                    rest = rest.replacing(/(^|[ \t])#+[ \t]*$/, with: "")
                    break
                }
            }
            var scalars = rest.unicodeScalars
            while let scalar = scalars.popFirst() {
                if scalar == "\\", let escaped = scalars.popFirst() {
                    shown.unicodeScalars.append(escaped)
                } else if scalar != "*" {
                    shown.unicodeScalars.append(scalar)
                }
            }
        }
        return bare(shown)
    }

    private final class Reader: NSObject, XMLParserDelegate {
        let left: Set<String>
        private(set) var words = ""
        private var depth = 0

        init(_ left: Set<String>) { self.left = left }

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            if depth > 0 || left.contains(name) { depth += 1 }
        }

        func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
            if depth > 0 { depth -= 1 }
        }

        func parser(_ parser: XMLParser, foundCharacters found: String) {
            if depth == 0 { words += found }
        }
    }
}
