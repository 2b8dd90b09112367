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
    /// How many characters are quoted before a difference.
    private static let context = 25

    init(_ walk: Walk) {
        self.walk = walk
        act = walk.draft
    }

    /// What is worth stating of the walk by itself: its titled parts, or its refusal, and its alerts.
    var lines: [String] {
        if !failure.isEmpty { return failure }
        var lines = captions.map { "attendu : \($0)" }
        if lines.isEmpty { lines = quotation(besides: nil).map { [line("texte", $0)] } ?? [] }
        return lines + walk.alerts.map { line("alerte", $0) }
    }

    /// What is worth stating of a walk that reaches an aim and starts from another.
    func lines(reaching sight: Aim.Sight, besides base: ExpectationWords?) -> [String] {
        if case .constraint(let constraint) = sight {
            let message = model.constraints[Int(constraint.rawValue)].message
            return [line("contrôle", message)] + refusal
        }
        if !failure.isEmpty { return failure }
        if case .piece(_, _, let computation) = sight, let value = valueLine(of: computation) {
            return lines(besides: base, after: [value])
        }
        return lines(besides: base)
    }

    /// What is worth stating of a walk besides what another gives, after what is stated already.
    func lines(besides base: ExpectationWords?, after stated: [String] = []) -> [String] {
        var lines = differences(from: base, after: stated)
        // Where nothing else is said, that there is an act is what can be stated.
        if lines.isEmpty, let caption = captions(of: .article).first ?? captions.first {
            lines.append("attendu : \(caption)")
        }
        if lines.isEmpty, let words = quotation(besides: nil) { lines.append(line("texte", words)) }
        return lines
    }

    /// What a walk gives that another does not, after what is stated already; empty where no `attendu` can say it.
    func differences(from base: ExpectationWords?, after stated: [String] = []) -> [String] {
        if !failure.isEmpty { return failure }
        var lines = stated
        let (mine, others) = (captions, base?.captions ?? [])
        let added = mine.filter { !others.contains($0) }
        let removed = others.filter { !mine.contains($0) }
        lines += added.prefix(ExpectationWords.mostParts).map { "attendu : \($0)" }
        lines += removed.prefix(ExpectationWords.mostParts).map { "attendu absent : \($0)" }
        let alerts = walk.alerts.filter { base?.walk.alerts.contains($0) != true }
        lines += alerts.prefix(1).map { line("alerte", $0) }
        if lines.isEmpty, let words = quotation(besides: base) { lines.append(line("texte", words)) }
        return lines
    }

    /// Why there is no act: what answers break, and the refusal.
    private var failure: [String] {
        walk.contradictions.prefix(1).map { line("contrôle", $0.message) } + refusal
    }

    private var refusal: [String] { walk.refusal.map { [line("refus", $0.sentence)] } ?? [] }

    /// The titled parts of the act, as an `attendu` names them, each once.
    private var captions: [String] { captions(of: nil) }

    private func captions(of kind: ActeModel.PartKind?) -> [String] {
        var captions: [String] = []
        for printed in act.printedParts where printed.plan >= 0 {
            guard let index = walk.rules.modelPart(ofPlanPart: Int(printed.plan)) else { continue }
            let part = model.parts[index]
            let caption = "\(part.kind.keyword) \(part.title)"
            let isWanted = !part.title.isEmpty && part.line == nil && (kind == nil || part.kind == kind)
            if isWanted, !captions.contains(caption) { captions.append(caption) }
        }
        return captions
    }

    /// What may be quoted: `•••` stands for what is confidential, and no act says that.
    private var paragraphs: [String] {
        let shown = act.masked
        return shown.printedParts.flatMap { part in shown.paragraphs(of: part).map { shown.text($0.words) } }
    }

    /// Words that the act says and that another does not: of the first paragraph that is not the same, what stands around the first difference.
    private func quotation(besides other: ExpectationWords?) -> String? {
        let (text, known) = (AccentFolding.folded(act.text), other.map { AccentFolding.folded($0.act.text) } ?? "")
        let others = other?.paragraphs ?? []
        return paragraphs.lazy.filter { !others.contains($0) }.map { shortened(difference(of: $0, from: others)) }
            .first { words in
                let folded = AccentFolding.folded(words)
                return !words.isEmpty && text.contains(folded) && !known.contains(folded)
            }
    }

    /// A paragraph from some words before it parts from the paragraph most like it.
    private func difference(of paragraph: String, from others: [String]) -> String {
        let common = others.map { paragraph.commonPrefix(with: $0).count }.max() ?? 0
        guard common > ExpectationWords.context else { return paragraph }
        let around = paragraph.index(paragraph.startIndex, offsetBy: common - ExpectationWords.context)
        let start = paragraph[around...].firstIndex(of: " ").map { paragraph.index(after: $0) } ?? around
        return String(paragraph[start...])
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

extension String {
    /// What two texts begin with alike.
    fileprivate func commonPrefix(with other: String) -> Substring {
        self[
            ..<(zip(indices, zip(self, other)).first { $1.0 != $1.1 }?.0
                ?? index(startIndex, offsetBy: Swift.min(count, other.count)))]
    }
}
