/// Results written for people to keep.
public enum OutputFile {
    /// Replaces the file in one step: a reader finds the former file or the new one, never half of it.
    public static func write(_ text: String, to path: String) throws(FileProblem) {
        try StoredFile.replace(path, with: Array((text.hasSuffix("\n") ? text : text + "\n").utf8), readers: .asUsual)
    }
}
