import ActeOpenData

/// A row that an act gives to a table of open data. No answer that is personal or confidential is in it.
public struct OpenDataRow: Sendable, Hashable {
    /// The cells, in the order of ``OpenDataExchange/columns``; empty where the act says nothing.
    public let cells: [String]
    /// What someone must still fill before the row is published, in French sentences.
    public let gaps: [String]
    /// Why the table would refuse the row, in French sentences: it is not to be published as it is.
    public let faults: [String]
    /// What whoever publishes it should know, in French sentences.
    public let remarks: [String]
    /// The line of the CSV file, in UTF-8, its line end included.
    public let line: [UInt8]

    init(_ row: ExchangeRow) {
        cells = row.cells
        gaps = row.gaps
        faults = row.faults
        remarks = row.remarks
        line = row.line
    }
}
