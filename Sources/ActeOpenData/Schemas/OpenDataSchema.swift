import ActeValues

/// A table of open data as its standard describes it.
public struct OpenDataSchema: Sendable {
    /// What rule files call it: `SCDL délibérations`.
    public let name: String
    /// What the standard calls it: `scdl/deliberations`.
    public let identifier: String
    /// The version of the standard that the columns follow.
    public let version: String
    /// The columns, in the order of the table.
    public let columns: [OpenDataColumn]
    /// The name of the column that holds the SIRET of the body that the rows come from.
    public let issuer: String
    /// What a rule file may say besides the columns, which the table does not hold but its checks read.
    public let settings: [OpenDataColumn]
    /// What must hold between the cells of a row.
    public let relations: [RowRelation]

    /// The tables known.
    public static let all = [deliberations, subsidies]

    /// A column or a setting by its name, however it is cased. O(columns).
    public func entry(named name: String) -> OpenDataColumn? {
        let folded = NameFolding.folded(name)
        return (columns + settings).first { NameFolding.folded($0.name) == folded }
    }
}

/// A column of a table.
public struct OpenDataColumn: Sendable {
    /// Its name, as the first line of the table writes it.
    public let name: String
    /// What it holds.
    public let content: ColumnContent
    /// Whether the standard refuses a row where it is empty.
    public let isMandatory: Bool

    init(_ name: String, _ content: ColumnContent) {
        self.init(name: name, content: content, isMandatory: true)
    }

    static func optional(_ name: String, _ content: ColumnContent) -> OpenDataColumn {
        OpenDataColumn(name: name, content: content, isMandatory: false)
    }

    private init(name: String, content: ColumnContent, isMandatory: Bool) {
        self.name = name
        self.content = content
        self.isMandatory = isMandatory
    }
}
