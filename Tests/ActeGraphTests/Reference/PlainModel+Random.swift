import TestRandom

extension PlainModel {
    /// What random models may hold.
    struct Recipe {
        var questions = 5
        var depth = 3
        var hasShared = true
        var hasRefusals = true
        /// Whether sums are compared: the graph is then exact only up to the answers a sum reads.
        var comparesSums = false
    }

    /// A random model, small enough for brute force.
    static func random(_ recipe: Recipe, using generator: inout SeededGenerator) -> PlainModel {
        var model = PlainModel()
        let count = Int.random(in: 1...recipe.questions, using: &generator)
        for number in 0..<count {
            let kind =
                [Question.Kind.truth, .truth, .choice, .integer, .hours].randomElement(using: &generator) ?? .truth
            let size = kind == .truth ? 2 : kind == .choice ? 3 : 4
            model.questions.append(
                Question(kind: kind, size: size, isOptional: generator.once(in: 5), gate: nil))
            // A gate reads earlier questions only, as a gate of the graph must not lead back to itself.
            if number > 0, generator.once(in: 3) {
                let gate = model.condition(depth: 1, among: 0..<number, recipe, &generator)
                model.questions[number].gate = gate
            }
        }
        if recipe.hasShared {
            for _ in 0..<Int.random(in: 0...2, using: &generator) {
                model.shared.insert([], at: 0)
                // Filled from the last to the first: a block calls only those after it.
                let items = model.items(depth: 1, calling: 1..<model.shared.count, recipe, &generator)
                model.shared[0] = items
            }
            // Calls were numbered while blocks were being put in front.
            model.shared = model.shared.enumerated().map { index, items in
                items.map { model.renumbered($0, by: index) }
            }
        }
        model.root = model.items(depth: recipe.depth, calling: 0..<model.shared.count, recipe, &generator)
        return model
    }

    private func renumbered(_ item: Item, by offset: Int) -> Item {
        switch item {
        case .call(let block): .call(block + offset)
        case .decide(let condition, let yes, let no):
            .decide(condition, yes: yes.map { renumbered($0, by: offset) }, no: no.map { renumbered($0, by: offset) })
        case .select(let conditions, let blocks):
            .select(conditions, blocks.map { $0.map { renumbered($0, by: offset) } })
        case .part, .refusal: item
        }
    }

    func condition(
        depth: Int, among range: Range<Int>, _ recipe: Recipe, _ generator: inout SeededGenerator
    ) -> Condition {
        if depth > 0, !generator.once(in: 3) {
            let count = Int.random(in: 2...3, using: &generator)
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: return .not(condition(depth: depth - 1, among: range, recipe, &generator))
            case 1, 2:
                return .all((0..<count).map { _ in condition(depth: depth - 1, among: range, recipe, &generator) })
            default:
                return .any((0..<count).map { _ in condition(depth: depth - 1, among: range, recipe, &generator) })
            }
        }
        let question = Int.random(in: range, using: &generator)
        switch Int.random(in: 0..<12, using: &generator) {
        case 0: return .constant(Bool.random(using: &generator))
        case 1, 2: return .isAnswered(question)
        case 3, 4:
            let term = term(depth: 1, among: range, sums: recipe.comparesSums, recipe, &generator)
            return .termAtLeast(term, Int.random(in: 0...4, using: &generator))
        case 5, 6, 7: return .isEqual(question, Int.random(in: 0..<questions[question].size, using: &generator))
        default: return .atLeast(question, Int.random(in: 0...questions[question].size, using: &generator))
        }
    }

    func term(
        depth: Int, among range: Range<Int>, sums: Bool, _ recipe: Recipe, _ generator: inout SeededGenerator
    ) -> Term {
        if depth > 0 {
            switch Int.random(in: 0..<4, using: &generator) {
            case 0 where sums:
                // Of plain operands, so that two sums spelled alike are the same.
                return .sum(
                    term(depth: 0, among: range, sums: sums, recipe, &generator),
                    term(depth: 0, among: range, sums: sums, recipe, &generator))
            case 1, 2:
                let cases = (0..<Int.random(in: 1...2, using: &generator)).map { _ in
                    (
                        condition(depth: 0, among: range, recipe, &generator),
                        term(depth: depth - 1, among: range, sums: sums, recipe, &generator)
                    )
                }
                return .choose(cases, term(depth: depth - 1, among: range, sums: sums, recipe, &generator))
            default: break
            }
        }
        return generator.once(in: 3)
            ? .constant(Int.random(in: 0...4, using: &generator)) : .answer(Int.random(in: range, using: &generator))
    }

    private mutating func items(
        depth: Int, calling: Range<Int>, _ recipe: Recipe, _ generator: inout SeededGenerator
    ) -> [Item] {
        var list: [Item] = []
        let everything = 0..<questions.count
        for _ in 0..<Int.random(in: depth == 0 ? 0...2 : 1...3, using: &generator) {
            switch Int.random(in: 0..<(depth > 0 ? 10 : 4), using: &generator) {
            case 0 where recipe.hasRefusals && generator.once(in: 2):
                list.append(.refusal(refusalCount))
                refusalCount += 1
            case 1 where !calling.isEmpty: list.append(.call(Int.random(in: calling, using: &generator)))
            case 0..<4: list.append(part(recipe, &generator))
            case 4, 5:
                let count = Int.random(in: 1...2, using: &generator)
                let conditions = (0..<count).map { _ in condition(depth: 1, among: everything, recipe, &generator) }
                list.append(
                    .select(
                        conditions,
                        (0...count).map { _ in items(depth: depth - 1, calling: calling, recipe, &generator) }))
            default:
                list.append(
                    .decide(
                        condition(depth: 1, among: everything, recipe, &generator),
                        yes: items(depth: depth - 1, calling: calling, recipe, &generator),
                        no: generator.once(in: 2)
                            ? [] : items(depth: depth - 1, calling: calling, recipe, &generator)))
            }
        }
        return list
    }

    private mutating func part(_ recipe: Recipe, _ generator: inout SeededGenerator) -> Item {
        let everything = 0..<questions.count
        let shown: [Shown] = (0..<Int.random(in: 0...1, using: &generator)).map { _ in
            generator.once(in: 3)
                ? .term(term(depth: 2, among: everything, sums: true, recipe, &generator))
                : .answer(Int.random(in: everything, using: &generator))
        }
        partCount += 1
        return .part(partCount - 1, shown)
    }
}
