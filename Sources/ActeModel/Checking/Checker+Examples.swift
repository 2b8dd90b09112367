internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

extension Checker {
    /// Reads the examples: their answers are ones that their questions take, what they expect can be found in the act.
    mutating func readExamples() {
        var titles: [String: Int] = [:]
        var bases: [(words: String, range: SourceRange)?] = []
        for node in declarations.examples {
            let title = tree.first(.title, in: node).map { tree.text($0) } ?? ""
            let range = lineRange(node)
            if let first = titles[NameFolding.folded(title)] {
                report(
                    .secondExample, "Un autre exemple s'appelle déjà « \(title) ».", at: range,
                    notes: [Note("Il est écrit ici.", at: model.examples[first].range)],
                    fix: Fix("Donnez un autre titre à l'un des deux."))
            } else {
                titles[NameFolding.folded(title)] = model.examples.count
            }
            let properties = properties(of: node, .example)
            let base = properties.first { $0.key == "comme" }?.valueNode
            bases.append(base.map { (tree.text($0), tree.range($0)) })
            let profile = properties.first { $0.key == "profil" }?.valueNode
            let expectations = expectations(of: node, properties)
            let written =
                properties.contains { $0.key.hasPrefix("attendu") } || tree.first(.expectedValue, in: node) != nil
            if !written {
                report(
                    .exampleWithoutExpectation, "Cet exemple n'attend rien : il ne prouve rien.", at: range,
                    fix: Fix(
                        "Ajoutez une ligne « attendu : article … », « attendu texte : … » ou « attendu refus : … »."))
            }
            model.examples.append(
                Example(
                    title: title, base: nil,
                    profile: profile.map { ExampleProfile(name: tree.text($0), range: tree.range($0)) },
                    facts: facts(of: node), expectations: expectations, range: range))
        }
        resolve(bases, titles)
    }

    private mutating func resolve(_ bases: [(words: String, range: SourceRange)?], _ titles: [String: Int]) {
        for (index, base) in bases.enumerated() {
            guard let base else { continue }
            guard let found = titles[NameFolding.folded(base.words)] else {
                let near = guess(base.words, among: model.examples.map(\.title).filter { !$0.isEmpty })
                report(
                    .unknownExample, "Aucun exemple ne s'appelle « \(base.words) ».", at: base.range,
                    fix: near.map { Fix("Vouliez-vous écrire « \($0) » ?", range: base.range, replacement: $0) }
                        ?? Fix("Reprenez le titre d'un exemple de ce fichier."))
                continue
            }
            model.examples[index].base = found
            var step: Int? = found
            var seen: Set<Int> = []
            while let current = step, seen.insert(current).inserted, current != index {
                step = model.examples[current].base
            }
            if step == index {
                model.examples[index].base = nil
                report(
                    .exampleLoop, "Cet exemple part, de l'un à l'autre, de lui-même.", at: base.range,
                    fix: Fix("Supprimez cette ligne, et écrivez les réponses."))
            }
        }
    }

    // MARK: Answers

    private mutating func facts(of example: SyntaxID) -> [ExampleFact] {
        var facts: [ExampleFact] = []
        var places: [GivenQuestion: SourceRange] = [:]
        for node in tree.children(of: example) where tree.kind(node) == .fact {
            guard let name = tree.first(.name, in: node), let given = questionOfFact(name) else { continue }
            let range = lineRange(node)
            if let first = places[given] {
                report(
                    .repeatedFact, "[\(tree.text(name))] a deux réponses dans cet exemple.", at: range,
                    notes: [Note("La première est ici.", at: first)], fix: Fix("Supprimez l'une des deux."))
                continue
            }
            places[given] = range
            let (question, numbers) = (given.question, given.numbers)
            let declared = model.questions[question]
            if let text = tree.first(.text, in: node) {
                facts.append(
                    ExampleFact(question: question, numbers: numbers, value: .text(paragraphs(of: text)), range: range))
            } else if let value = tree.first(.factValue, in: node) {
                guard let answer = sampleAnswer(value, to: declared) else { continue }
                facts.append(ExampleFact(question: question, numbers: numbers, value: answer, range: range))
            } else if declared.isOptional {
                facts.append(ExampleFact(question: question, numbers: numbers, value: nil, range: range))
            } else {
                report(
                    .unreadableValue, "[\(tree.text(name))] attend une réponse.", at: range,
                    fix: Fix("Écrivez-la après « = ». Seule une question facultative peut rester sans réponse."))
            }
        }
        return facts
    }

    /// The paragraphs below a fact, as a person would type them.
    private func paragraphs(of text: SyntaxID) -> String {
        var answer = ""
        for line in tree.text(text).split(separator: "\n", omittingEmptySubsequences: false) {
            let words = line.drop { $0 == " " || $0 == ">" || $0 == "\t" }
            if words.isEmpty {
                answer += "\n\n"
            } else {
                answer += (answer.isEmpty || answer.hasSuffix("\n") ? "" : words.hasPrefix("- ") ? "\n" : " ") + words
            }
        }
        return TextCleaning.cleaned(answer, lines: .kept)
    }

    // MARK: Expectations

    private mutating func expectations(of example: SyntaxID, _ properties: [WrittenProperty]) -> [Expectation] {
        var found: [Expectation] = []
        for property in properties {
            guard let node = property.valueNode, let kind = expectation(property.key, node) else { continue }
            found.append(Expectation(kind: kind, words: tree.text(node), range: tree.range(node)))
        }
        for node in tree.children(of: example) where tree.kind(node) == .expectedValue {
            guard let name = tree.first(.name, in: node), let value = tree.first(.factValue, in: node),
                let subject = expectedSubject(name), let kind = expectedValue(subject.value, value)
            else { continue }
            found.append(
                Expectation(
                    kind: kind, words: "[\(tree.text(name))] = \(tree.text(value))", numbers: subject.numbers,
                    range: lineRange(node)))
        }
        return found
    }

    private mutating func expectation(_ key: String, _ node: SyntaxID) -> Expectation.Kind? {
        switch key {
        case "attendu": expectedParts(node).map { .part($0) }
        case "attendu absent": expectedParts(node).map { .absent($0) }
        case "attendu texte": .text
        case "attendu visa": .citation
        case "attendu alerte": .alert
        case "attendu refus": .refusal
        case "attendu contrôle": .contradiction
        default: nil
        }
    }

    /// The parts that `article Montant` names.
    private mutating func expectedParts(_ node: SyntaxID) -> [Int]? {
        let words = NameFolding.folded(tree.text(node))
        let captions = model.parts.map { NameFolding.folded("\($0.kind.keyword) \($0.title)") }
        let found = captions.indices.filter { captions[$0] == words }
        if !found.isEmpty { return found }
        let near = guess(words, among: model.parts.map { "\($0.kind.keyword) \($0.title)" })
        report(
            .unknownExpectedPart, "L'acte n'a pas de partie « \(tree.text(node)) ».", at: tree.range(node),
            fix: near.map { Fix("Vouliez-vous écrire « \($0) » ?", range: tree.range(node), replacement: $0) }
                ?? Fix("Écrivez le mot et le titre d'une partie : « article Montant »."))
        return nil
    }

    /// What a line `attendu [x] = v` is about, and of which items.
    private mutating func expectedSubject(_ name: SyntaxID) -> (value: Checked, numbers: [Int])? {
        if let place = valueOfPlace(name) { return place }
        return resolve(name, as: .value).map { (value(of: $0, at: tree.range(name)), []) }
    }

    private mutating func expectedValue(_ value: Checked, _ node: SyntaxID) -> Expectation.Kind? {
        guard let type = value.type else { return nil }
        let options = value.options.map { model.questions[Int($0)].options } ?? []
        do {
            let expected = try AnswerReader.read(
                tree.text(node), as: type, among: options.map { AnswerOption(key: $0.key, label: $0.label) })
            return .value(value.id, expected)
        } catch {
            reportUnreadable(node, type, error.sentence)
            return nil
        }
    }
}

extension PartKind {
    /// The word that opens a part of that kind in a rule file.
    public var keyword: String {
        switch self {
        case .heading: "intitulé"
        case .preamble: "préambule"
        case .citation: "visa"
        case .recital: "considérant"
        case .division: "titre"
        case .chapter: "chapitre"
        case .article: "article"
        case .annex: "annexe"
        case .mention: "mention"
        case .signature: "signature"
        }
    }
}
