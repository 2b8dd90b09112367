import ActeValues

@testable import ActeGraph

extension PlainModel {
    /// The same model, through the builder. Part k of the model is part k of the graph; refusals likewise.
    func graph(_ extent: GraphExtent = .everything) throws(GraphLimit) -> DecisionGraph {
        var builder = DecisionGraphBuilder()
        for (number, question) in questions.enumerated() {
            var declaration = QuestionDeclaration("q\(number)", question.type)
            if question.kind == .choice { declaration.options = (0..<question.size).map { "o\($0)" } }
            if question.kind == .integer || question.kind == .hours {
                declaration.minimum = 0
                declaration.maximum = Int64(question.size - 1)
            }
            declaration.isOptional = question.isOptional
            _ = builder.question(declaration)
        }
        for (number, question) in questions.enumerated() {
            if let gate = question.gate {
                builder.restrict(QuestionID(UInt32(number)), to: build(gate, &builder))
            }
        }
        var parts = [(name: String, shown: [Operand], block: BlockID)?](repeating: nil, count: partCount)
        var refusals = [BlockID?](repeating: nil, count: refusalCount)
        let blocks = shared.map { _ in builder.sharedBlock() }
        for (block, items) in zip(blocks, shared) { build(items, in: block, blocks, &builder, &parts, &refusals) }
        build(root, in: builder.root, blocks, &builder, &parts, &refusals)
        // Parts and refusals get their numbers in this order; no test depends on the order of items in a block.
        for part in parts {
            if let part { builder.part(part.name, showing: part.shown, in: part.block) }
        }
        for block in refusals { if let block { builder.refuse("r", in: block) } }
        return try builder.build(extent)
    }

    private func build(
        _ items: [Item], in block: BlockID, _ blocks: [BlockID], _ builder: inout DecisionGraphBuilder,
        _ parts: inout [(name: String, shown: [Operand], block: BlockID)?], _ refusals: inout [BlockID?]
    ) {
        for item in items {
            switch item {
            case .part(let part, let shown):
                let operands = shown.map { operand -> Operand in
                    switch operand {
                    case .answer(let question): .question(QuestionID(UInt32(question)))
                    case .term(let term): .term(build(term, &builder))
                    }
                }
                parts[part] = ("p\(part)", operands, block)
            case .refusal(let refusal): refusals[refusal] = block
            case .decide(let condition, let yes, let no):
                let (_, branches) = builder.decide(build(condition, &builder), in: block)
                build(yes, in: branches.yes, blocks, &builder, &parts, &refusals)
                build(no, in: branches.no, blocks, &builder, &parts, &refusals)
            case .select(let conditions, let bodies):
                let (_, branches) = builder.select(conditions.map { build($0, &builder) }, in: block)
                for (branch, items) in zip(branches, bodies) {
                    build(items, in: branch, blocks, &builder, &parts, &refusals)
                }
            case .call(let shared): builder.call(blocks[shared], in: block)
            }
        }
    }

    func build(_ condition: Condition, _ builder: inout DecisionGraphBuilder) -> ConditionID {
        switch condition {
        case .constant(let truth): return truth ? builder.yes : builder.no
        case .atLeast(let question, let bound):
            return builder.compare(operand(question), .greaterOrEqual, scalar: Int64(bound))
        case .isEqual(let question, let other): return builder.compare(operand(question), .equal, scalar: Int64(other))
        case .isAnswered(let question): return builder.isAnswered(QuestionID(UInt32(question)))
        case .termAtLeast(let term, let bound):
            return builder.compare(.term(build(term, &builder)), .greaterOrEqual, scalar: Int64(bound))
        case .not(let inner): return builder.not(build(inner, &builder))
        case .all(let list): return builder.all(list.map { build($0, &builder) })
        case .any(let list): return builder.any(list.map { build($0, &builder) })
        }
    }

    func build(_ term: Term, _ builder: inout DecisionGraphBuilder) -> TermID {
        switch term {
        case .constant(let constant): return builder.constant(.integer(Int64(constant)), as: .integer)
        case .answer(let question): return builder.answer(to: QuestionID(UInt32(question)))
        case .sum(let left, let right):
            return builder.sum(build(left, &builder), build(right, &builder), as: .integer)
        case .choose(let cases, let otherwise):
            let pieces = cases.map { (condition: build($0.0, &builder), term: build($0.1, &builder)) }
            return builder.choose(pieces, otherwise: build(otherwise, &builder), as: .integer)
        }
    }

    private func operand(_ question: Int) -> Operand { .question(QuestionID(UInt32(question))) }
}

extension PlainModel.Question {
    var type: ValueType {
        switch kind {
        case .truth: .truth
        case .choice: .choice
        case .integer: .integer
        case .hours: .hours
        }
    }
}

extension StoredAnswer {
    /// An answer of a plain model.
    init(plain: Int) { self = plain == PlainModel.leftOut ? .leftOut : .scalar(Int64(plain)) }
}
