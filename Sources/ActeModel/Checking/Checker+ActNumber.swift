internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

extension Checker {
    /// Reads `numéro : [x]`: the question whose answer is the number of the act. Like an exchange, it asks for nothing by itself.
    mutating func readActNumber() {
        guard let act = declarations.acts.first,
            let property = tree.children(of: act).first(where: { isNumberProperty($0) }),
            let value = tree.first(.propertyValue, in: property)
        else { return }
        let text = tree.text(value)
        let range = tree.range(value)
        let fix = Fix(
            "Écrivez le nom d'une question de type texte ou entier, entre crochets : « numéro : [numéro de l'acte] ».")
        guard text.hasPrefix("["), text.hasSuffix("]") else {
            report(
                .wrongActNumber,
                "Le numéro de l'acte est la réponse à une question, et « \(text) » n'en est pas le nom.",
                at: range, fix: fix)
            return
        }
        guard let name = names.find(tree.file.bytes, in: Int(range.start) + 1..<Int(range.end) - 1),
            let symbol = symbols[name.index]
        else {
            let near = guess(text, among: declaredNames { $0 == .question }.map { "[\($0)]" })
            report(
                .unknownName, "Rien ne s'appelle \(text) : il faut ici le nom d'une question.", at: range,
                fix: near.map { Fix("Vouliez-vous écrire « \($0) » ?", range: range, replacement: $0) } ?? fix)
            return
        }
        constrained.insert(name)
        exchanged.append((name, range))
        guard symbol.kind == .question else {
            report(
                .wrongKindOfName, "\(text) est \(symbol.kind.described), et il faut ici une question.", at: range,
                fix: fix)
            return
        }
        let index = Int(symbol.index)
        guard questionFacts[index].type != nil else { return }
        guard [.text, .integer].contains(model.questions[index].type) else {
            report(
                .wrongActNumber,
                "\(text) attend \(TypeNames.described(model.questions[index].type)), et le numéro de l'acte est un texte ou un nombre entier.",
                at: range, notes: [Note("La question est posée ici.", at: model.questions[index].range)], fix: fix)
            return
        }
        model.header.numberQuestion = index
    }

    private func isNumberProperty(_ node: SyntaxID) -> Bool {
        guard tree.kind(node) == .property, let key = tree.first(.propertyKey, in: node) else { return false }
        return NameFolding.folded(tree.text(key)) == "numéro"
    }
}
