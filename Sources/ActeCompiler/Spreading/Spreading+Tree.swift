import ActeModel

extension Spreading {
    /// Statements as they are said of some items.
    mutating func block(_ block: Block, _ items: ItemNumbers) -> Block {
        var statements: [Statement] = []
        for statement in written.statements(of: block) { statements += self.statements(statement, items) }
        let start = model.statements.count
        model.statements.append(contentsOf: statements)
        return IndexRange(start..<model.statements.count)
    }

    private mutating func statements(_ statement: Statement, _ items: ItemNumbers) -> [Statement] {
        switch statement {
        case .text(let text): [.text(self.text(text, items))]
        case .conditional(let arms): [.conditional(branches(arms, items))]
        case .selection(let subject, let arms): [.selection(copy(subject, items), branches(arms, items))]
        case .repetition(let index): repeated(written.repetitions[Int(index)], items)
        case .part(let index): [.part(part(index, items))]
        case .alert(let index): [.alert(notice(index, items))]
        case .refusal(let index): [.refusal(notice(index, items))]
        case .request(let question): requests(Int(question), items)
        case .inclusion, .derivation: [statement]
        }
    }

    /// What each item adds, where the list holds it; then what an empty list adds.
    private mutating func repeated(_ repetition: Repetition, _ items: ItemNumbers) -> [Statement] {
        let list = repetition.list
        let range = repetition.range
        var statements: [Statement] = []
        for number in 1...room[list] {
            let held = holds(list, .greaterOrEqual, number, items, at: range)
            let arm = Branch(
                condition: held, block: block(repetition.block, items.with(list, number)), properties: [], range: range)
            statements.append(.conditional(keep([arm])))
        }
        guard !repetition.otherwise.isEmpty else { return statements }
        let empty = holds(list, .lessOrEqual, 0, items, at: repetition.otherwiseRange)
        let arm = Branch(
            condition: empty, block: block(repetition.otherwise, items), properties: [],
            range: repetition.otherwiseRange)
        return statements + [.conditional(keep([arm]))]
    }

    private mutating func branches(_ arms: IndexRange, _ items: ItemNumbers) -> IndexRange {
        var copies: [Branch] = []
        for arm in written.branches(of: arms) {
            var copy = arm
            copy.condition = arm.condition.map { self.copy($0, items) }
            copy.block = block(arm.block, items)
            copy.gap = arm.gap.map { self.copy($0, items) }
            copies.append(copy)
        }
        return keep(copies)
    }

    private mutating func keep(_ branches: [Branch]) -> IndexRange {
        let start = model.branches.count
        model.branches.append(contentsOf: branches)
        return IndexRange(start..<model.branches.count)
    }

    private mutating func part(_ index: Int32, _ items: ItemNumbers) -> Int32 {
        let source = written.parts[Int(index)]
        guard !items.areFirst else {
            model.parts[Int(index)].block = block(source.block, items)
            return index
        }
        var copy = source
        copy.line = source.line.map { text($0, items) }
        copy.block = block(source.block, items)
        model.parts.append(copy)
        return Int32(truncatingIfNeeded: model.parts.count - 1)
    }

    private mutating func notice(_ index: Int32, _ items: ItemNumbers) -> Int32 {
        if items.areFirst { return index }
        var copy = written.notices[Int(index)]
        copy.condition = copy.condition.map { self.copy($0, items) }
        copy.text = text(copy.text, items)
        model.notices.append(copy)
        return Int32(truncatingIfNeeded: model.notices.count - 1)
    }

    /// What `demander` keeps: the answer, and all that is asked of the items of a list.
    private mutating func requests(_ question: Int, _ items: ItemNumbers) -> [Statement] {
        var statements: [Statement] = [.request(Int32(truncatingIfNeeded: position(of: question, items)))]
        guard let shape = written.questions[question].list else { return statements }
        for number in 1...room[question] {
            var field = shape.fields.range.lowerBound
            while field < shape.fields.range.upperBound {
                statements += requests(field, items.with(question, number))
                field = written.questions[field].list?.fields.range.upperBound ?? field + 1
            }
        }
        return statements
    }
}
