/// The immutable bytes of one rule file, with the name people know it by. It has read nothing itself: bytes are handed in.
public struct SourceFile: Sendable {
    /// The identity of the file in its compilation.
    public let id: FileID
    /// The name shown in messages, usually the path as the user typed it.
    public let name: String
    /// The bytes exactly as received, byte-order mark and line ends included.
    public let bytes: [UInt8]

    /// Largest file accepted, in bytes: offsets are 32-bit and a rule file of this size is no longer read by anybody.
    public static let maximumSize = 512 << 20

    /// Wraps bytes that were read elsewhere.
    public init(id: FileID, name: String, bytes: [UInt8]) {
        self.id = id
        self.name = name
        self.bytes = bytes
    }

    /// The text of a range; bytes that are not UTF-8 become U+FFFD. O(length).
    public func text(_ range: SourceRange) -> String {
        let start = min(Int(range.start), bytes.count)
        let end = min(max(start, Int(range.end)), bytes.count)
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}
