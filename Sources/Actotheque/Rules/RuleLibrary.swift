import ActeCompiler
import ActeDiagnostics
import Synchronization

/// Where the files that a rule file calls upon are found.
///
/// `gabarits/arrêté` is looked for as `gabarits/arrêté.acte` beside the rule file, then in each folder above it up to one named
/// `Rules`; a rule file that stands outside of any `Rules` folder only looks beside itself. Where nothing is found, the plans that come
/// with this library serve: they are part of the program, so that a rule file works wherever it stands.
struct RuleLibrary {
    /// The folders looked into, nearest first.
    let folders: [String]

    /// The library of a rule file.
    init(besides path: String) {
        let own = FilePath.folder(of: path)
        let names = FilePath.components(ofFolder: own)
        guard let rules = names.lastIndex(of: "Rules") else {
            folders = [own]
            return
        }
        folders = (0..<names.count - rules).map { FilePath.ancestor(of: own, $0) }
    }

    /// The loader to compile with; what it finds is noted in `found`.
    func loader(notingIn found: FoundFiles) -> SourceLoader {
        let folders = folders
        return SourceLoader { name in
            for folder in folders {
                guard let path = RuleFiles.path(of: name + ".acte", in: folder) else { continue }
                if let bytes = try? StoredFile.read(path) { return found.note(path, bytes) }
            }
            return EmbeddedLibrary.file(named: name).map { found.note(name + ".acte", $0) }
        } neighbours: { name in
            RuleLibrary.names(near: name, in: folders)
        }
    }

    /// The path of the file of that name, nearest first; nothing when there is none.
    func path(named name: String) -> String? {
        folders.lazy.compactMap { RuleFiles.path(of: name + ".acte", in: $0) }.first
    }

    /// The path of the profile of that name; nothing when there is none.
    func profile(named name: String) -> String? {
        folders.lazy.compactMap { RuleFiles.path(of: "profils/" + name + RuleLibrary.answers, in: $0) }.first
    }

    /// The names of the profiles there are.
    var profileNames: [String] {
        folders.flatMap { folder in
            ((try? RuleFiles.names(in: FilePath.join(folder, "profils"))) ?? [])
                .filter { $0.hasSuffix(RuleLibrary.answers) }.map { String($0.dropLast(RuleLibrary.answers.count)) }
        }
    }

    /// How the names of files of answers end.
    private static let answers = ".réponses"

    /// The names of the files in the folder of a name, and of those that come with the library. Folders that cannot be read hold none.
    private static func names(near name: String, in folders: [String]) -> [String] {
        let own = name.contains("/") ? FilePath.folder(of: name) : ""
        let found = folders.flatMap { folder in
            let files = (try? RuleFiles.names(in: own.isEmpty ? folder : FilePath.join(folder, own))) ?? []
            return files.filter { $0.hasSuffix(".acte") }.map { (own.isEmpty ? "" : own + "/") + $0.dropLast(5) }
        }
        return found + EmbeddedLibrary.names
    }
}

/// The files a compilation asked for, in the order it asked: findings in them must name them and show their lines, even when nothing
/// was compiled in the end.
final class FoundFiles: Sendable {
    private let files = Mutex<[SourceFile]>([])

    /// The files, numbered from 1: the rule file itself is 0.
    var all: [SourceFile] { files.withLock { $0 } }

    fileprivate func note(_ path: String, _ bytes: [UInt8]) -> [UInt8] {
        files.withLock { files in
            let id = FileID(UInt16(truncatingIfNeeded: files.count + 1))
            files.append(SourceFile(id: id, name: path, bytes: bytes))
        }
        return bytes
    }
}
