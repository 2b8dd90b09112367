internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

extension Checker {
    /// Reads a blank that names a record or a list; `false` when it names neither.
    mutating func readWholeHole(_ node: SyntaxID, _ name: SyntaxID, _ alternatives: [SyntaxID]) -> Bool {
        guard !instances.isEmpty else { return false }
        switch field(name) {
        case .record(let instance):
            readRecordHole(node, instance, alternatives)
            return true
        case .question(let question) where itemOfList[question] != nil:
            markRead(question)
            readListHole(node, question, alternatives)
            return true
        case .question, .computation: return false
        case nil: break
        }
        guard let known = names.find(tree.file.bytes, in: bytes(name)), let symbol = symbols[known.index],
            symbol.kind == .question, itemOfList[Int(symbol.index)] != nil
        else { return false }
        use(known)
        readListHole(node, Int(symbol.index), alternatives)
        return true
    }

    // MARK: Records

    private mutating func readRecordHole(_ node: SyntaxID, _ instance: Int, _ alternatives: [SyntaxID]) {
        guard alternatives.isEmpty else {
            guard let gender = gender(of: instance) else { return reportGenderless(node) }
            markRead(gender)
            return readPick(node, answer(gender, at: tree.range(node)), alternatives)
        }
        if let format = tree.first(.format, in: node) {
            report(
                .unsuitableFormat, "Une fiche se lit comme elle le dit elle-même, sans autre forme.",
                at: tree.range(format), fix: Fix("Retirez la virgule et ce qui la suit."))
        }
        readReading(of: instance, at: tree.range(node))
    }

    /// Reads how a record reads in a text: the line under its `fiche`, the plain value, or its only question.
    private mutating func readReading(of instance: Int, at range: SourceRange) {
        if let value = instances[instance].value { return hole(value, at: range) }
        guard let record = instances[instance].record else { return }
        if let text = tree.first(.text, in: record), let paragraph = firstChild(text) {
            if tree.kind(paragraph) == .row { reportMisplacedTable(paragraph, "dans la lecture d'une fiche") }
            let around = instanceBeingRead
            instanceBeingRead = instance
            readInline(tree.children(of: paragraph))
            instanceBeingRead = around
            return
        }
        let fields = instances[instance].fields.values
        if fields.count == 1, case .question(let only) = fields.first, itemOfList[only] == nil {
            return hole(only, at: range)
        }
        let name = tree.first(.name, in: record).map { tree.text($0) } ?? ""
        report(
            .unreadableRecord, "Rien ne dit comment une fiche [\(name)] se lit dans un texte.", at: range,
            notes: [Note("La fiche est écrite ici.", at: lineRange(record))],
            fix: Fix("Ajoutez sous la fiche une ligne de texte, comme « > [civilité] [nom] »."))
    }

    private mutating func hole(_ question: Int, at range: SourceRange) {
        markRead(question)
        model.segments.append(.hole(answer(question, at: range).id, format: nil, range: range))
    }

    /// The question of a record that tells the gender: a choice whose every option is masculine or feminine.
    private func gender(of instance: Int) -> Int? {
        let questions = instances[instance].fields.values.compactMap { field in
            if case .question(let question) = field { question } else { nil }
        }
        return questions.sorted().first { question in
            let options = model.questions[question].options
            return !options.isEmpty && options.allSatisfy { Gender(optionKey: NameFolding.folded($0.key)) != nil }
        }
    }

    private mutating func reportGenderless(_ node: SyntaxID) {
        report(
            .unsuitablePick, "Rien, dans cette fiche, ne dit le masculin ou le féminin.", at: tree.range(node),
            fix: Fix("Demandez-y une civilité : question [civilité] : choix, avec « madame » et « monsieur »."))
    }

    // MARK: Lists

    private mutating func readListHole(_ node: SyntaxID, _ list: Int, _ alternatives: [SyntaxID]) {
        guard let item = itemOfList[list] else { return }
        let range = tree.range(node)
        guard alternatives.isEmpty else { return readListPick(node, list, item, alternatives) }
        let written = tree.first(.format, in: node).flatMap { TextFormat(rawValue: NameFolding.folded(tree.text($0))) }
        guard let head = written?.ofItems else {
            let name = tree.first(.name, in: node).map { tree.text($0) } ?? ""
            let enumeration = (written?.overItems ?? .enumeration).rawValue
            report(
                .listAsValue, "[\(name)] est une liste : rien ne dit comment elle s'écrit ici.", at: range,
                fix: Fix(
                    "Écrivez [\(name), \(enumeration)], ou répétez ce texte par « pour chaque »."))
            return
        }
        model.segments.append(.needsItems(Int32(list), range: range))
        model.segments.append(.enumeration(Int32(list), head: head.map { stringIndex($0.rawValue) }, range: range))
        let start = model.segments.count
        itemsInReach.append(ItemInReach(name: instances[item].name, instance: item))
        readReading(of: item, at: range)
        itemsInReach.removeLast()
        if let head { checkHead(head, from: start, at: range) }
        model.segments.append(.enumerationEnd)
    }

    /// A small word joins the first word of an item: a text, a choice, the name of a place, or the words of the record.
    private mutating func checkHead(_ head: TextFormat, from start: Int, at range: SourceRange) {
        switch model.segments[start...].first(where: { !$0.isStyle }) {
        case .run, nil: return
        case .hole(let value, nil, _) where head.suits(model.type(of: value)): return
        default:
            report(
                .unsuitableFormat, "« \(head.rawValue) » ne se joint pas au premier mot des éléments de cette liste.",
                at: range,
                fix: Fix("Tournez la phrase avec [… , énumération] : « les éléments suivants : … »."))
        }
    }

    /// `[xs : a | b]` by number; `[xs : a | b | c | d]` by gender and number.
    private mutating func readListPick(_ node: SyntaxID, _ list: Int, _ item: Int, _ alternatives: [SyntaxID]) {
        let subject = answer(list, at: tree.range(node))
        guard alternatives.count == 4, alternatives.allSatisfy({ tree.first(.optionKey, in: $0) == nil }) else {
            return readPick(node, subject, alternatives)
        }
        guard let gender = gender(of: item) else { return reportGenderless(node) }
        markRead(gender)
        let range = tree.range(node)
        let options = model.questions[gender].options.indices.filter {
            Gender(optionKey: NameFolding.folded(model.questions[gender].options[$0].key)) == .feminine
        }
        let isFeminine = isOption(answer(gender, at: range).id, Array(options), at: range)
        let areFeminine = truth(.every(Int32(list), isFeminine.id), at: range).id
        let two = add(.scalar(2), .integer, at: range)
        let areSeveral = truth(.compare(.greaterOrEqual, subject.id, two), at: range).id
        let forms = alternatives.map { words(of: $0) }
        model.segments.append(.inlineIf(areSeveral))
        agree(areFeminine, forms[2], forms[3])
        model.segments.append(.inlineElse)
        agree(areFeminine, forms[0], forms[1])
        model.segments.append(.inlineEnd)
    }

    private mutating func agree(_ areFeminine: ExpressionID, _ masculine: SourceRange, _ feminine: SourceRange) {
        model.segments.append(.inlineIf(areFeminine))
        model.segments.append(.run(feminine))
        model.segments.append(.inlineElse)
        model.segments.append(.run(masculine))
        model.segments.append(.inlineEnd)
    }
}
