import ActeFrench
import ActeGraph
import ActeModel
import ActeValues

/// Says where a value must lie with the very bound that the rules compare it with: `dépassait 23 000,00 €`, not `atteignait 23 000,01 €`.
struct BoundWords {
    private let walk: Walk
    private let model: CheckedModel

    init(_ walk: Walk) {
        self.walk = walk
        model = walk.model
    }

    /// The words for an answer that lies between two scalars, both included; no end where there is nothing.
    func words(_ question: QuestionID, _ low: Int64?, _ high: Int64?, _ tense: Tense) -> String {
        let declared = model.questions[Int(question.rawValue)]
        guard declared.type == .truth || declared.type == .choice else {
            return words(declared.type, low, high, tense, against: bounds(of: .question(Int(question.rawValue))))
        }
        let last = declared.type == .truth ? 1 : Int64(max(0, declared.options.count - 1))
        let keys = (max(0, low ?? 0)...max(0, min(high ?? last, last))).map { optionKey(Int($0), of: question) }
        return "\(tense.verb("est", "était")) \(Enumeration.text(keys, lastJoinedBy: "ou"))"
    }

    /// The same for a computed value.
    func words(computation index: Int, _ low: Int64?, _ high: Int64?, _ tense: Tense) -> String {
        let declared = model.computations[index]
        if declared.type == .truth { return "\(tense.verb("est", "était")) \(low == 1 ? "vrai" : "faux")" }
        return words(declared.type, low, high, tense, against: bounds(of: .computation(index)))
    }

    /// The key of an option, `oui` and `non` included.
    func optionKey(_ option: Int, of question: QuestionID) -> String {
        let declared = model.questions[Int(question.rawValue)]
        if declared.type == .truth { return option == 0 ? "non" : "oui" }
        return declared.options.indices.contains(option) ? declared.options[option].key : String(option + 1)
    }

    private func words(
        _ type: ValueType, _ low: Int64?, _ high: Int64?, _ tense: Tense, against bounds: Bounds
    ) -> String {
        func value(_ scalar: Int64) -> String { ScalarWords.words(for: scalar, type: type) }
        let isDate = type == .date
        switch (low, high) {
        case (let low?, let high?) where low == high:
            return "\(tense.verb("est", "était")) \(isDate ? "le " : "")\(value(low))"
        case (let low?, let high?):
            return isDate
                ? "\(tense.verb("se place", "se plaçait")) entre le \(value(low)) et le \(value(high))"
                : "\(tense.verb("est compris", "était compris")) entre \(value(low)) et \(value(high))"
        case (let low?, nil):
            if low > Int64.min, bounds.exceeded.contains(low - 1) {
                return isDate
                    ? "\(tense.verb("vient", "venait")) après le \(value(low - 1))"
                    : "\(tense.verb("dépasse", "dépassait")) \(value(low - 1))"
            }
            return isDate
                ? "\(tense.verb("ne vient pas", "ne venait pas")) avant le \(value(low))"
                : "\(tense.verb("atteint", "atteignait")) \(value(low))"
        case (nil, let high?):
            if high < Int64.max, bounds.reached.contains(high + 1) {
                return isDate
                    ? "\(tense.verb("vient", "venait")) avant le \(value(high + 1))"
                    : "\(tense.verb("est inférieur", "était inférieur")) à \(value(high + 1))"
            }
            return isDate
                ? "\(tense.verb("ne vient pas", "ne venait pas")) après le \(value(high))"
                : "\(tense.verb("ne dépasse pas", "ne dépassait pas")) \(value(high))"
        case (nil, nil): return tense.verb("est renseigné", "était renseigné")
        }
    }

    /// The constants that a name is compared with.
    private struct Bounds {
        /// By `dépasse` or its opposite.
        var exceeded: Set<Int64> = []
        /// By `atteint` or its opposite.
        var reached: Set<Int64> = []
    }

    private func bounds(of name: Name) -> Bounds {
        var bounds = Bounds()
        for expression in model.expressions {
            guard case .compare(let comparison, let left, let right) = expression else { continue }
            if isName(left, name), let constant = constant(right) {
                switch comparison {
                case .greater, .lessOrEqual: bounds.exceeded.insert(constant)
                case .greaterOrEqual, .less: bounds.reached.insert(constant)
                case .equal, .notEqual: continue
                }
            } else if isName(right, name), let constant = constant(left) {
                switch comparison {
                case .less, .greaterOrEqual: bounds.exceeded.insert(constant)
                case .lessOrEqual, .greater: bounds.reached.insert(constant)
                case .equal, .notEqual: continue
                }
            }
        }
        return bounds
    }

    private func isName(_ expression: ExpressionID, _ name: Name) -> Bool {
        switch model[expression] {
        case .question(let index): name == .question(Int(index))
        case .computation(let index): name == .computation(Int(index))
        default: false
        }
    }

    private func constant(_ expression: ExpressionID) -> Int64? {
        switch model[expression] {
        case .scalar(let scalar): scalar
        case .parameter(let index): walk.scalar(ofParameter: Int(index))
        default: nil
        }
    }
}
