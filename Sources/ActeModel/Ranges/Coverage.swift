/// What the cases of a selection take of a line of scalars, to find what none takes and what two take.
struct Coverage {
    /// What one value of a case takes, both ends included.
    struct Piece {
        var low: Int64
        var high: Int64
        /// Which value of which case, for the caller.
        var origin: Int
    }

    /// Two values that take a scalar both.
    struct Clash: Equatable {
        var first: Int
        var second: Int
        /// A scalar both take.
        var witness: Int64
    }

    /// Scalars that no case takes, as closed ranges in order.
    private(set) var gaps: [ClosedRange<Int64>] = []
    /// Pairs that clash; one pair for each piece that meets an earlier one.
    private(set) var clashes: [Clash] = []

    /// Lays `pieces` on the line from `domain.low` to `domain.high`. O(n log n).
    init(_ pieces: [Piece], over domain: ClosedRange<Int64>) {
        let sorted = pieces.filter { $0.low <= $0.high && $0.high >= domain.lowerBound && $0.low <= domain.upperBound }
            .sorted { ($0.low, $0.origin) < ($1.low, $1.origin) }
        /// The piece that reaches furthest so far; nothing before the first.
        var furthest: Piece?
        for piece in sorted {
            if let reached = furthest {
                if piece.low <= reached.high {
                    clashes.append(
                        Clash(
                            first: min(reached.origin, piece.origin), second: max(reached.origin, piece.origin),
                            witness: max(piece.low, domain.lowerBound)))
                } else if reached.high < piece.low - 1 {
                    gaps.append((reached.high + 1)...(piece.low - 1))
                }
                if piece.high > reached.high { furthest = piece }
            } else {
                if piece.low > domain.lowerBound { gaps.append(domain.lowerBound...(piece.low - 1)) }
                furthest = piece
            }
        }
        guard let reached = furthest else {
            gaps.append(domain)
            return
        }
        if reached.high < domain.upperBound { gaps.append((reached.high + 1)...domain.upperBound) }
    }
}
