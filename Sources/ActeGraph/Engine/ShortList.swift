/// A list of numbers that seldom grows long: the first few need no allocation.
struct ShortList {
    private var near = InlineArray<48, UInt32>(repeating: 0)
    private var far: [UInt32] = []
    private(set) var count = 0

    @inline(__always)
    var isEmpty: Bool { count == 0 }

    @inline(__always)
    subscript(index: Int) -> UInt32 { index < 48 ? near[index] : far[index - 48] }

    @inline(__always)
    mutating func append(_ number: UInt32) {
        if count < 48 {
            near[count] = number
        } else {
            far.append(number)
        }
        count += 1
    }

    @inline(__always)
    mutating func popLast() -> UInt32? {
        guard count > 0 else { return nil }
        count -= 1
        return count < 48 ? near[count] : far.popLast()
    }

    /// Appends a number unless it is there. O(count).
    @inline(__always)
    mutating func insert(_ number: UInt32) {
        if !contains(number) { append(number) }
    }

    /// Whether a number is there. O(count).
    @inline(__always)
    func contains(_ number: UInt32) -> Bool {
        for index in 0..<count where self[index] == number { return true }
        return false
    }
}
