public import ActeDiagnostics
public import ActeOpenData

/// What the act gives to a table of open data: one row, or one for each item of a list.
public struct Exchange: Sendable {
    /// The table.
    public var schema: OpenDataSchema
    /// The list whose items give a row each (`pour chaque [x] dans [xs]`): the question of how many it holds.
    public var list: Int?
    /// The rows: as written, one that stands for all; once lists are spread, one for each item that there is room for.
    public var rows: [ExchangedRow]
    /// Its `échange` line.
    public var range: SourceRange

    /// What rule files call the table.
    public var table: String { schema.name }

    /// What an act gives to a table.
    public init(schema: OpenDataSchema, list: Int? = nil, rows: [ExchangedRow], range: SourceRange) {
        self.schema = schema
        self.list = list
        self.rows = rows
        self.range = range
    }
}

/// A row that the act gives.
public struct ExchangedRow: Sendable {
    /// When the act gives it; nothing when it always does.
    public var condition: ExpressionID?
    /// What fills its columns and its settings, in the order of the source.
    public var entries: [ExchangeEntry]

    /// A row.
    public init(condition: ExpressionID?, entries: [ExchangeEntry]) {
        self.condition = condition
        self.entries = entries
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

    /// The name of the column or of the setting.
    public var name: String { column.name }

    /// Whether the column calls a body by its official name.
    public var namesBody: Bool { column.content == .bodyName }

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
