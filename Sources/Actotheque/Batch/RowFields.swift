/// Why a row cannot be read. Its words never repeat what the row holds.
struct RowProblem: Error, Sendable, Hashable {
    let message: String
    /// Whether quotes are to blame: then lines that follow may have been taken for what they hold.
    let isOfQuotes: Bool

    init(_ message: String, isOfQuotes: Bool = false) {
        self.message = message
        self.isOfQuotes = isOfQuotes
    }

    /// The same, told of all the lines that a stray quote made one row of: `number` is the first, `last` the last, nothing where it is not known.
    func telling(from number: Int, through last: Int?) -> RowProblem {
        guard isOfQuotes, last != number else { return self }
        let lines = last.map { "Lignes \(number) à \($0)" } ?? "Lignes \(number) et suivantes"
        return RowProblem("\(lines) non lues. \(message)", isOfQuotes: true)
    }

    static let notText = RowProblem("Cette ligne n'est pas du texte en UTF-8.")
}

/// The fields of a record of a CSV file, as RFC 4180 writes them.
enum RowFields {
    /// The fields, quotes taken off; about `count` of them. O(length).
    static func read(
        _ bytes: [UInt8], _ range: Range<Int>, separator: UInt8, about count: Int = 0
    ) throws(RowProblem) -> [String] {
        var fields: [String] = []
        fields.reserveCapacity(count)
        let isText = (try? UTF8Span(validating: bytes.span.extracting(range))) != nil
        var index = range.lowerBound
        while true {
            if index < range.upperBound, bytes[index] == 0x22 {
                fields.append(try quoted(bytes, &index, range.upperBound, isText))
                guard index == range.upperBound || bytes[index] == separator else {
                    throw RowProblem(
                        "Case \(fields.count) : il y a du texte après les guillemets fermants.", isOfQuotes: true)
                }
            } else {
                let start = index
                while index < range.upperBound, bytes[index] != separator { index += 1 }
                fields.append(try text(bytes[start..<index], isText))
            }
            if index == range.upperBound { return fields }
            index += 1
        }
    }

    /// The content of a field between quotes; `index` goes from the first of them to what follows the last.
    private static func quoted(
        _ bytes: [UInt8], _ index: inout Int, _ end: Int, _ isText: Bool
    ) throws(RowProblem) -> String {
        var content: [UInt8] = []
        index += 1
        while let quote = bytes[index..<end].firstIndex(of: 0x22) {
            content += bytes[index..<quote]
            index = quote + 1
            guard index < end, bytes[index] == 0x22 else { return try text(content[...], isText) }
            content.append(0x22)
            index += 1
        }
        throw RowProblem("Un guillemet n'est pas fermé.", isOfQuotes: true)
    }

    /// A field as text. Separators and quotes being ASCII, a field of a record that is text, as `isText` says, is text.
    private static func text(_ bytes: ArraySlice<UInt8>, _ isText: Bool) throws(RowProblem) -> String {
        if isText { return String(decoding: bytes, as: UTF8.self) }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw RowProblem.notText }
        return text
    }
}
