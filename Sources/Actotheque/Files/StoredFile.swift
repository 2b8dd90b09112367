import Glibc

/// Reading a file whole, and replacing it whole.
enum StoredFile {
    /// Who may read a file that is written.
    enum Readers {
        /// Whoever the system lets by default; a file that exists keeps its own permissions.
        case asUsual
        /// Its owner alone.
        case ownerOnly
    }

    /// The bytes of the file. O(size).
    ///
    /// - Throws: when it is missing, not readable, or larger than `limit` bytes.
    static func read(_ path: String, limit: Int = 512 << 20) throws(FileProblem) -> [UInt8] {
        let descriptor = retried { unsafe open(path, O_RDONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw FileProblem(.reading, path, code: errno) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var room = 1 << 16
        while true {
            let start = bytes.count
            var failure: Int32 = 0
            // `read` fills at most `room` bytes, and the count it returns is the one kept.
            let count = unsafe withUninitialisedTail(of: &bytes, room: room) { tail in
                let count = retried { unsafe Glibc.read(descriptor, tail.baseAddress, tail.count) }
                failure = errno
                return count
            }
            if count < 0 { throw FileProblem(.reading, path, code: failure) }
            if count == 0 { return bytes }
            if start + count > limit { throw FileProblem(.reading, path, cause: "il est trop grand") }
            room = max(room, bytes.count)
        }
    }

    /// When a file that is written may be relied on.
    enum Settling {
        /// Whatever happens to the machine from now on.
        case onDisk
        /// Whatever happens to the process; the machine itself must go on.
        case whole
    }

    /// Replaces the file by `bytes` in one step: whoever reads it, whenever the process is stopped, finds the former file or
    /// the new one, whole. Unless told otherwise, the bytes are on the disk when this returns.
    static func replace(
        _ path: String, with bytes: [UInt8], readers: Readers, settling: Settling = .onDisk
    ) throws(FileProblem) {
        let target = resolved(path)
        if let status = status(target), status.st_mode & S_IFMT != S_IFREG {
            return try fill(target, with: bytes)
        }
        let temporary = "\(target).\(getpid())\(unfinished)"
        unsafe unlink(temporary)
        let mode = readers == .ownerOnly ? 0o600 : permissions(of: target) ?? 0o666
        let descriptor = retried { unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode) }
        guard descriptor >= 0 else { throw FileProblem(.writing, path, code: errno) }
        var failure = writeAll(bytes, to: descriptor)
        if failure == 0, settling == .onDisk, fsync(descriptor) != 0 { failure = errno }
        close(descriptor)
        if failure == 0, unsafe rename(temporary, target) != 0 { failure = errno }
        guard failure == 0 else {
            unsafe unlink(temporary)
            throw FileProblem(.writing, path, code: failure)
        }
        if settling == .onDisk { settleFolder(of: target) }
    }

    /// How the name of a file ends while it is being written.
    static let unfinished = ".nouveau"

    /// Writes to what is there but is no file to replace: a terminal, a pipe.
    private static func fill(_ path: String, with bytes: [UInt8]) throws(FileProblem) {
        let descriptor = retried { unsafe open(path, O_WRONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw FileProblem(.writing, path, code: errno) }
        let failure = writeAll(bytes, to: descriptor)
        close(descriptor)
        if failure != 0 { throw FileProblem(.writing, path, code: failure) }
    }

    /// Moves a file, replacing any other of that name. Says whether it did.
    @discardableResult
    static func move(_ path: String, to other: String) -> Bool { unsafe rename(path, other) == 0 }

    /// Whether there is something of that name.
    static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

    /// What the system says of a file; nothing when there is none.
    static func status(_ path: String) -> stat? {
        var status = stat()
        // The structure is ours and outlives the call.
        guard unsafe stat(path, &status) == 0 else { return nil }
        return status
    }

    private static func permissions(of path: String) -> mode_t? { status(path).map { $0.st_mode & 0o777 } }

    /// A link is followed, so that what it points at is replaced and not the link.
    private static func resolved(_ path: String) -> String {
        guard let real = unsafe realpath(path, nil) else { return path }
        // `realpath` hands over memory of its own: copied, then given back.
        defer { unsafe free(real) }
        return unsafe String(cString: real)
    }

    /// A rename is on the disk once its folder is; a file system that cannot do it has its own ways.
    private static func settleFolder(of path: String) {
        let descriptor = unsafe open(FilePath.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    /// The error number, 0 when every byte was taken.
    static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        var sent = 0
        while sent < bytes.count {
            // The buffer is only read, within its bounds, while the closure runs.
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: sent), buffer.count - sent)
            }
            if count < 0, errno != EINTR { return errno }
            sent += max(0, count)
        }
        return 0
    }

    private static func withUninitialisedTail(
        of bytes: inout [UInt8], room: Int, fill: (UnsafeMutableRawBufferPointer) -> Int
    ) -> Int {
        let start = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: room))
        let count = unsafe bytes.withUnsafeMutableBytes { buffer in
            unsafe fill(UnsafeMutableRawBufferPointer(rebasing: buffer[start...]))
        }
        bytes.removeLast(room - max(0, count))
        return count
    }

    private static func retried<Result: FixedWidthInteger>(_ call: () -> Result) -> Result {
        while true {
            let result = call()
            if result != -1 || errno != EINTR { return result }
        }
    }
}
