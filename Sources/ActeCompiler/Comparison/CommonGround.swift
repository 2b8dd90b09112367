import ActeActs
import ActeGraph
import ActeModel
import ActeProof

/// The conditions of two versions of rules in one graph, over the questions of both: those of the newer rules first, in their order.
struct CommonGround: Sendable {
    var builder = DecisionGraphBuilder()
    let pairs: QuestionPairs
    /// By question of the older rules: its place here.
    let places: [ImportedQuestion]
    /// By question of the newer rules: how many of its options here are its own; they come first.
    let ownOptionCounts: [Int]
    let newPlaces: [ImportedQuestion]
    let old: ImportedGraph
    let new: ImportedGraph
    /// Answers that only one of the two takes.
    let excluded: ConditionID
    /// Where both take the answers and make an act of them.
    var made: ConditionID

    /// Whether everything of both could be written here as it is.
    var isWhole: Bool { old.isWhole && new.isWhole }

    init(_ before: ComparedRules, _ after: ComparedRules, _ pairs: QuestionPairs) throws(GraphLimit) {
        self.pairs = pairs
        let (was, now) = (before.graph.declarations, after.graph.declarations)
        var merged = DecisionGraphBuilder()
        var newPlaces: [ImportedQuestion] = []
        for (index, declared) in now.enumerated() {
            var declared = declared
            declared.section = nil
            declared.options = pairs.options[index]
            if let older = pairs.older[index] {
                // What one version takes says nothing where it does not ask.
                let alwaysAsked = before.graph.alwaysArises(older) && after.graph.alwaysArises(index)
                if declared.list != nil || alwaysAsked && declared.meets(was[older]) {
                    declared.narrow(to: was[older])
                } else {
                    declared.widen(to: was[older])
                }
            }
            newPlaces.append(ImportedQuestion(merged.question(declared)))
        }
        var oldPlaces: [ImportedQuestion] = []
        for (index, declared) in was.enumerated() {
            guard let newer = pairs.newer[index] else {
                var declared = declared
                declared.section = nil
                declared.list = nil
                oldPlaces.append(ImportedQuestion(merged.question(declared)))
                continue
            }
            let moved = declared.options.map { key in
                Int64(pairs.options[newer].firstIndex(of: key) ?? 0)
            }
            let stays = moved == (0..<Int64(moved.count)).map { $0 }
            oldPlaces.append(ImportedQuestion(newPlaces[newer].id, options: stays ? nil : moved))
        }
        places = oldPlaces
        self.newPlaces = newPlaces
        ownOptionCounts = now.map(\.options.count)
        new = try merged.take(after.graph, as: newPlaces)
        old = try merged.take(before.graph, as: oldPlaces)
        excluded = merged.any(
            CommonGround.refused(by: now, new, pairs.older.map { $0 != nil }, newPlaces, pairs, in: &merged)
                + CommonGround.refused(by: was, old, pairs.newer.map { $0 != nil }, oldPlaces, pairs, in: &merged))
        made = merged.no
        builder = merged
    }

    /// Where one version asks a question that both have, and does not take the answer.
    private static func refused(
        by declarations: [QuestionDeclaration], _ graph: ImportedGraph, _ isShared: [Bool],
        _ places: [ImportedQuestion],
        _ pairs: QuestionPairs, in merged: inout DecisionGraphBuilder
    ) -> [ConditionID] {
        var refused: [ConditionID] = []
        for (index, declared) in declarations.enumerated() where isShared[index] {
            let place = places[index].id
            let common = merged.declarations[Int(place.rawValue)]
            var ways: [ConditionID] = []
            for (position, key) in pairs.options[Int(place.rawValue)].enumerated()
            where !declared.options.contains(key) {
                ways.append(merged.chosen(position, of: place))
            }
            let takesLess =
                common.minimum != declared.minimum || common.maximum != declared.maximum
                || common.isOptional != declared.isOptional
            if common.list == nil, takesLess { ways.append(merged.passes(declared, place)) }
            let answer = merged.any(ways)
            refused.append(merged.all([graph.gates[index], answer]))
        }
        return refused
    }
}

extension QuestionDeclaration {
    /// Whether some answer lies within the bounds of both.
    fileprivate func meets(_ other: QuestionDeclaration) -> Bool {
        let low = [minimum, other.minimum].compactMap { $0 }.max() ?? .min
        let high = [maximum, other.maximum].compactMap { $0 }.min() ?? .max
        return low <= high
    }

    /// Takes the answers that another declaration takes too.
    fileprivate mutating func widen(to other: QuestionDeclaration) {
        isOptional = isOptional || other.isOptional
        minimum = minimum.flatMap { own in other.minimum.map { Swift.min(own, $0) } }
        maximum = maximum.flatMap { own in other.maximum.map { Swift.max(own, $0) } }
        minimumLength = minimumLength.flatMap { own in other.minimumLength.map { Swift.min(own, $0) } }
        maximumLength = maximumLength.flatMap { own in other.maximumLength.map { Swift.max(own, $0) } }
        if pattern != other.pattern { pattern = nil }
        if periodUnit != other.periodUnit { periodUnit = nil }
    }

    /// Takes only the answers that another declaration takes too.
    fileprivate mutating func narrow(to other: QuestionDeclaration) {
        isOptional = isOptional && other.isOptional
        minimum = [minimum, other.minimum].compactMap { $0 }.max()
        maximum = [maximum, other.maximum].compactMap { $0 }.min()
    }
}
