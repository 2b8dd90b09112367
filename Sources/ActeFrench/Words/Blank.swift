internal import ActeValues

/// The blanks of French typography, as UTF-8.
enum Blank {
    /// U+00A0, before `:` and `»`, after `«`, between a number and its unit.
    static let noBreak: [UInt8] = [0xC2, 0xA0]
    /// U+202F, before `;`, `!` and `?`, between the groups of a number.
    static let narrow: [UInt8] = [0xE2, 0x80, 0xAF]
}

extension [UInt8] {
    mutating func append(_ text: String) { append(copying: text.utf8Span.span) }
}

/// The text that `write` appends.
func written(_ write: (inout [UInt8]) -> Void) -> String {
    var output: [UInt8] = []
    write(&output)
    return String(decoding: output, as: UTF8.self)
}
