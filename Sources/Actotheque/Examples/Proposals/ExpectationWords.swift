import ActeActs
import ActeCompiler
import ActeGraph
import ActeModel
import ActeValues

/// Writes what a walk gives as the `attendu` lines of an example.
struct ExpectationWords {
    private let walk: Walk
    private let act: Act
    private var model: CheckedModel { walk.model }

    /// Longest piece of the act quoted, in characters, and most parts named.
    private static let longestQuotation = 90
    private static let mostParts = 3

    init(_ walk: Walk) {
        self.walk = walk
        act = walk.draft
    }

    /// What is worth stating of the walk by itself: its titled parts, or its refusal, and its alerts.
    var lines: [String] {
        if !failure.isEmpty { return failure }
        var lines = captions.map { "attendu : \($0)" }
        if lines.isEmpty { lines = quotation(besides: []).map { [line("texte", $0)] } ?? [] }
        return lines + walk.alerts.map { line("alerte", $0) }
    }

    /// What is worth stating of a walk that reaches an aim and starts from another.
    func lines(reaching sight: Aim.Sight, besides base: ExpectationWords?) -> [String] {
        if !failure.isEmpty { return failure }
        var lines: [String] = []
        if case .piece(_, _, let computation) = sight, let value = valueLine(of: computation) { lines.append(value) }
        let (mine, others) = (captions, base?.captions ?? [])
        let added = mine.filter { !others.contains($0) }
        let removed = others.filter { !mine.contains($0) }
        lines += added.prefix(ExpectationWords.mostParts).map { "attendu : \($0)" }
        lines += removed.prefix(ExpectationWords.mostParts).map { "attendu absent : \($0)" }
        let alerts = walk.alerts.filter { base?.walk.alerts.contains($0) != true }
        lines += alerts.prefix(1).map { line("alerte", $0) }
        if lines.isEmpty, let words = quotation(besides: base?.paragraphs ?? []) { lines.append(line("texte", words)) }
        if lines.isEmpty, let first = mine.first { lines.append("attendu : \(first)") }
        if lines.isEmpty, let words = quotation(besides: []) { lines.append(line("texte", words)) }
        return lines
    }

    /// Why there is no act: what answers break, and the refusal.
    private var failure: [String] {
        walk.contradictions.prefix(1).map { line("contrôle", $0.message) }
            + (walk.refusal.map { [line("refus", $0.sentence)] } ?? [])
    }

    /// The titled parts of the act, as an `attendu` names them, each once.
    private var captions: [String] {
        var captions: [String] = []
        for printed in act.printedParts where printed.plan >= 0 {
            guard let index = walk.rules.modelPart(ofPlanPart: Int(printed.plan)) else { continue }
            let part = model.parts[index]
            let caption = "\(part.kind.keyword) \(part.title)"
            if !part.title.isEmpty, part.line == nil, !captions.contains(caption) { captions.append(caption) }
        }
        return captions
    }

    private var paragraphs: [String] {
        act.printedParts.flatMap { part in act.paragraphs(of: part).map { act.text($0.words) } }
    }

    /// The beginning of the first paragraph that is not among others.
    private func quotation(besides others: [String]) -> String? {
        let text = AccentFolding.folded(act.text)
        return paragraphs.lazy.filter { !others.contains($0) }.map(shortened).first {
            !$0.isEmpty && text.contains(AccentFolding.folded($0))
        }
    }

    /// `attendu [x] = v`
    private func valueLine(of index: Int) -> String? {
        let computation = model.computations[index]
        guard case .known(let value) = Appraisal(walk).finding(.computation(index)) else { return nil }
        let options = computation.optionsOf.map { model.questions[$0].answerOptions } ?? []
        return "attendu [\(computation.name)] = \(CanonicalText.text(of: value, among: options))"
    }

    private func line(_ what: String, _ words: String) -> String { "attendu \(what) : \(shortened(words))" }

    /// The beginning of a text, cut between two words; a sharp sign would open a comment.
    private func shortened(_ text: String) -> String {
        let plain = text.prefix { $0 != "#" && !$0.isNewline }
        var words = String(plain.prefix(ExpectationWords.longestQuotation))
        if words.count < plain.count, let space = words.lastIndex(of: " ") { words = String(words[..<space]) }
        while let last = words.last, " ,;:«(".contains(last) { words.removeLast() }
        return words
    }
}
