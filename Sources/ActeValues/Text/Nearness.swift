/// Finds the name that a person most likely meant.
public enum Nearness {
    /// The candidate nearest to `word`, accents and capitals aside; the first one when several are as near. `nil` when
    /// none is near enough: a third of the letters, and at least one, may be missing, added, changed or swapped.
    /// O(candidates × length) when lengths differ little.
    public static func closest(to word: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(AccentFolding.folded(word).utf8)
        // The comparison is quadratic, and nobody types a word so long.
        guard wanted.count <= 200 else { return nil }
        var best: String?
        var bound = max(1, wanted.count / 3)
        for candidate in candidates {
            let offered = Array(AccentFolding.folded(candidate).utf8)
            guard let distance = distance(wanted, offered, atMost: bound) else { continue }
            if distance == 0 { return candidate }
            best = candidate
            bound = distance - 1
        }
        return best
    }

    /// How many letters must be added, removed, changed or swapped with their neighbour to go from `left` to `right`;
    /// `nil` beyond `limit`.
    public static func distance(_ left: [UInt8], _ right: [UInt8], atMost limit: Int) -> Int? {
        guard limit >= 0, abs(left.count - right.count) <= limit else { return nil }
        if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        var current = last
        for row in 1...left.count {
            current[0] = row
            var least = row
            for column in 1...right.count {
                let same = left[row - 1] == right[column - 1]
                var cost = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1))
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    cost = min(cost, beforeLast[column - 2] + 1)
                }
                current[column] = cost
                least = min(least, cost)
            }
            if least > limit { return nil }
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return last[right.count] <= limit ? last[right.count] : nil
    }
}
