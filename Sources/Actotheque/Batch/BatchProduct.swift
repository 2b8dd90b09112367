/// What a row of answers gives.
enum BatchProduct: Sendable {
    /// An act, as these bytes; what the report must say of it is told to the second argument.
    case act(@Sendable (Act, (String) -> Void) throws -> [UInt8])
    /// A row of a table of open data.
    case row(OpenDataExchange)
}
