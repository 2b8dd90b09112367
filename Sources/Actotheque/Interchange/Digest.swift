import Crypto

/// The fingerprint of bytes, by which acts name the rules and the answers they come from.
enum Digest {
    /// The SHA-256 of bytes, in hexadecimal figures. O(size).
    static func hexadecimal(_ bytes: [UInt8]) -> String {
        let figures = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in SHA256.hash(data: bytes) {
            text.append(figures[Int(byte >> 4)])
            text.append(figures[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
