import ActeActs
import ActeGraph
import ActeModel
import ActeProof

/// Finds what was written otherwise where two versions of rules differ.
struct CauseFinder {
    private let older: WrittenSide
    private let newer: WrittenSide
    private let olderCaptions: Set<String>
    private let newerCaptions: Set<String>
    private let olderNames: [String: WrittenValue]
    private let newerNames: [String: WrittenValue]

    /// The questions of one version alone, by name.
    private let unpaired: Set<String>

    /// `pieces` are those of both plans. O(pieces + questions).
    init(_ older: WrittenSide, _ newer: WrittenSide, _ pairs: QuestionPairs, pieces: (old: Int, new: Int)) {
        (self.older, self.newer) = (older, newer)
        let was = older.rules.model.questions.enumerated().filter { pairs.newer[$0.offset] == nil }
        let now = newer.rules.model.questions.enumerated().filter { pairs.older[$0.offset] == nil }
        unpaired = Set((was + now).map(\.element.name))
        olderCaptions = Set((0..<pieces.old).compactMap { older.caption(ofPiece: $0) })
        newerCaptions = Set((0..<pieces.new).compactMap { newer.caption(ofPiece: $0) })
        (olderNames, newerNames) = (older.rules.valueNames, newer.rules.valueNames)
    }

    /// Why pieces of both differ.
    func cause(of difference: PieceComparison.Difference) -> ChangeCause {
        if let old = difference.old.first, let new = difference.new.first {
            switch difference.kind {
            case .moved: return .order(newer.caption(ofPiece: new) ?? CauseFinder.plan)
            case .revalued: return cause(ofValuesIn: old, new)
            case .reworded: return .words(newer.caption(ofPiece: new) ?? CauseFinder.plan)
            case .gone, .come: return cause(old: old, new: new)
            }
        }
        if let new = difference.new.first {
            return words(newer.caption(ofPiece: new), isElsewhere: olderCaptions, or: ChangeCause.added)
        }
        guard let old = difference.old.first else { return .words(CauseFinder.plan) }
        return words(older.caption(ofPiece: old), isElsewhere: newerCaptions, or: ChangeCause.removed)
    }

    /// Why the words of a refusal are in one version alone: those of a refusal under one line in both are other words.
    func cause(ofRefusal old: Int?, _ new: Int?) -> ChangeCause {
        let (was, now) = (older.refusalLines, newer.refusalLines)
        if let line = new.flatMap({ now[$0] }) { return was.contains(line) ? .words(line) : .added(line) }
        if let line = old.flatMap({ was[$0] }) { return now.contains(line) ? .words(line) : .removed(line) }
        return .refusals
    }

    /// How the plan of a nature of act is called, of which no part has a line.
    private static let plan = "le plan de l'acte"

    private func words(
        _ caption: String?, isElsewhere others: Set<String>, or alone: (String) -> ChangeCause
    ) -> ChangeCause {
        guard let caption else { return .words(CauseFinder.plan) }
        return others.contains(caption) ? .words(caption) : alone(caption)
    }

    /// Why a piece is there under another condition.
    private func cause(old: Int, new: Int) -> ChangeCause {
        let (was, now) = (older.conditions(above: old), newer.conditions(above: new))
        let gone = older.decisions(above: old, besides: now)
        let come = newer.decisions(above: new, besides: was)
        return cause(
            before: gone.flatMap(older.expressions), after: come.flatMap(newer.expressions),
            or: .order(newer.caption(ofPiece: new) ?? CauseFinder.plan))
    }

    /// Why something is said under other conditions: these are written otherwise, or the values that they read are.
    func cause(before: [ExpressionID], after: [ExpressionID], or otherwise: ChangeCause) -> ChangeCause {
        let (was, now) = (before.map(older.text), after.map(newer.text))
        let (removed, added) = (CauseFinder.unlike(was, now), CauseFinder.unlike(now, was))
        if !removed.isEmpty || !added.isEmpty { return .conditions(before: removed, after: added) }
        let values = changed(older.values(in: before).map(older.text) + newer.values(in: after).map(newer.text))
        if !values.isEmpty { return .values(values) }
        let questions = (older.questions(in: before) + newer.questions(in: after)).filter { unpaired.contains($0) }
        return questions.isEmpty ? otherwise : .questions(CauseFinder.unlike(questions, []))
    }

    private static func unlike(_ some: [String], _ others: [String]) -> [String] {
        var told: Set<String> = []
        return some.filter { !others.contains($0) && told.insert($0).inserted }
    }

    /// Why a piece whose words are the same prints another value.
    private func cause(ofValuesIn old: Int, _ new: Int) -> ChangeCause {
        let (was, now) = (older.values(ofPiece: old), newer.values(ofPiece: new))
        let moved = was.keys.filter { now[$0] != nil && now[$0] != was[$0] }.sorted()
        let values = changed(moved)
        return .values(values.isEmpty ? moved : values)
    }

    /// The values written otherwise among some and those that they read, in the order in which they are met.
    private func changed(_ names: [String]) -> [String] {
        var found: [String] = []
        var met: Set<String> = []
        var pending = Array(names.reversed())
        while let name = pending.popLast() {
            guard met.insert(name).inserted else { continue }
            guard let old = olderNames[name], let new = newerNames[name] else {
                found.append(name)
                continue
            }
            if older.writing(of: old) != newer.writing(of: new) { found.append(name) }
            pending += newer.values(below: new).map(newer.text)
        }
        return found
    }
}

extension ComparedRules {
    /// The values by name; of those of a list, the first.
    fileprivate var valueNames: [String: WrittenValue] {
        let computations = model.computations.enumerated().map { ($1.name, WrittenValue.computation($0)) }
        let parameters = model.parameters.enumerated().map { ($1.name, WrittenValue.parameter($0)) }
        return Dictionary(computations + parameters) { first, _ in first }
    }

    /// The names of the values that terms hold.
    var termNames: [TermID: String] {
        var names: [TermID: String] = [:]
        for (term, parameter) in zip(parameterTerms, model.parameters) { if let term { names[term] = parameter.name } }
        for (term, computation) in zip(origins.terms, model.computations) {
            if let term { names[term] = computation.name }
        }
        return names
    }
}
