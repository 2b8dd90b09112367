import ActeCompiler
import ActeGraph
import ActeModel
import ActePatterns
import ActeValues

/// What the expressions of the rules are worth under the answers that count.
///
/// Names and operations are worth what the engine concluded. Only the comparisons between them are weighed here, so that each can be told
/// by itself: in a graph they are melted into diagrams.
struct Appraisal {
    let model: CheckedModel
    private let origins: CompiledOrigins
    private let conclusions: Conclusions
    /// The date that selects the law in force, once it is known.
    let lawDate: CalendarDate?
    private let weighed = Weighed()

    /// The conditions that have a name, once weighed: each is read in any number of others, themselves read in others.
    private final class Weighed {
        var truths: [Int32: Truth] = [:]
    }

    init(_ walk: Walk) {
        model = walk.model
        origins = walk.rules.compiled.origins
        conclusions = walk.engine.conclusions
        lawDate = walk.lawDate
    }

    /// What an expression is worth. O(its size, and that of the conditions it names, the first time).
    func finding(_ expression: ExpressionID) -> ActeGraph.Finding {
        let type = model.type(of: expression)
        switch model[expression] {
        case .scalar(let scalar): return Scalar.value(scalar, as: type).map { .known($0) } ?? .notApplicable
        case .string(let index): return .known(.text(model.strings[Int(index)]))
        case .question(let index): return conclusion(ofQuestion: Int(index))
        case .computation(let index): return finding(ofTerm: origins.terms[Int(index)])
        case .parameter(let index):
            guard let version = version(ofParameter: Int(index)) else {
                return lawDate == nil ? .unknown : .notApplicable
            }
            return finding(version.value)
        case .add, .subtract, .multiply, .divide, .negate, .round, .deadline, .age:
            return finding(ofTerm: origins.operations[expression])
        case .missing: return .notApplicable
        case .choose where type != .truth: return finding(ofTerm: origins.operations[expression])
        default:
            switch truth(expression) {
            case .yes: return .known(.truth(true))
            case .no: return .known(.truth(false))
            case .unknown: return .unknown
            }
        }
    }

    /// What a name is worth.
    func finding(_ name: Name) -> ActeGraph.Finding {
        switch name {
        case .question(let index): conclusion(ofQuestion: index)
        case .computation(let index): finding(ofTerm: origins.terms[index])
        case .parameter(let index): version(ofParameter: index).map { finding($0.value) } ?? .unknown
        }
    }

    /// What is known of an answer.
    func conclusion(ofQuestion index: Int) -> ActeGraph.Finding {
        conclusions.finding(.question(QuestionID(UInt32(index))))
    }

    /// Whether a condition holds. What compares an answer that is absent is *non*. O(its size, and that of the conditions it names, the first time).
    func truth(_ condition: ExpressionID) -> Truth {
        switch model[condition] {
        case .truth(let truth): return Truth(truth)
        case .all(let run): return model.operands[run.range].reduce(.yes) { $0 && truth($1) }
        case .any(let run): return model.operands[run.range].reduce(.no) { $0 || truth($1) }
        case .not(let inner): return !truth(inner)
        case .computation(let index) where model.computations[Int(index)].type == .truth:
            if let truth = weighed.truths[index] { return truth }
            let truth = truth(model.computations[Int(index)].value)
            weighed.truths[index] = truth
            return truth
        case .isPresent(let subject):
            switch finding(subject) {
            case .known: return .yes
            case .unknown: return .unknown
            case .notApplicable: return .no
            }
        case .isOption(let subject, let options):
            return test(subject) { value in
                guard case .option(let chosen) = value else { return false }
                return model.optionSets[options.range].contains(Int32(chosen))
            }
        case .hasOption(let subject, let option):
            return test(subject) { value in
                guard case .options(let chosen) = value else { return false }
                return chosen.contains(Int(option))
            }
        case .textTest(let kind, let subject, let words):
            return test(subject) { holds(kind, $0, model.strings[Int(words)]) }
        case .matches(let subject, let pattern):
            guard let pattern = try? Pattern(model.strings[Int(pattern)]) else { return .no }
            return test(subject) { value in
                guard case .text(let text) = value else { return false }
                return pattern.finds(in: text) == .matches
            }
        case .compare(let comparison, let left, let right):
            return settledByBounds(comparison, left, right) ?? compare(comparison, finding(left), finding(right))
        case .choose: return piece(of: condition).map { truth($0.value) } ?? .unknown
        default: return test(condition) { $0 == .truth(true) }
        }
    }

    /// What a comparison of an answer with a constant is whatever the answer, its question accepting none on the other side: a list that cannot be empty
    /// has a first item before anybody says how many it has.
    private func settledByBounds(
        _ comparison: ActeModel.Comparison, _ left: ExpressionID, _ right: ExpressionID
    ) -> Truth? {
        guard case .question(let index) = model[left], case .scalar(let constant) = model[right],
            case let question = model.questions[Int(index)], question.applicability == nil, !question.isOptional,
            let low = question.minimum, let high = question.maximum
        else { return nil }
        switch comparison {
        case .less: return low >= constant ? .no : high < constant ? .yes : nil
        case .lessOrEqual: return low > constant ? .no : high <= constant ? .yes : nil
        case .greater: return high <= constant ? .no : low > constant ? .yes : nil
        case .greaterOrEqual: return high < constant ? .no : low >= constant ? .yes : nil
        case .equal: return constant < low || constant > high ? .no : nil
        case .notEqual: return constant < low || constant > high ? .yes : nil
        }
    }

    /// One piece of a piecewise value.
    struct Piece {
        /// When it applies; nothing for the value otherwise.
        var condition: ExpressionID?
        /// The value.
        var value: ExpressionID
    }

    /// The pieces of a piecewise value, in the order in which they are tried.
    func pieces(of expression: ExpressionID) -> [Piece] {
        guard case .choose(let run) = model[expression] else { return [] }
        let operands = Array(model.operands[run.range])
        var pieces = stride(from: 0, to: operands.count - 1, by: 2).map {
            Piece(condition: operands[$0], value: operands[$0 + 1])
        }
        if operands.count % 2 == 1, let last = operands.last { pieces.append(Piece(condition: nil, value: last)) }
        return pieces
    }

    /// The piece that applies; nothing while that hangs on a missing answer.
    func piece(of expression: ExpressionID) -> Piece? {
        for piece in pieces(of: expression) {
            switch piece.condition.map({ truth($0) }) ?? .yes {
            case .yes: return piece
            case .unknown: return nil
            case .no: continue
            }
        }
        return nil
    }

    /// The version of a dated value in force at the date of the act; nothing while that date is missing, or when none is.
    func version(ofParameter index: Int) -> ParameterVersion? {
        model.version(ofParameter: index, on: lawDate)
    }

    private func finding(ofTerm term: TermID?) -> ActeGraph.Finding {
        term.map { conclusions.finding(.term($0)) } ?? .unknown
    }

    private func test(_ subject: ExpressionID, _ holds: (Value) -> Bool) -> Truth {
        switch finding(subject) {
        case .known(let value): Truth(holds(value))
        case .unknown: .unknown
        case .notApplicable: .no
        }
    }

    private func holds(_ test: ActeModel.TextTest, _ value: Value, _ words: String) -> Bool {
        guard case .text(let text) = value else { return false }
        return switch test {
        case .equals: text.utf8.elementsEqual(words.utf8)
        case .startsWith: text.utf8.starts(with: words.utf8)
        case .contains: Array(text.utf8).contains(Array(words.utf8))
        }
    }

    private func compare(
        _ comparison: ActeModel.Comparison, _ left: ActeGraph.Finding, _ right: ActeGraph.Finding
    ) -> Truth {
        if left == .notApplicable || right == .notApplicable { return .no }
        guard case .known(let first) = left, case .known(let second) = right else { return .unknown }
        guard let one = Appraisal.measure(first), let other = Appraisal.measure(second) else { return .no }
        let holds =
            switch comparison {
            case .equal: one == other
            case .notEqual: one != other
            case .less: one < other
            case .lessOrEqual: one <= other
            case .greater: one > other
            case .greaterOrEqual: one >= other
            }
        return Truth(holds)
    }

    /// A value on the common line of its kind: whole numbers stand beside those with decimals.
    private static func measure(_ value: Value) -> Int128? {
        if case .integer(let integer) = value { return Int128(integer) * 1_000_000 }
        return Scalar.of(value).map { Int128($0) }
    }
}
