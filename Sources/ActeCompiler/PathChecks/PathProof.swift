import ActeDiagnostics
import ActeGraph
import ActeModel
import ActeProof

/// What the graph shows about every path at once: that nothing is used where it may be absent, no reference dangles, no branch is
/// beyond reach.
struct PathProof {
    let model: CheckedModel
    var prover: Prover
    let situations: SituationText
    /// The conditions that lead to each place.
    let ways: Ways
    /// What every act that is made passes.
    let bars: Bars
    /// Where each clause is included.
    let clauseSteps: [[Ways.Step]]
    /// The lines of which nothing is proved by what few items of a list give.
    let openLines: Set<SourceRange>

    /// Reports each obligation that some answers break, with a situation that shows it.
    mutating func report(_ obligations: [Obligation], _ branches: [Reachability], into sink: inout DiagnosticSink) {
        report(obligations, into: &sink)
        report(branches, into: &sink)
    }

    mutating func report(_ obligations: [Obligation], into sink: inout DiagnosticSink) {
        var told: Set<SourceRange> = []
        for obligation in obligations {
            // A version that stands with one other is told once, whatever others it stands with.
            if case .versionsTogether = obligation.fault, told.contains(obligation.range) { continue }
            let known = sink.diagnostics.count
            defer { if sink.diagnostics.count > known { told.insert(obligation.range) } }
            switch possibility(of: obligation) {
            case .never: continue
            case .possible(let situation):
                var finding = diagnostic(obligation, situations.text(situation))
                finding.answers = SituationAnswers(model, prover.graph).answers(in: situation)
                sink.report(finding)
            case .undecided(let situation):
                // No answers are told: they may not be possible together.
                var finding = diagnostic(obligation, situations.text(situation))
                finding.notes.append(
                    Note(
                        "Non décidé : il n'est pas établi que ces réponses puissent aller ensemble.",
                        at: obligation.range))
                sink.report(finding)
            case .tooMany:
                sink.report(
                    Diagnostic(
                        "E0453", PathProof.sentence(for: .tooManyNodes), at: obligation.range,
                        fix: Fix("Partagez ce fichier en plusieurs actes, ou simplifiez ses conditions.")))
            }
        }
    }

    private mutating func possibility(of obligation: Obligation) -> Possibility {
        switch obligation.scope {
        case .answers: prover.possibility(of: obligation.never)
        case .acts: prover.possibility(of: obligation.never, given: bars.made)
        }
    }

    private mutating func diagnostic(_ obligation: Obligation, _ situation: String) -> Diagnostic {
        switch obligation.fault {
        case .absentAnswer(let index, let use): return absentAnswer(index, use, at: obligation.range, situation)
        case .silentAbsence(let index, let use, let effect):
            return silentAbsence(index, use, effect, at: obligation.range, situation)
        case .danglingReference(let mark):
            return Diagnostic(
                "E0451", "Le renvoi « \(mark) » peut viser un article qui n'est pas dans l'acte.", at: obligation.range,
                situation: situation,
                fix: Fix("Placez le renvoi sous la même condition que l'article « \(mark) »."))
        case .gap(let index, let pieces): return gap(model.gaps[index], pieces, situation)
        case .tableGap, .tableOverlap, .clashingExceptions: return tableFault(obligation, situation)
        case .closedQuestion(let index):
            let name = model.questions[index].name
            return Diagnostic(
                "E0484",
                "Toutes les options de [\(name)] peuvent être fermées : la question n'aurait alors pas de réponse.",
                at: obligation.range, situation: situation,
                fix: Fix(
                    "Laissez une option ouverte dans cette situation, ou ne posez la question que dans les autres."))
        case .emptyList(let index):
            return Diagnostic(
                "E0457", "La liste [\(model.questions[index].name)] peut être vide ici : rien ne s'imprimerait.",
                at: obligation.range, notes: [Note("La liste est demandée ici.", at: model.questions[index].range)],
                situation: situation,
                fix: Fix(
                    "Placez ce texte sous « si nombre de [\(model.questions[index].name)] > 0 », ou écrivez « au moins 1 » sous la liste."
                ))
        case .emptyChoices(let index):
            let question = model.questions[index]
            return Diagnostic(
                "E0467", "Rien n'est choisi si l'on répond « aucun » à [\(question.name)] : rien ne s'imprimerait ici.",
                at: obligation.range, notes: [Note("La question est posée ici.", at: question.range)],
                situation: situation,
                fix: Fix(
                    "Écrivez « \(constraint(on: question)) », ou « facultative » sous la question et « si [\(question.name)] est renseigné » ici."
                ))
        case .reversedSpan(let first, let last):
            let (first, last) = (model.questions[first], model.questions[last])
            return Diagnostic(
                "E0468", "[\(last.name)] peut être avant [\(first.name)] : la période s'imprimerait à rebours.",
                at: obligation.range,
                notes: [Note("La question est posée ici.", at: last.range)],
                situation: "[\(last.name)] avant [\(first.name)]"
                    + (situation == SituationText.anything ? "." : " ; \(situation)"),
                fix: Fix("Écrivez « contrôle [\(last.name)] est au moins [\(first.name)] », et sa phrase en dessous."))
        case .versionsTogether(let caption, let earlier):
            return Diagnostic(
                "E0308", "Deux versions de « \(caption) » seraient en vigueur ensemble.", at: obligation.range,
                notes: [Note("L'autre version est ici.", at: earlier)], situation: situation,
                fix: Fix(
                    "Fermez l'ancienne par « jusqu'au » la veille du jour où commence la nouvelle ; ou placez-les sous des conditions contraires."
                ))
        case .emptyPart(let index): return emptyPart(index, at: obligation.range, situation)
        case .emptyTable: return emptyTable(at: obligation.range, situation)
        case .missingSection(let index):
            let section = model.template.parts[index]
            var finding = Diagnostic(
                "E0455", "L'acte peut sortir sans sa partie « \(section.name) », que le gabarit exige.",
                at: obligation.range, notes: [Note("Elle est exigée ici.", at: section.range)], situation: situation,
                fix: Fix(
                    "Écrivez cette partie aussi dans cette situation, ou un « refus » si l'acte n'y est pas possible.")
            )
            finding.subject = section.range
            return finding
        case .lackingSection(let index, let isWritten):
            return lacking(model.template.parts[index], isWritten, at: obligation.range, situation)
        }
    }

    /// What is told of a gap: of its pieces, those that some answers come to.
    private mutating func gap(
        _ gap: Gap, _ pieces: [ActeGraph.ConditionID], _ situation: String
    ) -> Diagnostic {
        var finding = gap.finding(for: pieces.indices.filter { !prover.areNever([pieces[$0]]) })
        if situation != SituationText.anything { finding.situation = situation }
        return finding
    }

    /// The constraint that something be chosen, in the words of the language; of many options, the first.
    private func constraint(on question: Question) -> String {
        let tests = question.options.prefix(3).map { "[\(question.name)] contient \($0.key)" }
        return "contrôle " + tests.joined(separator: " ou ") + (question.options.count > tests.count ? " ou …" : "")
    }

    private func tableFault(_ obligation: Obligation, _ situation: String) -> Diagnostic {
        switch obligation.fault {
        case .tableOverlap(let index, let earlier):
            Diagnostic(
                "E0471", "Deux lignes de la table [\(model.computations[index].name)] conviennent à la même situation.",
                at: obligation.range, notes: [Note("L'autre ligne est ici.", at: earlier)], situation: situation,
                fix: Fix("Restreignez l'une des deux lignes : leur ordre ne compte pas."))
        case .clashingExceptions(let index, let earlier):
            Diagnostic(
                "E0472", "Deux exceptions à [\(model.computations[index].name)] s'appliquent ensemble.",
                at: obligation.range, notes: [Note("L'autre exception est ici.", at: earlier)], situation: situation,
                fix: Fix(
                    "Ajoutez à l'une « et non (…) » avec la condition de l'autre : leur ordre ne compte pas."))
        case .tableGap(let index):
            Diagnostic(
                "E0470", "La table [\(model.computations[index].name)] ne prévoit rien pour une situation.",
                at: obligation.range, situation: situation,
                fix: model.computations[index].bandMend
                    ?? Fix("Ajoutez une ligne pour cette situation, ou élargissez une ligne."))
        default:
            Diagnostic(
                "E0449", "Ce passage n'est pas compris.", at: obligation.range, fix: Fix("Écrivez-le autrement."))
        }
    }

    private func emptyPart(_ index: Int, at range: SourceRange, _ situation: String) -> Diagnostic {
        let part = model.parts[index]
        let name = part.title.isEmpty ? part.kind.keyword : "\(part.kind.keyword) « \(part.title) »"
        return Diagnostic(
            "E0456", "Cette partie peut s'imprimer vide : \(name).", at: range, situation: situation,
            fix: Fix("Écrivez son texte aussi dans cette situation, ou placez toute la partie sous la condition."))
    }

    private func emptyTable(at range: SourceRange, _ situation: String) -> Diagnostic {
        Diagnostic(
            "E0485", "Ce tableau peut n'avoir aucune ligne sous les noms de ses colonnes.", at: range,
            situation: situation,
            fix: Fix(
                "Écrivez une ligne aussi dans cette situation, ou placez tout le tableau sous une condition, comme « si nombre de [x] > 0 »."
            ))
    }

    /// What to say when the conditions are too large to be drawn.
    static func sentence(for limit: GraphLimit) -> String {
        switch limit {
        case .tooManyNodes, .tooMuchWork:
            "Les conditions de ce fichier se combinent en trop de situations pour être vérifiées."
        case .tooMuchComputing: "Un calcul de ce fichier demande trop d'opérations pour être fait."
        case .tooManyElements:
            "Ce fichier contient plus de questions, de conditions ou de cas qu'un acte ne peut en avoir."
        case .tooDeep: "Trop de « si » sont placés les uns dans les autres."
        case .circularApplicability: "Une question dépend de sa propre réponse pour être posée."
        case .circularCall: "Une clause s'inclut elle-même."
        }
    }
}
