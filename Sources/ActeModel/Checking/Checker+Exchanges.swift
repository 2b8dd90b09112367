internal import ActeDiagnostics
internal import ActeOpenData
internal import ActeSyntax
internal import ActeValues

extension Checker {
    /// Reads what the act gives to tables of open data. Like a constraint, an exchange makes no use of what it cites: nothing is asked for its sake.
    mutating func readExchanges() {
        countsUse = false
        for node in declarations.exchanges {
            guard let schema = table(of: node) else { continue }
            if let first = model.exchanges.first(where: { $0.schema.name == schema.name }) {
                report(
                    .secondExchange,
                    "Un autre échange remplit déjà « \(schema.name) » : un acte n'en a qu'un par tableau.",
                    at: lineRange(node), notes: [Note("Il est écrit ici.", at: first.range)],
                    fix: Fix("Réunissez les deux, ou supprimez celui qui est en trop."))
                continue
            }
            readRows(node, schema)
        }
        countsUse = true
    }

    /// The table that an exchange names; nothing, once reported, when there is none of that name.
    private mutating func table(of node: SyntaxID) -> OpenDataSchema? {
        guard let title = tree.first(.title, in: node) else { return nil }
        let folded = NameFolding.folded(tree.text(title))
        if let known = OpenDataSchema.all.first(where: { NameFolding.folded($0.name) == folded }) { return known }
        let names = OpenDataSchema.all.map(\.name)
        let near = guess(tree.text(title), among: names)
        report(
            .unknownTable, "« \(tree.text(title)) » n'est pas un tableau connu.", at: tree.range(title),
            fix: near.map { Fix("Vouliez-vous écrire « \($0) » ?", range: tree.range(title), replacement: $0) }
                ?? Fix("Écrivez \(Checker.listed(names))."))
        return nil
    }

    /// Reads an exchange, once for all the items of a list when it is `pour chaque`.
    private mutating func readRows(_ node: SyntaxID, _ schema: OpenDataSchema) {
        guard let name = tree.first(.name, in: node), let reference = tree.first(.reference, in: node) else {
            return readExchange(node, schema, list: nil)
        }
        guard let list = list(reference), let item = itemOfList[list] else { return }
        let word = intern(name)
        reportTakenItem(word, at: name)
        itemsInReach.append(ItemInReach(name: word, instance: item))
        readExchange(node, schema, list: list)
        itemsInReach.removeLast()
    }

    private mutating func readExchange(_ node: SyntaxID, _ schema: OpenDataSchema, list: Int?) {
        let condition = readCondition(of: node, schema)
        var exchange = Exchange(
            schema: schema, list: list, rows: [ExchangedRow(condition: condition, entries: [])], range: lineRange(node))
        var grounds: [Property] = []
        var written: [String: SourceRange] = [:]
        var hasUnknownColumn = false
        for child in tree.children(of: node) where tree.kind(child) == .property {
            guard let keyNode = tree.first(.propertyKey, in: child) else { continue }
            let key = NameFolding.folded(tree.text(keyNode))
            if PropertyOwner.common.contains(key) {
                grounds += self.ground(child, keyNode, key)
                continue
            }
            guard let column = column(at: keyNode, of: schema) else {
                hasUnknownColumn = true
                continue
            }
            if let first = written.updateValue(tree.range(keyNode), forKey: column.name) {
                report(
                    .repeatedProperty,
                    "« \(column.name) » est écrit deux fois : on ne saurait pas laquelle des deux lignes suivre.",
                    at: tree.range(keyNode), notes: [Note("Déjà écrit ici.", at: first)],
                    fix: Fix("Supprimez la ligne qui est en trop."))
                continue
            }
            columnBeingFilled = tree.range(child)
            let filling = filling(of: column, in: child)
            columnBeingFilled = nil
            guard let filling else { continue }
            exchange.rows[0].entries.append(ExchangeEntry(column: column, filling: filling, range: tree.range(child)))
        }
        if !grounds.isEmpty { model.grounds.append(Ground(name: "", properties: grounds, range: exchange.range)) }
        fillFromHeader(&exchange, besides: written)
        // A misspelt column is not a missing one: once its name is mended, what is missing will show.
        if !hasUnknownColumn {
            let title = tree.first(.title, in: node).map { tree.range($0) }
            reportMissingColumns(of: exchange, written, at: title ?? exchange.range)
        }
        model.exchanges.append(exchange)
    }

    /// When the act gives a row at all (`si c`).
    private mutating func readCondition(of node: SyntaxID, _ schema: OpenDataSchema) -> ExpressionID? {
        guard let guardNode = tree.first(.guard, in: node) else { return nil }
        columnBeingFilled = lineRange(node)
        defer { columnBeingFilled = nil }
        let condition = guardCondition(guardNode)
        reportPrivateRow(where: condition, of: schema, at: tree.range(guardNode))
        return condition
    }

    private mutating func ground(_ property: SyntaxID, _ keyNode: SyntaxID, _ key: String) -> [Property] {
        guard let value = tree.first(.propertyValue, in: property) else { return [] }
        if key == "vérifié le" { _ = date(value) }
        return [Property(key: key, value: tree.text(value), range: tree.range(value))]
    }

    /// The column or the setting of that name; nothing, once reported, when the table has none.
    private mutating func column(at keyNode: SyntaxID, of schema: OpenDataSchema) -> OpenDataColumn? {
        let key = tree.text(keyNode)
        if let known = schema.entry(named: key) { return known }
        let names = (schema.columns + schema.settings).map(\.name)
        // Names of columns are in capitals or not: how they are cased says nothing of what was meant.
        let near = guess(key.lowercased(), among: names.map { $0.lowercased() })
            .flatMap { guessed in names.first { $0.lowercased() == guessed } }
        let range = tree.range(keyNode)
        report(
            .unknownColumn, "« \(key) » n'est pas une colonne de « \(schema.name) ».", at: range,
            fix: near.map { Fix("Vouliez-vous écrire « \($0) » ?", range: range, replacement: $0) }
                ?? Fix("Ses colonnes : \(Checker.listed(names, "et"))."))
        return nil
    }

    /// The two columns that say the subject of the act, where the exchange does not: the act says it already.
    private func fillFromHeader(_ exchange: inout Exchange, besides written: [String: SourceRange]) {
        guard let property = model.header.properties.first(where: { $0.key == "matière" }),
            let subject = ActSubject(code: property.value)
        else { return }
        for column in exchange.schema.columns where written[column.name] == nil {
            switch column.content {
            case .subjectCode:
                exchange.rows[0].entries.append(
                    ExchangeEntry(column: column, filling: .words(subject.code), range: property.range))
            case .subjectWording:
                exchange.rows[0].entries.append(
                    ExchangeEntry(column: column, filling: .words(subject.wording), range: property.range))
            default: break
            }
        }
    }

    private mutating func reportMissingColumns(
        of exchange: Exchange, _ written: [String: SourceRange], at range: SourceRange
    ) {
        // A line that could not be understood was reported: its column is not missing.
        let filled = Set(written.keys).union(exchange.rows[0].entries.map(\.column.name))
        let missing = exchange.schema.columns.filter { $0.isMandatory && !filled.contains($0.name) }.map(\.name)
        if !missing.isEmpty {
            let isOne = missing.count == 1
            report(
                .missingColumn,
                "« \(exchange.schema.name) » refuse une ligne où \(Checker.listed(missing, "et")) \(isOne ? "n'est pas rempli" : "ne sont pas remplis").",
                at: range,
                fix: Fix(
                    "Ajoutez dessous « \(missing[0]) : » suivi du nom d'une question ou d'un texte entre guillemets."
                ))
        }
        for case .together(let names) in exchange.schema.relations {
            let absent = names.filter { !filled.contains($0) }
            guard !absent.isEmpty, let first = names.lazy.compactMap({ written[$0] }).first else { continue }
            report(
                .missingColumn,
                "\(Checker.listed(names, "et")) vont ensemble : il manque \(Checker.listed(absent, "et")).", at: first,
                fix: Fix("Remplissez-les toutes, ou aucune."))
        }
    }
}
