import ActeCompiler
import ActeDiagnostics
import ActeGraph
import ActeModel
import ActeProof

extension Rules {
    /// What these rules change, from an older version of them. Every answer that both take is covered, and every change told was tried by walking both.
    ///
    /// - Complexity: linear in the size of both, but for what differs: each piece that does is looked for among all answers, and two acts are made of it.
    public func difference(from older: Rules) -> RulesDifference {
        var difference = RulesDifference()
        // The same files make the same acts, lists of any length included.
        guard compiled.model.files.map(\.bytes) != older.compiled.model.files.map(\.bytes) else { return difference }
        let shared = SharedPrivacy(older, self)
        difference.privacies = shared.changes
        do throws(GraphLimit) {
            var comparison = try RulesComparison(from: shared.older.compiled, to: shared.newer.compiled)
            difference.questions = comparison.questions.map(\.sentence)
            let witnesses = WitnessPair(shared.older, shared.newer)
            for region in comparison.regions {
                guard difference.undecided.count < RulesDifference.mostUndecided else {
                    difference.undecided.append(RulesDifference.andOthers)
                    break
                }
                let possibility = comparison.possibility(of: region)
                difference.take(possibility, in: region, comparison, witnesses)
            }
            // What is not decided may still be seen: a value that is printed and computed otherwise is the same for some answers.
            if !difference.undecided.isEmpty {
                for situation in TriedSituations(shared.older, shared.newer).all {
                    if let change = witnesses.change(inWhole: situation, comparison) { difference.tell(change) }
                    if difference.changes.count >= RulesDifference.mostTried { break }
                }
            }
            if !comparison.coversAllAnswers {
                difference.undecided.append(RulesDifference.partialCover)
            }
            // Where nothing is found, there must have been something to look at.
            if difference.changes.isEmpty, difference.controls.isEmpty, difference.undecided.isEmpty,
                comparison.bothMakeAnAct() != .possible
            {
                difference.undecided.append(RulesDifference.nothingCommon)
            }
        } catch {
            difference.undecided.append(RulesDifference.tooLarge)
        }
        return difference
    }
}

extension RulesDifference {
    /// How many situations may stay undecided before no more are looked at.
    static let mostUndecided = 5
    /// How many changes are enough, once answers are tried one after another.
    static let mostTried = 4
    /// What is said when no more are looked at.
    static let andOthers = "D'autres situations n'ont pas été examinées."
    /// What is said when not every answer was looked at.
    static let partialCover =
        "Les listes n'ont été comparées qu'avec peu d'éléments, et les options déplacées seulement là où elles ne servent à aucun calcul."
    /// What is said when no answers are known of which both versions make an act.
    static let nothingCommon =
        "Rien n'a pu être comparé : on ne connaît pas de réponses dont les deux versions fassent un acte."
    /// What is said when nothing could be compared.
    static let tooLarge = "Il y a trop de situations pour que les deux versions soient comparées."
    /// What is said of a part that could not be compared.
    static let tooMany = "Il y a trop de situations pour qu'une partie des deux versions soit comparée."

    fileprivate mutating func take(
        _ possibility: Possibility, in region: RulesComparison.Region, _ comparison: RulesComparison,
        _ witnesses: WitnessPair
    ) {
        let situation: Situation
        switch possibility {
        case .never: return
        case .tooMany:
            if !undecided.contains(Self.tooMany) { undecided.append(Self.tooMany) }
            return
        case .possible(let found), .undecided(let found): situation = found
        }
        let told = comparison.told(situation, in: region)
        if case .control = region.subject {
            if case .possible = possibility {
                controls.append(told.wholeText)
            } else {
                undecided.append(told.wholeText)
            }
            return
        }
        guard let change = witnesses.change(in: told, comparison) else {
            if !undecided.contains(told.wholeText) { undecided.append(told.wholeText) }
            return
        }
        tell(change)
    }

    /// Keeps a change, unless one with the same lines was told.
    fileprivate mutating func tell(_ change: Change) {
        let isTold = changes.contains {
            ($0.removed, $0.added) == (change.removed, change.added)
                && ($0.older, $0.newer) == (change.older, change.newer)
        }
        if !isTold { changes.append(change) }
    }
}

extension QuestionChange {
    /// The sentence for people.
    fileprivate var sentence: String {
        switch self {
        case .added(let name): "Nouvelle question : [\(name)]."
        case .removed(let name): "Question supprimée : [\(name)]."
        case .renamed(let from, let to): "Question renommée : [\(from)] devient [\(to)]."
        case .optionsAdded(let name, let options):
            "[\(name)] : réponses ajoutées : \(options.joined(separator: ", "))."
        case .optionsRemoved(let name, let options):
            "[\(name)] : réponses supprimées : \(options.joined(separator: ", "))."
        case .reworded(let name): "[\(name)] : la question ou les réponses admises ne sont plus les mêmes."
        }
    }
}
