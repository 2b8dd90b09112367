import Glibc

/// What became of the rows of a batch, kept line by line in a CSV file that spreadsheets open: `ligne;état;fichier;octets;message`.
///
/// It is written as the batch goes, so that a batch that was stopped can go on from there. It holds no answer that is confidential or personal.
public struct BatchReport {
    /// What the recorded lines come to.
    private struct Tally {
        var counts: [BatchLine.State: Int] = [:]
        var last = 0
        var written = 0
        /// What was written, and how long it is.
        var files: [String: Int] = [:]

        mutating func note(_ fields: [String]) -> Bool {
            guard let number = Int(fields[0]), number > last, let state = BatchLine.State(rawValue: fields[1]) else {
                return false
            }
            if !fields[2].isEmpty { files[fields[2]] = Int(fields[3]) ?? 0 }
            count(number, state, Int(fields[3]) ?? 0)
            return true
        }

        mutating func count(_ number: Int, _ state: BatchLine.State, _ size: Int) {
            last = number
            counts[state, default: 0] += 1
            if state == .written { written += size }
        }
    }

    private var tally = Tally()
    private let file: AppendedFile

    /// How many rows ended how.
    public var counts: [BatchLine.State: Int] { tally.counts }
    /// The last line recorded; 0 when there is none.
    public var last: Int { tally.last }
    /// How many bytes the recorded acts have in all.
    public var written: Int { tally.written }
    /// The names of the files that an earlier part of the batch wrote.
    var files: Set<String> { Set(tally.files.keys) }

    private static let head = "\u{FEFF}ligne;état;fichier;octets;message\n"

    /// A new report of a batch, in place of any other.
    public init(startingAt path: String, of batch: BatchFingerprint) throws(FileProblem) {
        file = try AppendedFile(path, keeping: 0)
        try file.append(Array(BatchReport.head.utf8))
        try batch.write(besides: path)
    }

    /// The report of a batch that was stopped, to go on with; a line cut short at its end is taken off. A new one when there is none.
    /// O(size).
    ///
    /// - Throws: ``FileProblem`` when it cannot be read, or is no report; ``BatchProblem`` when the batch was begun from something else.
    public init(resumingAt path: String, of batch: BatchFingerprint) throws {
        let (tally, end) = try BatchReport.recorded(at: path)
        guard tally.last > 0 else {
            self = try BatchReport(startingAt: path, of: batch)
            return
        }
        try batch.check(resuming: path)
        self.tally = tally
        file = try AppendedFile(path, keeping: end)
    }

    /// Checks that the acts that an earlier part of the batch wrote are whole, before it goes on. O(acts).
    ///
    /// - Throws: ``BatchProblem`` when one is missing, or is not as long as it was.
    public func check(actsIn folder: String) throws(BatchProblem) {
        for (name, length) in tally.files.sorted(by: { $0.key < $1.key }) {
            let size = StoredFile.status(folder + "/" + name)?.st_size
            guard size.map({ Int($0) }) != length else { continue }
            throw BatchProblem(
                "L'acte « \(name) » que dit le rapport \(size == nil ? "n'est plus là" : "n'est plus entier") : "
                    + "remettez-le, ou recommencez sans --reprendre, dans un dossier vide.")
        }
    }

    /// What a report tells, and where its last whole line ends.
    private static func recorded(at path: String) throws(FileProblem) -> (Tally, end: Int) {
        guard let size = StoredFile.status(path)?.st_size, size > 0 else { return (Tally(), 0) }
        var splitter = try RecordSplitter(ByteBlocks(contentsOf: path), form: .fields(0x3B, 0x3B))
        var tally = Tally()
        var end = 0
        while let chunk = try splitter.next(BatchRows.chunk) {
            guard let final = chunk.records.last else { break }
            for record in chunk.records where record.isClosed {
                guard let fields = try? RowFields.read(chunk.bytes, record.range, separator: 0x3B),
                    fields.count == 5, record.number == 1 || tally.note(fields)
                else { throw FileProblem(.reading, path, cause: "ce n'est pas le rapport d'un lot") }
            }
            // Only the last record of all can be open.
            guard final.isClosed else { break }
            end = splitter.offset
        }
        return (tally, end)
    }

    /// Records what became of rows, in one piece. The acts must be in their files by then.
    public mutating func append(_ lines: [BatchLine]) throws(FileProblem) {
        var text = ""
        for line in lines {
            let size = line.state == .written ? String(line.bytes.count) : ""
            let fields = [String(line.number), line.state.rawValue, line.file, size, line.message]
            text += fields.map(BatchReport.field).joined(separator: ";") + "\n"
            tally.count(line.number, line.state, line.bytes.count)
        }
        try file.append(Array(text.utf8))
    }

    private static func field(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 != 0x22 && $0 != 0x3B && $0 != 0x0A && $0 != 0x0D }
        return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
