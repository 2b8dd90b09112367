package import ActeGraph

/// Where two rows of pieces differ, whatever the answers.
///
/// Pieces of the two are matched: those that stand in the same order under the same condition first, then all others of the same words together. What
/// is matched differs where it is there on one side alone, or twice on one side, and a piece without a match wherever it is there. Two matches whose order
/// changed differ where all are there, and a match whose values are others where these may not be the same. Anywhere else both rows are the same pieces in the same order.
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
            found.append((.moved, match, twice(match.old.map { old[$0].presence }, in: &builder)))
            found.append((.moved, match, twice(match.new.map { new[$0].presence }, in: &builder)))
            for crossing in crossings(of: match, in: &builder) { found.append((.moved, match, crossing)) }
        }
        for match in kept + changed {
            for (its, now) in match.old.flatMap({ its in match.new.map { (its, $0) } }) {
                let values = revaluation(its, now, in: &builder)
                found.append((.revalued, Match(old: [its], new: [now]), values))
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

    /// Where two pieces of the same words are there, and may print other values.
    private func revaluation(_ its: Int, _ now: Int, in builder: inout DecisionGraphBuilder) -> ConditionID {
        var ways: [ConditionID] = []
        for (before, after) in zip(old[its].values, new[now].values) where before != after {
            ways.append(builder.difference(of: before, from: after))
        }
        guard !ways.isEmpty else { return builder.no }
        let other = builder.any(ways)
        return builder.all([old[its].presence, new[now].presence, other])
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
        for before in match.old {
            for after in match.new {
                var others: Set<[ConditionID]> = []
                for other in kept + changed where other != match {
                    for its in other.old {
                        for now in other.new where (its < before) != (now < after) {
                            others.insert([old[its].presence, new[now].presence])
                        }
                    }
                }
                guard !others.isEmpty else { continue }
                let sorted = others.sorted { ($0[0].rawValue, $0[1].rawValue) < ($1[0].rawValue, $1[1].rawValue) }
                let beside = sorted.map { builder.all($0) }
                let crossed = builder.any(beside)
                conditions.append(builder.all([old[before].presence, new[after].presence, crossed]))
            }
        }
        return conditions
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
