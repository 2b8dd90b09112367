import Synchronization

/// A digest worked out the first time it is asked for, then kept: all acts of the same rules name the same one.
final class KeptDigest: Sendable {
    private let kept = Mutex<String?>(nil)

    /// The SHA-256 of what `bytes` gives, in hexadecimal. O(size) the first time, O(1) afterwards.
    func of(_ bytes: () -> [UInt8]) -> String {
        kept.withLock { kept in
            if let kept { return kept }
            let digest = Digest.hexadecimal(bytes())
            kept = digest
            return digest
        }
    }
}
