internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

/// A name that a question which asks for a record bears no more.
struct FormerRecordName {
    /// The name.
    var name: String
    /// What of the record it alone named, folded; nothing when it named the whole record, as its present name does.
    var field: String?
}

extension Checker {
    /// Reads `ancien nom : demandeur` and `ancien nom : [date de la demande] pour [date]` below a question that asks for a record.
    mutating func readFormerNames(of instance: Int) {
        guard let node = instances[instance].question else { return }
        for property in tree.children(of: node) where tree.kind(property) == .property {
            guard let key = tree.first(.propertyKey, in: property), NameFolding.folded(tree.text(key)) == "ancien nom",
                let value = tree.first(.propertyValue, in: property)
            else { continue }
            let former = Checker.formerName(tree.text(value))
            instances[instance].formerNames.append(former)
            guard let field = former.field, !isField(field, of: instance) else { continue }
            let known = instances[instance].fields.keys.map { names.text($0) }.sorted()
            report(
                .unknownFormerField, "La fiche ne demande pas [\(field)] : rien ne reprendrait les réponses d'avant.",
                at: tree.range(value), fix: Fix("La fiche demande \(Checker.listed(known.map { "[\($0)]" }, "et"))."))
        }
    }

    private func isField(_ folded: String, of instance: Int) -> Bool {
        names.find(folded).map { instances[instance].fields[$0] != nil } ?? false
    }

    /// `[date de la demande] pour [date]`, or a name alone.
    private static func formerName(_ text: String) -> FormerRecordName {
        let pieces = text.split(separator: "]", maxSplits: 1)
        guard pieces.count == 2, pieces[0].hasPrefix("["), pieces[1].hasSuffix("]") else {
            return FormerRecordName(name: withoutBrackets(text), field: nil)
        }
        let link = pieces[1].prefix { $0 != "[" }
        guard link.split(separator: " ") == ["pour"] else {
            return FormerRecordName(name: withoutBrackets(text), field: nil)
        }
        let field = pieces[1].dropFirst(link.count + 1).dropLast()
        return FormerRecordName(name: String(pieces[0].dropFirst()), field: NameFolding.folded(String(field)))
    }

    /// The names that a question of a record had when the record, or that question alone, was asked for under another name.
    func formerNames(of place: FieldPlace) -> [String] {
        guard place.home.lists.isEmpty else { return [] }
        var found: [String] = []
        var around: Int? = place.instance
        while let index = around {
            let instance = instances[index]
            let rest = place.home.name.dropFirst(instance.home.name.count)
            for former in instance.formerNames {
                guard let field = former.field else {
                    found.append(former.name + rest)
                    continue
                }
                if NameFolding.folded(String(rest.dropFirst(2))) == field { found.append(former.name) }
            }
            around = instance.parent
        }
        return found
    }
}
