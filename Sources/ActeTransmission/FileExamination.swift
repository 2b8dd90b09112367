internal import CImages
internal import CPages

/// Looks at a document before it is sent: once it is, it cannot be mended.
struct FileExamination {
    let bytes: [UInt8]
    /// What messages call it.
    let name: String

    /// The form of a document that is whole. O(size).
    func format() throws(TransmissionProblem) -> TransmittedFile.Format {
        guard !bytes.isEmpty else { throw .emptyFile(name) }
        if bytes.starts(with: Array("%PDF-".utf8)) {
            try examinePages()
            return .pdf
        }
        if bytes.starts(with: FileExamination.pngStart) {
            try requireWhole(
                unsafe bytes.withUnsafeBufferPointer { unsafe cimages_examine_png($0.baseAddress, $0.count) })
            return .png
        }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            try requireWhole(
                unsafe bytes.withUnsafeBufferPointer { unsafe cimages_examine_jpeg($0.baseAddress, $0.count) })
            return .jpeg
        }
        throw .fileFormat(name)
    }

    private static let pngStart: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// Where the mark that ends a PDF stands at the latest, counted from its last byte.
    private static let longestTail = 1_024

    private func examinePages() throws(TransmissionProblem) {
        let mark = Array("%%EOF".utf8)
        let tail = bytes.suffix(FileExamination.longestTail)
        guard tail.indices.contains(where: { tail[$0...].starts(with: mark) }) else { throw .damagedFile(name) }
        let found = unsafe bytes.withUnsafeBufferPointer { unsafe cpages_examine($0.baseAddress, $0.count) }
        switch UInt32(found) {
        case cpages_sound.rawValue: return
        case cpages_locked.rawValue: throw .lockedFile(name)
        case cpages_empty.rawValue: throw .pagelessFile(name)
        case cpages_unreadable.rawValue: throw .missingReader
        default: throw .damagedFile(name)
        }
    }

    /// Images are read to their end; what cameras and programs leave behind it does no harm.
    private func requireWhole(_ found: Int32) throws(TransmissionProblem) {
        switch UInt32(found) {
        case cimages_sound.rawValue: return
        case cimages_unreadable.rawValue: throw .missingImageReader
        default: throw .damagedFile(name)
        }
    }
}
