internal import ActeValues

/// Complete answers to the questions of a graph, row after row, kept flat and narrow: deciding many rows is mostly waiting for memory.
///
/// It is what batches are decided from; a person's answers are kept by an ``AnswerLog``.
public struct AnswerTable: Sendable {
    /// Number of rows.
    public private(set) var count = 0
    /// By question: where its answers are.
    let columns: [Column]
    /// The answers, row after row; several narrow ones share a word.
    private(set) var words: [UInt64] = []
    /// Number of words in a row.
    let rowSize: Int
    /// The bytes of all texts, one after the other: well-formed UTF-8.
    private(set) var texts: [UInt8] = []

    /// Bits that hold the length of a text.
    private static let lengthBits = Int64(24)
    /// Most bytes of one text. A longer one is cut before the character that goes beyond.
    public static let maximumTextSize = (1 << 24) - 1

    /// No row yet.
    public init(for graph: DecisionGraph) {
        var columns = graph.questions.map { Column(width: Self.width(of: $0), isText: $0.type.isText) }
        var bit = 0
        // The widest first: then no answer straddles two words.
        for width in Column.Width.allCases {
            for question in columns.indices where columns[question].width == width {
                columns[question].place(at: bit)
                bit += width.rawValue
            }
        }
        self.columns = columns
        rowSize = (bit + 63) >> 6
    }

    private static func width(of question: QuestionDeclaration) -> Column.Width {
        switch question.type {
        case .truth: .narrow
        case .choice: question.options.count < Column.Width.narrow.leftOut ? .narrow : .whole
        case .date: .half
        default: .whole
        }
    }

    /// Makes room for that many rows.
    public mutating func reserve(rows: Int) { words.reserveCapacity(rows * rowSize) }

    /// Adds a row: an answer for each question, in the author's order. What is missing at the end of `row` is left out, and so is an answer
    /// that its type does not have. O(questions + size of the texts).
    public mutating func append(_ row: [StoredAnswer]) {
        let start = words.count
        words.append(contentsOf: repeatElement(0, count: rowSize))
        for (question, column) in columns.enumerated() {
            let scalar =
                switch question < row.count ? row[question] : .leftOut {
                case .scalar(let given) where !column.isText && column.width.holds(given): given
                case .text(let text) where column.isText: kept(text)
                default: column.leftOut
                }
            words[start + Int(column.word)] |= column.bits(of: scalar)
        }
        count += 1
    }

    /// Keeps the bytes of a text.
    /// - Returns: where they are and how many, which a whole word holds.
    private mutating func kept(_ text: String) -> Int64 {
        let start = texts.count
        texts.append(contentsOf: text.utf8)
        if texts.count - start > Self.maximumTextSize {
            var end = start + Self.maximumTextSize
            while end > start, texts[end] & 0xC0 == 0x80 { end -= 1 }
            texts.removeLast(texts.count - end)
        }
        return Int64(start) << Self.lengthBits | Int64(texts.count - start)
    }

    /// The scalar of an answer, or that of an answer left out.
    @inline(__always)
    func scalar(_ column: Column, row: Int) -> Int64 { column.scalar(in: words[row &* rowSize &+ Int(column.word)]) }

    /// Where the bytes of a text lie.
    @inline(__always)
    static func range(ofText scalar: Int64) -> Range<Int> {
        let start = Int(scalar >> lengthBits)
        return start..<start + Int(scalar & Int64(maximumTextSize))
    }
}
