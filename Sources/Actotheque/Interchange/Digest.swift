import Crypto

/// The fingerprint of bytes, by which acts name the rules and the answers they come from.
enum Digest {
    /// The SHA-256 of bytes, in hexadecimal figures. O(size).
    static func hexadecimal(_ bytes: [UInt8]) -> String {
        figures(of: SHA256.hash(data: bytes))
    }

    /// The same of bytes that are read block after block. O(size).
    static func hexadecimal(of blocks: consuming ByteBlocks) throws(FileProblem) -> String {
        var blocks = blocks
        var hash = SHA256()
        while true {
            let block = try blocks.next(1 << 16)
            if block.isEmpty { return figures(of: hash.finalize()) }
            hash.update(data: block)
        }
    }

    private static func figures(of digest: SHA256.Digest) -> String {
        let figures = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in digest {
            text.append(figures[Int(byte >> 4)])
            text.append(figures[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
