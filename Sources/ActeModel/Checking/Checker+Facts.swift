internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

/// The question that an example answers, and of which items it is asked.
struct GivenQuestion: Hashable {
    /// The question, by index.
    var question: Int
    /// The number of the item in each list around it, the widest first.
    var numbers: [Int] = []
}

extension Checker {
    /// The question a fact answers: `[x]`, `[xs n° 2, x]` for an item of a list. An example asks nothing by itself: its question is not used for
    /// that.
    mutating func questionOfFact(_ node: SyntaxID) -> GivenQuestion? {
        if !instances.isEmpty, let question = questionOfPlace(node) { return given(question, node) }
        let isUsed = names.find(tree.file.bytes, in: bytes(node)).map { symbols[$0.index]?.isUsed ?? false } ?? true
        let read = readFields
        guard let symbol = resolve(node, as: .question) else { return nil }
        readFields = read
        if !isUsed, let name = names.find(tree.file.bytes, in: bytes(node)) { symbols[name.index]?.isUsed = false }
        let index = Int(symbol.index)
        return questionFacts[index].type == nil ? nil : GivenQuestion(question: index)
    }

    /// The question of a record or of an item that a name tells by its place, whatever its numbers: `élus intéressés n° 2, nom`.
    private func questionOfPlace(_ node: SyntaxID) -> Int? {
        let written = ItemName(tree.text(node))
        return written.isPlace ? fieldNames[written.name] : nil
    }

    /// What a place holds, `lots n° 2, prix` or what is computed of an item, for those who expect a value there; nothing when the name is no such
    /// place, or does not say which item.
    mutating func valueOfPlace(_ node: SyntaxID) -> (value: Checked, numbers: [Int])? {
        guard !instances.isEmpty else { return nil }
        let (written, range) = (ItemName(tree.text(node)), tree.range(node))
        guard written.isPlace else { return nil }
        if let question = fieldNames[written.name] {
            return numbers(of: node, model.questions[question].home).map { (answer(question, at: range), $0) }
        }
        let found = computationPlaces.first { NameFolding.folded($0.value.home.name) == written.name }
        guard let (computation, place) = found, let numbers = numbers(of: node, place.home) else { return nil }
        let symbol = Symbol(kind: .computation, index: Int32(truncatingIfNeeded: computation), node: node)
        return (value(of: symbol, at: range), numbers)
    }

    /// The question of a place, and the items it is asked of; nothing, once reported, when the name does not say which.
    private mutating func given(_ question: Int, _ node: SyntaxID) -> GivenQuestion? {
        guard let numbers = numbers(of: node, model.questions[question].home) else { return nil }
        return questionFacts[question].type == nil ? nil : GivenQuestion(question: question, numbers: numbers)
    }

    /// The items that the name of a place tells; nothing, once reported, when it does not say which.
    private mutating func numbers(of node: SyntaxID, _ home: QuestionHome?) -> [Int]? {
        let numbers = ItemName(tree.text(node)).numbers
        guard numbers.count == home?.lists.count ?? 0, numbers.allSatisfy({ (1...ListShape.most).contains($0) }) else {
            var numbered = home
            numbered?.numbers = Array(repeating: 1, count: home?.lists.count ?? 0)
            report(
                .unknownItem, "Cette réponse ne dit pas de quel élément de la liste il s'agit.", at: tree.range(node),
                fix: Fix("Écrivez le numéro de l'élément après le nom de la liste : [\(numbered?.name ?? "")]."))
            return nil
        }
        return numbers
    }

    /// The questions of records and items, by their names without numbers.
    private var fieldNames: [String: Int] {
        var found: [String: Int] = [:]
        for question in fieldPlaces.keys { found[NameFolding.folded(model.questions[question].name)] = question }
        return found
    }
}
