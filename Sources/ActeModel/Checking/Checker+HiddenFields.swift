internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

// A name that is declared as a whole is that name: one that reads as a field of a record would hide the field, and texts would print something else
// than what the record holds.
extension Checker {
    /// Refuses the declarations whose names read as a field of a record that is asked for. O(declarations, records and what they ask).
    mutating func verifyHiddenFields() {
        guard !instances.isEmpty else { return }
        for index in symbols.indices {
            guard let symbol = symbols[index], symbol.kind.hasValue || symbol.kind == .recordValue else { continue }
            let words = names.text(NameID(rawValue: Int32(truncatingIfNeeded: index)))
            let hidden = fields(named: words) { checker, name in
                guard let owner = checker.symbols[name.index], owner.kind == .recordValue else { return [] }
                return [Int(owner.index)]
            }
            guard let field = hidden.first else { continue }
            reportHidden(field, by: tree.text(symbol.node), at: symbol.node, declared: nil)
        }
    }

    /// Refuses a name that is declared, where it also reads as a field of an item at hand.
    mutating func verifyNothingHidden(_ node: SyntaxID, by symbol: Symbol) {
        guard !itemsInReach.isEmpty else { return }
        let hidden = fields(named: NameFolding.folded(tree.text(node))) { checker, name in
            checker.itemsInReach.last { $0.name == name }.map { [$0.instance] } ?? []
        }
        guard let field = hidden.first else { return }
        reportHidden(field, by: tree.text(node), at: node, declared: symbol.node)
    }

    private mutating func reportHidden(
        _ field: FieldTarget, by words: String, at node: SyntaxID, declared: SyntaxID?
    ) {
        let (asked, owner): (SyntaxID?, Int?) =
            switch field {
            case .question(let question): (declarations.questions[question], fieldPlaces[question]?.instance)
            case .record(let instance): (instances[instance].question, instances[instance].parent)
            case .computation(let computation):
                (declarations.computations[computation], computationPlaces[computation]?.instance)
            }
        let name = owner.map { names.text(instances[$0].name) } ?? ""
        var notes: [Note] = []
        if let declared { notes.append(Note("Ce même nom est donné ici.", at: rules.range(declared))) }
        if let place = asked.flatMap({ tree.first(.name, in: $0) }) {
            notes.append(Note("La fiche demande ceci ici.", at: tree.range(place)))
        }
        if let around = owner.flatMap({ instances[$0].question }).flatMap({ tree.first(.name, in: $0) }) {
            notes.append(Note("[\(name)] est demandé ici.", at: tree.range(around)))
        }
        report(
            .hiddenField,
            "« \(words) » se lit aussi comme une réponse de la fiche [\(name)] : l'une cacherait l'autre.",
            at: tree.range(node), notes: notes,
            fix: Fix(
                declared == nil
                    ? "Donnez un autre nom à ce qui est écrit ici, ou supprimez-le pour lire la fiche."
                    : "Donnez un autre nom à ce qui est écrit ici, ou à l'élément de la liste après « pour chaque »."))
    }
}
