internal import CArchive

/// Files in a gzipped tar, in memory. The same files make the same bytes, whatever the day and the machine.
///
/// The one place of this room that touches memory by hand: the library is C. The pointer is kept here alone, and given up with this.
@safe final class TapeArchive {
    private let handle: OpaquePointer

    /// An empty archive.
    ///
    /// - Throws: when the library that packs files is missing.
    init() throws(TransmissionProblem) {
        guard let made = unsafe carchive_create() else { throw .missingArchives }
        unsafe handle = unsafe made
    }

    deinit { unsafe carchive_close(handle) }

    /// Adds a file.
    func add(_ file: Transmission.File) throws(TransmissionProblem) {
        let outcome = unsafe file.bytes.withUnsafeBufferPointer {
            unsafe carchive_add(handle, file.name, $0.baseAddress, $0.count)
        }
        guard outcome == 0 else { throw .archiveFailed }
    }

    /// The bytes of what was added. Nothing can be added afterwards.
    func finish() throws(TransmissionProblem) -> [UInt8] {
        var count = 0
        guard let bytes = unsafe carchive_finish(handle, &count) else { throw .archiveFailed }
        return unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
    }
}
