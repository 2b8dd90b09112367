import FoundationEssentials

/// Results written for people to keep.
public enum OutputFile {
    /// Replaces the file in one step: a reader finds the former file or the new one, never half of it.
    public static func write(_ text: String, to path: String) throws(FileProblem) {
        try write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: path)
    }

    /// Replaces the file in one step by those bytes.
    public static func write(_ bytes: [UInt8], to path: String) throws(FileProblem) {
        try StoredFile.replace(path, with: bytes, readers: .asUsual)
    }

    /// Writes a file that nothing may replace: where one of that name holds other bytes, it stays. O(size).
    ///
    /// - Parameter cause: what is said then, in French.
    public static func writeOnce(
        _ bytes: [UInt8], to path: String, otherwise cause: String
    ) throws(FileProblem) {
        guard StoredFile.exists(path) else { return try write(bytes, to: path) }
        guard try StoredFile.read(path) == bytes else { throw FileProblem(.writing, path, cause: cause) }
    }

    /// Whether two paths lead to the same file, links followed. O(length).
    public static func isSame(_ path: String, _ other: String) -> Bool {
        func place(_ path: String) -> [String] {
            let folder = FilePath.components(ofFolder: FilePath.folder(of: path))
            let whole = "/" + (folder + [FilePath.name(of: path)]).joined(separator: "/")
            guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: whole) else {
                return folder + [FilePath.name(of: path)]
            }
            return FilePath.components(ofFolder: FilePath.join(FilePath.folder(of: whole), target))
        }
        return place(path) == place(other)
    }

    /// Makes the folder that a file is to be written in, with those around it, where there are none.
    public static func makeFolder(of path: String) throws(FileProblem) {
        let folder = FilePath.folder(of: path)
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw FileProblem(.writing, folder, cause: "ce dossier n'a pas pu être créé")
        }
    }
}
