import Glibc

/// What tells one state of a file from the next without reading it.
public struct FileStamp: Sendable, Hashable {
    private let seconds: Int
    private let nanoseconds: Int
    private let size: Int
    private let identity: UInt

    /// The present state of a file; nothing when it is not there.
    public init?(of path: String) {
        guard let status = StoredFile.status(path) else { return nil }
        seconds = Int(status.st_mtim.tv_sec)
        nanoseconds = Int(status.st_mtim.tv_nsec)
        size = Int(status.st_size)
        identity = UInt(status.st_ino)
    }
}
