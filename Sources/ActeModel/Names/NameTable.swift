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
    private var hashes: [UInt32] = []
    /// Open addressing, a power of two; an empty slot holds -1.
    private var slots: [Int32]
    private var scratch: [UInt8] = []

    /// An empty table with room for `expected` names.
    init(expecting expected: Int) {
        var size = 64
        while size < expected * 2 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
        hashes.reserveCapacity(expected)
        ends.reserveCapacity(expected + 1)
        bytes.reserveCapacity(expected * 16)
    }

    /// Number of names.
    var count: Int { hashes.count }

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

    /// The folded form of a name.
    func text(_ name: NameID) -> String {
        String(decoding: bytes[Int(ends[name.index])..<Int(ends[name.index + 1])], as: UTF8.self)
    }

    private mutating func internFolded(_ source: [UInt8], in range: Range<Int>) -> NameID {
        let hash = NameTable.hash(source, in: range)
        if let known = found(source, in: range, hash: hash) { return known }
        if (hashes.count + 1) * 2 > slots.count { grow() }
        let name = NameID(rawValue: Int32(truncatingIfNeeded: hashes.count))
        bytes.append(contentsOf: source[range])
        ends.append(UInt32(truncatingIfNeeded: bytes.count))
        hashes.append(hash)
        place(name.rawValue, hash: hash)
        return name
    }

    private func found(_ source: [UInt8], in range: Range<Int>, hash: UInt32) -> NameID? {
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] >= 0 {
            let candidate = Int(slots[slot])
            if hashes[candidate] == hash, holds(candidate, source, in: range) {
                return NameID(rawValue: slots[slot])
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

    private mutating func place(_ value: Int32, hash: UInt32) {
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = value
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for index in hashes.indices { place(Int32(truncatingIfNeeded: index), hash: hashes[index]) }
    }

    /// FNV-1a with a final mix, so that names that differ in their last digits spread over the low bits.
    private static func hash(_ source: [UInt8], in range: Range<Int>) -> UInt32 {
        let span = source.span
        var value: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in range { value = (value ^ UInt64(span[index])) &* 0x100_0000_01B3 }
        return UInt32(truncatingIfNeeded: value ^ (value >> 32))
    }
}
