internal import ActeDiagnostics
internal import ActeOpenData
internal import ActeSyntax
internal import ActeValues

extension Checker {
    /// What a line of an exchange fills its column with; nothing, once reported, when the column cannot hold it.
    mutating func filling(of column: OpenDataColumn, in property: SyntaxID) -> ColumnFilling? {
        var children = tree.children(of: property).makeIterator()
        // A line without a value was reported when it was read.
        guard children.next() != nil, let node = children.next() else { return nil }
        let filling: ColumnFilling?
        switch tree.kind(node) {
        case .words: filling = words(node, column)
        case .dateSpan: filling = span(node, column)
        default: filling = value(node, column)
        }
        guard filling != nil, !reportPrivateAnswer(in: filling, column, at: tree.range(node)) else { return nil }
        return filling
    }

    private mutating func words(_ node: SyntaxID, _ column: OpenDataColumn) -> ColumnFilling? {
        switch NameFolding.folded(tree.text(node)) {
        case "à compléter":
            guard column.isMandatory else { return .toComplete }
            report(
                .promisedMandatoryColumn,
                "La norme refuse une ligne où \(column.name) manque : on ne peut pas la compléter plus tard.",
                at: tree.range(node),
                fix: Fix(
                    "Écrivez le nom d'une question, « facultative » si la réponse ne vient qu'après l'acte : la ligne s'écrira une fois la réponse donnée."
                ))
            return nil
        case "intitulé":
            if case .text = column.content { return .heading }
            reportUnsuitable("L'intitulé de l'acte est un texte", node, column)
            return nil
        default:
            if reportMissingBrackets(node) { return nil }
            let word = tree.text(node)
            report(
                .wordsWithoutQuestion, "Les mots « \(word) » ne désignent ici aucune valeur.", at: tree.range(node),
                fix: Fix("Entre crochets, c'est un nom : [\(word)] ; entre guillemets, un texte : « \(word) »."))
            return nil
        }
    }

    /// `[du [a] au [b]]`
    private mutating func span(_ node: SyntaxID, _ column: OpenDataColumn) -> ColumnFilling? {
        guard let (first, last) = firstChildren(node) else { return nil }
        let ends = [first, last].map { (node: $0, value: reference($0)) }
        for (end, value) in ends where value.type != nil && value.type != .date {
            report(
                .unsuitableSpan,
                "\(quoted(end)) est \(TypeNames.described(value.type ?? .text)) : « [du … au …] » va d'une date à une date.",
                at: tree.range(end), fix: Fix("Nommez ici une question, un paramètre ou un calcul de type date."))
        }
        guard ends.allSatisfy({ $0.value.type == .date }) else { return nil }
        guard column.content == .days else {
            reportUnsuitable("Une période va d'une date à une autre", node, column)
            return nil
        }
        return .span(ends[0].value.id, ends[1].value.id)
    }

    private mutating func value(_ node: SyntaxID, _ column: OpenDataColumn) -> ColumnFilling? {
        let value = expression(node)
        guard let type = value.type else { return nil }
        guard column.content.accepts(type) else {
            reportUnsuitable("\(quoted(node)) est \(TypeNames.described(type))", node, column)
            return nil
        }
        let cells = foreseenCells(of: value.id, column.content)
        if let bad = cells.first(where: { !column.content.takes($0) }) {
            report(
                .unlistedWording,
                "\(column.name) ne peut pas contenir \(isConstant(value.id) ? quoted(node) : "« \(bad) »") : il y faut \(column.content.described).",
                at: tree.range(node),
                fix: unlistedFix(value, column.content))
            return nil
        }
        return .value(value.id, optionsOf: value.options.map(Int.init))
    }

    private func isConstant(_ id: ExpressionID) -> Bool {
        switch model[id] {
        case .scalar, .string: true
        default: false
        }
    }

    private func unlistedFix(_ value: Checked, _ content: ColumnContent) -> Fix {
        guard case .oneOrMore(let wordings) = content else { return Fix("Corrigez ce texte.") }
        let words = Checker.listed(wordings.map { "« \($0) »" })
        return value.options == nil
            ? Fix("Écrivez \(words).")
            : Fix("Donnez l'un de ces textes pour chaque réponse, par un « calcul » de type texte : \(words).")
    }

    private mutating func reportUnsuitable(_ what: String, _ node: SyntaxID, _ column: OpenDataColumn) {
        report(
            .unsuitableFilling, "\(what), et \(column.name) contient \(column.content.described).",
            at: tree.range(node),
            fix: otherFilling(column))
    }

    private func otherFilling(_ column: OpenDataColumn) -> Fix {
        Fix("Remplissez cette colonne autrement\(column.isMandatory ? "" : ", ou écrivez « à compléter »").")
    }

    /// The cells that are known before any answer: constant texts, those that a computed value chooses among, the options of a choice.
    private func foreseenCells(of id: ExpressionID, _ content: ColumnContent) -> [String] {
        switch model[id] {
        case .string(let index): return [model.strings[Int(index)]]
        case .scalar(let scalar):
            return Value(scalar: scalar, model.type(of: id)).flatMap { content.cell($0) }.map { [$0] } ?? []
        case .question(let index) where model.type(of: id) == .choice:
            return model.questions[Int(index)].options.map { option in
                content.wording(of: AnswerOption(key: option.key, label: option.label))
            }
        case .computation(let index): return foreseenCells(of: model.computations[Int(index)].value, content)
        case .choose(let pieces):
            let operands = Array(model.operands[pieces.range])
            // Condition, value, condition, value…, and the value otherwise.
            return operands.indices.filter { $0 % 2 == 1 || $0 == operands.count - 1 }
                .flatMap { foreseenCells(of: operands[$0], content) }
        default: return []
        }
    }

    // MARK: What must be kept from the public

    /// Whether a column would publish an answer that is personal or confidential; it is then reported.
    private mutating func reportPrivateAnswer(
        in filling: ColumnFilling?, _ column: OpenDataColumn, at range: SourceRange
    ) -> Bool {
        let roots: [ExpressionID]
        switch filling {
        case .value(let id, _): roots = [id]
        case .span(let first, let last): roots = [first, last]
        // The heading prints as in the published version, where what is personal is occulted.
        case .heading, .words, .toComplete, nil: return false
        }
        guard let question = privateQuestion(behind: roots) else { return false }
        let declared = model.questions[question]
        report(
            .privateColumn,
            "\(column.name) serait publié, et la réponse à [\(declared.name)] est \(declared.isConfidential ? "confidentielle" : "une donnée personnelle").",
            at: range, notes: [Note("Elle est demandée ici.", at: declared.range)],
            fix: otherFilling(column))
        return true
    }

    /// Reports a row whose being there would tell an answer that is personal or confidential.
    mutating func reportPrivateRow(where condition: ExpressionID, of schema: OpenDataSchema, at range: SourceRange) {
        guard let question = privateQuestion(behind: [condition]) else { return }
        let declared = model.questions[question]
        report(
            .privateColumn,
            "Une ligne de « \(schema.name) » dirait la réponse à [\(declared.name)], qui est \(declared.isConfidential ? "confidentielle" : "une donnée personnelle").",
            at: range, notes: [Note("Elle est demandée ici.", at: declared.range)],
            fix: Fix("Ôtez cette condition, ou faites-la dépendre d'une autre réponse."))
    }

    /// The first question among those that expressions read, directly or not, whose answer must be kept from the public.
    func privateQuestion(behind roots: [ExpressionID]) -> Int? {
        var pending = Array(roots.reversed())
        var seen: Set<ExpressionID> = []
        while let id = pending.popLast() {
            guard seen.insert(id).inserted else { continue }
            switch model[id] {
            case .question(let index):
                let question = model.questions[Int(index)]
                if question.isPersonal || question.isConfidential { return Int(index) }
            case .computation(let index): pending.append(model.computations[Int(index)].value)
            default: pending += model.children(of: id).reversed()
            }
        }
        return nil
    }
}
