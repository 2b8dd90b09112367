internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

extension Checker {
    // MARK: Declaring

    /// Reads a `liste` line: the question of how many items it holds.
    mutating func readList(_ node: SyntaxID, _ index: Int, _ question: inout Question) {
        question.type = .integer
        question.list = listShapes[index]
        var bounds: [SyntaxID] = []
        for child in tree.children(of: node) {
            switch tree.kind(child) {
            case .text: question.wording = plainText(child)
            case .bounds: bounds.append(child)
            case .flag: readListFlag(child, into: &question)
            default: break
            }
        }
        readBounds(bounds, into: &question)
        if let low = question.minimum, low < 0 { reportListBounds(bounds[0]) }
        if let high = question.maximum, high > ListShape.most || high < 1 { reportListBounds(bounds[0]) }
        question.minimum = max(0, question.minimum ?? 0)
        question.maximum = min(Int64(ListShape.most), question.maximum ?? Int64(ListShape.most))
        for property in properties(of: node, .list) {
            if property.key == "ancien nom", let value = property.valueNode {
                // Those of a list of a record are told with the record.
                if question.home == nil { question.formerNames.append(Checker.withoutBrackets(tree.text(value))) }
            } else if let property = kept(property) {
                question.properties.append(property)
            }
        }
    }

    private mutating func readListFlag(_ node: SyntaxID, into question: inout Question) {
        switch NameFolding.folded(tree.text(node)) {
        case "personnel", "personnelle": question.isPersonal = true
        case "confidentiel", "confidentielle": question.isConfidential = true
        default:
            report(
                .wrongFlag, "« \(tree.text(node)) » ne veut rien dire sous une liste.", at: tree.range(node),
                fix: Fix("Une liste peut déjà être vide. On peut écrire : personnel ou confidentiel."))
        }
    }

    private mutating func reportListBounds(_ node: SyntaxID) {
        report(
            .unsuitableListBounds, "Une liste compte de 0 à \(ListShape.most) éléments.", at: tree.range(node),
            fix: Fix("Changez ce nombre."))
    }

    // MARK: Repeating

    /// Reads `pour chaque [x] dans [xs]`.
    mutating func readRepetition(_ node: SyntaxID, _ place: Surroundings, into contents: inout PartSet) {
        let branches = tree.children(of: node).filter { tree.kind($0) == .branch }
        guard let name = tree.first(.name, in: node), let reference = tree.first(.reference, in: node),
            let list = list(reference), let item = itemOfList[list], let first = branches.first
        else { return }
        if itemsInReach.contains(where: { $0.instance == item }) {
            report(
                .loopInLoop, "Cette liste est déjà parcourue plus haut : on ne saurait pas de quel élément il s'agit.",
                at: lineRange(node), fix: Fix("Sortez cette ligne de l'autre « pour chaque »."))
            return
        }
        let word = intern(name)
        reportTakenItem(word, at: name)
        itemsInReach.append(ItemInReach(name: word, instance: item))
        readGround(of: first, .step)
        let repeated = block(below: first, place)
        itemsInReach.removeLast()
        let otherwise = branches.dropFirst().first.map { block(below: $0, place) }
        contents.formUnion(repeated.contents)
        if let otherwise { contents.formUnion(otherwise.contents) }
        openStatements.append(.repetition(Int32(truncatingIfNeeded: model.repetitions.count)))
        model.repetitions.append(
            Repetition(
                list: list, block: repeated.block, otherwise: otherwise?.block ?? .empty, range: lineRange(node),
                otherwiseRange: lineRange(branches.dropFirst().first ?? node)))
    }

    /// Reports a name of an item that already stands for something else.
    mutating func reportTakenItem(_ word: NameID, at name: SyntaxID) {
        guard let taken = symbols[word.index], taken.kind != .record else { return }
        report(
            .takenItemName,
            "[\(tree.text(name))] est déjà \(taken.kind.described) : on ne saurait plus de quoi l'on parle.",
            at: tree.range(name), notes: [Note("Ce nom est donné ici.", at: rules.range(taken.node))],
            fix: Fix("Appelez l'élément d'un autre nom."))
    }

    /// The list that a name stands for; nothing, once reported, when it is none.
    mutating func list(_ node: SyntaxID) -> Int? {
        guard let symbol = resolve(node, as: .question) else { return nil }
        let question = Int(symbol.index)
        if itemOfList[question] != nil { return question }
        report(
            .notAList, "[\(tree.text(node))] n'est pas une liste.", at: tree.range(node),
            notes: [Note("Ce nom est donné ici.", at: rules.range(symbol.node))],
            fix: Fix("Écrivez le nom d'une liste, ou écrivez-la : liste [\(tree.text(node))] de texte."))
        return nil
    }

    // MARK: What is said of a whole list

    /// `nombre de [xs]`, `somme de a dans [xs] dont (c)`, `tous les [xs] : c`, `au moins un des [xs] : c`
    mutating func aggregate(_ node: SyntaxID) -> Checked {
        let kind = tree.kind(node)
        if kind == .total { return total(node) }
        guard let reference = firstChild(node), let list = list(reference) else { return poison(node) }
        let range = tree.range(node)
        guard let (_, item) = firstChildren(node) else {
            guard kind == .count else { return poison(node) }
            return answer(list, at: range)
        }
        let condition = within(list) { $0.condition(item) }
        let number = Int32(truncatingIfNeeded: list)
        switch kind {
        case .count:
            var result = Checked(id: add(.count(number, condition), .integer, at: range), type: .integer)
            result.range = Interval(0, questionFacts[list].high)
            return result
        case .every: return truth(.every(number, condition), at: range)
        default: return truth(.some(number, condition), at: range)
        }
    }

    private mutating func total(_ node: SyntaxID) -> Checked {
        var children = tree.children(of: node).makeIterator()
        guard let summed = children.next() else { return poison(node) }
        let written = children.next()
        let filter = children.next()
        guard let list = list(written ?? summed), let item = itemOfList[list] else { return poison(node) }
        let range = tree.range(node)
        var value: Checked
        if written != nil {
            value = within(list) { $0.expression(summed) }
        } else if let own = instances[item].value {
            markRead(own)
            value = answer(own, at: range)
        } else {
            report(
                .unsuitableTotal, "[\(tree.text(summed))] est une liste de fiches : rien ne dit ce qu'on y additionne.",
                at: range,
                fix: Fix("Écrivez « somme de [montant de …] dans [\(tree.text(summed))] »."))
            return poison(node)
        }
        guard let type = value.type else { return poison(node) }
        switch type {
        case .integer, .number, .amount, .percentage, .hours: break
        case .period where value.unit != nil: break
        default:
            report(
                .unsuitableTotal, "\(TypeNames.described(type).capitalizedFirst) ne s'additionne pas ainsi.", at: range,
                fix: Fix("Additionnez des nombres, des montants, des pourcentages, ou des durées d'une même unité."))
            return poison(node)
        }
        if let filter { value = within(list) { $0.counted(value, type, where: filter) } }
        var result = Checked(
            id: add(.total(Int32(truncatingIfNeeded: list), value.id), type, at: range), type: type)
        let most = Interval(0, questionFacts[list].high)
        result.range = (value.range * most).joined(Interval(0)).clamped
        result.days = (value.days * most).joined(Interval(0)).clamped
        result.unit = value.unit
        return result
    }

    /// What an item adds to a sum of some items only: nothing where the condition does not hold.
    private mutating func counted(_ value: Checked, _ type: ValueType, where condition: SyntaxID) -> Checked {
        let range = tree.range(condition)
        let held = self.condition(condition)
        var result = value
        result.id = add(.choose(operands([held, value.id, add(.scalar(0), type, at: range)])), type, at: range)
        result.range = value.range.joined(Interval(0))
        result.days = value.days.joined(Interval(0))
        result.question = nil
        result.literal = nil
        return result
    }

    /// Reads what is said of one item of a list.
    private mutating func within<Read>(_ list: Int, _ read: (inout Checker) -> Read) -> Read {
        if let item = itemOfList[list] {
            itemsInReach.append(ItemInReach(name: instances[item].name, instance: item))
        }
        defer { if itemOfList[list] != nil { itemsInReach.removeLast() } }
        return read(&self)
    }
}
