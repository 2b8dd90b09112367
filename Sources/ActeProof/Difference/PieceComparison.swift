package import ActeGraph

/// Where two rows of pieces differ, whatever the answers.
///
/// Pieces of the two are matched: those that stand in the same order under the same condition first, then all others of the same words together. What
/// is matched differs where it is there on one side alone, or twice on one side unless the other row has as many, each there with that of its rank; a
/// piece without a match differs wherever it is there. Two matches whose order changed differ where all are there, a match whose values are others
/// where these may not be the same, and one that tells options otherwise where one of these is chosen. Anywhere else both rows are the same pieces in
/// the same order.
package struct PieceComparison {
    /// Pieces of the same words, by place in their rows: one is there at a time, or it is told.
    private struct Match: Hashable {
        var old: [Int]
        var new: [Int]
    }

    /// A condition, and what it is about.
    private typealias Found = (kind: Kind, match: Match, condition: ConditionID)

    private let old: [GuardedPiece]
    private let new: [GuardedPiece]
    /// Same place, same condition.
    private var kept: [Match] = []
    /// All else that has a match.
    private var changed: [Match] = []

    /// How two rows differ.
    package enum Kind: Sendable, Hashable {
        /// Pieces are there in the old row alone.
        case gone
        /// Pieces are there in the new row alone.
        case come
        /// Pieces stand elsewhere among the others, or are there twice.
        case moved
        /// Pieces print other values.
        case revalued
        /// Pieces print other words for an option.
        case reworded
    }

    /// A difference of two rows.
    package struct Difference: Sendable, Hashable {
        /// How they differ.
        package var kind: Kind
        /// The pieces of the old row it is about, by place.
        package var old: [Int]
        /// The pieces of the new row it is about, by place.
        package var new: [Int]
        /// Where they differ, whatever else must be true for the rows to be there.
        package var cause: ConditionID
        /// The same, where the rows are there.
        package var condition: ConditionID
    }

    /// Matches the pieces. O(pieces × differences).
    package init(from old: [GuardedPiece], to new: [GuardedPiece]) {
        self.old = old
        self.new = new
        var gone: [Int] = []
        var come: [Int] = []
        for change in new.map(\.words).difference(from: old.map(\.words)) {
            switch change {
            case .remove(let offset, _, _): gone.append(offset)
            case .insert(let offset, _, _): come.append(offset)
            }
        }
        let (removed, inserted) = (Set(gone), Set(come))
        let stays = zip(old.indices.filter { !removed.contains($0) }, new.indices.filter { !inserted.contains($0) })
        for (before, after) in stays {
            if old[before].presence == new[after].presence {
                kept.append(Match(old: [before], new: [after]))
            } else {
                gone.append(before)
                come.append(after)
            }
        }
        var places: [String: Int] = [:]
        func match(_ words: String, in list: inout [Match]) -> Int {
            if let known = places[words] { return known }
            places[words] = list.count
            list.append(Match(old: [], new: []))
            return list.count - 1
        }
        for place in come.sorted() { changed[match(new[place].words, in: &changed)].new.append(place) }
        for place in gone.sorted() { changed[match(old[place].words, in: &changed)].old.append(place) }
    }

    /// The conditions under which the rows differ, those of each piece once, in the order of the new row; both rows are there where `common` holds.
    /// O(pieces × pieces that are not under the same condition in the same place).
    package func differences(where common: ConditionID, in builder: inout DecisionGraphBuilder) -> [Difference] {
        var found: [Found] = []
        for match in changed {
            let before = builder.any(match.old.map { old[$0].presence })
            let after = builder.any(match.new.map { new[$0].presence })
            if before != after {
                found.append((.gone, match, builder.but(before, after)))
                found.append((.come, match, builder.but(after, before)))
            }
            found.append((.moved, match, twice(match, in: &builder)))
            for crossing in crossings(of: match, in: &builder) { found.append((.moved, match, crossing)) }
        }
        for match in kept + changed {
            for pair in pairs(of: match, in: &builder) {
                let own = Match(old: [pair.old], new: [pair.new])
                found.append((.revalued, own, revaluation(pair, in: &builder)))
                found.append((.reworded, own, rewording(pair, in: &builder)))
            }
        }
        let sorted = found.enumerated().sorted {
            ($0.element.match.new.first ?? new.count, $0.offset) < ($1.element.match.new.first ?? new.count, $1.offset)
        }
        return sorted.compactMap { _, difference in
            let condition = builder.all([common, difference.condition])
            guard condition != builder.no else { return nil }
            return Difference(
                kind: difference.kind, old: difference.match.old, new: difference.match.new,
                cause: difference.condition, condition: condition)
        }
    }

    /// A piece of each row that may stand for one another, and where they do.
    private struct Pair {
        var old: Int
        var new: Int
        var condition: ConditionID
    }

    /// The pieces of a match two by two: the first with the first, the second with the second; any other way only where those are not there together.
    private func pairs(of match: Match, in builder: inout DecisionGraphBuilder) -> [Pair] {
        let isUnlike = misalignment(of: match, in: &builder)
        var pairs: [Pair] = []
        for (rank, before) in match.old.enumerated() {
            for (other, after) in match.new.enumerated() {
                let isAligned = rank == other && match.old.count == match.new.count
                let there = [old[before].presence, new[after].presence] + (isAligned ? [] : [isUnlike])
                let condition = builder.all(there)
                if condition != builder.no { pairs.append(Pair(old: before, new: after, condition: condition)) }
            }
        }
        return pairs
    }

    /// Where a piece of a match is not there together with that of the same rank in the other row.
    private func misalignment(of match: Match, in builder: inout DecisionGraphBuilder) -> ConditionID {
        guard match.old.count == match.new.count else { return builder.yes }
        var ways: [ConditionID] = []
        for (before, after) in zip(match.old, match.new) {
            ways.append(builder.either(old[before].presence, new[after].presence))
        }
        return builder.any(ways)
    }

    /// Where two pieces of the same words are there, and may print other values.
    private func revaluation(_ pair: Pair, in builder: inout DecisionGraphBuilder) -> ConditionID {
        var ways: [ConditionID] = []
        for (before, after) in zip(old[pair.old].values, new[pair.new].values) where before != after {
            ways.append(builder.difference(of: before, from: after))
        }
        guard !ways.isEmpty else { return builder.no }
        let other = builder.any(ways)
        return builder.all([pair.condition, other])
    }

    /// Where two pieces of the same words are there, and an option that both have is chosen, which they tell otherwise.
    private func rewording(_ pair: Pair, in builder: inout DecisionGraphBuilder) -> ConditionID {
        var ways: [ConditionID] = []
        for (before, after) in zip(old[pair.old].choices, new[pair.new].choices) {
            for (option, (was, now)) in zip(before.texts, after.texts).enumerated() {
                guard let was, let now, was != now else { continue }
                ways.append(builder.chosen(option, of: after.question))
            }
        }
        guard !ways.isEmpty else { return builder.no }
        let other = builder.any(ways)
        return builder.all([pair.condition, other])
    }

    /// Where two pieces of a match are there in one row, unless each is there with that of the same rank in the other.
    private func twice(_ match: Match, in builder: inout DecisionGraphBuilder) -> ConditionID {
        guard match.old.count > 1 || match.new.count > 1 else { return builder.no }
        let (before, after) = (
            twice(match.old.map { old[$0].presence }, in: &builder),
            twice(match.new.map { new[$0].presence }, in: &builder)
        )
        let either = builder.any([before, after])
        let isUnlike = misalignment(of: match, in: &builder)
        return builder.all([either, isUnlike])
    }

    /// Where two of some conditions hold together.
    private func twice(_ conditions: [ConditionID], in builder: inout DecisionGraphBuilder) -> ConditionID {
        var result = builder.no
        var earlier = builder.no
        for condition in conditions {
            let both = builder.all([earlier, condition])
            result = builder.any([result, both])
            earlier = builder.any([earlier, condition])
        }
        return result
    }

    /// Where a piece is there with one that stood on its other side.
    private func crossings(of match: Match, in builder: inout DecisionGraphBuilder) -> [ConditionID] {
        var conditions: [ConditionID] = []
        for pair in pairs(of: match, in: &builder) {
            var others: Set<ConditionID> = []
            for other in kept + changed where other != match && mayCross(pair, other) {
                for its in pairs(of: other, in: &builder) where (its.old < pair.old) != (its.new < pair.new) {
                    others.insert(its.condition)
                }
            }
            guard !others.isEmpty else { continue }
            let crossed = builder.any(others.sorted { $0.rawValue < $1.rawValue })
            conditions.append(builder.all([pair.condition, crossed]))
        }
        return conditions
    }

    /// Whether some piece of a match stands on one side of a pair in the old row, and some on its other side in the new one.
    private func mayCross(_ pair: Pair, _ match: Match) -> Bool {
        guard let (low, high) = PieceComparison.ends(match.old), let (first, last) = PieceComparison.ends(match.new)
        else { return false }
        return low < pair.old && last > pair.new || high > pair.old && first < pair.new
    }

    /// The first and the last of places in their order.
    private static func ends(_ places: [Int]) -> (Int, Int)? {
        places.first.flatMap { first in places.last.map { (first, $0) } }
    }
}

extension DecisionGraphBuilder {
    /// Where a condition holds and another does not.
    package mutating func but(_ first: ConditionID, _ second: ConditionID) -> ConditionID {
        let others = not(second)
        return all([first, others])
    }

    /// Where one of two conditions holds without the other.
    package mutating func either(_ first: ConditionID, _ second: ConditionID) -> ConditionID {
        if first == second { return no }
        let (before, after) = (but(first, second), but(second, first))
        return any([before, after])
    }
}
