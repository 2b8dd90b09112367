/// What a row of answers gives.
enum BatchProduct: Sendable {
    /// An act, as these bytes.
    case act(@Sendable (Act) throws -> [UInt8])
    /// A row of a table of open data.
    case row(OpenDataExchange)
}
