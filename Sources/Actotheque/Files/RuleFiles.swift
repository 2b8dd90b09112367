import Glibc

/// The rule files a person names.
public enum RuleFiles {
    /// Deepest folder looked into.
    static let deepest = 32

    /// The paths at a place: those of the rule files below a folder, in the order of their names; the path itself otherwise.
    ///
    /// - Throws: when a folder cannot be read, or holds no rule file.
    public static func paths(at path: String) throws(FileProblem) -> [String] {
        guard isFolder(path) else { return [path] }
        let paths = try files(in: path)
        guard !paths.isEmpty else {
            throw FileProblem(.reading, path, cause: "ce dossier ne contient aucun fichier *.acte")
        }
        return paths
    }

    /// Whether `path` is a folder.
    static func isFolder(_ path: String) -> Bool {
        StoredFile.status(path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
    }

    /// The paths of the `*.acte` files in `folder` and below it, in the order of their names. Hidden files and links to
    /// folders are left out. O(entries).
    ///
    /// - Throws: when a folder cannot be read.
    static func files(in folder: String, depth: Int = 0) throws(FileProblem) -> [String] {
        guard depth < deepest else { throw FileProblem(.reading, folder, cause: "trop de dossiers sont emboîtés") }
        var paths: [String] = []
        for name in try names(in: folder) where !name.hasPrefix(".") {
            let path = FilePath.join(folder, name)
            if isLink(path) {
                if name.hasSuffix(".acte"), !isFolder(path) { paths.append(path) }
            } else if isFolder(path) {
                paths += try files(in: path, depth: depth + 1)
            } else if name.hasSuffix(".acte") {
                paths.append(path)
            }
        }
        return paths
    }

    /// The names in a folder, in order.
    static func names(in folder: String) throws(FileProblem) -> [String] {
        guard let stream = unsafe opendir(folder) else { throw FileProblem(.reading, folder, code: errno) }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        // `readdir` lends its entry until the next call; the name is copied at once and ends with a zero byte.
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
                unsafe field.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            names.append(name)
        }
        return names.sorted()
    }

    /// The path of the file of that name below a folder; nothing when there is none. Some systems store the accents of a name apart from
    /// their letters: a name that is not found as it is written is looked for letter by letter.
    static func path(of name: String, in folder: String) -> String? {
        let path = FilePath.join(folder, name)
        if StoredFile.exists(path) { return path }
        guard !name.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        var found = folder
        for piece in name.split(separator: "/") {
            // Two strings are equal when they hold the same letters, however these are composed.
            guard let stored = (try? names(in: found))?.first(where: { $0 == piece }) else { return nil }
            found = FilePath.join(found, stored)
        }
        return found
    }

    private static func isLink(_ path: String) -> Bool {
        var status = stat()
        // The structure is ours and outlives the call.
        guard unsafe lstat(path, &status) == 0 else { return false }
        return status.st_mode & S_IFMT == S_IFLNK
    }
}
