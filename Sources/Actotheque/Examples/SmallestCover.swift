/// Chooses the fewest of some sets that hold all that they hold together.
struct SmallestCover {
    /// Most steps taken to find fewer; beyond, the fewest found so far are given.
    static let mostSteps = 200_000

    /// The positions of the sets chosen, in order.
    private(set) var chosen: [Int]
    /// Whether fewer were shown not to do.
    private(set) var isSmallest: Bool

    private let sets: [Bits]
    /// By element: the sets that hold it.
    private let holders: [[Int]]
    private var steps = 0

    /// A set of small numbers, one bit each.
    private struct Bits {
        var words: [UInt64]

        init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

        mutating func insert(_ element: Int) { words[element / 64] |= 1 << UInt64(element % 64) }
        mutating func remove(_ other: Bits) { for index in words.indices { words[index] &= ~other.words[index] } }
        func common(_ other: Bits) -> Int { zip(words, other.words).reduce(0) { $0 + ($1.0 & $1.1).nonzeroBitCount } }
        var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
        func contains(_ element: Int) -> Bool { words[element / 64] & 1 << UInt64(element % 64) != 0 }
    }

    /// - Complexity: O(sets × elements) for each set that is chosen at once, and `mostSteps` steps of as much.
    init(of sets: [Set<Int>]) {
        let elements = sets.reduce(into: Set<Int>()) { $0.formUnion($1) }.sorted()
        let numbers = Dictionary(uniqueKeysWithValues: elements.enumerated().map { ($1, $0) })
        var holders: [[Int]] = Array(repeating: [], count: elements.count)
        self.sets = sets.enumerated().map { position, set in
            var bits = Bits(count: elements.count)
            for element in set.compactMap({ numbers[$0] }) {
                bits.insert(element)
                holders[element].append(position)
            }
            return bits
        }
        self.holders = holders
        chosen = []
        isSmallest = true
        var all = Bits(count: elements.count)
        for element in elements.indices { all.insert(element) }
        chosen = greedy(all)
        improve(all, [])
        chosen.sort()
    }

    /// The set that holds the most of what is left, over and over; of equals, the first.
    private func greedy(_ all: Bits) -> [Int] {
        var (left, found) = (all, [Int]())
        while left.count > 0 {
            let gains = sets.map { $0.common(left) }
            guard let most = gains.max(), let best = gains.firstIndex(of: most), most > 0 else { break }
            found.append(best)
            left.remove(sets[best])
        }
        return found
    }

    /// Tries every set that holds the element held by the fewest; gives up where as many as are known would be needed.
    private mutating func improve(_ left: Bits, _ taken: [Int]) {
        steps += 1
        guard steps <= SmallestCover.mostSteps else {
            isSmallest = false
            return
        }
        let count = left.count
        if count == 0 {
            if taken.count < chosen.count { chosen = taken }
            return
        }
        let most = sets.reduce(0) { max($0, $1.common(left)) }
        guard most > 0, taken.count + (count + most - 1) / most < chosen.count else { return }
        let rarest = holders.indices.filter { left.contains($0) }.min { holders[$0].count < holders[$1].count }
        for position in rarest.map({ holders[$0] }) ?? [] {
            var rest = left
            rest.remove(sets[position])
            improve(rest, taken + [position])
        }
    }
}
