/// What a row of answers gives.
enum BatchProduct: Sendable {
    /// An act, as these bytes; and what is to be said of it.
    case act(@Sendable (Act) throws -> [UInt8], remarks: @Sendable (Act) -> [String])
    /// A row of a table of open data.
    case row(OpenDataExchange)
}
