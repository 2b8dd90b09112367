import ActeDiagnostics
import ActeFrench
import ActeGraph
import ActeModel
import ActeValues

/// Tells people why: conditions as the comparisons that settle them, computed values as the answers they come from, each with its line and
/// its legal texts.
struct Reasoner {
    let model: CheckedModel
    let appraisal: Appraisal
    private let walk: Walk

    init(_ walk: Walk) {
        self.walk = walk
        model = walk.model
        appraisal = Appraisal(walk)
    }

    // MARK: Comparisons

    /// `[montant] dépasse [seuil] est faux : 18 000,00 € ≤ 23 000,00 € (ligne 41 ; article 10 de la loi …)`
    func sentence(for ground: Ground, citing extra: [String] = []) -> String {
        statement(of: ground) + judged(in: ground)
            + note(line: model.expressionRanges[ground.comparison.index], sources(of: ground) + extra)
    }

    /// ` — appréciation de Claire Roux, adjointe`, where the law left what is compared to a person.
    private func judged(in ground: Ground) -> String {
        let isJudged = model.names(in: ground.comparison).contains {
            if case .question(let index) = $0 { model.questions[index].isJudgment } else { false }
        }
        return isJudged ? " — appréciation\(walk.agent.isEmpty ? "" : " de \(walk.agent)")" : ""
    }

    /// The legal texts behind a comparison: those of the computed values it was written in.
    func sources(of ground: Ground) -> [String] {
        ground.within.flatMap { cited(in: model.computations[$0].properties) }.reduce(into: []) {
            if !$0.contains($1) { $0.append($1) }
        }
    }

    /// `ligne 41 ; article 10 de la loi …`, between brackets.
    func note(line range: SourceRange, _ sources: [String]) -> String {
        " (" + ([walk.rules.place(of: range)] + sources).joined(separator: " ; ") + ")"
    }

    private func statement(of ground: Ground) -> String {
        if let secrecy = secrecy(of: ground.comparison) { return secrecy }
        switch model[ground.comparison] {
        case .question(let index): return answered(Int(index), "[\(model.questions[Int(index)].name)]")
        case .isOption(let subject, let options):
            return choice(subject, model.optionSets[options.range].map(Int.init), ground.truth)
        case .hasOption(let subject, let option):
            let verb = ground.truth == .no ? "ne comprend pas" : "comprend"
            return "\(named(subject)) \(verb) « \(optionKey(Int(option), of: subject)) »" + openness(ground)
        case .isPresent(let subject):
            let verb = ground.truth == .no ? "n'est pas renseigné" : "est renseigné"
            return "\(named(subject)) \(verb)" + openness(ground)
        case .compare(let comparison, let left, let right): return compared(ground, comparison, left, right)
        default:
            let phrase = source(ground.comparison)
            guard ground.truth != .unknown else { return phrase + openness(ground) }
            let values = worth(ofNamesIn: ground.comparison)
            return "\(phrase) est \(truthWord(ground.truth))" + (values.isEmpty ? "" : " : \(values)")
        }
    }

    private func compared(
        _ ground: Ground, _ comparison: ActeModel.Comparison, _ left: ExpressionID, _ right: ExpressionID
    ) -> String {
        let isWritten = isWritten(ground.comparison, left)
        let phrase = isWritten ? source(ground.comparison) : named(left)
        guard ground.truth != .unknown else { return phrase + openness(ground) }
        guard case .known = appraisal.finding(left), case .known = appraisal.finding(right) else {
            return "\(phrase) est faux : \(worth(ofNamesIn: ground.comparison))"
        }
        if let count = itemCount(ground.comparison, left) { return count }
        let sign = Reasoner.sign(of: comparison, holding: ground.truth == .yes)
        let working = "\(worth(left)) \(sign) \(worth(right))"
        if isWritten { return "\(phrase) est \(truthWord(ground.truth)) : \(working)" }
        // A case holds but its bound: it is told by its words, not by the bounds that stand for them.
        return "\(phrase) = \(worth(left)), et « \(source(ground.comparison)) » est \(truthWord(ground.truth))"
    }

    /// `[lots] : 2`, for the condition that a list holds an item, which what is said of the whole list stands for.
    private func itemCount(_ whole: ExpressionID, _ left: ExpressionID) -> String? {
        guard let list = model.list(countedBy: left),
            model.expressionRanges[whole.index] == model.expressionRanges[left.index]
        else { return nil }
        return "[\(model.questions[list].name)] : \(worth(left))"
    }

    /// Whether a comparison was written whole. A case of `selon` or a cell of a table holds but its bound.
    private func isWritten(_ whole: ExpressionID, _ left: ExpressionID) -> Bool {
        let (outer, inner) = (model.expressionRanges[whole.index], model.expressionRanges[left.index])
        return outer.file == inner.file && outer.start <= inner.start && inner.end <= outer.end
    }

    private func choice(_ subject: ExpressionID, _ options: [Int], _ truth: Truth) -> String {
        let keys = options.map { optionKey($0, of: subject) }.joined(separator: " ou ")
        switch appraisal.finding(subject) {
        case .known(.option(let chosen)):
            return truth == .yes
                ? "\(named(subject)) est \(optionKey(chosen, of: subject))"
                : "\(named(subject)) n'est pas \(keys) mais \(optionKey(chosen, of: subject))"
        case .unknown: return "\(named(subject)) n'a pas encore de réponse"
        default: return "\(named(subject)) est sans objet"
        }
    }

    private func answered(_ question: Int, _ name: String) -> String {
        switch appraisal.conclusion(ofQuestion: question) {
        case .known: "la réponse à \(name) est \(walk.value(of: .question(question)))"
        case .unknown: "\(name) n'a pas encore de réponse"
        case .notApplicable: "\(name) est sans objet"
        }
    }

    private func openness(_ ground: Ground) -> String {
        guard ground.truth == .unknown else { return "" }
        var mentions = Mentions(model)
        let missing = mentions.inExpression(ground.comparison).filter {
            appraisal.conclusion(ofQuestion: $0) == .unknown
        }
        .map { "[\(model.questions[$0].name)]" }
        return
            " n'est pas encore décidé : \(Enumeration.text(missing)) \(missing.count > 1 ? "n'ont" : "n'a") pas de réponse"
    }

    // MARK: Values

    /// What an expression is worth, as people read it.
    func worth(_ expression: ExpressionID) -> String {
        switch model[expression] {
        case .question(let index): return walk.value(of: .question(Int(index)))
        case .computation(let index): return walk.value(of: .computation(Int(index)))
        default: break
        }
        switch appraisal.finding(expression) {
        case .known where readsConfidential(expression): return "•••"
        case .known(let value): return AnswerWords.text(value)
        case .unknown: return "encore inconnu"
        case .notApplicable: return "sans objet"
        }
    }

    private func readsConfidential(_ expression: ExpressionID) -> Bool { !confidential(in: expression).isEmpty }

    private func confidential(in expression: ExpressionID) -> [Int] {
        guard model.questions.contains(where: \.isConfidential) else { return [] }
        var mentions = Mentions(model)
        return mentions.inExpression(expression).filter { model.questions[$0].isConfidential }
    }

    /// What is told of a comparison instead of its outcome, which would tell a confidential answer; nothing when it tells none.
    func secrecy(of comparison: ExpressionID) -> String? {
        let names = confidential(in: comparison).filter {
            if case .known = appraisal.conclusion(ofQuestion: $0) { true } else { false }
        }.map { "[\(model.questions[$0].name)]" }
        guard !names.isEmpty else { return nil }
        let verb = names.count > 1 ? "sont confidentielles" : "est confidentielle"
        let answers = names.count > 1 ? "les réponses à" : "la réponse à"
        return "\(answers) \(Enumeration.text(names)) en \(names.count > 1 ? "décident" : "décide"), et \(verb)"
    }

    /// `[montant] = 18 000,00 € et [population] = 2 950`
    func worth(ofNamesIn expression: ExpressionID) -> String {
        Enumeration.text(model.names(in: expression).map { "[\(walk.words(of: $0))] = \(walk.value(of: $0))" })
    }

    /// The words of an expression with what each name is worth in its place: `10 000,00 € + 8 000,00 €`.
    func substituted(_ expression: ExpressionID) -> String {
        var text = source(expression)
        for name in model.names(in: expression) {
            let (written, value) = ("[\(walk.words(of: name))]", walk.value(of: name))
            // A date takes its article: du 31 décembre 2025, avant le 31 décembre 2025.
            if case .known(.date) = appraisal.finding(name) {
                text = text.replacing("de \(written)", with: "du \(value)").replacing(
                    "du \(written)", with: "du \(value)")
                text = text.replacing("au \(written)", with: "au \(value)")
                text = text.replacing("avant \(written)", with: "avant le \(value)")
            }
            text = text.replacing(written, with: value)
        }
        return text
    }

    /// What a name is worth, as people read it.
    func walkValue(_ name: Name) -> String { walk.value(of: name) }

    // MARK: Words

    /// An expression as it was written; a bare name in its brackets, which `selon` leaves out of its place.
    private func named(_ expression: ExpressionID) -> String {
        switch model[expression] {
        case .question(let index): "[\(model.questions[Int(index)].name)]"
        case .computation(let index): "[\(model.computations[Int(index)].name)]"
        default: source(expression)
        }
    }

    /// An expression as it was written, on one line.
    func source(_ expression: ExpressionID) -> String {
        walk.source(of: model.expressionRanges[expression.index])
            .split(whereSeparator: { $0 == " " || $0.isNewline }).joined(separator: " ")
    }

    /// The legal texts among properties.
    func cited(in properties: [Property]) -> [String] { properties.filter { $0.key == "source" }.map(\.value) }

    /// `vrai`, `faux`, `encore inconnu`
    func truthWord(_ truth: Truth) -> String {
        switch truth {
        case .yes: "vrai"
        case .no: "faux"
        case .unknown: "encore inconnu"
        }
    }

    private func optionKey(_ option: Int, of subject: ExpressionID) -> String {
        let owner: Int? =
            switch model[subject] {
            case .question(let index): Int(index)
            case .computation(let index): model.computations[Int(index)].optionsOf
            default: nil
            }
        guard let owner, model.questions[owner].options.indices.contains(option) else { return String(option + 1) }
        return model.questions[owner].options[option].key
    }

    private static func sign(of comparison: ActeModel.Comparison, holding: Bool) -> String {
        switch comparison {
        case .equal: holding ? "=" : "≠"
        case .notEqual: holding ? "≠" : "="
        case .less: holding ? "<" : "≥"
        case .lessOrEqual: holding ? "≤" : ">"
        case .greater: holding ? ">" : "≤"
        case .greaterOrEqual: holding ? "≥" : "<"
        }
    }
}
