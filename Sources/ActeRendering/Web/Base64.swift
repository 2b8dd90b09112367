/// Bytes as letters, for an image that stands in the page itself (RFC 4648).
enum Base64 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// The letters that say the bytes. O(count).
    static func encoded(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        var output: [UInt8] = []
        output.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let count = min(3, bytes.count - start)
            let second = count > 1 ? bytes[start + 1] : 0
            let third = count > 2 ? bytes[start + 2] : 0
            let group = Int(bytes[start]) << 16 | Int(second) << 8 | Int(third)
            for place in 0...3 {
                output.append(place <= count ? letters[group >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
        }
        return output[...]
    }
}
