import Glibc

/// Why a file could not be read or written.
public struct FileProblem: Error, Sendable, Hashable {
    /// What was being done.
    public enum Action: Sendable, Hashable {
        case reading, writing
    }

    /// The path, as it was given.
    public let path: String
    /// What was being done.
    public let action: Action
    /// The cause, in French.
    public let cause: String

    /// The French sentence for people.
    public var message: String {
        switch action {
        case .reading: "« \(path) » ne peut pas être lu : \(cause)."
        case .writing: "« \(path) » ne peut pas être écrit : \(cause)."
        }
    }

    init(_ action: Action, _ path: String, cause: String) {
        self.path = path
        self.action = action
        self.cause = cause
    }

    /// The problem that the system's error number `code` tells of.
    init(_ action: Action, _ path: String, code: Int32) {
        self.init(action, path, cause: FileProblem.causes[code] ?? "le système répond par l'erreur \(code)")
    }

    private static let causes: [Int32: String] = [
        ENOENT: "ce fichier ou son dossier n'existe pas", EACCES: "l'accès est refusé", EPERM: "l'accès est refusé",
        EISDIR: "c'est un dossier", ENOTDIR: "un dossier de ce chemin n'en est pas un", ENOSPC: "le disque est plein",
        EROFS: "le disque est protégé", EDQUOT: "la place accordée est épuisée", ELOOP: "des liens tournent en rond",
        ENAMETOOLONG: "le nom est trop long", EIO: "le disque ne répond pas bien",
    ]
}
