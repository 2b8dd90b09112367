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

    /// Waits until all is on the disk.
    func settle() throws(FileProblem) {
        if fsync(descriptor) != 0 { throw FileProblem(.writing, path, code: errno) }
    }
}
