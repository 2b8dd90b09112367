import ActeValues

/// One record of a chunk: a line of a CSV file, or of an NDJSON one.
struct RowRecord: Sendable {
    /// Its rank in the file from 1, as a spreadsheet numbers it.
    var number: Int
    /// Where its bytes are in those of the chunk, its line end left out.
    var range: Range<Int>
    /// Whether a line end closes it: the last one of a file may have none.
    var isClosed: Bool

    /// The number of its last line, were each line of it a row: what is between stray quotes. O(length).
    func lastLine(of chunk: RowChunk) -> Int {
        let ends = chunk.bytes[range].count { $0 == 0x0A }
        // The line end of the last line begins no other.
        return number + ends - (chunk.bytes[range].last == 0x0A ? 1 : 0)
    }
}

/// Records that follow one another.
struct RowChunk: Sendable {
    var bytes: [UInt8]
    var records: [RowRecord]
}

/// Cuts bytes into records, block after block: what is held is never more than a block and a record.
///
/// Libraries that read CSV in Swift take the whole text as one string; a file of answers may hold more than memory does. Cutting and reading
/// CSV takes a hundred lines.
struct RecordSplitter {
    /// What records are made of.
    enum Form: Sendable, Equatable {
        /// Lines, whatever they hold.
        case lines
        /// Fields that these bytes separate; between quotes a line end is one like any other character.
        case fields(UInt8, UInt8)
    }

    /// Most bytes of one record.
    static let longest = 16 << 20
    private static let block = 1 << 16

    /// What records are made of.
    var form: Form
    private var blocks: ByteBlocks
    private var buffer: [UInt8]
    private var start = 0
    private var isAtEnd = false
    private var number = 0
    /// How many bytes lie before the next record.
    private(set) var offset = 0

    /// The records of a source. A byte-order mark is no part of the first.
    init(_ blocks: ByteBlocks, form: Form) throws(FileProblem) {
        self.blocks = blocks
        self.form = form
        buffer = []
        while buffer.count < 3, !isAtEnd { try fill() }
        if buffer.starts(with: [0xEF, 0xBB, 0xBF]) {
            start = 3
            offset = 3
        }
    }

    /// How many bytes the source holds in all.
    var size: Int { blocks.size }

    /// The first byte that is no blank, as far as one block goes.
    var firstByte: UInt8? { buffer[start...].first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } }

    /// The next records, at least one and `most` at most; nothing at the end. O(bytes).
    mutating func next(_ most: Int) throws(FileProblem) -> RowChunk? {
        var records: [RowRecord] = []
        var ends: Int = start
        while records.isEmpty {
            while records.count < most, let end = end(from: ends) {
                add(ends..<end, isClosed: true, to: &records)
                ends = end
            }
            guard records.isEmpty else { break }
            if isAtEnd {
                guard start < buffer.count else { return nil }
                add(start..<buffer.count, isClosed: false, to: &records)
                ends = buffer.count
            } else if buffer.count - start > RecordSplitter.longest {
                // Where it ends cannot be told: nothing after it can be read.
                add(start..<buffer.count, isClosed: false, to: &records)
                ends = buffer.count
                isAtEnd = true
            } else {
                try fill()
                ends = start
            }
        }
        let chunk = RowChunk(bytes: Array(buffer[start..<ends]), records: records)
        offset += ends - start
        start = ends
        return chunk
    }

    private mutating func add(_ place: Range<Int>, isClosed: Bool, to records: inout [RowRecord]) {
        number += 1
        var end = place.upperBound
        if isClosed { end -= 1 }
        if end > place.lowerBound, buffer[end - 1] == 0x0D { end -= 1 }
        records.append(
            RowRecord(number: number, range: place.lowerBound - start..<end - start, isClosed: isClosed))
    }

    /// Reads on. What is left of the buffer goes first; a long record has longer and longer blocks read for it.
    private mutating func fill() throws(FileProblem) {
        let block = try blocks.next(max(RecordSplitter.block, buffer.count - start))
        isAtEnd = block.isEmpty
        buffer.removeFirst(start)
        start = 0
        buffer += block
    }

    /// Where the record that begins at `start` ends, its line end included; nothing when the buffer ends before.
    private func end(from start: Int) -> Int? {
        guard case .fields(let one, let other) = form else {
            return buffer[start...].firstIndex(of: 0x0A).map { $0 + 1 }
        }
        let bytes = buffer.span
        // Most records hold no quote: they end with their line.
        let line = bytes.firstIndex(from: start) { .mark(where: $0 == 0x0A) | .mark(where: $0 == 0x22) }
        if line == bytes.count { return nil }
        if bytes[line] == 0x0A { return line + 1 }
        var isQuoted = false
        var mayOpen = true
        for index in start..<buffer.count {
            let byte = bytes[index]
            if isQuoted {
                // A quote that follows at once opens again: two stand for one.
                if byte == 0x22 {
                    isQuoted = false
                    mayOpen = true
                }
            } else if byte == 0x22, mayOpen {
                isQuoted = true
            } else if byte == 0x0A {
                return index + 1
            } else {
                mayOpen = byte == one || byte == other
            }
        }
        return nil
    }
}
