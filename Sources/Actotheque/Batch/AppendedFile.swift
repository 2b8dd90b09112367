import Glibc

/// A file written at its end, closed when nobody holds it any more.
final class AppendedFile {
    private let path: String
    private let descriptor: Int32
    /// Pieces gathered before they are written. Its room is kept: that of another each time would come from the system, page after page.
    private var gathered: [UInt8] = []
    /// How much of the file the disk was not yet told to write.
    private var pending: Range<Int>

    /// Opens a file, makes it where there is none, and cuts it after `size` bytes.
    init(_ path: String, keeping size: Int) throws(FileProblem) {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw FileProblem(.writing, path, code: errno) }
        self.path = path
        self.descriptor = descriptor
        pending = size..<size
        if ftruncate(descriptor, size) != 0 { throw FileProblem(.writing, path, code: errno) }
    }

    deinit { close(descriptor) }

    /// Adds bytes at the end.
    func append(_ bytes: [UInt8]) throws(FileProblem) {
        let failure = StoredFile.writeAll(bytes, to: descriptor)
        if failure != 0 { throw FileProblem(.writing, path, code: failure) }
        pending = pending.lowerBound..<pending.upperBound + bytes.count
        if pending.count >= AppendedFile.flight { startWriting() }
    }

    /// Has the disk write while the next pieces are made: ``settle()`` then waits for the last of them only.
    private func startWriting() {
        // What cannot be begun now is done by `settle`, which tells of failures.
        _ = posix_fadvise(descriptor, pending.lowerBound, pending.count, POSIX_FADV_DONTNEED)
        pending = pending.upperBound..<pending.upperBound
    }

    /// Adds pieces one after the other, in few writes: the system keeps what comes in large ones with a third of the work.
    func append(_ pieces: some Sequence<[UInt8]>) throws(FileProblem) {
        for piece in pieces {
            gathered += piece
            if gathered.count >= AppendedFile.block { try writeGathered() }
        }
        if !gathered.isEmpty { try writeGathered() }
    }

    private func writeGathered() throws(FileProblem) {
        defer { gathered.removeAll(keepingCapacity: true) }
        try append(gathered)
    }

    /// How many bytes are gathered before they are written.
    private static let block = 1 << 18
    /// How many bytes the disk is told to write at once.
    private static let flight = 1 << 24

    /// Waits until all is on the disk.
    func settle() throws(FileProblem) {
        if fsync(descriptor) != 0 { throw FileProblem(.writing, path, code: errno) }
    }
}
