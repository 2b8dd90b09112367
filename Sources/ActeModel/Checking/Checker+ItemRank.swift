internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

extension Checker {
    /// `[don] est le dernier`: whether the item at hand is the first or the last of its list; nothing where something else is compared.
    mutating func itemRank(_ node: SyntaxID, _ subject: SyntaxID, _ relation: ComparisonOperator, _ right: [SyntaxID])
        -> Checked?
    {
        guard relation == .equal || relation == .notEqual, tree.kind(subject) == .reference, right.count == 1,
            tree.kind(right[0]) == .words, let rank = Self.ranks[NameFolding.folded(tree.text(right[0]))],
            let item = item(named: tree.text(subject)), let list = instances[item].list
        else { return nil }
        markRead(list)
        let range = tree.range(node)
        let held = truth(.rank(Int32(truncatingIfNeeded: list), rank), at: range)
        return relation == .equal ? held : truth(.not(held.id), at: range)
    }

    private static let ranks: [String: ItemRank] = [
        "le premier": .first, "la première": .first, "le dernier": .last, "la dernière": .last,
    ]

    /// The item in reach that a word stands for.
    private func item(named word: String) -> Int? {
        guard let name = names.find(NameFolding.folded(word)) else { return nil }
        return itemsInReach.last { $0.name == name }?.instance
    }
}
