import Actotheque

extension SavedWalk {
    /// Writes the walk; its confidential answers are left out when nothing seals them.
    func write(to path: String, sealedBy vault: inout Vault?) throws(SavedWalkProblem) {
        if var present = vault {
            defer { vault = present }
            return try write(to: path, sealedBy: &present)
        }
        do {
            try write(to: path)
        } catch {
            throw SavedWalkProblem(path: path, message: error.message)
        }
    }

    /// Opens the confidential answers when something opens them; otherwise they stay locked.
    mutating func open(with vault: inout Vault?) throws(VaultProblem) {
        guard var present = vault else { return }
        defer { vault = present }
        try open(with: &present)
    }

    /// What is said when answers stay locked.
    static let lockedNote =
        "Les réponses confidentielles de cet essai restent chiffrées : sans la phrase secrète, elles seront redemandées."
}
