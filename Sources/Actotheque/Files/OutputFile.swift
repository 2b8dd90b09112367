import FoundationEssentials

/// Results written for people to keep.
public enum OutputFile {
    /// Replaces the file in one step: a reader finds the former file or the new one, never half of it.
    public static func write(_ text: String, to path: String) throws(FileProblem) {
        try StoredFile.replace(path, with: Array((text.hasSuffix("\n") ? text : text + "\n").utf8), readers: .asUsual)
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
