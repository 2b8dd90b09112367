import Actotheque

/// Where a walk is kept as it goes: a file beside the rules, rewritten whole after each confirmed answer, that only its owner
/// may read. A process killed at any moment leaves the last confirmed answer or the one before, never half a file.
struct Journal: Sendable {
    /// The file.
    let path: String
    /// Holds the file against any other walk.
    private let claim: FileClaim?

    /// A journal in that file.
    ///
    /// - Throws: when another walk is kept there.
    init(_ path: String) throws(FileProblem) {
        self.path = path
        claim = try FileClaim(on: path)
    }

    /// The journal beside a rule file.
    ///
    /// - Throws: when another walk is kept there.
    static func beside(_ rulePath: String) throws(FileProblem) -> Journal { try Journal(rulePath + ".reprise") }

    /// The walk kept earlier, if any.
    ///
    /// - Throws: when there is one that cannot be read.
    func earlier() throws(SavedWalkProblem) -> SavedWalk? {
        guard SavedWalk.exists(at: path) else { return nil }
        let saved = try SavedWalk(contentsOf: path)
        return saved.isEmpty ? nil : saved
    }

    /// Keeps the walk, with its confidential answers when something seals them.
    func keep(_ walk: Walk, sealedBy vault: inout Vault?) throws(SavedWalkProblem) {
        try walk.saved.write(to: path, sealedBy: &vault)
    }

    /// Puts an earlier walk out of the way under another name, so that a new one never overwrites it.
    func setAside() -> String {
        let other = path + "~"
        SavedWalk.move(from: path, to: other)
        return other
    }
}
