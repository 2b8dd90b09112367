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
        guard session.refusal == nil else { return [] }
        return rules.compiled.origins.parts.enumerated().compactMap { index, origin -> DerivedAct? in
            guard case .derivation(let derivation) = origin.role, engine.holds(PartID(UInt32(index))) else {
                return nil
            }
            return DerivedAct(name: model.derivations[derivation].name, line: rules.line(of: origin.range))
        }
    }

    /// Starts the walk of an act that this one calls for: the answers that count here, and that its questions of the same names take, are given. They
    /// are kept there from whom they are kept here.
    ///
    /// - Throws: when its rules cannot be read, or are faulty.
    public func begin(_ derived: DerivedAct) throws(RulesProblem) -> Walk {
        guard let path = RuleLibrary(besides: rules.path).path(named: derived.name) else {
            throw .unreadable(FileProblem(.reading, derived.name + ".acte", cause: "ce fichier n'existe pas"))
        }
        var other = try Rules(contentsOf: path).start()
        other.agent = agent
        other.keep(privacies)
        let facts = engine.counting.map { (name: name(of: .question($0)), answer: storedText(of: $0)) }
        other.makeRoom(for: facts)
        let names = other.rules.questionsByName
        for fact in facts {
            guard let index = names[NameFolding.folded(fact.name)] else { continue }
            let question = QuestionID(UInt32(index))
            // What its question does not take is asked there.
            guard let value = try? other.prepared(fact.answer, for: question) else { continue }
            _ = try? other.session.answer(question, with: value)
        }
        for (key, reason) in reasons {
            guard let index = names[NameFolding.folded(key.name)] else { continue }
            other.reasons[JudgmentKey(name: other.model.questions[index].name, answer: key.answer)] = reason
        }
        return other
    }
}
