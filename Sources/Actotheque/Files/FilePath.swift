import FoundationEssentials

/// The pieces of a path, as text.
enum FilePath {
    /// The folder that holds `path`; `.` when the path is a bare name.
    static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The last component.
    static func name(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
        return String(path[path.utf8.index(after: slash)...])
    }

    /// `path` inside `folder`.
    static func join(_ folder: String, _ path: String) -> String {
        if path.hasPrefix("/") || folder == "." { return path }
        return folder.hasSuffix("/") ? folder + path : folder + "/" + path
    }

    /// The names on the way to a folder from the top of the disk, `.` and `..` followed: a relative path starts in the folder one works in.
    static func components(ofFolder folder: String) -> [String] {
        let start = folder.hasPrefix("/") ? "" : FileManager.default.currentDirectoryPath
        var names: [String] = []
        for name in (start + "/" + folder).split(separator: "/") {
            switch name {
            case ".": continue
            case "..": _ = names.popLast()
            default: names.append(String(name))
            }
        }
        return names
    }

    /// The folder `levels` above another, as people would write it from where they work.
    static func ancestor(of folder: String, _ levels: Int) -> String {
        if levels == 0 { return folder }
        let name = name(of: folder)
        if folder.contains("/"), name != "..", !name.isEmpty, name != "." {
            return ancestor(of: self.folder(of: folder), levels - 1)
        }
        if folder != ".", name != "..", !name.isEmpty { return ancestor(of: ".", levels - 1) }
        return ancestor(of: folder == "." ? ".." : join(folder, ".."), levels - 1)
    }
}
