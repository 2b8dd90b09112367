internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

extension Checker {
    /// Reads an expression. `options` is the question whose options bare words name, where a value of a choice is due.
    mutating func expression(_ node: SyntaxID, options: Int32? = nil) -> Checked {
        let kind = tree.kind(node)
        switch kind {
        case .conjunction, .disjunction: return junction(node, isConjunction: kind == .conjunction)
        case .negation:
            guard let inner = firstChild(node) else { return poison(node) }
            let condition = condition(inner)
            return truth(.not(condition), at: tree.range(node))
        case .comparison: return comparison(node)
        case .presence: return presence(node)
        case .addition, .subtraction: return sum(node, isDifference: kind == .subtraction)
        case .multiplication: return product(node, rounding: nil)
        case .quotient: return quotient(node, rounding: nil)
        case .opposite: return opposite(node)
        case .delay: return delay(node)
        case .age: return age(node)
        case .elapsed: return elapsed(node)
        case .rounding: return rounding(node)
        case .count, .total, .every, .some: return aggregate(node)
        case .parenthesized:
            guard let inner = firstChild(node) else { return poison(node) }
            return expression(inner, options: options)
        case .reference: return reference(node)
        case .words: return words(node, options: options)
        default: return literal(node)
        }
    }

    /// Reads an expression that must be true or false, and gives its position. A mistake in it is reported once.
    mutating func condition(_ node: SyntaxID) -> ExpressionID {
        let checked = expression(node)
        guard let type = checked.type, type != .truth else { return checked.id }
        report(
            .notACondition, "\(quoted(node)) est \(TypeNames.described(type)), et non une condition.",
            at: tree.range(node), fix: conditionFix(checked, type, node))
        return checked.id
    }

    /// Reads the condition of a `guard` node.
    mutating func guardCondition(_ node: SyntaxID) -> ExpressionID {
        guard let inner = firstChild(node) else { return poison(node).id }
        return condition(inner)
    }

    private func conditionFix(_ checked: Checked, _ type: ValueType, _ node: SyntaxID) -> Fix {
        let word = tree.kind(node) == .reference ? "[\(tree.text(node))]" : "(\(tree.text(node)))"
        switch type {
        case .choice:
            let keys = checked.options.map { optionKeys(of: $0) } ?? []
            return Fix("Dites laquelle des réponses convient : \(word) est \(Checker.listed(keys)).")
        case .choices:
            let keys = checked.options.map { optionKeys(of: $0) } ?? []
            return Fix("Dites quelle réponse doit être cochée : \(word) contient \(Checker.listed(keys)).")
        case .text, .longText, .identifier:
            return Fix(
                "Comparez ce texte, par exemple \(word) est \(TypeNames.sample(type)), ou écrivez \(word) est renseigné."
            )
        default:
            return Fix("Comparez cette valeur, par exemple \(word) dépasse \(TypeNames.sample(type)).")
        }
    }

    private mutating func junction(_ node: SyntaxID, isConjunction: Bool) -> Checked {
        var list: [ExpressionID] = []
        for child in tree.children(of: node) { list.append(condition(child)) }
        let run = operands(list)
        return truth(isConjunction ? .all(run) : .any(run), at: tree.range(node))
    }

    /// `est renseigné`
    private mutating func presence(_ node: SyntaxID) -> Checked {
        guard let reference = firstChild(node) else { return poison(node) }
        let range = tree.range(node)
        guard let symbol = resolve(reference, as: .value) else { return poison(node) }
        if symbol.kind == .question, itemOfList[Int(symbol.index)] != nil {
            report(
                .listAsValue, "Une liste est toujours renseignée : elle peut être vide.", at: range,
                notes: [Note("Elle est posée ici.", at: rules.range(symbol.node))],
                fix: Fix("Écrivez « nombre de [\(tree.text(reference))] > 0 »."))
            return poison(node)
        }
        guard symbol.kind == .question else {
            report(
                .presenceOfComputedValue,
                "[\(tree.text(reference))] est \(symbol.kind.described) : seule une question peut être renseignée ou non.",
                at: range, notes: [Note("Ce nom est donné ici.", at: rules.range(symbol.node))],
                fix: Fix("Écrivez plutôt le nom de la question dont cette valeur dépend."))
            return poison(node)
        }
        let index = Int(symbol.index)
        if !questionFacts[index].mayBeAbsent {
            report(
                .alwaysPresent,
                "[\(tree.text(reference))] est toujours renseigné : la question n'est ni facultative ni soumise à une condition.",
                at: range, notes: [Note("Elle est posée ici.", at: rules.range(symbol.node))],
                fix: Fix("Retirez cette condition, ou ajoutez « facultative » à la question."))
        }
        let subject = answer(index, at: tree.range(reference))
        guard subject.type != nil else { return truth(.truth(false), at: range) }
        let present = truth(.isPresent(subject.id), at: range)
        return tree[node].detail == 1 ? truth(.not(present.id), at: range) : present
    }

    /// Bare words where a value is due: an option, when options are expected.
    private mutating func words(_ node: SyntaxID, options: Int32?) -> Checked {
        if let options { return optionValue(node, of: options) }
        if reportMissingBrackets(node) { return poison(node) }
        let word = tree.text(node)
        report(
            .wordsWithoutQuestion, "Les mots « \(word) » ne désignent ici aucune valeur.", at: tree.range(node),
            fix: Fix("Entre crochets, c'est un nom : [\(word)] ; entre guillemets, un texte : « \(word) »."))
        return poison(node)
    }

    /// Whether the words are a declared name that lacks its brackets; it is then reported.
    mutating func reportMissingBrackets(_ node: SyntaxID) -> Bool {
        guard let name = names.find(tree.file.bytes, in: bytes(node)), let symbol = symbols[name.index],
            symbol.kind.hasValue
        else { return false }
        use(name)
        let word = tree.text(node)
        report(
            .missingBrackets, "« \(word) » est le nom d'\(symbol.kind.described) : un nom s'écrit entre crochets.",
            at: tree.range(node), notes: [Note("Ce nom est donné ici.", at: rules.range(symbol.node))],
            fix: Fix("Écrivez [\(word)].", range: tree.range(node), replacement: "[\(word)]"))
        return true
    }

    /// Whether a text between quotes is a declared name, where a text says nothing; it is then reported.
    mutating func reportQuotedName(_ node: SyntaxID) -> Bool {
        let word = cleanText(node)
        let name = intern(word)
        guard let symbol = symbols[name.index], symbol.kind.hasValue else { return false }
        use(name)
        report(
            .missingBrackets,
            "« \(word) » est le nom d'\(symbol.kind.described) : un nom s'écrit entre crochets, sans guillemets.",
            at: tree.range(node), notes: [Note("Ce nom est donné ici.", at: rules.range(symbol.node))],
            fix: Fix("Écrivez [\(word)]."))
        return true
    }

    /// The option that words name, as a value.
    private mutating func optionValue(_ node: SyntaxID, of question: Int32) -> Checked {
        guard let option = option(node, of: question) else { return poison(node) }
        var result = Checked(id: add(.scalar(Int64(option)), .choice, at: tree.range(node)), type: .choice)
        result.options = question
        return result
    }

    /// The first child of a node.
    func firstChild(_ node: SyntaxID) -> SyntaxID? {
        var children = tree.children(of: node).makeIterator()
        return children.next()
    }

    /// The first two children of a node.
    func firstChildren(_ node: SyntaxID) -> (SyntaxID, SyntaxID)? {
        var children = tree.children(of: node).makeIterator()
        guard let first = children.next(), let second = children.next() else { return nil }
        return (first, second)
    }
}
