internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

extension Checker {
    /// `[x : a | b]`
    mutating func readPick(_ node: SyntaxID, _ subject: Checked, _ alternatives: [SyntaxID]) {
        guard let type = subject.type else { return }
        let isKeyed = alternatives.contains { tree.first(.optionKey, in: $0) != nil }
        let forms = alternatives.map { words(of: $0) }
        var pick = Pick(subject: subject.id, rule: .option, alternatives: forms, range: tree.range(node))
        let isSound: Bool
        switch type {
        case .truth:
            pick.rule = .truth
            isSound =
                isKeyed ? orderTruths(&pick, alternatives) : hasCount(pick, 2, "une pour oui, une pour non", subject)
        case .choice:
            isSound = isKeyed ? orderByOption(&pick, alternatives, subject) : orderByGender(&pick, subject)
        case .integer, .number, .hours, .choices:
            pick.rule = .number
            guard !isKeyed else {
                reportUnsuitablePick(pick, "Écrivez le singulier puis le pluriel : [x : place | places].", type)
                return
            }
            isSound = hasCount(pick, 2, "le singulier, puis le pluriel", subject)
        default:
            reportUnsuitablePick(pick, "Choisissez d'après une question oui/non, un choix ou un nombre.", type)
            return
        }
        guard isSound else { return }
        model.picks.append(pick)
        model.segments.append(.pick(Int32(truncatingIfNeeded: model.picks.count - 1)))
    }

    func words(of alternative: SyntaxID) -> SourceRange {
        if let run = tree.first(.run, in: alternative) { return tree.range(run) }
        let end = tree[alternative].end
        return tree.range(from: end, to: end)
    }

    private mutating func reportUnsuitablePick(_ pick: Pick, _ fix: String, _ type: ValueType) {
        report(
            .unsuitablePick, "\(TypeNames.described(type).capitalizedFirst) ne permet pas de choisir entre ces mots.",
            at: pick.range, fix: Fix(fix))
    }

    private mutating func hasCount(_ pick: Pick, _ count: Int, _ meaning: String, _ subject: Checked) -> Bool {
        guard pick.alternatives.count != count else { return true }
        report(
            .wrongNumberOfAlternatives,
            "Il faut ici \(count) formes (\(meaning)), et \(pick.alternatives.count) sont écrites.", at: pick.range,
            fix: Fix("Écrivez \(meaning), séparés par « | »."))
        return false
    }

    /// `[x : oui = a | non = b]`
    private mutating func orderTruths(_ pick: inout Pick, _ alternatives: [SyntaxID]) -> Bool {
        place(&pick, alternatives, keys: ["oui", "non"]) { tree, node in
            switch NameFolding.folded(tree.text(node)) {
            case "oui": .found(0)
            case "non": .found(1)
            default: .unknown
            }
        }
    }

    /// `[x : option = a | option = b]`: every option once.
    private mutating func orderByOption(_ pick: inout Pick, _ alternatives: [SyntaxID], _ subject: Checked) -> Bool {
        guard let question = subject.options else { return false }
        var places: [SyntaxID: Int] = [:]
        for alternative in alternatives {
            guard let key = tree.first(.optionKey, in: alternative), let position = option(key, of: question) else {
                continue
            }
            places[key] = position
        }
        // A wrong option was reported: what it leaves out would be a second finding for one mistake.
        guard places.count == alternatives.count else { return false }
        return place(&pick, alternatives, keys: optionKeys(of: question)) { _, node in
            places[node].map(KeyPlace.found) ?? .unknown
        }
    }

    /// Where the key of an alternative leads.
    private enum KeyPlace {
        case found(Int)
        case unknown
    }

    /// Puts keyed alternatives in the order of `keys`, each once.
    private mutating func place(
        _ pick: inout Pick, _ alternatives: [SyntaxID], keys: [String], _ find: (SyntaxTree, SyntaxID) -> KeyPlace
    ) -> Bool {
        var ordered = [SourceRange?](repeating: nil, count: keys.count)
        for (alternative, words) in zip(alternatives, pick.alternatives) {
            guard let key = tree.first(.optionKey, in: alternative) else { return false }
            guard case .found(let position) = find(tree, key) else {
                report(
                    .unknownOption, "« \(tree.text(key)) » n'est pas une réponse possible : \(Checker.listed(keys)).",
                    at: tree.range(key),
                    fix: Fix("Écrivez \(Checker.listed(keys))."))
                return false
            }
            if let earlier = ordered[position] {
                report(
                    .repeatedAlternative, "Deux formes sont écrites pour « \(tree.text(key)) ».", at: tree.range(key),
                    notes: [Note("Déjà écrite ici.", at: earlier)], fix: Fix("Supprimez l'une des deux."))
                return false
            }
            ordered[position] = words
        }
        let missing = zip(keys, ordered).filter { $0.1 == nil }.map(\.0)
        guard missing.isEmpty else {
            let quoted = missing.map { "« \($0) »" }
            report(
                .missingAlternative, "Aucune forme n'est écrite pour \(Checker.listed(quoted, "et")).", at: pick.range,
                situation: "La réponse est \(quoted[0]).", fix: Fix("Ajoutez « | \(missing[0]) = … »."))
            return false
        }
        pick.alternatives = ordered.compactMap { $0 }
        return true
    }

    /// `[civilité : chargé | chargée]`: the masculine, then the feminine, by the gender that the options carry.
    private mutating func orderByGender(_ pick: inout Pick, _ subject: Checked) -> Bool {
        guard let question = subject.options else { return false }
        let declared = model.questions[Int(question)]
        // Without options there is nothing to say: that mistake was reported.
        guard !declared.options.isEmpty else { return false }
        var forms: [SourceRange] = []
        for option in declared.options {
            guard let gender = Gender(optionKey: NameFolding.folded(option.key)) else {
                report(
                    .genderlessOption,
                    "Rien ne dit à quelle réponse de [\(declared.name)] va chaque forme : « \(option.key) » n'est ni au masculin ni au féminin.",
                    at: pick.range, notes: [Note("La réponse est proposée ici.", at: option.range)],
                    fix: Fix(
                        "Nommez les réponses : [\(declared.name) : \(declared.options.map { "\($0.key) = …" }.joined(separator: " | "))]."
                    ))
                return false
            }
            guard pick.alternatives.count == 2 else {
                return hasCount(pick, 2, "le masculin, puis le féminin", subject)
            }
            forms.append(pick.alternatives[gender == .masculine ? 0 : 1])
        }
        pick.alternatives = forms
        return true
    }
}
