/// The window that screens are laid out in.
struct Window: Sendable, Equatable {
    /// Columns.
    var columns: Int
    /// Lines; nothing where what is written stays whole, as in a file.
    var rows: Int?
}
