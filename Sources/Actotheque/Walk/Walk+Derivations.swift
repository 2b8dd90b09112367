import ActeCompiler
import ActeGraph
import ActeInterview
import ActeModel
import ActeValues

/// Another act that an act calls for.
public struct DerivedAct: Sendable, Hashable {
    /// The name of its rule file, as the rules write it.
    public var name: String
    /// The line that calls for it, from 1.
    public var line: Int
}

extension Walk {
    /// The acts that this one certainly calls for, in the order of the rules; none when it is refused.
    public var derivedActs: [DerivedAct] {
        guard engine.refusal == nil else { return [] }
        return rules.compiled.origins.parts.enumerated().compactMap { index, origin -> DerivedAct? in
            guard case .derivation(let derivation) = origin.role, engine.holds(PartID(UInt32(index))) else {
                return nil
            }
            return DerivedAct(name: model.derivations[derivation].name, line: rules.line(of: origin.range))
        }
    }

    /// Starts the walk of an act that this one calls for: the answers that count here, and that its questions of the same names take, are given.
    ///
    /// - Throws: when its rules cannot be read, or are faulty.
    public func begin(_ derived: DerivedAct) throws(RulesProblem) -> Walk {
        guard let path = RuleLibrary(besides: rules.path).path(named: derived.name) else {
            throw .unreadable(FileProblem(.reading, derived.name + ".acte", cause: "ce fichier n'existe pas"))
        }
        var other = try Rules(contentsOf: path).start()
        other.agent = agent
        let facts = engine.counting.map {
            (
                name: name(of: .question($0)), answer: storedText(of: $0),
                isConfidential: model.questions[Int($0.rawValue)].isConfidential
            )
        }
        other.makeRoom(for: facts.map { (name: $0.name, answer: $0.answer) })
        let names = other.rules.questionsByName
        for fact in facts {
            guard let index = names[NameFolding.folded(fact.name)] else { continue }
            let question = QuestionID(UInt32(index))
            // What is confidential here is given to nothing that would show it.
            if fact.isConfidential, !other.model.questions[index].isConfidential { continue }
            // What its question does not take is asked there.
            guard let value = try? other.prepared(fact.answer, for: question) else { continue }
            _ = try? other.session.answer(question, with: value)
        }
        let withheld = Set(facts.filter(\.isConfidential).map { NameFolding.folded($0.name) })
        for (key, reason) in reasons {
            let name = NameFolding.folded(key.name)
            guard let index = names[name], !withheld.contains(name) || other.model.questions[index].isConfidential
            else { continue }
            other.reasons[key] = reason
        }
        return other
    }
}
