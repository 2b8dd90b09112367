import Crypto

/// The fingerprint of bytes, by which acts name the rules and the answers they come from.
enum Digest {
    /// The SHA-256 of bytes, in hexadecimal figures. O(size).
    static func hexadecimal(_ bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).map { byte in
            let figures = String(byte, radix: 16)
            return figures.count == 1 ? "0" + figures : figures
        }.joined()
    }
}
