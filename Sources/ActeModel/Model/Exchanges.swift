public import ActeDiagnostics
public import ActeOpenData

/// What the act gives to a table of open data: one row.
public struct Exchange: Sendable {
    /// The table.
    public var schema: OpenDataSchema
    /// What fills its columns and its settings, in the order of the source.
    public var entries: [ExchangeEntry]
    /// Its `échange` line.
    public var range: SourceRange

    /// What an act gives to a table.
    public init(schema: OpenDataSchema, entries: [ExchangeEntry], range: SourceRange) {
        self.schema = schema
        self.entries = entries
        self.range = range
    }
}

/// What fills one column.
public struct ExchangeEntry: Sendable {
    /// The column or the setting.
    public var column: OpenDataColumn
    /// What fills it.
    public var filling: ColumnFilling
    /// Its line.
    public var range: SourceRange

    /// What fills a column.
    public init(column: OpenDataColumn, filling: ColumnFilling, range: SourceRange) {
        self.column = column
        self.filling = filling
        self.range = range
    }
}

/// Where the words of a cell come from.
public enum ColumnFilling: Sendable {
    /// A value, with the question whose options it takes where it is a choice.
    case value(ExpressionID, optionsOf: Int?)
    /// `[du [a] au [b]]`
    case span(ExpressionID, ExpressionID)
    /// `intitulé`: the heading of the act, as it prints when what is personal is occulted.
    case heading
    /// Words that no answer changes.
    case words(String)
    /// `à compléter`: someone fills it later.
    case toComplete
}
