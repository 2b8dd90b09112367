import FoundationEssentials

/// Confidential answers as a file keeps them: nobody reads them without the phrase they were sealed with, or changes them unseen.
struct SealedAnswers: Sendable, Hashable, Codable {
    /// How the key is worked out of the phrase.
    var derivation: KeyDerivation
    /// How the words were enciphered.
    var cipher = SealedAnswers.cipher
    /// Twelve bytes drawn at random for this sealing alone.
    var nonce: Data
    /// The enciphered words, then the sixteen bytes that prove them whole.
    var text: Data

    /// AES with a key of 256 bits, in the mode that proves what it deciphers (NIST SP 800-38D).
    static let cipher = "AES-256-GCM"
}

/// How a key is worked out of a phrase: scrypt (RFC 7914), which makes each guess cost memory as well as time.
struct KeyDerivation: Sendable, Hashable, Codable {
    /// The name of the function.
    var function = KeyDerivation.scrypt
    /// Its cost, a power of two.
    var rounds = 1 << 15
    /// The size of its blocks, of 128 bytes.
    var blockSize = 8
    /// How many times it is done.
    var parallelism = 3
    /// Sixteen bytes drawn at random: one phrase gives another key in each file.
    var salt: Data

    static let scrypt = "scrypt"

    /// With a salt of its own. The cost is one of those that OWASP recommends: 32 MiB, three times.
    static func fresh() -> KeyDerivation {
        KeyDerivation(salt: Data((0..<16).map { _ in UInt8.random(in: .min ... .max) }))
    }

    /// Whether a file asks for what this engine does, and for no more work than it should: a file may have been made to exhaust the
    /// machine.
    var isReasonable: Bool {
        function == KeyDerivation.scrypt && (1 << 10...1 << 18).contains(rounds) && rounds.nonzeroBitCount == 1
            && (1...8).contains(blockSize) && (1...4).contains(parallelism) && (8...64).contains(salt.count)
    }

    /// What is proved with the words: a file whose costs or salt were changed does not open.
    var proof: Data {
        Data("actotheque/sealed 1 \(function) \(rounds) \(blockSize) \(parallelism) \(salt.base64EncodedString())".utf8)
    }
}
