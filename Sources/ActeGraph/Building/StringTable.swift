/// Constant texts, each kept once.
struct StringTable: Sendable {
    private(set) var texts: [String] = []
    private var indices: [String: UInt32] = [:]

    /// The number of a text, the same for equal texts.
    mutating func intern(_ text: String) -> UInt32 {
        if let index = indices[text] { return index }
        let index = UInt32(truncatingIfNeeded: texts.count)
        texts.append(text)
        indices[text] = index
        return index
    }
}
