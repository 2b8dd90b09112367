import Foundation

/// The working tree these tests were compiled from.
enum Repository {
    /// A file of the tree.
    struct File {
        /// Path from the root, with slashes.
        var path: String
        var text: String

        /// The last part of the path.
        var name: String { path.split(separator: "/").last.map(String.init) ?? path }
        var isSwift: Bool { name.hasSuffix(".swift") }
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The Swift files below `folder`, in the order of their paths.
    static func swiftFiles(in folder: String) -> [File] {
        files { $0.hasPrefix(folder + "/") && $0.hasSuffix(".swift") }
    }

    /// What people read or run: sources, documentation, rules, scripts. Tests are left out: they quote faults.
    static func published() -> [File] {
        let endings = [".swift", ".md", ".acte", ".réponses", ".ebnf", ".sh", ".h", ".modulemap", ".json", ".yml"]
        return files { path in
            let isScript = path == "Makefile" || path.hasPrefix(".ci/")
            return isScript || endings.contains { path.hasSuffix($0) } && !path.contains("Tests/")
        }
    }

    /// The files whose path is wanted; what is built or fetched (`.build`, `build`) and what git keeps is never looked at.
    private static func files(where isWanted: (String) -> Bool) -> [File] {
        let manager = FileManager.default
        var found: [File] = []
        var folders = [""]
        while let folder = folders.popLast() {
            let names =
                (try? manager.contentsOfDirectory(atPath: root.appending(path: folder).path(percentEncoded: false)))
                ?? []
            for name in names where ![".git", ".build", "build", ".swiftpm"].contains(name) {
                let path = folder.isEmpty ? name : folder + "/" + name
                let url = root.appending(path: path)
                if (try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true {
                    folders.append(path)
                } else if isWanted(path.precomposedStringWithCanonicalMapping), let data = try? Data(contentsOf: url) {
                    found.append(File(path: path, text: String(decoding: data, as: UTF8.self)))
                }
            }
        }
        return found.sorted { $0.path < $1.path }
    }
}
