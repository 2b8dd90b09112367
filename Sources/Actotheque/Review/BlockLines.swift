import ActeCompiler
import ActeModel

/// What a block holds, as written, one line each.
struct BlockLines {
    private let rules: Rules
    private var model: CheckedModel { rules.compiled.written }

    init(_ rules: Rules) { self.rules = rules }

    /// The lines; what a condition holds stands further in. O(size of the block).
    func lines(of block: Block) -> [String] {
        model.statements(of: block).flatMap { statement -> [String] in
            switch statement {
            case .text(let text): return Self.plain(rules.source(of: model.texts[text.index].range))
            case .conditional(let arms): return lines(ofArms: arms)
            case .selection(let subject, let arms):
                let words = ReviewedRules.flat(rules.expression(at: model.expressionRanges[subject.index]))
                return ["selon \(words) :"] + inside(lines(ofArms: arms))
            case .repetition(let index):
                let repetition = model.repetitions[Int(index)]
                let list = model.questions[repetition.list]
                let head = "pour chaque [\(list.list?.item ?? "")] dans [\(list.name)] :"
                let otherwise = lines(of: repetition.otherwise)
                return [head] + inside(lines(of: repetition.block))
                    + (otherwise.isEmpty ? [] : ["s'il n'y en a aucun :"] + inside(otherwise))
            case .part(let index):
                let part = model.parts[Int(index)]
                if let line = part.line { return [ReviewedRules.flat(rules.source(of: model.texts[line.index].range))] }
                return ["\(part.kind.keyword) \(part.title)"] + inside(lines(of: part.block))
            case .alert(let index): return notice("alerte", Int(index))
            case .refusal(let index): return notice("refus", Int(index))
            case .request(let index): return ["demander [\(model.questions[Int(index)].name)]"]
            case .derivation(let index): return ["dérive \(model.derivations[Int(index)].name)"]
            case .inclusion(let index): return ["inclure [\(model.clauses[Int(index)].name)]"]
            }
        }
    }

    private func lines(ofArms arms: IndexRange) -> [String] {
        model.branches(of: arms).flatMap { ["\(rules.head(of: $0)) :"] + inside(lines(of: $0.block)) }
    }

    private func notice(_ noun: String, _ index: Int) -> [String] {
        let text = Self.plain(rules.source(of: model.texts[model.notices[index].text.index].range))
        return ["\(noun) : \(text.joined(separator: " "))"]
    }

    private func inside(_ lines: [String]) -> [String] { lines.map { "    " + $0 } }

    /// The lines of a text without the marks that start them.
    static func plain(_ text: String) -> [String] {
        text.split(separator: "\n").map { line in
            let words = line.drop { $0 == " " }
            return String(words.hasPrefix(">") ? words.dropFirst().drop { $0 == " " } : words)
        }
    }
}
