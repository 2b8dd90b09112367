internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

extension Checker {
    /// Reads the `acte` line and its properties, but the date of the act, which is a question.
    mutating func readHeader() {
        guard let act = declarations.acts.first else {
            report(
                .missingAct, "Ce fichier ne dit pas quel acte il prépare.",
                at: SourceRange(file: tree.file.id, start: 0, end: 0),
                fix: Fix(
                    "Commencez par une ligne comme « acte Attribution d'une subvention », avec sa nature au-dessous."))
            return
        }
        for second in declarations.acts.dropFirst() {
            report(
                .secondAct, "Un fichier ne prépare qu'un acte, et celui-ci en annonce un second.",
                at: lineRange(second),
                notes: [Note("Le premier est ici.", at: lineRange(act))],
                fix: Fix("Écrivez le second acte dans un autre fichier."))
        }
        model.header.title = tree.first(.title, in: act).map { tree.text($0) } ?? ""
        model.header.range = lineRange(act)
        let written = properties(of: act, .act)
        model.header.properties = written.compactMap { kept($0) }
        if let nature = written.first(where: { $0.key == "nature" }) {
            readNature(nature)
        } else {
            report(
                .missingNature, "La nature de l'acte n'est pas dite.", at: model.header.range,
                fix: Fix("Ajoutez au-dessous « nature : » suivi de \(Checker.listed(ActVocabulary.natures))."))
        }
        if let subject = written.first(where: { $0.key == "matière" }), let value = subject.valueNode,
            !ActVocabulary.isSubject(tree.text(value))
        {
            report(
                .unknownSubjectCode, "« \(tree.text(value)) » n'est pas une matière de la nomenclature des actes.",
                at: tree.range(value),
                fix: Fix("Écrivez les deux niveaux séparés par un point : 7.5 pour les subventions."))
        }
    }

    private mutating func readNature(_ property: WrittenProperty) {
        guard let value = property.valueNode else { return }
        let text = tree.text(value)
        let folded = NameFolding.folded(text)
        if ActVocabulary.natures.contains(folded) {
            model.header.nature = folded
            return
        }
        let near = guess(folded, among: ActVocabulary.natures)
        let fix =
            near.map { Fix("Vouliez-vous écrire « \($0) » ?", range: tree.range(value), replacement: $0) }
            ?? Fix("Écrivez \(Checker.listed(ActVocabulary.natures)).")
        report(.unknownNature, "« \(text) » n'est pas une nature d'acte connue.", at: tree.range(value), fix: fix)
    }

    /// Reads `date : [x]`: the question whose answer selects the law in force.
    mutating func readActDate() {
        guard let act = declarations.acts.first,
            let property = tree.children(of: act).first(where: { isDateProperty($0) }),
            let value = tree.first(.propertyValue, in: property)
        else { return }
        actDateIsWritten = true
        let text = tree.text(value)
        let range = tree.range(value)
        let fix = Fix("Écrivez le nom d'une question de type date, entre crochets : « date : [date de l'acte] ».")
        guard text.hasPrefix("["), text.hasSuffix("]") else {
            report(
                .wrongActDate, "La date de l'acte est la réponse à une question, et « \(text) » n'en est pas le nom.",
                at: range, fix: fix)
            return
        }
        guard let name = names.find(tree.file.bytes, in: Int(range.start) + 1..<Int(range.end) - 1),
            let symbol = symbols[name.index]
        else {
            let near = guess(text, among: declaredNames { $0 == .question }.map { "[\($0)]" })
            let guess = near.map { Fix("Vouliez-vous écrire « \($0) » ?", range: range, replacement: $0) }
            report(
                .unknownName, "Rien ne s'appelle \(text) : il faut ici le nom d'une question de type date.", at: range,
                fix: guess ?? fix)
            return
        }
        symbols[name.index]?.isUsed = true
        let index = Int(symbol.index)
        guard symbol.kind == .question else {
            report(
                .wrongKindOfName, "\(text) est \(symbol.kind.described), et il faut ici une question.", at: range,
                fix: fix)
            return
        }
        guard questionFacts[index].type != nil else { return }
        guard model.questions[index].type == .date, !questionFacts[index].mayBeAbsent else {
            let why =
                model.questions[index].type == .date
                ? "peut rester sans réponse" : "attend \(TypeNames.described(model.questions[index].type))"
            report(
                .wrongActDate, "\(text) \(why), et la date de l'acte est une date toujours connue.", at: range,
                notes: [Note("La question est posée ici.", at: model.questions[index].range)], fix: fix)
            return
        }
        model.header.dateQuestion = index
    }

    private func isDateProperty(_ node: SyntaxID) -> Bool {
        guard tree.kind(node) == .property, let key = tree.first(.propertyKey, in: node) else { return false }
        return NameFolding.folded(tree.text(key)) == "date"
    }

    /// Says, once, that the law changes with a date that the act does not give.
    mutating func reportMissingActDate(_ reason: String, at range: SourceRange) {
        guard !actDateIsWritten, !declarations.acts.isEmpty else { return }
        actDateIsWritten = true
        report(
            .missingActDate, "\(reason), et rien ne dit quelle est la date de l'acte.", at: range,
            notes: [Note("La date se donne sous cette ligne.", at: model.header.range)],
            fix: Fix(
                "Ajoutez sous « acte » une ligne « date : [date de l'acte] », où le nom est celui d'une question de type date."
            ))
    }
}
