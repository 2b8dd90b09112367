internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

extension Checker {
    /// Reads `transmission : …`: the condition under which the act is sent to the control of legality. Like an exchange, it asks for nothing by itself.
    mutating func readTransmission() {
        guard let (property, node) = headerValue("transmission", is: "une condition") else { return }
        countsUse = false
        columnBeingFilled = tree.range(property)
        model.header.transmission = condition(node)
        columnBeingFilled = nil
        countsUse = true
    }

    /// Reads `collectivité : …`: the name of the body whose act it is. It asks for nothing either, and tells the public who acts.
    mutating func readActBody() {
        guard let (property, node) = headerValue("collectivité", is: "le nom de la collectivité") else { return }
        countsUse = false
        columnBeingFilled = tree.range(property)
        let value = expression(node)
        columnBeingFilled = nil
        countsUse = true
        guard let type = value.type else { return }
        let fix = Fix(
            "Écrivez une question ou un calcul de type texte ou commune, « collectivité : [nom de la commune] », ou un texte entre guillemets."
        )
        guard type == .text || type == .identifier(.commune) else {
            report(
                .wrongActBody,
                "Le nom de la collectivité est un texte, et \(quoted(node)) est \(TypeNames.described(type)).",
                at: tree.range(node), fix: fix)
            return
        }
        if let question = privateQuestion(behind: [value.id]) {
            let declared = model.questions[question]
            report(
                .wrongActBody,
                "Le nom de la collectivité est public, et la réponse à [\(declared.name)] est \(declared.isConfidential ? "confidentielle" : "une donnée personnelle").",
                at: tree.range(node), notes: [Note("Elle est demandée ici.", at: declared.range)], fix: fix)
            return
        }
        model.header.body = value.id
    }

    /// What follows a key under `acte` that an expression follows; nothing, once reported, where it is none.
    private mutating func headerValue(_ name: String, is what: String) -> (property: SyntaxID, value: SyntaxID)? {
        guard let act = declarations.acts.first,
            let property = tree.children(of: act).first(where: { isProperty($0, name) })
        else { return nil }
        var children = tree.children(of: property).makeIterator()
        // A line without a value was reported when it was read.
        guard let key = children.next(), let node = children.next() else { return nil }
        guard tree.kind(node) != .propertyValue else {
            report(
                .unknownProperty, "« \(tree.text(key)) » s'écrit en minuscules : \(what) le suit.",
                at: tree.range(key), fix: Fix("Écrivez « \(name) ».", range: tree.range(key), replacement: name))
            return nil
        }
        return (property, node)
    }

    private func isProperty(_ node: SyntaxID, _ name: String) -> Bool {
        guard tree.kind(node) == .property, let key = tree.first(.propertyKey, in: node) else { return false }
        return NameFolding.folded(tree.text(key)) == name
    }
}
