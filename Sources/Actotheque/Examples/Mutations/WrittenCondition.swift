import ActeCompiler
import ActeDiagnostics
import ActeModel

/// A condition or a value as its author reads it: with the square brackets of a name that stands alone, and with the parentheses that its place in the
/// tree leaves out.
struct WrittenCondition {
    private let rules: Rules

    init(_ rules: Rules) { self.rules = rules }

    /// The words at a place, on one line.
    func text(_ range: SourceRange) -> String {
        guard let file = rules.compiled.model.files.first(where: { $0.id == range.file }) else { return "" }
        let bytes = file.bytes
        var (start, end) = (Int(range.start), Int(range.end))
        guard start <= end, end <= bytes.count else { return "" }
        if start > 0, end < bytes.count, bytes[start - 1] == UInt8(ascii: "["), bytes[end] == UInt8(ascii: "]") {
            (start, end) = (start - 1, end + 1)
        }
        // What is joined begins and ends within its own parentheses: « ([a] ou [b]) et [c] » begins at [a].
        let (closed, open) = WrittenCondition.unmatched(bytes[start..<end])
        for _ in 0..<closed {
            guard let place = bytes[..<start].lastIndex(of: UInt8(ascii: "(")) else { break }
            start = place
        }
        for _ in 0..<open {
            guard let place = bytes[end...].firstIndex(of: UInt8(ascii: ")")) else { break }
            end = place + 1
        }
        return String(decoding: bytes[start..<end], as: UTF8.self).split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
    }

    /// How many parentheses are closed without having been opened, and opened without being closed. A name may hold some: it has as many of both.
    private static func unmatched(_ bytes: ArraySlice<UInt8>) -> (closed: Int, open: Int) {
        var (closed, open) = (0, 0)
        for byte in bytes {
            if byte == UInt8(ascii: "(") { open += 1 }
            guard byte == UInt8(ascii: ")") else { continue }
            if open > 0 { open -= 1 } else { closed += 1 }
        }
        return (closed, open)
    }

    /// `l'on écrivait « atteint » au lieu de « dépasse » dans « [caution] dépasse 1 000 € »`
    static func replaced(_ words: String, by others: String, in whole: String? = nil) -> String {
        let place = whole.map { " dans « \($0) »" } ?? ""
        return "l'on écrivait « \(others) » au lieu de « \(words) »\(place)"
    }
}
