import ActeDiagnostics
import ActeModel

/// The words of the rules, as boxes and edges say them.
extension TreeDrawing {
    /// What a decision is about: the names that its conditions read, each once, in their order.
    func subjects(of arms: IndexRange) -> String {
        var names: [String] = []
        for case .some(let condition) in model.branches(of: arms).map(\.condition) {
            for piece in words(of: condition).split(separator: "[", omittingEmptySubsequences: false).dropFirst() {
                let name = "[" + piece.prefix { $0 != "]" } + "]"
                if !names.contains(name) { names.append(name) }
            }
        }
        return names.count > 3 ? names[..<3].joined(separator: ", ") + "…" : names.joined(separator: ", ")
    }

    /// Whether a condition is written as a line of a table.
    func isRow(_ expression: ExpressionID) -> Bool {
        forms.cells(ofRowAt: model.expressionRanges[expression.index]) != nil
    }

    /// Whether a value is words, a number or a truth that nothing can change.
    func isConstant(_ expression: ExpressionID) -> Bool {
        switch model[expression] {
        case .truth, .scalar, .string: true
        default: false
        }
    }

    func caseWords(of branch: Branch) -> String {
        forms.values(ofCaseAt: branch.range) ?? walk.head(of: branch)
    }

    func edge(of branch: Branch, isFirst: Bool) -> String {
        guard branch.condition != nil else { return "sinon" }
        return (isFirst ? "" : "sinon ") + condition(branch.condition)
    }

    func condition(_ expression: ExpressionID?) -> String {
        expression.map { "si \(words(of: $0))" } ?? ""
    }

    /// A condition whose line may go on with the value it gives: a `cas`, or a line of a table.
    func condition(_ expression: ExpressionID, before value: ExpressionID) -> String {
        var range = model.expressionRanges[expression.index]
        let end = model.expressionRanges[value.index].start
        if range.start < end, end < range.end { range.end = end }
        if let values = forms.values(ofCaseAt: range) { return values }
        if let cells = forms.cells(ofRowAt: range) { return cells.joined(separator: ", ") }
        return range == model.expressionRanges[expression.index] ? condition(expression) : flat(range)
    }

    /// A part by its title, or by its first words where it has none.
    func label(ofPart index: Int) -> String {
        let part = model.parts[index]
        if let line = part.line { return words(of: line) }
        if !part.title.isEmpty { return walk.label(of: .part(index)) }
        for case .text(let text) in model.statements(of: part.block) {
            return "\(part.kind.keyword) « \(words(of: text)) »"
        }
        return part.kind.keyword
    }

    func words(of text: TextID) -> String { flat(model.texts[text.index].range) }
    func words(of expression: ExpressionID) -> String {
        let words = flat(model.expressionRanges[expression.index])
        // A name alone is kept without its brackets.
        return switch model[expression] {
        case .question, .computation, .parameter: words.hasPrefix("[") ? words : "[\(words)]"
        default: words
        }
    }

    /// The words at a place of the rules, on one line and without the marks that start lines of text.
    private func flat(_ range: SourceRange) -> String {
        walk.source(of: range).split(separator: "\n").map { line in
            let words = line.drop { $0 == " " }
            return words == ">" ? "" : words.hasPrefix("> ") ? words.dropFirst(2) : words
        }.joined(separator: " ")
    }
}
