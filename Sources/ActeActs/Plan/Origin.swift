/// Where something of the act was written.
public struct Origin: Sendable, Hashable {
    /// Index of the file in its compilation.
    public var file: UInt16
    /// The line, from 1.
    public var line: UInt32

    /// A line of a file.
    public init(file: UInt16, line: UInt32) {
        self.file = file
        self.line = line
    }
}
