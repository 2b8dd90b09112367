import ActeValues

/// What the standard would say of a row.
struct RowCheck {
    let schema: OpenDataSchema
    /// The cells that are filled, by column.
    let cells: [String: String]
    /// The columns that someone said they would fill.
    let promised: Set<String>
    /// By column, the questions whose answers would fill it.
    let unanswered: [String: [String]]
    private(set) var gaps: [String] = []
    private(set) var faults: [String] = []
    private(set) var remarks: [String] = []

    init(
        schema: OpenDataSchema, cells: [String: String], promised: Set<String>, unanswered: [String: [String]] = [:]
    ) {
        self.schema = schema
        self.cells = cells
        self.promised = promised
        self.unanswered = unanswered
    }

    mutating func run() {
        for column in schema.columns {
            guard let cell = cells[column.name] else {
                if column.isMandatory {
                    faults.append(missing(column))
                } else if promised.contains(column.name) {
                    gaps.append("\(column.name) est à compléter : \(column.content.described).")
                }
                continue
            }
            if !column.content.takes(cell) {
                faults.append("\(column.name) : « \(cell) » n'est pas \(column.content.described).")
            }
        }
        // Relations between cells that cannot be read would only repeat it.
        guard faults.isEmpty else { return }
        for relation in schema.relations { look(at: relation) }
    }

    /// A row where a mandatory column is empty is no row of the table.
    private func missing(_ column: OpenDataColumn) -> String {
        let questions = (unanswered[column.name] ?? []).map { "[\($0)]" }.joined(separator: ", ")
        return questions.isEmpty
            ? "\(column.name) est obligatoire, et l'acte n'en dit rien : il y faut \(column.content.described)."
            : "\(column.name) est obligatoire : répondez à \(questions)."
    }

    private mutating func look(at relation: RowRelation) {
        switch relation {
        case .together(let names):
            let missing = names.filter { cells[$0] == nil && !promised.contains($0) }
            guard missing.count < names.count, !missing.isEmpty,
                names.contains(where: { cells[$0] != nil })
            else { return }
            faults.append(
                "\(names.joined(separator: ", ")) vont ensemble : il manque \(missing.joined(separator: ", ")).")
        case .atLeast(let large, let small):
            guard let first = cells[large], let second = cells[small], RowCheck.isLess(first, second) else { return }
            let verb = Int64(first) == nil ? "précède" : "est inférieur à"
            faults.append("\(large) (\(first)) \(verb) \(small) (\(second)).")
        case .sum(let total, let parts, let exemption): look(atSum: total, of: parts, unless: exemption)
        case .subject(let code, let wording):
            guard let subject = cells[code].flatMap({ ActSubject(code: $0) }), let words = cells[wording],
                subject.wording != words
            else { return }
            faults.append("\(wording) : la matière \(subject.code) se dit « \(subject.wording) ».")
        }
    }

    private mutating func look(atSum total: String, of parts: [String], unless exemption: String) {
        let counts = parts.compactMap { cells[$0].flatMap { Int64($0) } }
        guard let whole = cells[total].flatMap({ Int64($0) }), counts.count == parts.count else { return }
        // Each is at most the whole, which was looked at before; should one not be, the sum is still not the whole.
        let sum = counts.reduce(Int64(0)) { $0.addingReportingOverflow($1).partialValue }
        guard sum != whole else { return }
        let words = "\(total) (\(whole)) et la somme de \(parts.joined(separator: ", ")) (\(sum))"
        if cells[exemption] == "oui" {
            remarks.append(
                "\(words) diffèrent, et c'est juste : au scrutin secret, les bulletins blancs ou nuls n'ont pas de colonne. Validata le signalera."
            )
        } else {
            faults.append("\(words) ne sont pas égaux.")
        }
    }

    /// Whole numbers by their value, days as they are written.
    private static func isLess(_ first: String, _ second: String) -> Bool {
        if let one = Int64(first), let other = Int64(second) { return one < other }
        return first < second
    }
}
