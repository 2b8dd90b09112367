public import ActeModel
internal import ActePatterns
public import ActeValues

/// What a person did with a question.
public enum NaiveAnswer: Sendable, Hashable {
    /// The answer.
    case value(Value)
    /// An optional question left without an answer.
    case blank
}

/// Evaluates the expressions of a checked model the plain way: recursion, no sharing, no cache. It is slow and easy to read, which is
/// its use: what the compiled graph says must equal what it says.
///
/// Answers that are not given are unknown. An answer is taken into account even where its question does not arise: the expression is
/// then absent all the same, as the condition of the question says.
public struct NaiveEvaluator: Sendable {
    /// The model.
    public let model: CheckedModel
    /// Answers, by index of question.
    public var answers: [Int: NaiveAnswer]

    /// An evaluator of `model` under `answers`.
    public init(_ model: CheckedModel, answers: [Int: NaiveAnswer]) {
        self.model = model
        self.answers = answers
    }

    /// A value that may be absent (sans objet, or left blank), or unknown.
    public struct Reading: Sendable, Hashable {
        /// Whether there is a value at all.
        public var presence: Truth
        /// The value, once known; nothing while unknown, and where it is absent.
        public var value: Value?
    }

    /// Whether a question arises under the answers.
    public func applies(_ question: Int) -> Truth {
        model.questions[question].applicability.map { truth($0) } ?? .yes
    }

    /// Whether a question arises and has an answer.
    public func presence(_ question: Int) -> Truth {
        let isFilled: Truth =
            switch answers[question] {
            case .value: .yes
            case .blank: .no
            case nil: model.questions[question].isOptional ? .unknown : .yes
            }
        return applies(question) && isFilled
    }

    /// The answer to a question.
    public func answer(_ question: Int) -> Reading {
        guard case .value(let value) = answers[question] else {
            return Reading(presence: presence(question), value: nil)
        }
        return Reading(presence: presence(question), value: value)
    }

    /// The truth of a condition. A comparison with what is absent is never true.
    public func truth(_ id: ExpressionID) -> Truth {
        switch model[id] {
        case .truth(let truth): return Truth(truth)
        case .all(let run): return model.operands[run.range].reduce(.yes) { $0 && truth($1) }
        case .any(let run): return model.operands[run.range].reduce(.no) { $0 || truth($1) }
        case .not(let inner): return !truth(inner)
        case .isPresent(let subject):
            guard case .question(let index) = model[subject] else { return .unknown }
            return presence(Int(index))
        case .isOption(let subject, let run):
            return test(subject) { value in
                guard case .option(let position) = value else { return false }
                return model.optionSets[run.range].contains(Int32(position))
            }
        case .hasOption(let subject, let option):
            return test(subject) { value in
                guard case .options(let positions) = value else { return false }
                return positions.contains(Int(option))
            }
        case .textTest(let kind, let subject, let index):
            return test(subject) { passes(kind, $0, model.strings[Int(index)]) }
        case .matches(let subject, let index):
            return test(subject) { value in
                guard case .text(let text) = value, let pattern = try? Pattern(model.strings[Int(index)]) else {
                    return false
                }
                return pattern.finds(in: text) == .matches
            }
        case .compare(let comparison, let left, let right): return compare(comparison, left, right)
        default:
            return test(id) { value in
                guard case .truth(let truth) = value else { return false }
                return truth
            }
        }
    }

    private func test(_ subject: ExpressionID, _ holds: (Value) -> Bool) -> Truth {
        let reading = read(subject)
        return reading.presence && (reading.value.map { Truth(holds($0)) } ?? .unknown)
    }

    private func passes(_ test: TextTest, _ value: Value, _ words: String) -> Bool {
        guard case .text(let text) = value else { return false }
        switch test {
        case .equals: return text == words
        case .startsWith: return text.hasPrefix(words)
        case .contains: return words.isEmpty || text.indices.contains { text[$0...].hasPrefix(words) }
        }
    }

    private func compare(_ comparison: Comparison, _ left: ExpressionID, _ right: ExpressionID) -> Truth {
        let first = read(left)
        let second = read(right)
        let presence = first.presence && second.presence
        guard let one = first.value?.scalar, let other = second.value?.scalar else { return presence && .unknown }
        switch comparison {
        case .equal: return presence && Truth(one == other)
        case .notEqual: return presence && Truth(one != other)
        case .less: return presence && Truth(one < other)
        case .lessOrEqual: return presence && Truth(one <= other)
        case .greater: return presence && Truth(one > other)
        case .greaterOrEqual: return presence && Truth(one >= other)
        }
    }

    /// The value of any expression.
    public func read(_ id: ExpressionID) -> Reading {
        switch model[id] {
        case .scalar(let scalar): return Reading(presence: .yes, value: Value(scalar: scalar, model.type(of: id)))
        case .string(let index): return Reading(presence: .yes, value: .text(model.strings[Int(index)]))
        case .question(let index): return answer(Int(index))
        case .computation(let index): return read(model.computations[Int(index)].value)
        case .parameter(let index): return version(of: Int(index))
        case .choose(let run): return choose(Array(model.operands[run.range]))
        case .missing: return Reading(presence: .no, value: nil)
        case .add, .subtract, .multiply, .divide, .negate, .round, .deadline, .age:
            return NaiveArithmetic(self).read(id)
        default:
            let truth = truth(id)
            return Reading(presence: .yes, value: truth == .unknown ? nil : .truth(truth == .yes))
        }
    }

    /// The version of a parameter in force at the date of the act.
    private func version(of index: Int) -> Reading {
        let versions = model.parameters[index].versions
        if versions.count == 1 { return read(versions[0].value) }
        guard let question = model.header.dateQuestion, case .value(.date(let date)) = answers[question] else {
            return Reading(presence: .yes, value: nil)
        }
        let inForce = versions.first { $0.from <= date && date <= ($0.until ?? date) }
        return inForce.map { read($0.value) } ?? Reading(presence: .no, value: nil)
    }

    /// A piecewise value: conditions are tried in order; an unknown one leaves the value unknown.
    private func choose(_ run: [ExpressionID]) -> Reading {
        for index in stride(from: 0, to: run.count - 1, by: 2) {
            switch truth(run[index]) {
            case .yes: return read(run[index + 1])
            case .unknown: return Reading(presence: .unknown, value: nil)
            case .no: break
            }
        }
        return read(run[run.count - 1])
    }
}
