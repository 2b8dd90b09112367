import Actotheque

/// Notices that one of several files was saved.
struct FileWatcher {
    private var seen: [String: FileStamp] = [:]

    /// Watches from now on.
    init(_ paths: [String]) {
        for path in paths { seen[path] = FileStamp(of: path) }
    }

    /// Whether a file is no longer what it was. An editor may remove it for a moment: only a file that is there has changed.
    var hasChanged: Bool {
        seen.contains { path, stamp in FileStamp(of: path).map { $0 != stamp } ?? false }
    }

    /// Takes the files as they are now for known.
    mutating func acknowledge() { self = FileWatcher(Array(seen.keys)) }

    /// Watches these files too.
    mutating func watch(_ paths: [String]) {
        for path in paths where seen[path] == nil { seen[path] = FileStamp(of: path) }
    }
}
