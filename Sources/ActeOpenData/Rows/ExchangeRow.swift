/// A row of a table of open data, with what remains to be filled and what is wrong with it.
public struct ExchangeRow: Sendable, Hashable {
    /// The cells, in the order of the columns; empty where the act says nothing.
    public let cells: [String]
    /// What someone must still write before the row is published, in French sentences.
    public let gaps: [String]
    /// Why the row is not one of the table, in French sentences: it is not to be published as it is.
    public let faults: [String]
    /// What whoever publishes it should know, in French sentences.
    public let remarks: [String]

    /// The line of a CSV file, its line end included.
    public var line: [UInt8] { CSVLine.bytes(of: cells) }
}

extension OpenDataSchema {
    /// The first line of the CSV file: the names of the columns.
    public var head: [UInt8] { CSVLine.bytes(of: columns.map(\.name)) }

    /// The row that these cells make, looked at as the standard does. O(columns × relations).
    ///
    /// - Parameters:
    ///   - filled: what fills columns and settings, by name; a name that is absent or whose cell is empty is an empty cell.
    ///   - promised: the columns that someone said they would fill.
    ///   - unanswered: by column that is left empty, the questions whose answers would fill it.
    public func row(
        _ filled: [String: String], promised: Set<String> = [], unanswered: [String: [String]] = [:]
    ) -> ExchangeRow {
        let cells = columns.map { filled[$0.name] ?? "" }
        var check = RowCheck(
            schema: self, cells: filled.filter { !$0.value.isEmpty }, promised: promised, unanswered: unanswered)
        check.run()
        return ExchangeRow(cells: cells, gaps: check.gaps, faults: check.faults, remarks: check.remarks)
    }
}
