extension Keyword {
    /// The words a line may have been meant to start with, wherever it stands. `pour` alone starts none: `jour` is no slip of it.
    static let misspelledStatements = allCases.filter { $0.startsStatement && $0 != .pour }

    /// The keyword that differs from `word` by a capital, a missing accent, or at most one slip in a short word, two in a
    /// long one. O(keywords × length²), for lines that are wrong already.
    static func closest(to word: String, among keywords: [Keyword]) -> Keyword? {
        let letters = folded(word)
        guard letters.count <= 24 else { return nil }
        var best: (keyword: Keyword, distance: Int)?
        for keyword in keywords {
            let target = folded(keyword.rawValue)
            let allowed = target.count <= 3 ? 0 : target.count <= 5 ? 1 : 2
            guard abs(target.count - letters.count) <= allowed else { continue }
            let distance = slips(letters, target)
            if distance <= allowed, distance < best?.distance ?? .max { best = (keyword, distance) }
        }
        return best?.keyword
    }

    /// Letters without capitals or accents.
    private static func folded(_ word: String) -> [UInt8] {
        let plain: [Unicode.Scalar: UInt8] = [
            "à": 0x61, "â": 0x61, "ç": 0x63, "é": 0x65, "è": 0x65, "ê": 0x65, "ë": 0x65, "î": 0x69, "ï": 0x69,
            "ô": 0x6F,
            "ù": 0x75, "û": 0x75, "ü": 0x75, "’": 0x27,
        ]
        return word.lowercased().unicodeScalars.compactMap { scalar in
            if scalar.isASCII { return UInt8(truncatingIfNeeded: scalar.value) }
            if (0x300...0x36F).contains(scalar.value) { return nil }
            return plain[scalar] ?? 0xFF
        }
    }

    /// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
    private static func slips(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var before: [Int] = []
        var previous = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var cost = min(
                    previous[column] + (letter == other ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    cost = min(cost, before[column - 1] + 1)
                }
                current.append(cost)
            }
            before = previous
            previous = current
        }
        return previous[right.count]
    }
}
