internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

/// A name that a question or a list bears no more.
struct FormerName {
    /// The name.
    var name: String
    /// What of a record it alone named, folded; nothing when it named all that the present name does.
    var field: String?
}

extension Checker {
    /// Most former names of one question: records that were renamed many times, inside one another, would have a great many.
    private static let mostFormerNames = 64

    /// The names that a question or a list had before: `ancien nom : demandeur`, and `ancien nom : [date de la demande] pour [date]` where it asks
    /// for a record.
    private func formerNames(of node: SyntaxID) -> [(name: FormerName, value: SyntaxID)] {
        tree.children(of: node).compactMap { child in
            guard tree.kind(child) == .property, let key = tree.first(.propertyKey, in: child),
                NameFolding.folded(tree.text(key)) == "ancien nom", let value = tree.first(.propertyValue, in: child)
            else { return nil }
            return (Checker.formerName(tree.text(value)), value)
        }
    }

    /// The places that what `node` asks had under former names: its own, those of what it is asked within, and those that it alone had there.
    func formerHomes(of node: SyntaxID, named name: String, inside parent: Int?) -> [QuestionHome] {
        let own = formerNames(of: node).filter { $0.name.field == nil }.map(\.name.name)
        guard let parent else { return own.map { QuestionHome(lists: [], pieces: [$0]) } }
        let around = instances[parent]
        var homes = own.map { around.home.naming($0) }
        homes += around.formerHomes.flatMap { home in ([name] + own).map { home.naming($0) } }
        if let question = around.question {
            let field = NameFolding.folded(name)
            for (former, _) in formerNames(of: question) where former.field == field {
                homes.append(
                    around.parent.map { instances[$0].home.naming(former.name) }
                        ?? QuestionHome(lists: [], pieces: [former.name]))
            }
        }
        return Array(homes.prefix(Checker.mostFormerNames))
    }

    /// Refuses a former name of what a record does not ask.
    mutating func verifyFormerNames(of instance: Int) {
        guard let node = instances[instance].question else { return }
        for (former, value) in formerNames(of: node) {
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
    private static func formerName(_ text: String) -> FormerName {
        let pieces = text.split(separator: "]", maxSplits: 1)
        guard pieces.count == 2, pieces[0].hasPrefix("["), pieces[1].hasSuffix("]") else {
            return FormerName(name: withoutBrackets(text), field: nil)
        }
        let link = pieces[1].prefix { $0 != "[" }
        guard link.split(separator: " ") == ["pour"] else {
            return FormerName(name: withoutBrackets(text), field: nil)
        }
        let field = pieces[1].dropFirst(link.count + 1).dropLast()
        return FormerName(name: String(pieces[0].dropFirst()), field: NameFolding.folded(String(field)))
    }
}
