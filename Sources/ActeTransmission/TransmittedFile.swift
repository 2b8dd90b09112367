/// A document that a transmission holds: the act, or what is annexed to it.
public struct TransmittedFile: Sendable, Hashable {
    /// How a document is written; documents of other forms are answered with an anomaly.
    public enum Format: String, Sendable, Hashable, CaseIterable {
        case pdf
        case jpeg = "jpg"
        case png
    }

    /// What it holds.
    public let bytes: [UInt8]
    /// How it is written.
    public let format: Format
    /// What kind of piece it is, by its code in the classification that the préfecture gave: `99_DE`. Nothing where nobody said it.
    public let piece: String?

    /// A document, once it was seen to be whole and readable by whoever receives it. O(size).
    ///
    /// - Parameters:
    ///   - name: what messages call it.
    ///   - piece: the code of its kind.
    /// - Throws: when it is of no form that is taken, damaged, locked or empty, or when the code is none.
    public init(_ bytes: [UInt8], named name: String, piece: String? = nil) throws(TransmissionProblem) {
        let code = piece.map(TransmittedFile.pieceCode)
        if let piece, code == .some(nil) { throw .piece(piece) }
        format = try FileExamination(bytes: bytes, name: name).format()
        self.bytes = bytes
        self.piece = code ?? nil
    }

    /// The code that these words write: two figures, a low line, two letters or figures. Small letters become capitals. Nothing where they write none.
    public static func pieceCode(_ words: some StringProtocol) -> String? {
        let signs = words.utf8.map { 0x61...0x7A ~= $0 ? $0 - 0x20 : $0 }
        guard signs.count == 5, signs[..<2].allSatisfy({ 0x30...0x39 ~= $0 }), signs[2] == 0x5F,
            signs[3...].allSatisfy({ 0x41...0x5A ~= $0 || 0x30...0x39 ~= $0 })
        else { return nil }
        return String(decoding: signs, as: UTF8.self)
    }
}
