/// The index of a source file inside one compilation.
public struct FileID: Hashable, Sendable, Comparable {
    /// Position of the file in the order in which it was handed to the compiler.
    public var rawValue: UInt16

    /// Makes the identity of the file at `rawValue`.
    public init(_ rawValue: UInt16) { self.rawValue = rawValue }

    public static func < (left: FileID, right: FileID) -> Bool { left.rawValue < right.rawValue }
}

/// A half-open range of bytes in one source file. Offsets count UTF-8 bytes from the start of the file.
public struct SourceRange: Hashable, Sendable {
    /// The file the bytes belong to.
    public var file: FileID
    /// Offset of the first byte.
    public var start: UInt32
    /// Offset just past the last byte; never below `start`.
    public var end: UInt32

    /// Makes the range `start ..< end` of `file`.
    public init(file: FileID, start: UInt32, end: UInt32) {
        self.file = file
        self.start = start
        self.end = max(start, end)
    }

    /// Number of bytes covered.
    public var length: Int { Int(end - start) }

    /// The smallest range that covers both; `other` is taken to be in the same file.
    public func joined(_ other: SourceRange) -> SourceRange {
        SourceRange(file: file, start: min(start, other.start), end: max(end, other.end))
    }
}
