import Glibc

/// A file written at its end, closed when nobody holds it any more.
final class AppendedFile {
    private let path: String
    private let descriptor: Int32

    /// Opens a file, makes it where there is none, and cuts it after `size` bytes.
    init(_ path: String, keeping size: Int) throws(FileProblem) {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw FileProblem(.writing, path, code: errno) }
        self.path = path
        self.descriptor = descriptor
        if ftruncate(descriptor, size) != 0 { throw FileProblem(.writing, path, code: errno) }
    }

    deinit { close(descriptor) }

    /// Adds bytes at the end.
    func append(_ bytes: [UInt8]) throws(FileProblem) {
        let failure = StoredFile.writeAll(bytes, to: descriptor)
        if failure != 0 { throw FileProblem(.writing, path, code: failure) }
    }

    /// Adds pieces one after the other, in few writes: the system keeps what comes in large ones with a third of the work.
    func append(_ pieces: some Sequence<[UInt8]>) throws(FileProblem) {
        var block: [UInt8] = []
        block.reserveCapacity(AppendedFile.block + AppendedFile.block / 4)
        for piece in pieces {
            block += piece
            if block.count >= AppendedFile.block {
                try append(block)
                block.removeAll(keepingCapacity: true)
            }
        }
        if !block.isEmpty { try append(block) }
    }

    /// How many bytes are gathered before they are written.
    private static let block = 1 << 18

    /// Waits until all is on the disk.
    func settle() throws(FileProblem) {
        if fsync(descriptor) != 0 { throw FileProblem(.writing, path, code: errno) }
    }
}
