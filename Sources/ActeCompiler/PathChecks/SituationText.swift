import ActeFrench
import ActeGraph
import ActeModel
import ActeValues

/// Tells a situation to a jurist, in the words of the rule file: "[droit local] = oui ; [montant] : plus de 23 000,00 €".
struct SituationText: Sendable {
    private let model: CheckedModel
    private let computations: [TermID: Int]

    init(_ model: CheckedModel, terms: [TermID?]) {
        self.model = model
        var found: [TermID: Int] = [:]
        for (index, term) in terms.enumerated() {
            if let term, found[term] == nil { found[term] = index }
        }
        computations = found
    }

    /// What is said when nothing in particular must be true.
    static let anything = "Quelles que soient les réponses."

    /// The sentence; "quelles que soient les réponses" when nothing in particular must be true.
    func text(_ situation: Situation) -> String {
        let empty = questionsLeftEmpty(in: situation)
        var told: Set<QuestionID> = []
        let facts = situation.facts.compactMap { fact -> String? in
            guard case .ticked(let question, _, _) = fact, empty.contains(question) else { return text(of: fact) }
            return told.insert(question).inserted ? name(of: .question(question)).map { "\($0) : aucun choix" } : nil
        }
        guard !facts.isEmpty else { return SituationText.anything }
        let rest = facts.count - SituationText.mostFacts
        guard rest > 1 else { return facts.joined(separator: " ; ") + "." }
        return facts.prefix(SituationText.mostFacts).joined(separator: " ; ") + " ; et \(rest) autres réponses."
    }

    /// How many answers are told: of a situation that needs hundreds, as a table whose every row has a condition does, the first show what it is.
    private static let mostFacts = 12

    /// The questions of which every option is said not to be ticked: each is told in two words.
    private func questionsLeftEmpty(in situation: Situation) -> Set<QuestionID> {
        var left: [QuestionID: Set<Int>] = [:]
        for case .ticked(let question, let option, false) in situation.facts {
            left[question, default: []].insert(option)
        }
        return Set(left.keys.filter { left[$0]?.count == model.questions[Int($0.rawValue)].options.count })
    }

    /// One fact; nothing where nobody gave what it tells of a name.
    func text(of fact: Situation.Fact) -> String? {
        switch fact {
        case .absent(let operand): name(of: operand).map { "\($0) sans réponse" }
        case .text(let question, let text):
            name(of: .question(question)).map { $0 + (text.map { " = « \($0) »" } ?? " : tout autre texte") }
        case .passes(let question, let test, let words, let passes):
            name(of: .question(question)).map { "\($0) \(phrase(test, passes)) « \(words) »" }
        case .ticked(let question, let option, let isTicked):
            name(of: .question(question)).map {
                "\($0) \(isTicked ? "contient" : "ne contient pas") « \(label(option, of: question)) »"
            }
        case .scalar(let operand, let low, let high): scalar(operand, low, high)
        }
    }

    private func phrase(_ test: ActeGraph.TextTest?, _ passes: Bool) -> String {
        switch test {
        case .startsWith: passes ? "commence par" : "ne commence pas par"
        case .contains: passes ? "contient" : "ne contient pas"
        case .equals: passes ? "est" : "n'est pas"
        case nil: passes ? "correspond à" : "ne correspond pas à"
        }
    }

    private func scalar(_ operand: Operand, _ low: Int64?, _ high: Int64?) -> String? {
        guard let name = name(ofCounted: operand), let type = type(of: operand) else { return nil }
        if let one = single(operand, type, low, high) { return "\(name) = \(one)" }
        // Nothing is counted below none.
        if high == 0, type == .integer, low == nil { return "\(name) = 0" }
        if type == .date { return days(low, high).map { "\(name) \($0)" } }
        switch (low.flatMap { value($0, type) }, high.flatMap { value($0, type) }) {
        case (let low?, let high?): return "\(name) entre \(low) et \(high)"
        case (let low?, nil): return "\(name) d'au moins \(low)"
        case (nil, let high?): return "\(name) d'au plus \(high)"
        case (nil, nil): return nil
        }
    }

    /// `à partir du 1er février 2027`: days that are no answer to be typed are said in words.
    private func days(_ low: Int64?, _ high: Int64?) -> String? {
        switch (low.flatMap(day), high.flatMap(day)) {
        case (let first?, let last?): "du \(first) au \(last)"
        case (let first?, nil): "à partir du \(first)"
        case (nil, let last?): "jusqu'au \(last)"
        case (nil, nil): nil
        }
    }

    private func day(_ scalar: Int64) -> String? {
        guard case .date(let day)? = Scalar.value(scalar, as: .date) else { return nil }
        return DateText.text(day)
    }

    /// One value of the range, where the type has few: a situation need only be concrete.
    private func single(_ operand: Operand, _ type: ValueType, _ low: Int64?, _ high: Int64?) -> String? {
        if let low, low == high { return value(low, type, operand) }
        return type == .truth || type == .choice ? value(low ?? 0, type, operand) : nil
    }

    private func value(_ scalar: Int64, _ type: ValueType, _ operand: Operand? = nil) -> String? {
        if type == .choice, case .question(let question)? = operand { return label(Int(scalar), of: question) }
        return Scalar.value(scalar, as: type).map { CanonicalText.text(of: $0, among: []) }
    }

    private func label(_ option: Int, of question: QuestionID) -> String {
        let options = model.questions[Int(question.rawValue)].options
        return options.indices.contains(option) ? options[option].key : ""
    }

    private func name(of operand: Operand) -> String? {
        switch operand {
        case .question(let question): "[\(model.questions[Int(question.rawValue)].name)]"
        case .term(let term): computations[term].map { "[\(model.computations[$0].name)]" }
        }
    }

    /// The name of what is compared: the answer to a list is how many items it has.
    private func name(ofCounted operand: Operand) -> String? {
        guard case .question(let question) = operand, model.questions[Int(question.rawValue)].list != nil else {
            return name(of: operand)
        }
        return name(of: operand).map { "nombre de \($0)" }
    }

    private func type(of operand: Operand) -> ValueType? {
        switch operand {
        case .question(let question): model.questions[Int(question.rawValue)].type
        case .term(let term): computations[term].map { model.computations[$0].type }
        }
    }
}
