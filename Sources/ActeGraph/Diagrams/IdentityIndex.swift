/// The heart of hash-consing: an open-addressing set of numbers, whose meaning the caller holds in arrays of its own.
struct IdentityIndex: Sendable {
    private var slots: [Slot] = []
    private var used = 0

    private struct Slot {
        var tag: UInt32
        var number: UInt32
    }

    private static let empty = UInt32.max

    /// Spreads the bits of a key.
    @inline(__always)
    static func mix(_ key: UInt64) -> UInt64 {
        let product = key.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.low ^ product.high
    }

    mutating func reserve(_ count: Int) {
        while slots.count < 2 * count { grow() }
    }

    /// The number of an element equal to the one at hand, or `next`, which is then recorded as its number.
    @inline(__always)
    mutating func find(hash: UInt64, next: Int, matches: (Int) -> Bool) -> UInt32 {
        if used * 2 >= slots.count { grow() }
        let mask = slots.count - 1
        let tag = UInt32(truncatingIfNeeded: hash >> 32)
        // The tag also places the element, so that growing needs no key.
        var position = Int(tag) & mask
        while slots[position].number != Self.empty {
            let slot = slots[position]
            if slot.tag == tag, matches(Int(slot.number)) { return slot.number }
            position = (position + 1) & mask
        }
        let number = UInt32(truncatingIfNeeded: next)
        slots[position] = Slot(tag: tag, number: number)
        used += 1
        return number
    }

    private mutating func grow() {
        let capacity = max(16, slots.count * 2)
        let old = slots
        slots = [Slot](repeating: Slot(tag: 0, number: Self.empty), count: capacity)
        let mask = capacity - 1
        for slot in old where slot.number != Self.empty {
            var position = Int(slot.tag) & mask
            while slots[position].number != Self.empty { position = (position + 1) & mask }
            slots[position] = slot
        }
    }
}
