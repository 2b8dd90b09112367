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

    /// The items that a list holds or held since it was last rearranged, by rank, and the highest number given to any. Those beyond its count are set
    /// aside with their answers, and come back with them. O(moves).
    func known(of list: QuestionID, in log: AnswerLog) -> (ids: [ItemID], highest: Int) {
        let last = arrangements.last { $0.position <= log.position && $0.arrangement.list == list }
        var ids = last?.arrangement.ids ?? []
        var highest = last?.arrangement.highest ?? 0
        var most = log.highestScalar(of: list, from: last?.position ?? 0) ?? 0
        if case .scalar(let count) = log.answer(to: list) { most = max(most, count) }
        while ids.count < most {
            highest += 1
            ids.append(ItemID(highest))
        }
        return (ids, highest)
    }

    /// What a rearrangement makes of a list, and of the lists in its items. `count` is how many items it held.
    func arranged(
        _ list: QuestionID, _ order: [Int?], _ layout: ListLayout, in session: Session, count: Int
    ) -> [Arrangement] {
        let log = session.walk.log
        let (before, given) = known(of: list, in: log)
        var highest = given
        let aside = before.dropFirst(max(order.count, count))
        // What is set aside beyond the ranks that the move empties keeps its own.
        let emptied = [Int?](repeating: nil, count: aside.isEmpty ? 0 : max(0, count - order.count))
        let ids = (order + emptied).map { source in
            if let source { return before[source - 1] }
            highest += 1
            return ItemID(highest)
        }
        var found = [Arrangement(list: list, ids: ids + aside, highest: highest)]
        for (index, source) in order.enumerated() where source != index + 1 {
            for (offset, inner) in layout.questions(of: index + 1, in: list).enumerated()
            where session.graph.questions[inner].list != nil {
                let old = source.map { QuestionID(layout.questions(of: $0, in: list).lowerBound + offset) }
                let kept = old.map { known(of: $0, in: log) }
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
