import ActeGraph

/// Which item has which rank, move after move: moves that are undone give the items back their ranks.
///
/// A list that was never rearranged needs no line here: its items are those of their ranks.
struct ItemIdentities: Sendable {
    /// The ranks of a list after a move.
    struct Arrangement: Sendable {
        /// The list.
        var list: QuestionID
        /// By rank, the item.
        var ids: [ItemID]
        /// The highest number ever given to an item of the list.
        var highest: Int
    }

    /// By number of moves made, ascending.
    private var arrangements: [(position: Int, arrangement: Arrangement)] = []

    /// The items of a list, by rank, once `position` moves were made.
    func ids(of list: QuestionID, count: Int, after position: Int) -> [ItemID] {
        let known = arrangement(of: list, after: position)
        var ids = known?.ids ?? []
        var highest = known?.highest ?? 0
        while ids.count < count {
            highest += 1
            ids.append(ItemID(highest))
        }
        return Array(ids.prefix(count))
    }

    private func arrangement(of list: QuestionID, after position: Int) -> Arrangement? {
        arrangements.last { $0.position <= position && $0.arrangement.list == list }?.arrangement
    }

    /// What a rearrangement makes of a list, and of the lists in its items.
    func arranged(
        _ list: QuestionID, _ order: [Int?], _ layout: ListLayout, in session: Session, count: Int
    ) -> [Arrangement] {
        let position = session.walk.log.position
        let before = ids(of: list, count: count, after: position)
        var highest = max(arrangement(of: list, after: position)?.highest ?? 0, before.map(\.rawValue).max() ?? 0)
        var ids: [ItemID] = []
        for source in order {
            if let source {
                ids.append(before[source - 1])
            } else {
                highest += 1
                ids.append(ItemID(highest))
            }
        }
        var found = [Arrangement(list: list, ids: ids, highest: highest)]
        for (index, source) in order.enumerated() where source != index + 1 {
            for (offset, inner) in layout.questions(of: index + 1, in: list).enumerated()
            where session.graph.questions[inner].list != nil {
                let old = source.map { QuestionID(layout.questions(of: $0, in: list).lowerBound + offset) }
                let kept = old.flatMap { arrangement(of: $0, after: position) }
                found.append(
                    Arrangement(list: QuestionID(inner), ids: kept?.ids ?? [], highest: kept?.highest ?? 0))
            }
        }
        return found
    }

    /// Keeps what the move just made rearranged.
    mutating func keep(_ rearranged: [Arrangement], at position: Int) {
        for arrangement in rearranged { arrangements.append((position, arrangement)) }
    }

    /// The next move takes the place of those taken back: what they rearranged is forgotten.
    mutating func forget(after position: Int) {
        while let last = arrangements.last, last.position > position { arrangements.removeLast() }
    }

    /// The same, on a graph that numbers questions otherwise.
    func renumbered(_ numbers: [QuestionID]) -> ItemIdentities {
        var others = self
        for index in others.arrangements.indices {
            let list = others.arrangements[index].arrangement.list
            others.arrangements[index].arrangement.list = numbers[Int(list.rawValue)]
        }
        return others
    }
}
