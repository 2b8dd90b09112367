internal import ActeValues

/// The position of a name in its table. Names that fold alike have the same identity.
struct NameID: Hashable, Sendable {
    /// Index into the table.
    var rawValue: Int32
    /// The index.
    var index: Int { Int(rawValue) }
}

/// Every name, option and mark of a model, each kept once in its folded form and found by its bytes.
///
/// Names are hashed where they stand in the file when they are already folded, which most are; no `String` is made.
struct NameTable: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = [0]
    /// Open addressing, a power of two. A slot holds the hash of a name and its identity plus one, so that a search reads one
    /// place of memory before it compares bytes; an empty slot is 0.
    private var slots: [UInt64]
    private var scratch: [UInt8] = []

    /// An empty table with room for `expected` names.
    init(expecting expected: Int) {
        var size = 64
        while size < expected * 2 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
        ends.reserveCapacity(expected + 1)
        bytes.reserveCapacity(expected * 16)
    }

    /// Number of names.
    var count: Int { ends.count - 1 }

    /// The identity of the name written in `range` of `source`, which is added when it is new. O(length).
    mutating func intern(_ source: [UInt8], in range: Range<Int>) -> NameID {
        if NameFolding.isFolded(source, in: range) { return internFolded(source, in: range) }
        scratch.removeAll(keepingCapacity: true)
        NameFolding.fold(source, in: range, into: &scratch)
        // The scratch is lent to the search, which never touches it.
        let folded = scratch
        return internFolded(folded, in: 0..<folded.count)
    }

    /// The identity of a name held in a string.
    mutating func intern(_ name: String) -> NameID {
        let source = Array(name.utf8)
        return intern(source, in: 0..<source.count)
    }

    /// The identity of the name written in `range`, if it is known. O(length).
    func find(_ source: [UInt8], in range: Range<Int>) -> NameID? {
        if NameFolding.isFolded(source, in: range) {
            return found(source, in: range, hash: NameTable.hash(source, in: range))
        }
        var folded: [UInt8] = []
        NameFolding.fold(source, in: range, into: &folded)
        let whole = 0..<folded.count
        return found(folded, in: whole, hash: NameTable.hash(folded, in: whole))
    }

    /// The identity of a folded name, if it is known.
    func find(_ folded: String) -> NameID? {
        let source = Array(folded.utf8)
        return found(source, in: 0..<source.count, hash: NameTable.hash(source, in: 0..<source.count))
    }

    /// The folded form of a name.
    func text(_ name: NameID) -> String {
        String(decoding: bytes[Int(ends[name.index])..<Int(ends[name.index + 1])], as: UTF8.self)
    }

    private mutating func internFolded(_ source: [UInt8], in range: Range<Int>) -> NameID {
        let hash = NameTable.hash(source, in: range)
        if let known = found(source, in: range, hash: hash) { return known }
        if (count + 1) * 2 > slots.count { grow() }
        let name = NameID(rawValue: Int32(truncatingIfNeeded: count))
        bytes.append(contentsOf: source[range])
        ends.append(UInt32(truncatingIfNeeded: bytes.count))
        place(UInt64(hash) << 32 | UInt64(count))
        return name
    }

    private func found(_ source: [UInt8], in range: Range<Int>, hash: UInt32) -> NameID? {
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] != 0 {
            let candidate = Int(slots[slot] & 0xFFFF_FFFF) - 1
            if UInt32(slots[slot] >> 32) == hash, holds(candidate, source, in: range) {
                return NameID(rawValue: Int32(truncatingIfNeeded: candidate))
            }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private func holds(_ candidate: Int, _ source: [UInt8], in range: Range<Int>) -> Bool {
        let start = Int(ends[candidate])
        guard Int(ends[candidate + 1]) - start == range.count else { return false }
        let own = bytes.span
        let other = source.span
        for offset in 0..<range.count where own[start + offset] != other[range.lowerBound + offset] { return false }
        return true
    }

    private mutating func place(_ entry: UInt64) {
        let mask = slots.count - 1
        var slot = Int(entry >> 32) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = entry
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: old.count * 2)
        for entry in old where entry != 0 { place(entry) }
    }

    /// FNV-1a with a final mix, so that names that differ in their last digits spread over the low bits.
    private static func hash(_ source: [UInt8], in range: Range<Int>) -> UInt32 {
        let span = source.span
        var value: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in range { value = (value ^ UInt64(span[index])) &* 0x100_0000_01B3 }
        return UInt32(truncatingIfNeeded: value ^ (value >> 32))
    }
}
