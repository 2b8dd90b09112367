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
            difference.questions = QuestionChange.sentences(comparison.questions)
            let witnesses = WitnessPair(shared.older, shared.newer)
            var search = ChangeSearch(comparison, witnesses)
            search.run()
            difference.changes = search.changes
            difference.controls = search.controls
            difference.undecided = search.undecided
            // What is not decided may still be seen: a value that is printed and computed otherwise is the same for some answers.
            if !difference.undecided.isEmpty {
                search.lookAmong(TriedSituations(shared.older, shared.newer).all)
                difference.changes = search.changes
            }
            difference.undecided += RulesDifference.partialCover(comparison)
            // Where nothing is found, there must have been something to look at.
            if difference.changes.isEmpty, difference.controls.isEmpty, difference.undecided.isEmpty,
                comparison.bothMakeAnAct() != .possible
            {
                difference.undecided.append(RulesDifference.nothingCommon(comparison.questionsWithoutCommonAnswer))
            }
        } catch {
            difference.undecided.append(RulesDifference.tooLarge)
        }
        return difference
    }
}

extension RulesDifference {
    /// What is said when not every answer was looked at: what was left out, and why.
    fileprivate static func partialCover(_ comparison: RulesComparison) -> [String] {
        var sentences = comparison.lists.map { list in
            "La liste [\(list.name)] n'a été comparée que jusqu'à \(list.room) éléments : au-delà, un acte pourrait différer."
        }
        if comparison.hasMovedOptions {
            sentences.append(
                "Des options ont changé de place ou de nombre, et des calculs les comparent : ces calculs-là n'ont pas été comparés."
            )
        }
        return sentences
    }

    /// What is said when no answers are known of which both versions make an act.
    fileprivate static func nothingCommon(_ questions: [String]) -> String {
        let names = questions.map { "[\($0)]" }.joined(separator: ", ")
        let why = names.isEmpty ? "" : " Aucune réponse n'est admise par les deux à \(names)."
        return "Rien n'a pu être comparé : on ne connaît pas de réponses dont les deux versions fassent un acte." + why
    }

    /// What is said when nothing could be compared.
    static let tooLarge = "Il y a trop de situations pour que les deux versions soient comparées."
}
