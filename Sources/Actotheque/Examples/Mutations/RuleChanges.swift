import ActeCompiler
import ActeDiagnostics
import ActeModel
import ActeValues

/// Lists the small changes of the rules that their examples should see, in the order of the file. What files that acts share hold is not changed.
struct RuleChanges {
    private let rules: Rules
    private(set) var changes: [RuleChange] = []
    /// What cases of selections and cells of tables say, which are changed as cases and lines.
    private var cases: Set<ExpressionID> = []
    /// The rules as written: what is asked of each item of a list is changed once.
    private var model: CheckedModel { rules.compiled.written }

    /// Reads the rules once. O(size of the rules).
    init(_ rules: Rules) {
        self.rules = rules
        addSelections()
        for computation in model.computations {
            for row in computation.rows { keepAside(row.condition) }
        }
        for index in model.expressions.indices { addCondition(ExpressionID(index)) }
        addAnswers()
        addStatements()
        for (index, constraint) in model.constraints.enumerated() {
            add(.allow(constraint: index), constraint.range, "l'on retirait ce contrôle")
        }
        for computation in model.computations { addCases(of: computation) }
        addPicks()
        addParameters()
        changes = changes.enumerated().sorted {
            ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
        }.map(\.element)
    }

    private mutating func add(
        _ edit: RuleChange.Edit, _ range: SourceRange, _ words: String, condition: ExpressionID? = nil
    ) {
        guard range.file == model.header.range.file else { return }
        changes.append(RuleChange(edit: edit, range: range, words: words, condition: condition))
    }

    private func text(_ range: SourceRange) -> String {
        rules.source(of: range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func text(_ expression: ExpressionID) -> String {
        WrittenCondition(rules).text(model.expressionRanges[expression.index])
    }

    /// The cases of a selection change places, two by two.
    private mutating func addSelections() {
        for case .selection(_, let arms) in model.statements {
            let branches = Array(arms.range)
            for branch in branches { if let condition = model.branches[branch].condition { keepAside(condition) } }
            for (first, second) in zip(branches, branches.dropFirst()) {
                let (one, other) = (rules.head(of: model.branches[first]), rules.head(of: model.branches[second]))
                let words = "l'on échangeait ce que donnent « \(one) » et « \(other) »"
                add(.exchange(first, second), model.branches[first].range, words)
            }
        }
    }

    private mutating func keepAside(_ condition: ExpressionID) {
        guard cases.insert(condition).inserted else { return }
        for child in model.children(of: condition) { keepAside(child) }
    }

    // MARK: Conditions

    private mutating func addCondition(_ id: ExpressionID) {
        let range = model.expressionRanges[id.index]
        switch model[id] {
        case .compare(let comparison, let left, let right): addComparison(id, comparison, left, right)
        case .isOption, .hasOption, .textTest, .matches, .isPresent, .every, .some:
            guard !cases.contains(id) else { return }
            add(.negate(id), range, ComparisonWords.turned(text(id)), condition: id)
        case .not(let inner):
            add(.negate(id), range, WrittenCondition.replaced(text(id), by: text(inner)), condition: id)
        case .all(let run), .any(let run):
            let operands = Array(model.operands[run.range])
            let places = Set(operands.map { model.expressionRanges[$0.index] })
            // Both sides of « entre » are one place: they are comparisons, changed as such.
            guard operands.count > 1, places.count == operands.count else { return }
            let isConjunction = if case .all = model[id] { true } else { false }
            let written = rules.source(of: range)
            if written.contains(isConjunction ? " et " : " ou ") {
                let (before, after) = isConjunction ? ("et", "ou") : ("ou", "et")
                let words = WrittenCondition.replaced(before, by: after, in: text(id))
                add(.join(id), range, words, condition: id)
            }
            for (position, operand) in operands.enumerated() {
                let place = model.expressionRanges[operand.index]
                add(
                    .leaveOut(id, operand: position), place.file == range.file ? place : range,
                    "l'on retirait « \(text(operand)) » de « \(text(id)) »", condition: id)
            }
        default: return
        }
    }

    /// Answers, oui or non, and values that are conditions by themselves.
    private mutating func addAnswers() {
        var conditions = model.branches.compactMap(\.condition) + model.notices.compactMap(\.condition)
        for case .inlineIf(let condition) in model.segments { conditions.append(condition) }
        for condition in conditions {
            switch model[condition] {
            case .question, .computation:
                let words = text(condition)
                add(
                    .negate(condition), model.expressionRanges[condition.index],
                    WrittenCondition.replaced(words, by: "non \(words)"), condition: condition)
            default: continue
            }
        }
    }

    private mutating func addComparison(
        _ id: ExpressionID, _ comparison: ActeModel.Comparison, _ left: ExpressionID, _ right: ExpressionID
    ) {
        let range = model.expressionRanges[id.index]
        let words = ComparisonWords(comparison, written: text(id), against: text(right))
        add(.compare(id, words.other), range, words.change, condition: id)
        guard case .scalar(let constant) = model[right], comparison != .equal, comparison != .notEqual else { return }
        // The other way would be the change above.
        let step = RuleChanges.step(of: model.type(of: right), constant)
        let moved = comparison == .less || comparison == .greaterOrEqual ? constant - step : constant + step
        let value = ScalarWords.words(for: moved, type: model.type(of: right))
        add(
            .scalar(right, moved), range, WrittenCondition.replaced(text(right), by: value, in: text(id)),
            condition: id)
    }

    /// The smallest unit of a constant.
    private static func step(of type: ValueType, _ constant: Int64) -> Int64 {
        guard type == .period else { return ToldApart.step(of: type) }
        return Period(scalar: constant).months != 0 ? Period(months: 1, days: 0).scalar : 1
    }

    // MARK: Statements

    private mutating func addStatements() {
        var aims: Set<Int32> = []
        for case .crossReference(let mark, _) in model.segments { aims.insert(mark) }
        let marks = Set(aims.map { model.strings[Int($0)] })
        var only: Set<Int> = []
        for part in model.parts where part.block.count == 1 { only.insert(part.block.range.lowerBound) }
        for (index, statement) in model.statements.enumerated() {
            switch statement {
            case .text(let text):
                // A part whose only words these are is left out as a whole.
                guard !only.contains(index) else { continue }
                let range = model.texts[text.index].range
                add(.drop(statement: index), range, "l'on retirait le passage « \(opening(self.text(range))) »")
            case .part(let number): addPart(model.parts[Int(number)], index, marks)
            case .alert(let number):
                add(.drop(statement: index), model.notices[Int(number)].range, "l'on retirait cette alerte")
            case .refusal(let number):
                add(.drop(statement: index), model.notices[Int(number)].range, "l'on retirait ce refus")
            case .derivation(let number):
                let derivation = model.derivations[Int(number)]
                let words = "l'acte « \(derivation.name) » n'était plus appelé"
                add(.drop(statement: index), derivation.range, words)
            case .inclusion, .conditional, .selection, .repetition, .request: continue
            }
        }
    }

    private mutating func addPart(_ part: Part, _ statement: Int, _ marks: Set<String>) {
        // The rules would not be sound without one that others refer to.
        if let mark = part.mark, marks.contains(mark) { return }
        let noun: String
        switch part.kind {
        case .citation: noun = "ce visa"
        case .recital: noun = "ce considérant"
        case .article: noun = "l'article « \(part.title) »"
        case .annex: noun = "l'annexe « \(part.title) »"
        case .mention: noun = "la mention « \(part.title) »"
        // The act is none without them.
        case .heading, .preamble, .signature, .division, .chapter: return
        }
        add(.drop(statement: statement), part.range, "l'on retirait \(noun)")
    }

    private func opening(_ text: String) -> String {
        let plain = text.replacing("> ", with: "")
        return plain.count > 70 ? plain.prefix(70) + "…" : plain
    }

    // MARK: Values

    private mutating func addCases(of computation: Computation) {
        guard case .choose(let run) = model[computation.value] else { return }
        let isTable = !computation.rows.isEmpty
        for (piece, operand) in stride(from: run.range.lowerBound, to: run.range.upperBound - 1, by: 2).enumerated() {
            let condition = model.operands[operand]
            let isRow = computation.rows.indices.contains(piece)
            let range = isRow ? computation.rows[piece].range : model.expressionRanges[condition.index]
            let noun = isRow ? "la ligne" : computation.exceptions.contains(condition) ? "l'exception" : "le cas"
            let line = isRow ? text(range) : text(condition)
            add(
                .close(operand: operand), range,
                "l'on retirait \(noun) « \(line) » de [\(computation.name)]")
            let next = operand + 3 < run.range.upperBound ? operand + 3 : operand + 2
            guard isTable, isRow, next < run.range.upperBound else { continue }
            let words = "la ligne « \(line) » de [\(computation.name)] donnait « \(text(model.operands[next])) »"
            add(.copy(from: next, to: operand + 1), range, words)
        }
    }

    private mutating func addPicks() {
        for (index, pick) in model.picks.enumerated() {
            for first in pick.alternatives.indices.dropLast() {
                let (one, other) = (text(pick.alternatives[first]), text(pick.alternatives[first + 1]))
                guard one != other else { continue }
                let words = "l'on échangeait « \(one) » et « \(other) » dans « \(text(pick.range)) »"
                add(.swap(pick: index, first, first + 1), pick.range, words, condition: pick.subject)
            }
        }
    }

    private mutating func addParameters() {
        for parameter in model.parameters {
            for version in parameter.versions {
                guard case .scalar(let constant) = model[version.value] else { continue }
                let value = ScalarWords.words(
                    for: constant + RuleChanges.step(of: parameter.type, constant), type: parameter.type)
                let words = "[\(parameter.name)] valait « \(value) » au lieu de « \(text(version.value)) »"
                let moved = constant + RuleChanges.step(of: parameter.type, constant)
                add(.scalar(version.value, moved), version.range, words, condition: version.value)
            }
        }
    }
}
