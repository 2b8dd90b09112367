internal import CZip

/// Files in one, as word processors keep their documents. The same files make the same bytes, whatever the day and the machine.
///
/// The one place of this room that touches memory by hand: the library is C. The pointer is kept here alone, and given up with this.
@safe final class ZipArchive {
    private let handle: OpaquePointer

    /// A file of an archive.
    struct Entry {
        /// Its path, with `/` between folders.
        let name: String
        /// What it holds.
        let bytes: [UInt8]
    }

    private init(_ handle: OpaquePointer) { unsafe self.handle = unsafe handle }

    deinit { unsafe czip_close(handle) }

    /// How a file is kept.
    enum Packing {
        /// As it is.
        case stored
        /// Deflated, quickly: acts are short, and made by thousands.
        case deflated
    }

    /// An empty archive to be written.
    ///
    /// - Throws: when the library that writes archives is missing.
    static func empty() throws(RenderingProblem) -> ZipArchive {
        guard let handle = unsafe czip_create() else { throw .missingArchives }
        return unsafe ZipArchive(handle)
    }

    /// An archive to be written further than `bytes`: their files stay as they are packed there.
    ///
    /// - Throws: when the bytes are no archive, or the library that writes them is missing.
    init(extending bytes: [UInt8]) throws(RenderingProblem) {
        guard czip_is_available() != 0 else { throw .missingArchives }
        guard let opened = unsafe bytes.withUnsafeBufferPointer({ unsafe czip_extend($0.baseAddress, $0.count) }) else {
            throw .notAnArchive
        }
        unsafe handle = unsafe opened
    }

    /// An archive to be read.
    ///
    /// - Throws: when the bytes are no archive, or the library that reads them is missing.
    init(reading bytes: [UInt8]) throws(RenderingProblem) {
        guard czip_is_available() != 0 else { throw .missingArchives }
        guard let opened = unsafe bytes.withUnsafeBufferPointer({ unsafe czip_open($0.baseAddress, $0.count) }) else {
            throw .notAnArchive
        }
        unsafe handle = unsafe opened
        // No byte at all passes for an archive of no file.
        guard unsafe czip_count(opened) > 0 else { throw .notAnArchive }
    }

    /// Adds a file.
    func add(_ name: String, _ bytes: [UInt8], _ packing: Packing = .deflated) throws(RenderingProblem) {
        let outcome = unsafe bytes.withUnsafeBufferPointer {
            unsafe czip_add(handle, name, $0.baseAddress, $0.count, packing == .deflated ? 1 : 0)
        }
        guard outcome == 0 else { throw .archiveFailed }
    }

    /// The bytes of what was added. Nothing can be added afterwards.
    func finish() throws(RenderingProblem) -> [UInt8] {
        var count = 0
        guard let bytes = unsafe czip_finish(handle, &count) else { throw .archiveFailed }
        return unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
    }

    /// What an archive that is read holds, in its order. Files larger than `limit` bytes once inflated are refused: an archive of a few kilobytes can
    /// hold gigabytes.
    func entries(limit: Int) throws(RenderingProblem) -> [Entry] {
        var entries: [Entry] = []
        var total = 0
        for index in 0..<(unsafe czip_count(handle)) {
            guard let name = unsafe czip_name(handle, index) else { throw .notAnArchive }
            let size = unsafe czip_size(handle, index)
            guard size >= 0, size <= limit, total + Int(size) <= limit else { throw .archiveTooLarge }
            total += Int(size)
            var bytes = [UInt8](repeating: 0, count: Int(size))
            let outcome = unsafe bytes.withUnsafeMutableBufferPointer {
                unsafe czip_read(handle, index, $0.baseAddress, $0.count)
            }
            guard outcome == 0 else { throw .notAnArchive }
            entries.append(Entry(name: unsafe String(cString: name), bytes: bytes))
        }
        return entries
    }
}
