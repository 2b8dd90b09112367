import ActeOpenData

/// A row that an act gives to a table of open data. No answer that is personal or confidential is in it.
public struct OpenDataRow: Sendable, Hashable {
    /// The cells, in the order of ``OpenDataExchange/columns``; empty where the act says nothing.
    public let cells: [String]
    /// What someone must still fill before the row is published, in French sentences.
    public let gaps: [String]
    /// Why the table would refuse the row, in French sentences: it is not to be published as it is.
    public internal(set) var faults: [String]
    /// What whoever publishes it should know, in French sentences.
    public let remarks: [String]
    /// The line of the CSV file, in UTF-8, its line end included.
    public let line: [UInt8]

    /// A row, and what else whoever publishes it should know; each sentence begins with `item`.
    init(_ row: ExchangeRow, remarks told: [String], _ item: String) {
        cells = row.cells
        gaps = row.gaps.map { item + $0 }
        faults = row.faults.map { item + $0 }
        remarks = (told + row.remarks).map { item + $0 }
        line = row.line
    }
}
