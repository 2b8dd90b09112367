internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

/// What a reference may stand for where it is written.
enum ExpectedName {
    /// A question, a parameter or a computation.
    case value
    /// A question.
    case question
    /// A reusable text.
    case clause
    /// An author's type.
    case type

    func fits(_ kind: SymbolKind) -> Bool {
        switch self {
        case .value: kind.hasValue
        case .question: kind == .question
        case .clause: kind == .clause
        case .type: kind == .type
        }
    }

    /// The words used in messages.
    var described: String {
        switch self {
        case .value: "une question, un paramètre ou un calcul"
        case .question: "une question"
        case .clause: "une clause"
        case .type: "un type"
        }
    }

    /// The same after « le nom ».
    var genitive: String {
        switch self {
        case .value: "d'une question, d'un paramètre ou d'un calcul"
        case .question: "d'une question"
        case .clause: "d'une clause"
        case .type: "d'un type"
        }
    }
}

extension Checker {
    /// What the name at `node` stands for; nothing, once reported, when it is unknown or of another kind.
    mutating func resolve(_ node: SyntaxID, as expected: ExpectedName) -> Symbol? {
        if let field = field(node) { return symbol(of: field, node, as: expected) }
        guard let name = names.find(tree.file.bytes, in: bytes(node)), let symbol = symbols[name.index] else {
            // Without its brackets, or too long, it is no name at all, which was reported when it was read.
            if isBracketed(node), tree.text(node).unicodeScalars.count <= SyntaxTree.longestName {
                reportUnknown(node, expected)
            }
            return nil
        }
        use(name)
        guard expected.fits(symbol.kind) else {
            report(
                .wrongKindOfName,
                "[\(tree.text(node))] est \(symbol.kind.described), et il faut ici \(expected.described).",
                at: tree.range(node), notes: [Note("Ce nom est donné ici.", at: rules.range(symbol.node))],
                fix: wrongKindFix(symbol.kind, expected, symbol.node))
            return nil
        }
        return symbol
    }

    /// Whether a name stands between brackets in the file.
    private func isBracketed(_ node: SyntaxID) -> Bool {
        var before = Int(tree[node].start) - 1
        while before >= 0, tree.file.bytes[before] == 0x20 { before -= 1 }
        return before >= 0 && tree.file.bytes[before] == 0x5B
    }

    private func wrongKindFix(_ kind: SymbolKind, _ expected: ExpectedName, _ node: SyntaxID) -> Fix {
        switch (kind, expected) {
        case (.record, _):
            Fix("Une fiche se demande : question [x] : \(rules.text(node)), ou liste [xs] de \(rules.text(node)).")
        case (.clause, _): Fix("Une clause s'ajoute par une ligne « inclure ».")
        case (_, .clause): Fix("Écrivez le nom d'une clause, ou citez cette valeur dans une ligne de texte.")
        default: Fix("Écrivez le nom \(expected.genitive).")
        }
    }

    /// Says that nothing declares a name. One missing declaration is one finding, however often it is cited.
    private mutating func reportUnknown(_ node: SyntaxID, _ expected: ExpectedName) {
        let name = intern(node)
        if let first = unknownNames[name] {
            if findings[first].notes.count < Limits.otherPlaces {
                findings[first].notes.append(Note("Cité aussi ici.", at: tree.range(node)))
            }
            return
        }
        if let stray = strayField(node) {
            unknownNames[name] = findings.count
            report(.fieldOutsideLoop, stray.message, at: tree.range(node), fix: stray.fix)
            return
        }
        let word = tree.text(node)
        if let form = formWithoutComma(word) {
            unknownNames[name] = findings.count
            report(
                .unknownName, "Rien ne s'appelle [\(word)] : la forme d'une réponse vient après une virgule.",
                at: tree.range(node),
                fix: Fix("Écrivez [\(form)].", range: tree.range(node), replacement: form))
            return
        }
        // Searching near names is linear in their number: past a few unknown names, it would no longer help anyone.
        let near = unknownNames.count < Limits.guesses ? guessName(word, expected) : nil
        unknownNames[name] = findings.count
        let fix: Fix
        if let near {
            fix = Fix("Vouliez-vous écrire [\(near)] ?", range: tree.range(node), replacement: near)
        } else {
            fix = Fix("Écrivez \(expected.described) de ce nom, ou corrigez le nom.")
        }
        report(
            .unknownName,
            "Rien ne s'appelle [\(word.count > 120 ? word.prefix(120) + "…" : word[...])] : il faut ici le nom \(expected.genitive).",
            at: tree.range(node), fix: fix)
    }

    /// `montant, en lettres`, for a name that ends with a form and begins with a declared name.
    private func formWithoutComma(_ word: String) -> String? {
        let folded = NameFolding.folded(word)
        for format in TextFormat.allCases.sorted(by: { $0.rawValue.count > $1.rawValue.count })
        where folded.hasSuffix(" " + format.rawValue) {
            let start = String(folded.dropLast(format.rawValue.count + 1))
            guard let name = names.find(start), let symbol = symbols[name.index], symbol.kind.hasValue else { continue }
            return "\(rules.text(symbol.node)), \(format.rawValue)"
        }
        return nil
    }

    /// A near name that fits, else a near name of any kind.
    private func guessName(_ word: String, _ expected: ExpectedName) -> String? {
        guess(word, among: declaredNames(where: expected.fits))
            ?? guess(word, among: declaredNames { _ in true })
    }

    /// The value a reference stands for.
    mutating func reference(_ node: SyntaxID) -> Checked {
        guard let symbol = resolve(node, as: .value) else { return poison(node) }
        guard symbol.kind == .question, itemOfList[Int(symbol.index)] != nil else {
            return value(of: symbol, at: tree.range(node))
        }
        report(
            .listAsValue, "[\(tree.text(node))] est une liste, et non une valeur.", at: tree.range(node),
            notes: [Note("Ce nom est donné ici.", at: rules.range(symbol.node))],
            fix: Fix(
                "Dites ce que vous en regardez : nombre de [\(tree.text(node))], somme de …, tous les [\(tree.text(node))] : …, au moins un des [\(tree.text(node))] : …"
            ))
        return poison(node)
    }

    /// The value of a symbol, cited at `range`.
    mutating func value(of symbol: Symbol, at range: SourceRange) -> Checked {
        let index = Int(symbol.index)
        switch symbol.kind {
        case .question: return answer(index, at: range)
        case .parameter:
            var result = parameterResults[index]
            guard let type = result.type else { return poison(at: range) }
            result.id = add(.parameter(symbol.index), type, at: range)
            return result
        case .computation:
            let position = computationOrder[index]
            var result = results[Int(position)]
            guard let type = result.type else { return poison(at: range) }
            result.id = add(.computation(position), type, at: range)
            return result
        case .clause, .type, .record, .recordValue: return poison(at: range)
        }
    }

    /// The answer to a question, cited at `range`.
    mutating func answer(_ index: Int, at range: SourceRange) -> Checked {
        let facts = questionFacts[index]
        guard let type = facts.type else { return poison(at: range) }
        let question = Int32(truncatingIfNeeded: index)
        var result = Checked(id: add(.question(question), type, at: range), type: type)
        result.question = question
        result.unit = facts.unit
        switch type {
        case .choice, .choices: result.options = question
        case .period: (result.range, result.days) = facts.period
        default: result.range = Interval(facts.low, facts.high)
        }
        return result
    }
}

/// Limits of what is said, so that a broken file gives a report one can read.
enum Limits {
    /// Other places of one mistake that are shown.
    static let otherPlaces = 3
    /// Words of a list that are named.
    static let listed = 24
    /// Unknown names for which a near name is searched.
    static let guesses = 50
}
