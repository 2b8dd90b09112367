internal import ActeDiagnostics
internal import ActeSyntax

extension Checker {
    /// Finds the headers of the tables below a statement, and reports what is wrong with their rows.
    mutating func surveyTables(below node: SyntaxID) {
        guard firstRow(below: node) != nil else { return }
        let survey = TableSurvey(tree, below: node)
        tableHeaders.formUnion(survey.headers.map { tree.range($0) })
        for fault in survey.faults { report(fault) }
    }

    /// The first row of a table below a statement. Most parts hold none: O(size) and nothing else.
    func firstRow(below node: SyntaxID) -> SyntaxID? {
        (node.rawValue..<tree[node].next).lazy.map { SyntaxID($0) }.first { tree.kind($0) == .row }
    }

    /// Reads a row, cell after cell.
    mutating func readRow(_ row: SyntaxID) {
        let range = tree.range(row)
        model.segments.append(.row(isHeader: tableHeaders.contains(range), range: range))
        for (index, cell) in tree.children(of: row).enumerated() {
            if index > 0 { model.segments.append(.cell) }
            readInline(tree.children(of: cell))
        }
    }

    /// Says that a table cannot stand there.
    mutating func reportMisplacedTable(_ row: SyntaxID, _ place: String) {
        guard misplacedRows.insert(tree.range(row)).inserted else { return }
        report(
            .misplacedTable, "Un tableau ne peut pas venir \(place).", at: tree.range(row),
            fix: Fix(
                "Placez-le dans un article, une annexe ou une mention ; pour imprimer une barre au début d'une ligne, écrivez « \\| »."
            ))
    }

    private mutating func report(_ fault: TableSurvey.Fault) {
        let range = tree.range(fault.row)
        switch fault.kind {
        case .uneven(let header, let columns):
            let count = tree.children(of: fault.row).reduce(0) { count, _ in count + 1 }
            report(
                .unevenRow,
                "Cette ligne a \(Checker.cells(count)), et la première ligne du tableau en a \(columns).", at: range,
                notes: [Note("Les colonnes sont nommées ici.", at: tree.range(header))],
                fix: Fix(
                    count < columns
                        ? "Ajoutez ce qui manque ; une case vide s'écrit « | | »."
                        : "Retirez une barre, ou écrivez « \\| » pour en imprimer une."))
        case .headerMayLack(let header):
            report(
                .doubtfulHeader,
                "Selon les réponses, cette ligne continue le tableau commencé plus haut, ou en commence un autre.",
                at: range, notes: [Note("Le tableau commence ici.", at: tree.range(header))],
                fix: Fix(
                    "Écrivez la première ligne du tableau et celles qui la suivent sous la même condition, sans autre texte entre elles ; un « > » vide au-dessus de cette ligne commence un autre tableau."
                ))
        case .headerRepeats:
            report(
                .doubtfulHeader,
                "Cette ligne nomme les colonnes, et se répéterait pour chaque élément de la liste.", at: range,
                fix: Fix(
                    "Placez-la au-dessus du « pour chaque » ; pour un tableau par élément, écrivez un alinéa au-dessus d'elle."
                ))
        case .headerAlone:
            report(
                .headerAlone, "Ce tableau n'a qu'une ligne, celle qui nomme ses colonnes.", at: range,
                fix: Fix(
                    "Écrivez ses lignes au-dessous ; pour imprimer une barre au début d'une ligne, écrivez « \\| »."))
        }
    }

    private static func cells(_ count: Int) -> String { count == 1 ? "une case" : "\(count) cases" }
}
