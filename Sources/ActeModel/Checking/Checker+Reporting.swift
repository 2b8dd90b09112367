internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

extension Checker {
    /// Keeps a finding.
    mutating func report(
        _ finding: ModelFinding, _ message: String, at range: SourceRange, notes: [Note] = [],
        situation: String? = nil, fix: Fix? = nil
    ) {
        findings.append(
            finding.diagnostic(message, at: range, notes: notes, situation: situation, fix: fix))
    }

    /// The nearest of `candidates`. Searching is linear in their number: past the findings that will be shown, it is not done.
    func guess(_ word: String, among candidates: @autoclosure () -> [String]) -> String? {
        findings.count < DiagnosticSink.most ? Nearness.closest(to: word, among: candidates()) : nil
    }

    /// Words in a row for a message: `a, b ou c`.
    static func listed(_ words: [String], _ last: String = "ou") -> String {
        // Nobody reads a list of hundreds: the first ones show what is expected.
        if words.count > Limits.listed { return words.prefix(Limits.listed).joined(separator: ", ") + "…" }
        guard let end = words.last else { return "" }
        return words.count == 1 ? end : words.dropLast().joined(separator: ", ") + " \(last) " + end
    }

    /// The names people may have meant: declared, of a kind that fits, as their authors spelled them.
    func declaredNames(where fits: (SymbolKind) -> Bool) -> [String] {
        symbols.compactMap { symbol in
            guard let symbol, fits(symbol.kind) else { return nil }
            return rules.text(symbol.node)
        }
    }

    /// A passage as messages cite it: a name between its brackets, anything else between quotes.
    func quoted(_ node: SyntaxID) -> String {
        tree.kind(node) == .reference ? "[\(tree.text(node))]" : "« \(tree.text(node)) »"
    }

    /// The keys of the options of a question, as its author spelled them.
    func optionKeys(of question: Int32) -> [String] { model.questions[Int(question)].options.map(\.key) }
}

extension ModelFinding {
    /// The finding, told.
    func diagnostic(
        _ message: String, at range: SourceRange, notes: [Note] = [], situation: String? = nil, fix: Fix? = nil
    ) -> Diagnostic {
        Diagnostic(code, severity, message, at: range, notes: notes, situation: situation, fix: fix)
    }
}
