internal import ActeValues

/// Complete answers to the questions of a graph, row after row, kept flat and narrow: deciding many rows is mostly waiting for memory.
///
/// It is what batches are decided from; a person's answers are kept by an ``AnswerLog``.
public struct AnswerTable: Sendable {
    /// Number of rows.
    public private(set) var count = 0
    /// By question: where its answers are.
    let columns: [Column]
    /// The answers row after row, those of each width apart.
    private(set) var bytes: [UInt8] = []
    private(set) var days: [Int32] = []
    private(set) var scalars: [Int64] = []
    let byteCount: Int
    let dayCount: Int
    let scalarCount: Int
    /// The bytes of all texts, one after the other: well-formed UTF-8.
    private(set) var texts: [UInt8] = []

    /// Where the answers to a question are.
    struct Column: Sendable {
        enum Width: UInt8, Sendable {
            /// `oui/non`, and choices of few options.
            case byte
            case day
            /// Everything else; of a text, where its bytes start and how many they are.
            case scalar
        }

        var width: Width
        /// The position among the answers of that width in a row.
        var slot: UInt32
    }

    /// The scalar of a question that has no answer: it was left out, or does not arise.
    static let leftOut = Int64.min
    private static let leftOutByte = UInt8.max
    /// Bits that hold the length of a text.
    private static let lengthBits = Int64(24)
    /// Most bytes of one text. A longer one is cut before the character that goes beyond.
    public static let maximumTextSize = (1 << 24) - 1

    /// No row yet.
    public init(for graph: DecisionGraph) {
        var taken = [0, 0, 0]
        columns = graph.questions.map { question in
            let width: Column.Width =
                switch question.type {
                case .truth: .byte
                case .choice: question.options.count < Int(Self.leftOutByte) ? .byte : .scalar
                case .date: .day
                default: .scalar
                }
            defer { taken[Int(width.rawValue)] += 1 }
            return Column(width: width, slot: UInt32(truncatingIfNeeded: taken[Int(width.rawValue)]))
        }
        (byteCount, dayCount, scalarCount) = (taken[0], taken[1], taken[2])
    }

    /// Makes room for that many rows.
    public mutating func reserve(rows: Int) {
        bytes.reserveCapacity(rows * byteCount)
        days.reserveCapacity(rows * dayCount)
        scalars.reserveCapacity(rows * scalarCount)
    }

    /// Adds a row: an answer for each question, in the author's order. What is missing at the end of `row` is left out, and so is an answer
    /// that its type does not have. O(size of the texts).
    public mutating func append(_ row: [StoredAnswer]) {
        for (question, column) in columns.enumerated() {
            var scalar = Self.leftOut
            if question < row.count {
                switch row[question] {
                case .scalar(let given): scalar = given
                case .leftOut: break
                case .text(let text): scalar = kept(text)
                }
            }
            switch column.width {
            case .byte: bytes.append(UInt8(exactly: scalar) ?? Self.leftOutByte)
            case .day: days.append(Int32(exactly: scalar) ?? Int32.min)
            case .scalar: scalars.append(scalar)
            }
        }
        count += 1
    }

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

    /// The scalar of an answer, or `leftOut`.
    @inline(__always)
    func scalar(_ column: Column, row: Int) -> Int64 {
        switch column.width {
        case .byte:
            let byte = bytes[row &* byteCount &+ Int(column.slot)]
            return byte == Self.leftOutByte ? Self.leftOut : Int64(byte)
        case .day:
            let day = days[row &* dayCount &+ Int(column.slot)]
            return day == Int32.min ? Self.leftOut : Int64(day)
        case .scalar: return scalars[row &* scalarCount &+ Int(column.slot)]
        }
    }

    /// Where the bytes of a text lie.
    @inline(__always)
    static func range(ofText scalar: Int64) -> Range<Int> {
        let start = Int(scalar >> lengthBits)
        return start..<start + Int(scalar & Int64(maximumTextSize))
    }
}
