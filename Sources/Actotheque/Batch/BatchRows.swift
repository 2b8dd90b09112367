/// Rows of answers, one act each, read as they are needed: memory does not grow with their number.
///
/// Two forms, told apart by the first character:
///
/// - CSV in UTF-8: the names of the questions on the first line, one act on each of the next; `;` or `,` between the cells, as the first
///   line has it, quotes as RFC 4180 writes them. An empty cell is no answer. A line whose cells are all empty is no row.
/// - NDJSON: on each line a JSON object, as an ``AnswersFile`` may be.
///
/// A column, or a member, `acte` that no question bears names the act.
public struct BatchRows {
    enum Head: Sendable {
        case columns([String], separator: UInt8)
        case objects
    }

    /// How many rows are handed over at once.
    static let chunk = 64

    let head: Head
    private var splitter: RecordSplitter
    private var skipped = 0

    /// Rows in memory.
    ///
    /// - Throws: when their first line cannot be read.
    public init(_ bytes: [UInt8]) throws(BatchProblem) {
        try self.init(ByteBlocks(bytes), place: "Les réponses")
    }

    /// The rows of a file.
    ///
    /// - Throws: when it cannot be read, or its first line cannot.
    public init(contentsOf path: String) throws(BatchProblem) {
        let blocks = try BatchRows.reading { () throws(FileProblem) in try ByteBlocks(contentsOf: path) }
        try self.init(blocks, place: "« \(path) »")
    }

    private init(_ blocks: ByteBlocks, place: String) throws(BatchProblem) {
        var splitter = try BatchRows.reading { () throws(FileProblem) in
            try RecordSplitter(blocks, form: .fields(0x3B, 0x2C))
        }
        if splitter.firstByte == UInt8(ascii: "{") {
            splitter.form = .lines
            head = .objects
        } else {
            let first = try BatchRows.reading { () throws(FileProblem) in try splitter.next(1) }
            guard let first, let record = first.records.first else {
                throw BatchProblem("\(place) : il n'y a rien à lire.")
            }
            let separator = BatchRows.separator(in: first.bytes[record.range])
            splitter.form = .fields(separator, separator)
            head = .columns(try BatchRows.names(first.bytes, record, separator, place), separator: separator)
        }
        self.splitter = splitter
    }

    private static func reading<Result>(
        _ action: () throws(FileProblem) -> Result
    ) throws(BatchProblem) -> Result {
        do throws(FileProblem) {
            return try action()
        } catch {
            throw BatchProblem(error.message)
        }
    }

    /// The share of the source that was read, from 0 to 1.
    public var share: Double { splitter.size > 0 ? min(1, Double(splitter.offset) / Double(splitter.size)) : 1 }

    /// Leaves out the lines up to a number, the first line being 1.
    mutating func skip(through number: Int) { skipped = number }

    /// The next rows; nothing at the end.
    mutating func next() throws(FileProblem) -> RowChunk? {
        while var chunk = try splitter.next(BatchRows.chunk) {
            chunk.records.removeAll { $0.number <= skipped }
            if !chunk.records.isEmpty { return chunk }
        }
        return nil
    }

    /// Names of questions hold no `;`, and may hold `,`: one `;` outside quotes tells.
    private static func separator(in head: ArraySlice<UInt8>) -> UInt8 {
        var isQuoted = false
        for byte in head {
            if byte == 0x22 { isQuoted.toggle() } else if byte == 0x3B, !isQuoted { return byte }
        }
        return 0x2C
    }

    private static func names(
        _ bytes: [UInt8], _ record: RowRecord, _ separator: UInt8, _ place: String
    ) throws(BatchProblem) -> [String] {
        var names: [String]
        do throws(RowProblem) {
            names = try RowFields.read(bytes, record.range, separator: separator).map(BatchRows.trimmed)
        } catch {
            let hint = error == .notText ? " Enregistrez-le au format « CSV UTF-8 »." : ""
            throw BatchProblem("\(place), ligne 1 : \(error.message)\(hint)")
        }
        while names.last == "" { names.removeLast() }
        if names.isEmpty { throw BatchProblem("\(place) : la première ligne doit nommer les questions.") }
        if let empty = names.firstIndex(of: "") {
            throw BatchProblem("\(place), ligne 1 : la colonne \(empty + 1) n'a pas de nom.")
        }
        return names
    }

    private static func trimmed(_ name: String) -> String {
        var name = name.drop { $0.isWhitespace }
        while name.last?.isWhitespace == true { name.removeLast() }
        if name.hasPrefix("["), name.hasSuffix("]") { name = name.dropFirst().dropLast() }
        return String(name)
    }
}

/// Why no act of a batch can be made.
public struct BatchProblem: ExplainedError, Sendable, Hashable {
    /// The French sentence.
    public let message: String

    init(_ message: String) { self.message = message }
}
