internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

extension Checker {
    /// Reads one option of a question; `start` is where the options of the question begin.
    mutating func readOption(_ node: SyntaxID, into question: inout Question, from start: Int) {
        guard let keyNode = tree.first(.optionKey, in: node) else { return }
        let name = intern(keyNode)
        let key = tree.text(keyNode)
        if let earlier = optionNames[start...].firstIndex(of: name) {
            let first = question.options[earlier - start]
            report(
                .duplicateOption, "La réponse « \(key) » est proposée deux fois.", at: tree.range(keyNode),
                notes: [Note("Déjà proposée ici.", at: first.range)], fix: Fix("Supprimez l'une des deux."))
            return
        }
        optionNames.append(name)
        var option = Option(key: key, label: key, range: tree.range(keyNode))
        // Most options are a key alone: nothing below it is searched then.
        let isKeyAlone = tree[node].next == keyNode.rawValue + 1
        if !isKeyAlone, let label = tree.first(.optionLabel, in: node) { option.label = tree.text(label) }
        if !isKeyAlone, let closure = tree.first(.closure, in: node) {
            option.closureReason = tree.first(.text, in: closure).map { plainText($0) } ?? ""
        }
        question.options.append(option)
    }

    /// Checks that a choice offers options, and that nothing else does.
    mutating func checkOptions(of question: Question) {
        switch (question.type, question.options.count) {
        case (.choice, 0), (.choices, 0):
            report(
                .choiceWithoutOptions,
                "[\(question.name)] est \(TypeNames.described(question.type)), mais aucune réponse n'est proposée.",
                at: question.range, fix: Fix("Ajoutez au-dessous au moins deux lignes « - réponse »."))
        case (.choice, 1):
            report(
                .singleOption, "[\(question.name)] ne propose qu'une réponse : il n'y a rien à choisir.",
                at: question.range,
                notes: [Note("La seule réponse est ici.", at: question.options[0].range)],
                fix: Fix("Ajoutez une autre réponse, ou faites-en une question oui/non."))
        case (.choice, _), (.choices, _), (_, 0): break
        default:
            report(
                .optionsOutsideChoice,
                "[\(question.name)] attend \(TypeNames.described(question.type)) : des réponses proposées n'y ont pas de sens.",
                at: question.options[0].range, notes: [Note("Le type est donné ici.", at: question.range)],
                fix: Fix("Donnez à la question le type choix, ou retirez ces lignes."))
        }
    }
}
