import Actotheque

/// Notices that a file was saved.
struct FileWatcher {
    /// The file.
    let path: String
    private var seen: FileStamp?

    /// Watches from now on.
    init(_ path: String) {
        self.path = path
        seen = FileStamp(of: path)
    }

    /// Whether the file is no longer what it was. An editor may remove it for a moment: only a file that is there has changed.
    var hasChanged: Bool {
        guard let now = FileStamp(of: path) else { return false }
        return now != seen
    }

    /// Takes the file as it is now for known.
    mutating func acknowledge() { seen = FileStamp(of: path) }
}
