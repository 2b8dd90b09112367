internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

extension Checker {
    /// The value of a table: that of its one line whose cells all hold.
    mutating func value(ofTable node: SyntaxID, _ head: ComputationHead) -> Checked? {
        guard let header = tree.first(.tableHeader, in: node), let subjects = columns(header) else { return nil }
        var pieces: [(condition: ExpressionID, value: Checked)] = []
        var isSound = true
        for row in tree.children(of: node) where tree.kind(row) == .tableRow {
            guard let piece = tableRow(row, subjects, head) else {
                isSound = false
                continue
            }
            pieces.append(piece)
            pendingRows.append(TableRow(condition: piece.condition, range: tree.range(row)))
        }
        guard isSound else { return nil }
        pendingBandMend = bandMend(of: node, subjects)
        guard let last = pieces.popLast() else {
            report(
                .tableWithoutRow, "La table [\(head.name)] ne donne aucune valeur.", at: lineRange(header),
                fix: Fix("Ajoutez au-dessous une ligne par situation, par exemple « | commune | 80 % | »."))
            return nil
        }
        return choose(pieces, otherwise: last.value, head)
    }

    /// The mend of the first column whose bands stop short of one another.
    private mutating func bandMend(of table: SyntaxID, _ subjects: [Subject]) -> Fix? {
        let rows = tree.children(of: table).filter { tree.kind($0) == .tableRow }.map { Array(tree.children(of: $0)) }
        for (column, subject) in subjects.enumerated() {
            let cells = rows.compactMap { $0.count > column ? $0[column] : nil }.filter { tree.kind($0) == .caseValues }
            if let mend = bandMend(cells.flatMap { tree.children(of: $0) }, subject) { return mend }
        }
        return nil
    }

    /// What each column looks at; nothing, once reported, when one cannot be looked at.
    private mutating func columns(_ header: SyntaxID) -> [Subject]? {
        var subjects: [Subject] = []
        var isSound = true
        for reference in tree.children(of: header) {
            let value = self.reference(reference)
            guard let type = value.type else {
                isSound = false
                continue
            }
            let isMixed = type == .period && value.unit == nil
            if type == .choices || isMixed {
                isSound = false
                report(
                    .unsuitableColumn,
                    isMixed
                        ? "[\(tree.text(reference))] peut mêler des mois et des jours : cette durée ne se range pas en lignes."
                        : "Plusieurs réponses de [\(tree.text(reference))] peuvent être cochées : une table ne peut pas en suivre une.",
                    at: tree.range(reference),
                    fix: Fix(
                        isMixed
                            ? "Ajoutez « unité : mois » ou « unité : jours » sous la question."
                            : "Faites-en un « calcul » oui/non, et regardez ce calcul."))
                continue
            }
            subjects.append(Subject(value: value, type: type, node: reference, range: tree.range(reference)))
        }
        return isSound ? subjects : nil
    }

    private mutating func tableRow(
        _ row: SyntaxID, _ subjects: [Subject], _ head: ComputationHead
    ) -> (condition: ExpressionID, value: Checked)? {
        let cells = Array(tree.children(of: row))
        guard cells.count == subjects.count + 1, let last = cells.last else { return nil }
        var conditions: [ExpressionID] = []
        var isSound = true
        for (cell, subject) in zip(cells, subjects) where tree.kind(cell) == .caseValues {
            guard let condition = cellCondition(cell, subject) else {
                isSound = false
                continue
            }
            conditions.append(condition)
        }
        let value = result(last, head)
        guard isSound, value.type != nil else { return nil }
        let range = tree.range(row)
        let condition = conditions.isEmpty ? add(.truth(true), .truth, at: range) : all(conditions, at: range)
        return (condition, value)
    }

    /// The condition that the value of a column is one of those in a cell.
    private mutating func cellCondition(_ cell: SyntaxID, _ head: Subject) -> ExpressionID? {
        var alternatives: [ExpressionID] = []
        for node in tree.children(of: cell) {
            guard let condition = valueCondition(node, head) else { return nil }
            alternatives.append(condition)
        }
        return any(alternatives, at: tree.range(cell))
    }

    private mutating func valueCondition(_ node: SyntaxID, _ head: Subject) -> ExpressionID? {
        let range = tree.range(node)
        switch head.type {
        case .truth:
            guard tree.kind(node) == .truthLiteral else { return refuse(node, head, "oui ou non") }
            return truthCase(head, is: tree[node].detail == 1, at: range)
        case .choice:
            guard let question = head.value.options else { return nil }
            guard tree.kind(node) == .words || tree.kind(node) == .stringLiteral else {
                return refuse(node, head, Checker.listed(optionKeys(of: question)))
            }
            return option(node, of: question).map { isOption(head.value.id, [$0], at: range).id }
        case .text, .longText, .identifier:
            guard tree.kind(node) == .stringLiteral else { return refuse(node, head, "un texte entre guillemets") }
            var text: String? = cleanText(node)
            if case .identifier(let kind) = head.type, let written = text {
                text = canonicalIdentifier(written, kind, at: range)
            }
            return text.map { add(.textTest(.equals, head.value.id, stringIndex($0)), .truth, at: range) }
        default:
            return caseBounds(node, head).map { within(head, $0.low, $0.high, at: range) }
        }
    }

    private mutating func refuse(_ node: SyntaxID, _ head: Subject, _ suits: String) -> ExpressionID? {
        reportUnsuitableCase(node, head, suits)
        return nil
    }
}
