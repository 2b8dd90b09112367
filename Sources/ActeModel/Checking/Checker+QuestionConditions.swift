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
            if fieldPlaces[index]?.isItem == true { continue }
            enter(fieldPlaces[index]) { $0.readConditions(of: node, index) }
        }
        reader = nil
    }

    mutating func readConditions(of node: SyntaxID, _ index: Int) {
        var own: ExpressionID?
        for child in tree.children(of: node) {
            switch tree.kind(child) {
            case .guard: own = guardCondition(child)
            case .option: readClosure(of: child, question: index)
            case .property: readSuggestion(child, of: index)
            default: break
            }
        }
        var conditions: [ExpressionID] = []
        // Items are asked about where their list is: the condition of the group is the list's.
        if fieldPlaces[index]?.home.lists.isEmpty ?? true,
            let section = model.questions[index].section.flatMap({ model.sections[$0].condition })
        {
            conditions.append(section)
        }
        conditions += recordConditions(around: index)
        if let own { conditions.append(own) }
        guard let last = conditions.last else { return }
        model.questions[index].applicability = all(conditions, at: model.expressionRanges[last.index])
    }

    /// The conditions of the questions that ask for the record in which question `index` stands. They are read where those questions stand.
    private mutating func recordConditions(around index: Int) -> [ExpressionID] {
        guard let place = fieldPlaces[index] else { return [] }
        let (own, items) = (instanceBeingRead, itemsInReach)
        instanceBeingRead = instances[place.instance].parent
        let conditions = instances[place.instance].guards.map { guardCondition($0) }
        (instanceBeingRead, itemsInReach) = (own, items)
        return conditions
    }

    /// Reads the lines of a question or of a computation where it belongs: what its record asks goes by its bare name, and the items around it by theirs.
    mutating func enter(_ place: FieldPlace?, _ read: (inout Checker) -> Void) {
        guard let place else { return read(&self) }
        instanceBeingRead = place.instance
        var around: Int? = place.instance
        while let instance = around {
            if instances[instance].list != nil {
                itemsInReach.insert(ItemInReach(name: instances[instance].name, instance: instance), at: 0)
            }
            around = instances[instance].parent
        }
        read(&self)
        instanceBeingRead = nil
        itemsInReach = []
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
        if given == .time, type == .hours, suggestion.literal != nil {
            id = asHours(suggestion, at: tree.range(value)).id
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
