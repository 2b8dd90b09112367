internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

extension Checker {
    /// Reads the questions but their conditions, which may look at any other declaration.
    mutating func readQuestions() {
        let count = declarations.questions.count
        model.questions.reserveCapacity(count)
        questionFacts.reserveCapacity(count)
        for (index, node) in declarations.questions.enumerated() { readQuestion(node, index) }
        for section in declarations.sections {
            let title = tree.first(.title, in: section).map { tree.text($0) } ?? ""
            model.sections.append(Section(title: title, condition: nil, range: lineRange(section)))
        }
    }

    private mutating func readQuestion(_ node: SyntaxID, _ index: Int) {
        let sectionIndex = declarations.sectionOfQuestion[index]
        let place = fieldPlaces[index]
        let name = tree.first(.name, in: node).map { tree.text($0) } ?? ""
        let isList = listShapes[index] != nil
        let named = isList ? AuthorType(base: .integer) : tree.first(.typeName, in: node).flatMap { type($0) }
        var question = Question(
            name: place?.home.name ?? name, type: named?.base ?? .text,
            section: sectionIndex < 0 ? nil : Int(sectionIndex), applicability: nil, range: lineRange(node))
        question.home = place?.home
        question.isJudgment = tree[node].detail == 1
        let isKnown = named?.base != nil
        question.pattern = named?.pattern
        question.wording = name
        if let place {
            inheritPrivacy(from: place, &question)
            question.context = context(of: place)
            question.formerHomes = place.formerHomes
            question.formerNames = place.formerHomes.map(\.name)
        }
        if isList || place?.isItem == true {
            if isList { readList(node, index, &question) } else { question.wording = listItemWording(node, index) }
            let mayBeAbsent = isList && isUnderCondition(node, sectionIndex, place)
            questionFacts.append(
                QuestionFacts(
                    question, isKnown: isKnown, mayBeAbsent: mayBeAbsent,
                    options: IndexRange(optionNames.count..<optionNames.count)))
            model.questions.append(question)
            return
        }
        let start = optionNames.count
        var bounds: [SyntaxID] = []
        let hasCondition = isUnderCondition(node, sectionIndex, place)
        for child in tree.children(of: node) {
            switch tree.kind(child) {
            case .text: question.wording = plainText(child)
            case .option: readOption(child, into: &question, from: start)
            case .bounds: bounds.append(child)
            case .flag: readFlag(child, into: &question)
            default: break
            }
        }
        let written = properties(of: node, .question)
        if isKnown {
            if let unit = written.first(where: { $0.key == "unité" }) { readUnit(unit, into: &question) }
            readBounds(bounds, into: &question)
            checkOptions(of: question)
        }
        for property in written { readProperty(property, into: &question, isKnown: isKnown) }
        if let place { inheritProperties(from: place, &question) }
        questionFacts.append(
            QuestionFacts(
                question, isKnown: isKnown, mayBeAbsent: hasCondition || question.isOptional,
                options: IndexRange(start..<optionNames.count)))
        model.questions.append(question)
        if isKnown { readSampleAnswers(written, of: index) }
    }

    /// Whether a question arises only under a condition: its own, its record's, or that of its group. An item of a list is asked about where
    /// the list is.
    private func isUnderCondition(_ node: SyntaxID, _ section: Int32, _ place: FieldPlace?) -> Bool {
        if tree.first(.guard, in: node) != nil { return true }
        if let place, !instances[place.instance].guards.isEmpty { return true }
        let isOfItem = place.map { !$0.home.lists.isEmpty } ?? false
        return !isOfItem && section >= 0 && tree.first(.guard, in: declarations.sections[Int(section)]) != nil
    }

    /// What is personal or confidential of a list is so of its items.
    private func inheritPrivacy(from place: FieldPlace, _ question: inout Question) {
        for list in place.home.lists {
            question.isPersonal = question.isPersonal || model.questions[list].isPersonal
            question.isConfidential = question.isConfidential || model.questions[list].isConfidential
        }
        var around: Int? = place.instance
        while let instance = around {
            if let node = instances[instance].question { readPrivacy(of: node, into: &question) }
            around = instances[instance].parent
        }
    }

    /// Reads `personnel` and `confidentiel` below the question that asks for a record: they hold for all that the record asks.
    private func readPrivacy(of node: SyntaxID, into question: inout Question) {
        for child in tree.children(of: node) where tree.kind(child) == .flag {
            switch NameFolding.folded(tree.text(child)) {
            case "personnel", "personnelle": question.isPersonal = true
            case "confidentiel", "confidentielle": question.isConfidential = true
            default: break
            }
        }
    }

    /// What the records around a question are asked for: the wording of the questions that ask for them, or their names.
    private mutating func context(of place: FieldPlace) -> String {
        var words: [String] = []
        var around: Int? = place.instance
        while let instance = around {
            if let node = instances[instance].question {
                let name = tree.first(.name, in: node).map { tree.text($0) } ?? ""
                words.append(tree.first(.text, in: node).map { plainText($0) } ?? name.capitalizedFirst)
            }
            around = instances[instance].parent
        }
        return words.reversed().joined(separator: " — ")
    }

    /// The words that ask for an item that is a plain value.
    private func listItemWording(_ node: SyntaxID, _ index: Int) -> String {
        let word = fieldPlaces[index].map { names.text(instances[$0.instance].name) } ?? ""
        return word == "élément" ? tree.first(.name, in: node).map { tree.text($0) } ?? word : word.capitalizedFirst
    }

    /// The line of a declaration, up to what is indented below it.
    func lineRange(_ node: SyntaxID) -> SourceRange {
        let whole = tree[node]
        var end = whole.start
        for child in tree.children(of: node) {
            switch tree.kind(child) {
            case .name, .typeName, .guard, .title, .reference, .caseValues: end = tree[child].end
            default: break
            }
        }
        let bytes = tree.file.bytes
        var stop = Int(max(end, whole.start))
        while stop < Int(whole.end), bytes[stop] != 0x0A, bytes[stop] != 0x0D { stop += 1 }
        return tree.range(from: whole.start, to: UInt32(stop))
    }

    private mutating func readFlag(_ node: SyntaxID, into question: inout Question) {
        switch NameFolding.folded(tree.text(node)) {
        case "facultative", "facultatif": question.isOptional = true
        case "personnel", "personnelle": question.isPersonal = true
        case "confidentiel", "confidentielle": question.isConfidential = true
        default:
            report(
                .wrongFlag, "« \(tree.text(node)) » ne veut rien dire sous une question.", at: tree.range(node),
                fix: Fix("Sous une question, on peut écrire : facultative, personnel ou confidentiel."))
        }
    }

    private mutating func readProperty(_ property: WrittenProperty, into question: inout Question, isKnown: Bool) {
        switch property.key {
        case "motif": readPattern(property, into: &question, isKnown: isKnown)
        case "longueur": readLength(property, into: &question, isKnown: isKnown)
        case "ancien nom":
            // Those of a question of a record are told with the record.
            guard let value = property.valueNode, question.home == nil else { return }
            question.formerNames.append(Checker.withoutBrackets(tree.text(value)))
        case "par défaut", "proposé": break
        case "unité":
            if isKnown, question.type != .period {
                reportMisplaced(property, "une question de type durée", question)
            }
            if let property = kept(property) { question.properties.append(property) }
        default: if let property = kept(property) { question.properties.append(property) }
        }
    }

    private mutating func readPattern(_ property: WrittenProperty, into question: inout Question, isKnown: Bool) {
        guard isKnown else { return }
        guard question.type.isText else { return reportMisplaced(property, "une question de type texte", question) }
        guard let pattern = pattern(of: property) else { return }
        if question.pattern != nil {
            report(
                .twoPatterns, "Le type de cette question impose déjà un motif.", at: tree.range(property.keyNode),
                fix: Fix("Retirez ce motif, ou donnez à la question le type texte."))
            return
        }
        question.pattern = pattern
    }

    private mutating func readLength(_ property: WrittenProperty, into question: inout Question, isKnown: Bool) {
        guard isKnown, let value = property.valueNode else { return }
        guard question.type == .text || question.type == .longText else {
            return reportMisplaced(property, "une question de type texte", question)
        }
        let words = NameFolding.folded(tree.text(value)).split(separator: " ")
        let hasUnit = words.last == "caractères"
        let ends = words.dropLast(hasUnit ? 1 : 0).split(separator: "à").map { Int($0.joined()) }
        if ends.count == 2, let low = ends[0], let high = ends[1], 0 <= low, low <= high, high > 0 {
            question.length = low...high
            return
        }
        report(
            .unreadableLength, "« \(tree.text(value)) » ne dit pas entre quelles longueurs le texte doit être.",
            at: tree.range(value), fix: Fix("Écrivez le plus petit puis le plus grand nombre de caractères : 10 à 400.")
        )
    }

    /// Says that a property does not suit the type of its question.
    mutating func reportMisplaced(_ property: WrittenProperty, _ suits: String, _ question: Question) {
        report(
            .misplacedProperty,
            "« \(property.key) » ne vaut que pour \(suits), et [\(question.name)] attend \(TypeNames.described(question.type)).",
            at: tree.range(property.keyNode), fix: Fix("Retirez cette ligne, ou changez le type de la question."))
    }

    private mutating func readUnit(_ property: WrittenProperty, into question: inout Question) {
        guard question.type == .period, let value = property.valueNode else { return }
        switch NameFolding.folded(tree.text(value)) {
        case "mois", "ans", "an", "années": question.countsMonths = true
        case "jours", "jour": question.countsMonths = false
        default:
            report(
                .unknownUnit, "« \(tree.text(value)) » n'est pas une unité de durée.", at: tree.range(value),
                fix: Fix("Écrivez jours, mois ou ans ; des heures sont d'un autre type : « durée en heures »."))
        }
    }

    /// A name written with or without its brackets.
    static func withoutBrackets(_ text: String) -> String {
        text.hasPrefix("[") && text.hasSuffix("]") ? String(text.dropFirst().dropLast()) : text
    }

    /// The words of a text that is one paragraph on one line without marks, as most wordings are.
    private func onlyRun(of text: SyntaxID) -> SyntaxID? {
        let paragraph = Int(text.rawValue) + 1
        let end = Int(tree[text].next)
        guard end == paragraph + 2, tree.nodes[paragraph + 1].kind == .run else { return nil }
        return SyntaxID(UInt32(paragraph + 1))
    }

    /// A text that holds no blank to fill: a wording, a reason. Blanks are reported.
    mutating func plainText(_ node: SyntaxID) -> String {
        if let only = onlyRun(of: node) { return tree.text(only) }
        var words = ""
        var isFirst = true
        for paragraph in tree.children(of: node) {
            if tree.kind(paragraph) == .row { reportMisplacedTable(paragraph, "dans ce que l'outil dit aux personnes") }
            if !isFirst { words += "\n" }
            isFirst = false
            for piece in tree.children(of: paragraph) {
                switch tree.kind(piece) {
                case .run: words += tree.text(piece)
                case .lineJoin: words += " "
                case .escape: words += tree.text(piece).dropFirst()
                case .hole, .dateSpan, .crossReference, .inlineConditional:
                    report(
                        .holeInWording,
                        "Ce qui est demandé aux personnes est fixe : il ne peut pas y avoir de blanc à remplir ici.",
                        at: tree.range(piece),
                        fix: Fix("Reformulez sans crochets, ou écrivez \\[ et \\] pour de vrais crochets."))
                default: break
                }
            }
        }
        return words
    }
}
