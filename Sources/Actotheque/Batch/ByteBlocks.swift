import Glibc

/// Bytes handed out piece by piece, so that a source of any size is never held whole.
struct ByteBlocks {
    private enum Source {
        case memory
        case file(OpenedFile)
    }

    private let source: Source
    private var memory: [UInt8]
    /// How many bytes there are in all, as far as the system says.
    let size: Int

    /// Bytes that are in memory already: one block.
    init(_ bytes: [UInt8]) {
        source = .memory
        memory = bytes
        size = bytes.count
    }

    /// The bytes of a file.
    init(contentsOf path: String) throws(FileProblem) {
        let file = try OpenedFile(reading: path)
        source = .file(file)
        memory = []
        size = file.size
    }

    /// The next bytes, `room` at most of a file; none at the end.
    mutating func next(_ room: Int) throws(FileProblem) -> [UInt8] {
        switch source {
        case .file(let file): return try file.read(room)
        case .memory:
            defer { memory = [] }
            return memory
        }
    }
}

/// A file open for reading, closed when nobody holds it any more.
private final class OpenedFile {
    private let path: String
    private let descriptor: Int32
    let size: Int

    init(reading path: String) throws(FileProblem) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileProblem(.reading, path, code: errno) }
        self.path = path
        self.descriptor = descriptor
        size = StoredFile.status(path).map { Int($0.st_size) } ?? 0
    }

    deinit { close(descriptor) }

    func read(_ room: Int) throws(FileProblem) -> [UInt8] {
        var failure: Int32 = 0
        // `read` fills at most `room` bytes of the buffer, and the count it returns is the one kept.
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            while true {
                let got = unsafe Glibc.read(descriptor, buffer.baseAddress, room)
                if got < 0, errno == EINTR { continue }
                failure = got < 0 ? errno : 0
                count = max(0, got)
                return
            }
        }
        if failure != 0 { throw FileProblem(.reading, path, code: failure) }
        return bytes
    }
}
