internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

/// The computation that is being read: what its lines must give.
struct ComputationHead {
    /// Its name.
    var name: String
    /// The type it declares.
    var type: ValueType
    /// For a choice, the question whose options it takes.
    var options: Int32?
    /// Its line.
    var range: SourceRange
}

extension Checker {
    /// Reads the computations, each after those it reads.
    mutating func readComputations() {
        results = [Checked](repeating: Checked(id: ExpressionID(0), type: nil), count: sortedComputations.count)
        for (position, source) in sortedComputations.enumerated() {
            let node = declarations.computations[source]
            let isLooping = loopingComputations.contains(source)
            guard let place = computationPlaces[source] else {
                reader = tree.first(.name, in: node).map { intern($0) }
                readComputation(node, position, isLooping: isLooping)
                continue
            }
            reader = nil
            readFieldComputation(node, position, place, isLooping: isLooping)
        }
        reader = nil
    }

    /// Reads what is computed of a record, once for each that is asked for: what is wrong with it is told once.
    private mutating func readFieldComputation(
        _ node: SyntaxID, _ position: Int, _ place: FieldPlace, isLooping: Bool
    ) {
        let known = findings
        enter(place) { $0.readComputation(node, position, isLooping: isLooping) }
        model.computations[position].home = place.home
        model.computations[position].name = place.home.name
        if !readFieldComputations.insert(node).inserted { findings = known }
    }

    private mutating func readComputation(_ node: SyntaxID, _ position: Int, isLooping: Bool) {
        let name = tree.first(.name, in: node).map { tree.text($0) } ?? ""
        let range = lineRange(node)
        let declared = tree.first(.typeName, in: node).flatMap { type($0)?.base }
        let properties = keptProperties(of: node, .computation)
        var result: Checked?
        var head = ComputationHead(name: name, type: declared ?? .text, options: nil, range: range)
        if declared == .choices {
            report(
                .unsuitableComputationType, "Un calcul donne une seule valeur : il ne peut pas être un choix multiple.",
                at: range,
                fix: Fix("Donnez-lui le type oui/non, et testez chaque réponse par « contient »."))
        } else if declared != nil {
            if declared == .choice { head.options = optionList(of: node, head) }
            if declared != .choice || head.options != nil {
                result = tree.kind(node) == .table ? value(ofTable: node, head) : value(ofComputation: node, head)
            }
        }
        if result == nil { markUsed(in: node) }
        let value = result?.id ?? poison(at: range).id
        var computation = Computation(
            name: name, type: head.type, value: value, properties: properties, range: range)
        computation.optionsOf = head.options.map(Int.init)
        computation.exceptions = pendingExceptions
        pendingExceptions = []
        computation.rows = pendingRows
        pendingRows = []
        computation.bandMend = pendingBandMend
        pendingBandMend = nil
        model.computations.append(computation)
        if var result, let type = result.type, !isLooping, type == head.type {
            result.question = nil
            result.literal = nil
            result.options = head.options
            results[position] = result
        }
    }

    /// Counts the names of a passage that will not be read as used: what is wrong with it was reported.
    private mutating func markUsed(in node: SyntaxID) {
        for index in Int(node.rawValue)..<Int(tree[node].next) where tree.nodes[index].kind == .reference {
            let reference = SyntaxID(UInt32(index))
            if let name = names.find(tree.file.bytes, in: bytes(reference)) { symbols[name.index]?.isUsed = true }
        }
    }

    /// The question whose options a computed choice takes: that of the first choice its lines give.
    private mutating func optionList(of node: SyntaxID, _ head: ComputationHead) -> Int32? {
        for index in Int(node.rawValue)..<Int(tree[node].next) {
            let kind = tree.nodes[index].kind
            let node = SyntaxID(UInt32(index))
            let line = kind == .tableRow ? Array(tree.children(of: node)).last : firstChild(node)
            guard kind == .expressionLine || kind == .exception || kind == .tableRow,
                let value = line, tree.kind(value) == .reference, let symbol = optionsSource(value)
            else { continue }
            switch symbol.kind {
            case .question
            where questionFacts[Int(symbol.index)].type == .choice:
                return symbol.index
            case .computation:
                if let options = results[Int(computationOrder[Int(symbol.index)])].options { return options }
            default: break
            }
        }
        report(
            .unknownOptionList,
            "Rien ne dit quelles réponses [\(head.name)] peut prendre : aucune de ses lignes ne reprend une question de type choix.",
            at: head.range,
            fix: Fix("Reprenez une question de type choix dans l'une des lignes, ou donnez au calcul le type texte."))
        return nil
    }

    /// What a line of a computed choice names, a field of the record at hand first.
    private mutating func optionsSource(_ node: SyntaxID) -> Symbol? {
        switch field(node) {
        case .question(let question):
            return Symbol(kind: .question, index: Int32(truncatingIfNeeded: question), node: node)
        case .computation(let computation):
            return Symbol(kind: .computation, index: Int32(truncatingIfNeeded: computation), node: node)
        case .record: return nil
        case nil: return names.find(tree.file.bytes, in: bytes(node)).flatMap { symbols[$0.index] }
        }
    }

    /// The value of a whole computation, exceptions included.
    private mutating func value(ofComputation node: SyntaxID, _ head: ComputationHead) -> Checked? {
        var main: Checked?
        var pieces: [(condition: ExpressionID, value: Checked)] = []
        let block = valueOfBlock(node, head)
        main = block
        for child in tree.children(of: node) where tree.kind(child) == .exception {
            guard let piece = exception(child, head) else { continue }
            pieces.append(piece)
        }
        pendingExceptions = pieces.map(\.condition)
        guard let main, main.type != nil, !pieces.isEmpty else { return main }
        return choose(pieces, otherwise: main, head)
    }

    /// `par exception valeur si c`, with the dates between which it applies.
    private mutating func exception(_ node: SyntaxID, _ head: ComputationHead) -> (ExpressionID, Checked)? {
        readGround(of: node, .exception, name: head.name)
        guard let valueNode = firstChild(node), let guardNode = tree.first(.guard, in: node) else { return nil }
        let value = result(valueNode, head)
        var conditions = [guardCondition(guardNode)]
        if let window = window(of: node) { conditions += self.conditions(of: window, "Cette exception") }
        guard value.type != nil else { return nil }
        return (all(conditions, at: tree.range(guardNode)), value)
    }

    /// The one value that the lines of a block give; nothing, once reported, when there is none.
    private mutating func valueOfBlock(_ node: SyntaxID, _ head: ComputationHead) -> Checked? {
        var found: (value: Checked, node: SyntaxID)?
        for child in tree.children(of: node) {
            let value: Checked?
            switch tree.kind(child) {
            case .expressionLine:
                readGround(of: child, .value, name: head.name)
                value = firstChild(child).map { result($0, head) }
            case .conditional: value = conditionalValue(child, head)
            case .selection: value = selectionValue(child, head)
            default: continue
            }
            if let found {
                report(
                    .secondValue, "[\(head.name)] aurait ici une seconde valeur : on ne saurait pas laquelle retenir.",
                    at: lineRange(child),
                    notes: [Note("Il a déjà celle-ci.", at: lineRange(found.node))],
                    fix: Fix("Gardez une seule valeur, ou séparez-les par « si » et « sinon »."))
            } else {
                found = (value ?? poison(child), child)
            }
        }
        if found == nil {
            report(
                .computationWithoutValue, "Rien ne dit ici ce que vaut [\(head.name)].", at: lineRange(node),
                fix: Fix(
                    "Ajoutez au-dessous une ligne qui donne la valeur, par exemple \(TypeNames.sample(head.type))."))
        }
        return found?.value
    }

    private mutating func conditionalValue(_ node: SyntaxID, _ head: ComputationHead) -> Checked? {
        var pieces: [(condition: ExpressionID, value: Checked)] = []
        var otherwise: Checked?
        var isSound = true
        for branch in tree.children(of: node) where tree.kind(branch) == .branch {
            let guardNode = tree.first(.guard, in: branch)
            readGround(of: branch, .branch, name: head.name)
            let condition = guardNode.map { guardCondition($0) }
            guard let value = valueOfBlock(branch, head), value.type != nil else {
                isSound = false
                if condition == nil { otherwise = poison(branch) }
                continue
            }
            if let condition { pieces.append((condition, value)) } else { otherwise = value }
        }
        if let otherwise { return isSound ? choose(pieces, otherwise: otherwise, head) : nil }
        let finding = ModelFinding.incompleteComputation.diagnostic(
            "[\(head.name)] n'a pas de valeur lorsque aucune de ces conditions n'est remplie.", at: lineRange(node),
            situation: "Aucune des conditions n'est remplie.",
            fix: Fix("Ajoutez une ligne « sinon », et la valeur en dessous."))
        let gap = open(Gap(finding: finding))
        return isSound ? choose(pieces, leavingOut: gap, head) : nil
    }

    private mutating func selectionValue(_ node: SyntaxID, _ head: ComputationHead) -> Checked? {
        guard let selection = selection(node) else { return nil }
        var pieces: [(condition: ExpressionID, value: Checked)] = []
        var isSound = selection.subject.type != nil
        for (condition, branch) in selection.cases {
            readGround(of: branch, .branch, name: head.name)
            guard let value = valueOfBlock(branch, head), value.type != nil else {
                isSound = false
                continue
            }
            pieces.append((condition, value))
        }
        var otherwise: Checked?
        if let node = selection.otherwise {
            readGround(of: node, .branch, name: head.name)
            otherwise = valueOfBlock(node, head)
        } else if let gap = selection.gap {
            return isSound ? choose(pieces, leavingOut: gap, head) : nil
        } else {
            // The cases cover everything, so that the last one is what remains.
            otherwise = pieces.popLast()?.value
        }
        guard isSound, let otherwise, otherwise.type != nil else { return nil }
        return choose(pieces, otherwise: otherwise, head)
    }

    /// A piecewise value.
    mutating func choose(
        _ pieces: [(condition: ExpressionID, value: Checked)], otherwise: Checked, _ head: ComputationHead
    ) -> Checked {
        guard !pieces.isEmpty else { return otherwise }
        let run = operands(pieces.flatMap { [$0.condition, $0.value.id] } + [otherwise.id])
        var result = Checked(id: add(.choose(run), head.type, at: head.range), type: head.type)
        result.range = pieces.reduce(otherwise.range) { $0.joined($1.value.range) }
        result.days = pieces.reduce(otherwise.days) { $0.joined($1.value.days) }
        result.unit = pieces.allSatisfy { $0.value.unit == otherwise.unit } ? otherwise.unit : nil
        return result
    }

    /// A piecewise value that has none where its lines leave something out.
    private mutating func choose(
        _ pieces: [(condition: ExpressionID, value: Checked)], leavingOut gap: OpenGap, _ head: ComputationHead
    ) -> Checked? {
        guard var nothing = pieces.last?.value else { return nil }
        nothing.id = missing(gap, head.type, at: head.range)
        return choose(pieces, otherwise: nothing, head)
    }

    // MARK: The lines

    /// One line of a computation, in the type the computation declares.
    mutating func result(_ node: SyntaxID, _ head: ComputationHead) -> Checked {
        if head.type.isText, tree.kind(node) == .words, !reportMissingBrackets(node) {
            let word = tree.text(node)
            report(
                .unquotedText, "[\(head.name)] est un texte : sa valeur s'écrit entre guillemets.",
                at: tree.range(node),
                fix: Fix("Écrivez « \(word) ».", range: tree.range(node), replacement: "« \(word) »"))
            return poison(node)
        }
        if head.type.isText, tree.kind(node) == .words { return poison(node) }
        let value = expression(node, options: head.options)
        guard let type = value.type else { return value }
        if type == head.type {
            guard type == .choice, let mine = head.options, let theirs = value.options, !offerTheSame(mine, theirs)
            else {
                return value
            }
            report(
                .unlikeOptionLists, "Cette ligne ne donne pas l'une des réponses que [\(head.name)] peut prendre.",
                at: tree.range(node),
                notes: [
                    Note(
                        "Ses réponses sont \(Checker.listed(optionKeys(of: mine))).",
                        at: model.questions[Int(mine)].range),
                    Note(
                        "Celles-ci sont \(Checker.listed(optionKeys(of: theirs))).",
                        at: model.questions[Int(theirs)].range),
                ], fix: Fix("Donnez au calcul le type texte, ou reprenez la même question partout."))
            return poison(node)
        }
        if type == .time, head.type == .hours, value.literal != nil { return asHours(value, at: tree.range(node)) }
        if type == .integer, head.type == .number { return asNumber(value, at: tree.range(node)) }
        if type.isText, head.type == .text || head.type == .longText {
            var text = value
            text.type = head.type
            return text
        }
        if type == .text, case .identifier(let kind) = head.type, case .string(let index) = model[value.id] {
            guard let canonical = canonicalIdentifier(model.strings[Int(index)], kind, at: tree.range(node)) else {
                return poison(node)
            }
            return Checked(id: add(.string(stringIndex(canonical)), head.type, at: tree.range(node)), type: head.type)
        }
        return reportWrongResult(node, type, head)
    }

    private mutating func reportWrongResult(_ node: SyntaxID, _ type: ValueType, _ head: ComputationHead) -> Checked {
        if let fix = plainNumberFix(node, for: head.type) {
            report(
                .plainNumber,
                "[\(head.name)] est \(TypeNames.described(head.type)), et « \(tree.text(node)) » un simple nombre.",
                at: tree.range(node), fix: fix)
        } else {
            report(
                .wrongResult,
                "[\(head.name)] est \(TypeNames.described(head.type)), et cette ligne donne \(TypeNames.described(type)).",
                at: tree.range(node), notes: [Note("Son type est donné ici.", at: head.range)],
                fix: Fix("Corrigez la ligne, ou écrivez « : \(type.name) » après le nom du calcul."))
        }
        return poison(node)
    }
}
