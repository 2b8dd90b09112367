import ActePatterns
import ActeValues

/// Tells a builder what a serial form says, and checks it on the way.
///
/// Each element is added as its first author added it, must get the number it has in the form, and must read the same when it is written again: so
/// nothing stands twice, nothing is left unread, and the graph has the form it came from.
struct SerialReader {
    private(set) var builder = DecisionGraphBuilder()
    /// By condition: one more than the highest term that it reads, directly or through the conditions it joins.
    private var termBound: [UInt32] = []

    mutating func read(_ form: SerialGraph) throws(SerialProblem) {
        try readTables(form)
        try readQuestions(form)
        try readTerms(form)
        try readConditions(form)
        try checkOrder(form)
        try readClosures(form)
        try readConstraints(form)
        try readTree(form)
    }

    /// Whether a list counts its items, and the questions about them are there.
    private func isSound(_ list: ListLayout, at index: Int, in form: SerialGraph) -> Bool {
        guard form.questions[index].type == ValueType.integer.name, list.room >= 1, list.stride >= 1 else {
            return false
        }
        let (size, overflows) = list.room.multipliedReportingOverflow(by: list.stride)
        return !overflows && size < form.questions.count - index
    }

    // MARK: What the others read

    private mutating func readTables(_ form: SerialGraph) throws(SerialProblem) {
        for section in form.sections { _ = builder.section(section.title, origin: Origin(serial: section.origin)) }
        for (index, text) in form.texts.enumerated() where builder.strings.intern(text) != index {
            throw SerialProblem(.repeated, .texts, index)
        }
        for (index, text) in form.patterns.enumerated() {
            guard let pattern = try? Pattern(text) else { throw SerialProblem(.badPattern, .patterns, index) }
            if builder.patterns.intern(pattern) != index { throw SerialProblem(.repeated, .patterns, index) }
        }
        if form.calendars.count > Int(UInt16.max) { throw SerialProblem(.limit(.tooManyElements)) }
        for (index, written) in form.calendars.enumerated() {
            guard let calendar = written.calendar, SerialCalendar(calendar) == written else {
                throw SerialProblem(.badField, .calendars, index)
            }
            _ = builder.calendar(calendar)
        }
    }

    private mutating func readQuestions(_ form: SerialGraph) throws(SerialProblem) {
        var names: Set<String> = []
        for (index, written) in form.questions.enumerated() {
            if written.name.isEmpty || !names.insert(written.name).inserted {
                throw SerialProblem(.repeated, .questions, index)
            }
            guard let type = ValueType(named: written.type), written.isWithinBounds else {
                throw SerialProblem(.badField, .questions, index)
            }
            var question = QuestionDeclaration(written.name, type)
            question.options = written.options ?? []
            question.isOptional = written.optional ?? false
            (question.minimum, question.maximum) = (written.minimum, written.maximum)
            (question.minimumLength, question.maximumLength) = (written.minimumLength, written.maximumLength)
            if let text = written.pattern {
                guard let pattern = try? Pattern(text) else { throw SerialProblem(.badPattern, .questions, index) }
                question.pattern = pattern
            }
            question.periodUnit = written.periodUnit
            question.section = written.section.map { SectionID($0) }
            question.isConfidential = written.confidential ?? false
            question.revision = written.revision.flatMap { UInt64($0, radix: 16) } ?? 0
            question.formerNames = written.formerNames ?? []
            question.list = written.list
            question.origin = Origin(serial: written.origin)
            if let list = written.list, !isSound(list, at: index, in: form) {
                throw SerialProblem(.badField, .questions, index)
            }
            if let section = written.section, Int(section) >= form.sections.count {
                throw SerialProblem(.badReference, .questions, index)
            }
            if let condition = written.arises, Int(condition) >= form.conditions.count {
                throw SerialProblem(.badReference, .questions, index)
            }
            let condition = written.arises ?? DecisionGraphBuilder.unconditional
            guard SerialQuestion(question, arises: condition) == written else {
                throw SerialProblem(.badField, .questions, index)
            }
            builder.restrict(builder.question(question), to: ConditionID(condition))
        }
    }

    private mutating func readClosures(_ form: SerialGraph) throws(SerialProblem) {
        for (index, written) in form.closures.enumerated() {
            guard Int(written.question) < form.questions.count, Int(written.condition) < form.conditions.count,
                builder.questions[Int(written.question)].options.indices.contains(written.option)
            else { throw SerialProblem(.badReference, .closures, index) }
            builder.close(
                option: written.option, of: QuestionID(written.question), when: ConditionID(written.condition))
        }
    }

    private mutating func readConstraints(_ form: SerialGraph) throws(SerialProblem) {
        if form.constraints?.isEmpty == true { throw SerialProblem(.badField, .constraints) }
        for (index, written) in (form.constraints ?? []).enumerated() {
            guard Int(written.broken) < form.conditions.count else {
                throw SerialProblem(.badReference, .constraints, index)
            }
            builder.constraint(brokenWhen: ConditionID(written.broken), origin: Origin(serial: written.origin))
        }
    }

    // MARK: Terms and conditions

    private mutating func readTerms(_ form: SerialGraph) throws(SerialProblem) {
        for (index, written) in form.terms.enumerated() {
            guard let type = ValueType(named: written.type) else { throw SerialProblem(.badField, .terms, index) }
            let operands = written.operands ?? []
            guard operands.allSatisfy({ $0 < index }),
                (written.cases ?? []).allSatisfy({ Int($0) < form.conditions.count }),
                Int(written.question ?? 0) < max(1, form.questions.count),
                Int(written.calendar ?? 0) < max(1, form.calendars.count)
            else { throw SerialProblem(.badReference, .terms, index) }
            guard let added = add(written, as: type, reading: operands.map { TermID($0) }) else {
                throw SerialProblem(.badField, .terms, index)
            }
            guard Int(added.rawValue) == index else { throw SerialProblem(.repeated, .terms, index) }
        }
        // Written again as a whole: what an operation has no use for is found so.
        let terms = Terms(builder.terms)
        for (index, written) in form.terms.enumerated() where SerialTerm(terms.nodes[index], in: terms) != written {
            throw SerialProblem(.badField, .terms, index)
        }
    }

    private mutating func add(_ written: SerialTerm, as type: ValueType, reading operands: [TermID]) -> TermID? {
        var rounding: TermRounding?
        if let asked = written.rounding {
            guard 1...SerialRounding.coarsest ~= asked.unit else { return nil }
            rounding = TermRounding(asked.direction, toMultipleOf: asked.unit)
        }
        switch (written.operation, operands.count) {
        case (.constant, 0): return written.value?.value.map { builder.terms.constant($0, as: type) }
        case (.absent, 0): return builder.terms.absent(as: type)
        case (.answer, 0):
            guard let question = written.question, Int(question) < builder.questions.count,
                builder.questions[Int(question)].type == type
            else { return nil }
            return builder.terms.answer(QuestionID(question), as: type)
        case (.negate, 1), (.round, 1):
            if written.operation == .round, rounding == nil { return nil }
            return builder.terms.change(written.operation, operands[0], as: type, rounding: rounding)
        case (.add, 2), (.subtract, 2), (.multiply, 2), (.divide, 2), (.later, 2), (.earlier, 2):
            return builder.terms.combine(written.operation, operands[0], operands[1], as: type, rounding: rounding)
        case (.deadline, 2):
            guard let regime = written.regime, let calendar = written.calendar,
                Int(calendar) < builder.terms.calendars.count
            else { return nil }
            let counted = DelayRegime(regime.counting, regime.direction, carriesOver: regime.carriesOver)
            return builder.terms.deadline(
                operands[1], operands[0], TermDelay(regime: counted, calendar: calendar))
        case (.age, 2):
            return written.leapBirthday.map { builder.terms.age(operands[0], operands[1], $0) }
        case (.choose, 2...):
            guard let cases = written.cases, cases.count == operands.count - 1 else { return nil }
            let pairs = zip(cases, operands).flatMap { [$0, $1.rawValue] }
            return builder.terms.choose(pairs + [operands[cases.count].rawValue], as: type)
        default: return nil
        }
    }

    private mutating func readConditions(_ form: SerialGraph) throws(SerialProblem) {
        for (index, written) in form.conditions.enumerated() {
            let operands = written.operands ?? []
            guard operands.allSatisfy({ $0 < index }), refersWell(written, form) else {
                throw SerialProblem(.badReference, .conditions, index)
            }
            let added: UInt32
            switch written.test {
            case .no: added = ConditionTable.no
            case .yes: added = ConditionTable.yes
            case .not where operands.count == 1: added = builder.conditions.not(operands[0])
            case .all: added = builder.conditions.join(.all, operands.map { ConditionID($0) })
            case .any: added = builder.conditions.join(.any, operands.map { ConditionID($0) })
            default:
                guard let atom = written.atom else { throw SerialProblem(.badField, .conditions, index) }
                added = builder.conditions.atom(atom)
            }
            guard Int(added) == index else { throw SerialProblem(.repeated, .conditions, index) }
            guard SerialCondition(builder.conditions.nodes[index], in: builder.conditions) == written else {
                throw SerialProblem(.badField, .conditions, index)
            }
            let bound = operands.map { termBound[Int($0)] }.max() ?? 0
            termBound.append(max(bound, written.term.map { $0 + 1 } ?? 0))
        }
        // The two constants are always there.
        if form.conditions.count < 2 { throw SerialProblem(.badField, .conditions, form.conditions.count) }
    }

    /// Whether all that a test looks at is there. A term must be one that is computed: others are tested through what they stand for.
    private func refersWell(_ written: SerialCondition, _ form: SerialGraph) -> Bool {
        if let term = written.term {
            guard Int(term) < builder.terms.nodes.count else { return false }
            switch builder.terms.nodes[Int(term)].operation {
            case .constant, .answer, .absent, .choose: return false
            default: break
            }
        }
        if let question = written.question {
            guard Int(question) < builder.questions.count else { return false }
            if let option = written.option,
                option < 0 || option >= Int64(builder.questions[Int(question)].options.count)
            {
                return false
            }
        }
        return (written.text ?? 0) < Int64(max(1, form.texts.count))
            && (written.pattern ?? 0) < Int64(max(1, form.patterns.count))
            && (written.text == nil || !form.texts.isEmpty)
            && (written.pattern == nil || !form.patterns.isEmpty)
    }

    /// A piecewise term may hang on conditions that read earlier terms only: so no value hangs on itself.
    private func checkOrder(_ form: SerialGraph) throws(SerialProblem) {
        for (index, written) in form.terms.enumerated() {
            for condition in written.cases ?? [] where Int(termBound[Int(condition)]) > index {
                throw SerialProblem(.badReference, .terms, index)
            }
        }
    }

    // MARK: The tree

    private mutating func readTree(_ form: SerialGraph) throws(SerialProblem) {
        guard !form.blocks.isEmpty, form.blocks.count < Int(Int32.max) else {
            throw SerialProblem(.badField, .blocks)
        }
        for (index, written) in form.parts.enumerated() {
            let shown = try operands(of: written, .parts, index)
            builder.tree.parts.append(
                builder.tree.leaf(written.name, showing: shown, origin: Origin(serial: written.origin)))
        }
        for (index, written) in form.refusals.enumerated() {
            let shown = try operands(of: written, .refusals, index)
            builder.tree.refusals.append(
                builder.tree.leaf(written.name, showing: shown, origin: Origin(serial: written.origin)))
        }
        builder.tree.blockCount = UInt32(truncatingIfNeeded: form.blocks.count)
        try readDecisions(form)
        try readBlocks(form)
    }

    private func operands(
        of leaf: SerialLeaf, _ list: SerialProblem.List, _ index: Int
    ) throws(SerialProblem) -> [Operand] {
        guard let written = leaf.shows else { return [] }
        let operands = written.compactMap(\.operand)
        guard operands.count == written.count, !operands.isEmpty else { throw SerialProblem(.badField, list, index) }
        for operand in operands {
            switch operand {
            case .question(let question) where Int(question.rawValue) < builder.questions.count: break
            case .term(let term) where Int(term.rawValue) < builder.terms.nodes.count: break
            default: throw SerialProblem(.badReference, list, index)
            }
        }
        return operands
    }

    private mutating func readDecisions(_ form: SerialGraph) throws(SerialProblem) {
        // The root is no branch, and no block is a branch of two decisions.
        var isBranch = [Bool](repeating: false, count: form.blocks.count)
        isBranch[0] = true
        for (index, written) in form.decisions.enumerated() {
            let blocks = Int(written.firstBlock)..<Int(written.firstBlock) + written.branchCount
            guard blocks.upperBound <= form.blocks.count,
                written.conditions.allSatisfy({ Int($0) < form.conditions.count })
            else { throw SerialProblem(.badReference, .decisions, index) }
            guard written.form == .selection || written.conditions.count == 1 else {
                throw SerialProblem(.badField, .decisions, index)
            }
            for block in blocks {
                if isBranch[block] { throw SerialProblem(.misplaced, .decisions, index) }
                isBranch[block] = true
            }
            let start = UInt32(truncatingIfNeeded: builder.tree.cases.count)
            builder.tree.cases.append(contentsOf: written.conditions)
            builder.tree.decisions.append(
                TreeRecords.Decision(
                    firstCase: start, caseCount: UInt32(truncatingIfNeeded: written.conditions.count),
                    firstBlock: written.firstBlock, branchCount: UInt32(truncatingIfNeeded: written.branchCount),
                    isSelection: written.form == .selection, isBarrier: written.form == .barrier,
                    origin: Origin(serial: written.origin)))
        }
    }

    private mutating func readBlocks(_ form: SerialGraph) throws(SerialProblem) {
        let counts: [SerialItem.Kind: Int] = [
            .part: form.parts.count, .refusal: form.refusals.count, .decision: form.decisions.count,
            .call: form.blocks.count,
        ]
        var placed: Set<SerialItem> = []
        for (index, items) in form.blocks.enumerated() {
            for item in items {
                guard Int(item.index) < counts[item.kind] ?? 0 else {
                    throw SerialProblem(.badReference, .blocks, index)
                }
                if item.kind != .call, !placed.insert(item).inserted {
                    throw SerialProblem(.misplaced, .blocks, index)
                }
                builder.tree.put(item.record, Int(item.index), in: BlockID(UInt32(truncatingIfNeeded: index)))
            }
        }
        guard placed.count == form.parts.count + form.refusals.count + form.decisions.count else {
            throw SerialProblem(.misplaced)
        }
    }
}

extension SerialQuestion {
    /// Whether the least that is accepted is at most the most.
    var isWithinBounds: Bool {
        if let minimum, let maximum, minimum > maximum { return false }
        if let minimumLength, let maximumLength, minimumLength > maximumLength { return false }
        return (minimumLength ?? 0) >= 0 && (maximumLength ?? 0) >= 0
    }
}
