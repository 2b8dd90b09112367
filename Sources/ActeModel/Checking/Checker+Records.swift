internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

extension Checker {
    /// Most questions that records and lists may stand for together, before any list grows.
    private static let mostFields = 20_000
    /// Most records inside one another: each is followed inside the one that asks for it.
    private static let deepestRecord = 100
    /// Most lists inside one another.
    private static let mostNesting = 3

    /// Checks that what a record asks, and what is computed of it, has different names.
    mutating func collectRecord(_ record: SyntaxID) {
        if let name = tree.first(.name, in: record), intern(name).index < builtInTypes.count {
            report(
                .recordNamedAsType,
                "[\(tree.text(name))] est déjà un type de réponse : « question [x] : \(tree.text(name)) » se lirait de deux façons.",
                at: tree.range(name),
                fix: Fix("Donnez à la fiche un nom plus précis, comme [commune membre]."))
        }
        declare(record, .record, declarations.records.count)
        declarations.records.append(record)
        var known: [NameID: SyntaxID] = [:]
        var asksNothing = true
        for field in tree.children(of: record) where isAsked(field) || isComputed(field) {
            asksNothing = asksNothing && !isAsked(field)
            guard let name = tree.first(.name, in: field) else { continue }
            let identity = intern(name)
            if let earlier = known[identity] {
                report(
                    .duplicateName, "Cette fiche a deux fois [\(tree.text(name))].", at: tree.range(name),
                    notes: [Note("Déjà écrit ici.", at: tree.range(earlier))],
                    fix: Fix("Donnez un autre nom à l'un des deux, ou supprimez celui qui est en trop."))
            }
            known[identity] = known[identity] ?? name
        }
        if asksNothing, tree.first(.name, in: record) != nil {
            report(
                .emptyRecord, "Cette fiche ne demande rien.", at: lineRange(record),
                fix: Fix("Ajoutez au-dessous ce qu'elle demande : question [nom] : texte."))
        }
    }

    private func isAsked(_ node: SyntaxID) -> Bool { tree.kind(node) == .question || tree.kind(node) == .list }

    private func isComputed(_ node: SyntaxID) -> Bool {
        tree.kind(node) == .computation || tree.kind(node) == .table
    }

    /// Puts, in the place of each question that asks for a record, what the record asks; and after each list, what is asked of an item.
    mutating func spreadRecords() {
        guard !declarations.records.isEmpty || declarations.hasLists else { return }
        let written = zip(declarations.questions, declarations.sectionOfQuestion)
        declarations.questions = []
        declarations.sectionOfQuestion = []
        var positions: [Int32] = []
        var recordOfQuestion: [Int32: Int] = [:]
        for (node, section) in written {
            let target = spread(node, section, inside: nil, path: [])
            if case .record(let instance) = target { recordOfQuestion[Int32(positions.count)] = instance }
            if case .question(let question) = target { positions.append(Int32(question)) } else { positions.append(-1) }
        }
        for index in symbols.indices {
            guard let symbol = symbols[index], symbol.kind == .question else { continue }
            if let instance = recordOfQuestion[symbol.index] {
                symbols[index]?.kind = .recordValue
                symbols[index]?.index = Int32(truncatingIfNeeded: instance)
            } else {
                symbols[index]?.index = positions[Int(symbol.index)]
            }
        }
    }

    /// Adds what one `question` or `liste` line asks.
    private mutating func spread(
        _ node: SyntaxID, _ section: Int32, inside parent: Int?, path: [SyntaxID]
    ) -> FieldTarget? {
        let name = tree.first(.name, in: node).map { tree.text($0) } ?? ""
        let home = parent.map { instances[$0].home.naming(name) }
        let former = formerHomes(of: node, named: name, inside: parent)
        if tree.kind(node) == .list { return spreadList(node, section, inside: parent, home, former, path) }
        guard let record = record(of: node) else { return .question(add(node, section, parent, home, former)) }
        guard let record = accepted(record, at: node, path) else { return nil }
        let around = parent.map { instances[$0].guards } ?? []
        let own = tree.first(.guard, in: node).map { [$0] } ?? []
        let instance = RecordInstance(
            name: intern(name), record: record, question: node, parent: parent, list: nil,
            home: home ?? QuestionHome(lists: [], pieces: [name]), formerHomes: former, guards: around + own)
        instances.append(instance)
        let index = instances.count - 1
        fill(index, section, path + [record])
        return .record(index)
    }

    private mutating func spreadList(
        _ node: SyntaxID, _ section: Int32, inside parent: Int?, _ home: QuestionHome?, _ former: [QuestionHome],
        _ path: [SyntaxID]
    ) -> FieldTarget? {
        let name = tree.first(.name, in: node).map { tree.text($0) } ?? ""
        var itemHome = home ?? QuestionHome(lists: [], pieces: [name])
        guard itemHome.lists.count < Checker.mostNesting else {
            report(
                .nestedTooDeep,
                "Cette liste est dans une troisième liste, elle-même dans deux autres : c'est un niveau de trop.",
                at: lineRange(node), fix: Fix("Demandez-la à part, ou réunissez deux de ces listes en une."))
            return nil
        }
        let list = add(node, section, parent, home, former)
        itemHome = itemHome.item(of: list)
        let formerItemHomes = former.map { $0.item(of: list) }
        let record = record(of: node).flatMap { accepted($0, at: node, path) }
        let word = itemWord(of: node, record)
        instances.append(
            RecordInstance(
                name: intern(word), record: record, parent: parent, list: list, home: itemHome,
                formerHomes: formerItemHomes, guards: []))
        let item = instances.count - 1
        itemOfList[list] = item
        if let record {
            fill(item, section, path + [record])
        } else {
            let value = add(node, section, item, itemHome, formerItemHomes)
            fieldPlaces[value]?.isItem = true
            instances[item].value = value
        }
        listShapes[list] = ListShape(item: word, fields: IndexRange(list + 1..<declarations.questions.count))
        return .question(list)
    }

    /// Adds what a record asks, and what is computed of it, to the record or item at `instance`.
    private mutating func fill(_ instance: Int, _ section: Int32, _ path: [SyntaxID]) {
        guard let record = path.last else { return }
        for field in tree.children(of: record) where isAsked(field) || isComputed(field) {
            guard let name = tree.first(.name, in: field) else { continue }
            let identity = intern(name)
            guard instances[instance].fields[identity] == nil else { continue }
            instances[instance].fields[identity] =
                isComputed(field)
                ? addComputation(field, instance) : spread(field, section, inside: instance, path: path)
        }
    }

    private mutating func addComputation(_ node: SyntaxID, _ instance: Int) -> FieldTarget {
        let name = tree.first(.name, in: node).map { tree.text($0) } ?? ""
        declarations.computations.append(node)
        let computation = declarations.computations.count - 1
        let home = instances[instance].home.naming(name)
        computationPlaces[computation] = FieldPlace(instance: instance, home: home, formerHomes: [], isItem: false)
        return .computation(computation)
    }

    private mutating func add(
        _ node: SyntaxID, _ section: Int32, _ parent: Int?, _ home: QuestionHome?, _ former: [QuestionHome]
    ) -> Int {
        declarations.questions.append(node)
        declarations.sectionOfQuestion.append(section)
        let question = declarations.questions.count - 1
        if let parent, let home {
            fieldPlaces[question] = FieldPlace(instance: parent, home: home, formerHomes: former, isItem: false)
        }
        return question
    }

    /// The `fiche` that a question asks for, or that the items of a list are; nothing for a plain value. A record that bears the name of a
    /// built-in type, which is reported, does not take it.
    private mutating func record(of node: SyntaxID) -> SyntaxID? {
        guard let typeName = tree.first(.typeName, in: node) else { return nil }
        let word = tree.first(.name, in: typeName) ?? typeName
        guard let name = names.find(tree.file.bytes, in: bytes(word)), let symbol = symbols[name.index],
            symbol.kind == .record
        else { return nil }
        symbols[name.index]?.isUsed = true
        guard name.index >= builtInTypes.count else { return nil }
        return declarations.records[Int(symbol.index)]
    }

    /// The record, unless it would hold itself, or what it holds is more than a person could answer; that is then reported.
    private mutating func accepted(_ record: SyntaxID, at node: SyntaxID, _ path: [SyntaxID]) -> SyntaxID? {
        if path.contains(record) {
            let name = tree.first(.name, in: record).map { tree.text($0) } ?? ""
            report(
                .recordInRecord, "La fiche [\(name)] se demanderait elle-même, sans fin.", at: lineRange(node),
                notes: [Note("La fiche est écrite ici.", at: lineRange(record))],
                fix: Fix("Demandez ici une autre fiche, ou seulement ce qu'il en faut."))
            return nil
        }
        let count = fieldCount(of: record, depth: path.count)
        guard declarations.questions.count + count <= declarations.written + Checker.mostFields else {
            // What is too large is so wherever it is asked for: the first time is enough.
            if !asksTooMuch {
                report(
                    .nestedTooDeep, "Ces fiches, les unes dans les autres, demandent trop de réponses.",
                    at: lineRange(node), fix: Fix("Demandez de plus petites fiches."))
            }
            asksTooMuch = true
            return nil
        }
        return record
    }

    /// How many questions a record stands for, those of the records in it included; more than the most when that is too many to count, or when they lie
    /// too deep. Each record is counted once: O(size of the records) for all.
    private mutating func fieldCount(of record: SyntaxID, depth: Int) -> Int {
        if let known = fieldCounts[record] { return known }
        let tooMany = 1 << 30
        guard depth <= Checker.deepestRecord else { return tooMany }
        // A record that holds itself is refused where it does; until then it counts for nothing there.
        fieldCounts[record] = 0
        var count = 0
        for field in tree.children(of: record) where isAsked(field) {
            let isList = tree.kind(field) == .list
            let inner = self.record(of: field).map { fieldCount(of: $0, depth: depth + 1) }
            count = min(tooMany, count + (inner ?? 1) + (isList ? 1 : 0))
        }
        fieldCounts[record] = count
        return count
    }

    /// The word for one item of a list: `élément : …`, else the name of the record, else `élément`.
    private func itemWord(of list: SyntaxID, _ record: SyntaxID?) -> String {
        for property in tree.children(of: list) where tree.kind(property) == .property {
            guard let key = tree.first(.propertyKey, in: property), NameFolding.folded(tree.text(key)) == "élément",
                let value = tree.first(.propertyValue, in: property)
            else { continue }
            return Checker.withoutBrackets(tree.text(value))
        }
        return record.flatMap { tree.first(.name, in: $0) }.map { tree.text($0) } ?? "élément"
    }
}

extension QuestionHome {
    /// The place of an item of the list that is here.
    fileprivate func item(of list: Int) -> QuestionHome {
        var home = self
        home.lists.append(list)
        home.pieces.append("")
        return home
    }

    /// The same place, for what is called `name` in it.
    func naming(_ name: String) -> QuestionHome {
        var home = self
        home.pieces[home.pieces.count - 1] += ", " + name
        return home
    }
}
