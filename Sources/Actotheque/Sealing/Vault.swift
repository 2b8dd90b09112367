import ActeValues
import Crypto
import CryptoExtras
import FoundationEssentials

/// What seals the confidential answers of saved walks, and opens them again: a phrase that only their owner knows.
///
/// Working out a key takes 0.15 s (measured in a release build) and 32 MiB, on purpose: once for a vault, and once more for each file sealed under another salt.
public struct Vault: Sendable {
    private let phrase: [UInt8]
    private var latest: (derivation: KeyDerivation, key: SymmetricKey)?

    /// Fewest characters of a phrase.
    public static let shortestPhrase = 12

    /// A vault that opens with this phrase. Blanks around it do not count, nor does how its accents are encoded.
    ///
    /// - Throws: when the phrase is too short to protect anything.
    public init(phrase: String) throws(VaultProblem) {
        guard case .text(let text) = try? AnswerReader.read(phrase, as: .text), text.count >= Vault.shortestPhrase
        else {
            throw VaultProblem("La phrase secrète compte au moins \(Vault.shortestPhrase) signes.")
        }
        self.phrase = Array(text.utf8)
    }

    /// Seals words; each time with another nonce, so that never twice the same bytes come out.
    mutating func seal(_ words: Data) throws(VaultProblem) -> SealedAnswers {
        let derivation = latest?.derivation ?? .fresh()
        let key = try key(derivation)
        guard let box = try? AES.GCM.seal(words, using: key, authenticating: derivation.proof) else {
            throw VaultProblem("Les réponses confidentielles n'ont pas pu être chiffrées.")
        }
        return SealedAnswers(derivation: derivation, nonce: Data(box.nonce), text: box.ciphertext + box.tag)
    }

    /// Opens words that were sealed with this phrase.
    ///
    /// - Throws: when they were sealed with another one, or have been damaged: the two cannot be told apart.
    mutating func open(_ sealed: SealedAnswers) throws(VaultProblem) -> Data {
        guard sealed.cipher == SealedAnswers.cipher, sealed.derivation.isReasonable else {
            throw VaultProblem("Les réponses confidentielles sont chiffrées d'une façon que cet outil ne connaît pas.")
        }
        let key = try key(sealed.derivation)
        guard let nonce = try? AES.GCM.Nonce(data: sealed.nonce), sealed.text.count >= 16,
            let box = try? AES.GCM.SealedBox(
                nonce: nonce, ciphertext: sealed.text.dropLast(16), tag: sealed.text.suffix(16)),
            let words = try? AES.GCM.open(box, using: key, authenticating: sealed.derivation.proof)
        else {
            throw VaultProblem("Ce n'est pas la phrase secrète de ces réponses confidentielles, ou elles sont abîmées.")
        }
        latest = (sealed.derivation, key)
        return words
    }

    /// The key for a derivation; the latest one is kept.
    private mutating func key(_ derivation: KeyDerivation) throws(VaultProblem) -> SymmetricKey {
        if let latest, latest.derivation == derivation { return latest.key }
        guard
            let key = try? KDF.Scrypt.deriveKey(
                from: phrase, salt: derivation.salt, outputByteCount: 32, rounds: derivation.rounds,
                blockSize: derivation.blockSize, parallelism: derivation.parallelism)
        else { throw VaultProblem("La phrase secrète n'a pas pu être employée : la mémoire manque.") }
        if latest == nil { latest = (derivation, key) }
        return key
    }
}

/// Why confidential answers could not be sealed, or opened. Nothing was changed.
public struct VaultProblem: ExplainedError, Sendable, Hashable {
    /// The French sentence.
    public let message: String

    init(_ message: String) { self.message = message }
}
