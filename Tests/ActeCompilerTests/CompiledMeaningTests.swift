import ActeCompiler
import ActeDiagnostics
import ActeGraph
import ActeModel
import ActeValues
import TestRandom
import TestSupport
import Testing

/// What the graph of a rule file concludes is what a plain reading of its model concludes, under any complete answers: the same parts, the
/// same refusal, the same computed values.
@Suite struct CompiledMeaningTests {
    @Test(arguments: RuleFolder.models + ["délais", "heures"])
    func theGraphSaysWhatTheModelSays(name: String) throws {
        var sink = DiagnosticSink()
        let written = ["délais": Self.delays, "heures": Self.hours][name]
        let file =
            try written.map { SourceFile(id: FileID(0), name: name, bytes: Array($0.utf8)) } ?? RuleFolder.file(name)
        let rules = try #require(compile(file, with: RuleFolder.loader, into: &sink))
        var generator = SeededGenerator(seed: 7)
        for round in 0..<60 {
            let answers = randomAnswers(rules.model, &generator)
            let plain = NaiveWalk(NaiveEvaluator(rules.model, answers: answers))
            var walk = ActeGraph.Walk(rules.graph)
            walk.restore(
                answers.sorted { $0.key < $1.key }.map { (QuestionID(UInt32($0.key)), stored($0.value)) })
            let differences = differences(rules, walk, plain, answers)
            guard differences.isEmpty else {
                Issue.record("\(name), \(round): \(differences)")
                return
            }
        }
    }

    private func differences(
        _ rules: CompiledRules, _ walk: ActeGraph.Walk, _ plain: NaiveWalk, _ answers: [Int: NaiveAnswer]
    ) -> [String] {
        var refusal: Int?
        switch walk.refusal.map({ rules.origins.refusals[Int($0.rawValue)] }) {
        case .notice(let index): refusal = index
        case .closedOption(let question, let option): return closureDifferences(rules, question, option, plain, answers)
        case nil: break
        }
        var found: [String] = []
        if refusal != plain.refusal { found.append("refusal \(refusal ?? -1) for \(plain.refusal ?? -1)") }
        if refusal == nil, reached(rules, walk) != reached(plain) {
            found.append("parts \(reached(rules, walk).symmetricDifference(reached(plain)))")
        }
        let evaluator = NaiveEvaluator(rules.model, answers: answers)
        for (index, term) in rules.origins.terms.enumerated() {
            guard let term, case .known(let value) = walk.finding(of: term) else { continue }
            let expected = evaluator.read(rules.model.computations[index].value).value
            if value != expected {
                found.append("\(rules.model.computations[index].name): \(value) for \(String(describing: expected))")
            }
        }
        return found
    }

    /// An act is refused for a closed option only where no refusal as written applies, that option is chosen and its condition holds.
    private func closureDifferences(
        _ rules: CompiledRules, _ question: Int, _ option: Int, _ plain: NaiveWalk, _ answers: [Int: NaiveAnswer]
    ) -> [String] {
        let evaluator = NaiveEvaluator(rules.model, answers: answers)
        let closed = rules.model.questions[question].options[option].closedWhen.map { evaluator.truth($0) }
        let isRight = plain.refusal == nil && answers[question] == .value(.option(option)) && closed == .yes
        return isRight ? [] : ["closed option \(option) of \(rules.model.questions[question].name)"]
    }

    private func reached(_ rules: CompiledRules, _ walk: ActeGraph.Walk) -> Set<String> {
        var found: Set<String> = []
        for (index, origin) in rules.origins.parts.enumerated() where walk.holds(PartID(UInt32(index))) {
            switch origin.role {
            case .part(let part): found.insert("part \(part)")
            case .alert(let alert): found.insert("alert \(alert)")
            case .request(let request): found.insert("request \(request)")
            case .passage, .derivation: break
            }
        }
        return found
    }

    private func reached(_ plain: NaiveWalk) -> Set<String> {
        var found: Set<String> = []
        for step in plain.steps {
            switch step {
            case .part(let part): found.insert("part \(part)")
            case .alert(let alert): found.insert("alert \(alert)")
            case .request(let request): found.insert("request \(request)")
            case .text: break
            }
        }
        return found
    }

    // MARK: Answers

    private func randomAnswers(_ model: CheckedModel, _ generator: inout SeededGenerator) -> [Int: NaiveAnswer] {
        var answers: [Int: NaiveAnswer] = [:]
        for (index, question) in model.questions.enumerated() {
            if question.isOptional, Int.random(in: 0..<3, using: &generator) == 0 {
                answers[index] = .blank
            } else {
                answers[index] = .value(randomValue(question, model, &generator))
            }
        }
        return answers
    }

    private func randomValue(_ question: Question, _ model: CheckedModel, _ generator: inout SeededGenerator) -> Value {
        switch question.type {
        case .truth: return .truth(Bool.random(using: &generator))
        case .choice: return .option(Int.random(in: question.options.indices, using: &generator))
        case .choices: return .options(question.options.indices.filter { _ in Bool.random(using: &generator) })
        case .text, .longText, .identifier:
            return .text(model.strings.randomElement(using: &generator) ?? "Les Amis du Rhône")
        default:
            let bounds = question.type.defaultBounds ?? 0...1
            let low = question.minimum ?? bounds.lowerBound
            let high = question.maximum ?? bounds.upperBound
            // Half of the dates are of our time, where holidays and thresholds lie.
            let recent = question.type == .date && Bool.random(using: &generator)
            let range = recent ? max(low, 18_000)...min(high, 22_000) : low...high
            let scalar = Int64.random(in: range, using: &generator)
            return Value(scalar: scalar, question.type) ?? .truth(false)
        }
    }

    private func stored(_ answer: NaiveAnswer) -> StoredAnswer {
        switch answer {
        case .blank: .leftOut
        case .value(.text(let text)): .text(text)
        case .value(let value): .scalar(Scalar.of(value) ?? 0)
        }
    }

    /// Every way of counting in hours: answered, added, multiplied, totalled, elapsed, in ranges and in a table.
    static let hours = """
        acte Heures
            nature : décision
        question [premier jour] : date
            entre 1er mai 2026 et 4 mai 2026
        question [dernier jour] : date
            entre 1er mai 2026 et 4 mai 2026
        question [ouverture] : heure
        question [fermeture] : heure
        question [service] : durée en heures
            entre 17 h 28 et 17 h 32
        liste [interventions] de durée en heures
            élément : intervention
            entre 0 et 3
        paramètre [mi-temps] : durée en heures
            17 h 30 depuis le 1er janvier 2002
        calcul [ouvert] : durée en heures
            temps écoulé du [premier jour] à [ouverture] au [dernier jour] à [fermeture]
        calcul [amplitude] : durée en heures
            [fermeture] - [ouverture]
        calcul [double] : durée en heures
            [service] × 2 + 1 h - 30 minutes
        calcul [total] : durée en heures
            somme de [interventions]
        calcul [base] : durée en heures
            si [service] dépasse [mi-temps]
                17 h 30
            sinon
                8 h - [service]
        calcul [part] : durée en heures
            ([service] × 33 % arrondi à la minute) - [amplitude]
        calcul [moyenne] : durée en heures
            [ouvert] ÷ 7 arrondi à la minute
        calcul [quotité] : nombre
            [service] ÷ 35 h arrondi à 2 décimales
        table [taux] : pourcentage
            | [service]             | résultat |
            | moins de 17 h 30      | 50 %     |
            | de 17 h 30 à 17 h 31  | 80 %     |
            | plus de 17 h 31       | 100 %    |
        visa article L. 2122-22 du code général des collectivités territoriales
        article Heures
            > [part], [moyenne], [quotité], [ouvert], [amplitude], [double], [total], [base], [taux], [service : ouvre | ouvrent].
        si [ouvert] dépasse 48 heures
            article Long
                > Plus de quarante-huit heures.
        selon [service]
            cas moins de 17 h 30
                article Court
                    > Court.
            cas 17 h 30
                article Moitié
                    > Moitié.
            cas plus de 17 h 30
                article Plus
                    > Plus.
        si [double] atteint 35 h 30
            article Double
                > Double.
        si [total] dépasse 90 minutes
            article Total
                > Total.
        signature
            > Le maire,
        """

    /// Every way of counting a delay and an age, holidays by territory, and a table.
    static let delays = """
        acte Délais
            nature : décision
            jours fériés : [territoire]
        question [territoire] : choix
            - métropole
            - Alsace-Moselle
            - Guadeloupe
        question [publication] : date
            entre 1er janvier 1950 et 31 décembre 2100
        question [naissance] : date
            entre 1er janvier 1900 et 31 décembre 2100
        question [préavis] : durée
            unité : jours
            entre 1 jour et 60 jours
        calcul [recours] : date
            2 mois francs à compter de [publication] avec prorogation
        calcul [convocation] : date
            [préavis] francs avant [publication]
        calcul [ouvrés] : date
            [préavis] ouvrés à compter de [publication]
        calcul [ouvrables] : date
            ([préavis] + 1 jour) ouvrables à compter du [ouvrés] sans prorogation
        calcul [avant] : date
            5 jours ouvrés avant [recours]
        calcul [âge] : entier
            âge du [naissance] au [publication] avec anniversaire le 28 février
        table [tranche] : pourcentage
            | [territoire]             | [âge]        | résultat |
            | métropole, Guadeloupe    | moins de 18  | 80 %     |
            | métropole                | au moins 18  | 50 %     |
            | Guadeloupe               | au moins 18  | 40 %     |
            | Alsace-Moselle           | -            | 30 %     |
        visa article L. 2122-22 du code général des collectivités territoriales
        article Délais
            > [recours], [convocation], [ouvrés], [ouvrables], [avant], [tranche].
        si [âge] au moins 18
            article Majorité
                > Majeur.
        si [recours] après [ouvrables]
            article Ordre
                > Le recours s'achève le dernier.
        signature
            > Le maire,
        """
}
