internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

extension Checker {
    /// Reads what decides whether questions arise, which of their options are closed, and what they suggest.
    mutating func readConditionsOfQuestions() {
        for (index, section) in declarations.sections.enumerated() {
            guard let node = tree.first(.guard, in: section) else { continue }
            model.sections[index].condition = guardCondition(node)
        }
        for (index, node) in declarations.questions.enumerated() {
            reader = tree.first(.name, in: node).map { intern($0) }
            readConditions(of: node, index)
        }
        reader = nil
    }

    private mutating func readConditions(of node: SyntaxID, _ index: Int) {
        var own: ExpressionID?
        for child in tree.children(of: node) {
            switch tree.kind(child) {
            case .guard: own = guardCondition(child)
            case .option: readClosure(of: child, question: index)
            case .property: readSuggestion(child, of: index)
            default: break
            }
        }
        let section = model.questions[index].section.flatMap { model.sections[$0].condition }
        if let own, let section {
            let range = model.expressionRanges[own.index]
            model.questions[index].applicability = add(.all(operands([section, own])), .truth, at: range)
        } else {
            model.questions[index].applicability = own ?? section
        }
    }

    private mutating func readClosure(of node: SyntaxID, question: Int) {
        guard let closure = tree.first(.closure, in: node), let condition = tree.first(.guard, in: closure),
            let key = tree.first(.optionKey, in: node)
        else { return }
        let closedWhen = guardCondition(condition)
        let range = tree.range(key)
        guard let position = model.questions[question].options.firstIndex(where: { $0.range == range }) else { return }
        model.questions[question].options[position].closedWhen = closedWhen
    }

    /// `proposé : …`
    private mutating func readSuggestion(_ node: SyntaxID, of index: Int) {
        var children = tree.children(of: node).makeIterator()
        guard let key = children.next(), tree.kind(key) == .propertyKey, let value = children.next(),
            tree.kind(value) != .propertyValue, tree.kind(value) != .pattern
        else { return }
        let type = model.questions[index].type
        let isKnown = questionFacts[index].type != nil
        let options = isKnown && type == .choice ? Int32(truncatingIfNeeded: index) : nil
        let suggestion = expression(value, options: options)
        guard isKnown, let given = suggestion.type else { return }
        var id = suggestion.id
        var suits = given == type || given.isText && (type == .text || type == .longText)
        if given == .integer, type == .number {
            id = asNumber(suggestion, at: tree.range(value)).id
            suits = true
        }
        if type == .choices { suits = false }
        if suits, type == .choice, let options, let theirs = suggestion.options {
            suits = offerTheSame(options, theirs)
        }
        guard suits else {
            let question = model.questions[index]
            report(
                .unsuitableSuggestion,
                "La valeur proposée est \(TypeNames.described(given)), et [\(question.name)] attend \(TypeNames.described(type)).",
                at: tree.range(value),
                fix: plainNumberFix(value, for: type)
                    ?? Fix("Proposez \(TypeNames.described(type)), ou retirez cette ligne."))
            return
        }
        model.questions[index].suggestion = id
    }
}
