internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

extension Checker {
    /// What the name at `node` stands for among records and items, if it does: what the record being read asks, an item, or a field as in
    /// `nom de l'élu`. A name declared as a whole is that name.
    mutating func field(_ node: SyntaxID) -> FieldTarget? {
        guard !instances.isEmpty else { return nil }
        if let name = names.find(tree.file.bytes, in: bytes(node)) {
            if let own = instanceBeingRead, let field = instances[own].fields[name] { return field }
            if let item = itemsInReach.last(where: { $0.name == name }) { return target(of: item.instance) }
            if let symbol = symbols[name.index] {
                verifyNothingHidden(node, by: symbol)
                return symbol.kind == .recordValue ? .record(Int(symbol.index)) : nil
            }
        }
        let found = fields(named: NameFolding.folded(tree.text(node))) { $0.reachable($1) }
        if found.count > 1 {
            report(
                .ambiguousField, "« \(tree.text(node)) » peut se lire de deux façons.", at: tree.range(node),
                fix: Fix("Renommez l'un des deux, ou ce dont ils sont demandés."))
        }
        return found.first
    }

    /// A plain value is its own answer; any other item is a record.
    private func target(of instance: Int) -> FieldTarget {
        instances[instance].value.map(FieldTarget.question) ?? .record(instance)
    }

    /// The record or item that a name stands for here.
    private func reachable(_ name: NameID) -> [Int] {
        if let item = itemsInReach.last(where: { $0.name == name }) { return [item.instance] }
        if let own = instanceBeingRead, case .record(let inner) = instances[own].fields[name] { return [inner] }
        if let symbol = symbols[name.index], symbol.kind == .recordValue { return [Int(symbol.index)] }
        return []
    }

    /// Every field that a folded name may stand for; `owners` says what stands for a name.
    func fields(named words: String, owners: (Checker, NameID) -> [Int]) -> [FieldTarget] {
        var found: [FieldTarget] = []
        for split in Genitive.splits(of: words) {
            for owner in split.owners {
                guard let name = names.find(owner) else { continue }
                for instance in owners(self, name) {
                    for field in fields(named: split.head, of: instance) where !found.contains(field) {
                        found.append(field)
                    }
                }
            }
        }
        return found
    }

    /// The fields of a record that a name stands for: its own, else those of the records in it.
    private func fields(named words: Substring, of instance: Int) -> [FieldTarget] {
        let fields = instances[instance].fields
        if let name = names.find(String(words)), let field = fields[name] { return [field] }
        return Genitive.splits(of: words).flatMap { split in
            split.owners.flatMap { owner -> [FieldTarget] in
                guard let name = names.find(owner), case .record(let inner) = fields[name] else { return [] }
                return self.fields(named: split.head, of: inner)
            }
        }
    }

    /// The symbol of a field, cited at `node`, for those who expect a declared name; nothing, once reported, when it does not suit.
    mutating func symbol(of field: FieldTarget, _ node: SyntaxID, as expected: ExpectedName) -> Symbol? {
        switch field {
        case .question(let question):
            markRead(question)
            return symbol(.question, question, declaredAt: declarations.questions[question], node, as: expected)
        case .computation(let computation):
            markRead(computation: computation)
            let declared = declarations.computations[computation]
            return symbol(.computation, computation, declaredAt: declared, node, as: expected)
        case .record(let instance):
            markRead(record: instance)
            let example = instances[instance].fields.keys.map { names.text($0) }.min() ?? "nom"
            report(
                .recordAsValue,
                "[\(tree.text(node))] est toute une fiche : il faut ici l'une de ses réponses.", at: tree.range(node),
                fix: Fix("Dites laquelle, comme dans [\(example) de …]."))
        }
        return nil
    }

    private mutating func symbol(
        _ kind: SymbolKind, _ index: Int, declaredAt declaration: SyntaxID, _ node: SyntaxID, as expected: ExpectedName
    ) -> Symbol? {
        let name = tree.first(.name, in: declaration) ?? node
        if expected.fits(kind) { return Symbol(kind: kind, index: Int32(truncatingIfNeeded: index), node: name) }
        report(
            .wrongKindOfName, "[\(tree.text(node))] est \(kind.described), et il faut ici \(expected.described).",
            at: tree.range(node), notes: [Note("Ce nom est donné ici.", at: rules.range(name))],
            fix: Fix("Écrivez le nom \(expected.genitive)."))
        return nil
    }

    /// Counts a question of a record or of an item as read, and the lists around it.
    mutating func markRead(_ question: Int) {
        guard countsUse, let place = fieldPlaces[question] else { return }
        readFields.insert(question)
        markRead(around: place)
    }

    /// Counts what is computed of a record or of an item as read, and the lists around it.
    private mutating func markRead(computation: Int) {
        guard countsUse, let place = computationPlaces[computation] else { return }
        readComputedFields.insert(computation)
        markRead(around: place)
    }

    private mutating func markRead(around place: FieldPlace) {
        for list in place.home.lists { markUsed(list) }
        var instance: Int? = place.instance
        while let current = instance {
            if symbols[instances[current].name.index]?.kind == .recordValue { use(instances[current].name) }
            instance = instances[current].parent
        }
    }

    /// Counts a whole record as read.
    mutating func markRead(record instance: Int) {
        if let value = instances[instance].value { markRead(value) }
        for field in instances[instance].fields.values {
            switch field {
            case .question(let question): markRead(question)
            case .record(let inner): markRead(record: inner)
            case .computation: continue
            }
        }
    }

    private mutating func markUsed(_ list: Int) {
        readFields.insert(list)
        guard fieldPlaces[list] == nil, let name = tree.first(.name, in: declarations.questions[list]) else { return }
        use(intern(name))
    }

    /// The word on a field that is only known of an item, cited where no item is; nothing when it is no such field.
    func strayField(_ node: SyntaxID) -> (message: String, fix: Fix)? {
        guard !instances.isEmpty else { return nil }
        let found = fields(named: NameFolding.folded(tree.text(node))) { checker, name in
            checker.instances.indices.filter { checker.instances[$0].name == name && checker.instances[$0].list != nil }
        }
        guard let list = found.first.flatMap({ place(of: $0) })?.home.lists.last, let item = itemOfList[list],
            let name = tree.first(.name, in: declarations.questions[list])
        else { return nil }
        let (word, whole) = (names.text(instances[item].name), tree.text(name))
        return (
            "« \(tree.text(node)) » se dit d'un élément de [\(whole)], et rien ne dit ici duquel.",
            Fix("Écrivez cette ligne sous « pour chaque [\(word)] dans [\(whole)] ».")
        )
    }

    private func place(of field: FieldTarget) -> FieldPlace? {
        switch field {
        case .question(let question): fieldPlaces[question]
        case .computation(let computation): computationPlaces[computation]
        case .record: nil
        }
    }

    /// Warns of what is computed of records and nothing reads. O(computations of records).
    mutating func verifyComputedFields() {
        var read: Set<SyntaxID> = []
        for computation in readComputedFields { read.insert(declarations.computations[computation]) }
        for computation in computationPlaces.keys.sorted() {
            let node = declarations.computations[computation]
            guard isOwn(node), let name = tree.first(.name, in: node), read.insert(node).inserted else { continue }
            report(
                .unusedField, "La fiche calcule [\(tree.text(name))], et rien n'en dépend.", at: tree.range(name),
                fix: Fix("Citez-le dans un texte ou une condition, ou supprimez-le."))
        }
    }

    /// Warns of what records ask and nothing reads. O(questions of records).
    mutating func verifyFields() {
        var nodes: [SyntaxID: (isRead: Bool, isSought: Bool)] = [:]
        var order: [SyntaxID] = []
        for (question, place) in fieldPlaces.sorted(by: { $0.key < $1.key }) where !place.isItem {
            let node = declarations.questions[question]
            guard isOwn(node) else { continue }
            if nodes[node] == nil { order.append(node) }
            var known = nodes[node] ?? (false, false)
            known.isRead = known.isRead || readFields.contains(question)
            known.isSought = known.isSought || isSought(place.instance)
            nodes[node] = known
        }
        for node in order {
            guard let known = nodes[node], !known.isRead, known.isSought, let name = tree.first(.name, in: node) else {
                continue
            }
            report(
                .unusedField, "La fiche demande [\(tree.text(name))], et rien ne dépend de la réponse.",
                at: tree.range(name), fix: Fix("Citez-le dans un texte ou une condition, ou supprimez-le."))
        }
    }

    /// Whether anything is read of a record or of an item.
    private func isSought(_ instance: Int) -> Bool {
        instances[instance].fields.values.contains { field in
            switch field {
            case .question(let question): readFields.contains(question)
            case .record(let inner): isSought(inner)
            case .computation(let computation): readComputedFields.contains(computation)
            }
        }
    }
}
