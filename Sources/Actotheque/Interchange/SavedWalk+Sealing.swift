import ActeInterview
import FoundationEssentials

extension SavedWalk {
    /// Whether it holds confidential answers that nobody opened yet. They are no part of its ``facts``.
    public var isLocked: Bool { sealed != nil }

    /// Whether it holds confidential answers in the open, which ``write(to:)`` leaves out.
    public var holdsConfidential: Bool {
        session.answers.contains(where: \.isConfidential) || reasons.contains(where: \.isConfidential)
    }

    /// Opens the confidential answers.
    ///
    /// - Throws: when they were sealed with another phrase; nothing has then changed.
    public mutating func open(with vault: inout Vault) throws(VaultProblem) {
        guard let sealed else { return }
        let words = try vault.open(sealed)
        guard let content = try? JSONDecoder().decode(Secrets.self, from: words) else {
            throw VaultProblem("Les réponses confidentielles sont abîmées.")
        }
        let known = Set(session.answers.map(\.question))
        session.answers += content.answers.filter { !known.contains($0.question) }
        let given = Set(reasons.map { [$0.question, $0.answer] })
        reasons += content.reasons.filter { !given.contains([$0.question, $0.answer]) }.map { reason in
            var opened = reason
            opened.isConfidential = true
            return opened
        }
        self.sealed = nil
    }

    /// Writes the walk with its confidential answers sealed, replacing the file in one step; only its owner may read it.
    ///
    /// - Throws: when the file cannot be written, or when it holds answers still locked that this vault does not open.
    public func write(to path: String, sealedBy vault: inout Vault) throws(SavedWalkProblem) {
        var copy = self
        do {
            try copy.open(with: &vault)
            let secrets = Secrets(
                answers: copy.session.answers.filter(\.isConfidential),
                reasons: copy.reasons.filter(\.isConfidential))
            if !secrets.answers.isEmpty || !secrets.reasons.isEmpty { copy.sealed = try vault.seal(secrets.encoded) }
        } catch {
            throw SavedWalkProblem(path: path, message: "« \(path) » : \(error.message)")
        }
        do {
            try copy.write(to: path)
        } catch {
            throw SavedWalkProblem(path: path, message: error.message)
        }
    }

    /// What is sealed: the answers, and why judgments were made so, which repeats them.
    private struct Secrets: Codable {
        var answers: [SavedSession.Answer]
        var reasons: [SavedWalk.Reason]

        /// As JSON, lengthened with blanks: the length of what is sealed shows, and would tell *oui* from *non*.
        var encoded: Data {
            // Texts always encode.
            var data = (try? JSONEncoder().encode(self)) ?? Data()
            let step = 1_024
            data.append(contentsOf: repeatElement(UInt8(ascii: " "), count: step - data.count % step))
            return data
        }
    }
}
