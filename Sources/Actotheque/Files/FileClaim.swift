import Glibc

/// A file that one process at a time writes, for as long as this lives. Two walks kept in one file would each erase the other's answers.
///
/// The claim is a lock on a small file beside it, since the file itself is replaced at each save. The system gives it up when the process
/// ends, however it ends.
public final class FileClaim: Sendable {
    private let descriptor: Int32
    private let path: String

    /// Claims a file, and clears away what a process killed in the middle of a save left beside it. Nothing where no file can be made:
    /// then none will be written either.
    ///
    /// - Parameter holder: what is told when another process holds it.
    /// - Throws: when another process holds it.
    public init?(
        on path: String, heldBy holder: String = "un autre essai y garde déjà ses réponses"
    ) throws(FileProblem) {
        self.path = path + ".verrou"
        while true {
            let descriptor = unsafe open(self.path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { return nil }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                close(descriptor)
                throw FileProblem(.writing, path, cause: holder)
            }
            // Whoever held it before may have removed it between the two steps: then the lock is on nothing.
            if FileClaim.isCurrent(descriptor, self.path) {
                self.descriptor = descriptor
                break
            }
            close(descriptor)
        }
        StoredFile.clearLeftovers(of: path)
    }

    deinit {
        unsafe unlink(path)
        close(descriptor)
    }

    private static func isCurrent(_ descriptor: Int32, _ path: String) -> Bool {
        var held = stat()
        // The structure is ours and outlives the call.
        guard unsafe fstat(descriptor, &held) == 0, let named = StoredFile.status(path) else { return false }
        return held.st_ino == named.st_ino && held.st_dev == named.st_dev
    }
}

extension StoredFile {
    /// Removes what a process stopped in the middle of `replace` left in a folder. Only for whoever alone writes there.
    static func clearLeftovers(in folder: String) {
        for name in (try? RuleFiles.names(in: folder)) ?? [] where name.hasSuffix(unfinished) {
            let stem = name.dropLast(unfinished.count)
            let number = stem.split(separator: ".").last ?? ""
            if number.count < stem.count, number.allSatisfy(\.isNumber) { unsafe unlink(FilePath.join(folder, name)) }
        }
    }

    /// Removes what a process stopped in the middle of `replace` left beside a file. Only for whoever alone writes it.
    static func clearLeftovers(of path: String) {
        let folder = FilePath.folder(of: path)
        let start = FilePath.name(of: path) + "."
        for name in (try? RuleFiles.names(in: folder)) ?? []
        where name.hasPrefix(start) && name.hasSuffix(StoredFile.unfinished) {
            let number = name.dropFirst(start.count).dropLast(StoredFile.unfinished.count)
            if !number.isEmpty, number.allSatisfy(\.isNumber) { unsafe unlink(FilePath.join(folder, name)) }
        }
    }
}
