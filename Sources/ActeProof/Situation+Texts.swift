import ActePatterns
public import ActeGraph

extension Situation {
    /// A text as all that is told of the answer to a question asks, and as the question itself does; nothing where none is found.
    public func text(for question: QuestionID, in graph: DecisionGraph) -> String? {
        let tests = facts.filter { $0.text == question }.compactMap { ToldOfText($0) }
        let asked = AskedText(graph, question)
        return Situation.texts(tryingFor: tests, asked).first { text in
            asked.accepts(text) && tests.allSatisfy { $0.holds(of: text, asked) }
        }
    }

    /// Whether a text is found for each question that fails no test that it is told to pass, and passes none that it is told to fail. Where one thing alone
    /// is told of it, and the question asks for none in particular, one counts as found: nearly every pattern describes some text, and not every
    /// one is read.
    func agreesOnTexts(in graph: DecisionGraph) -> Bool {
        let tested = facts.compactMap(\.text)
        return tested.allSatisfy { question in
            let isFree =
                facts.count { $0.text == question } == 1 && !graph.questions[Int(question.rawValue)].asksForText
            return isFree || text(for: question, in: graph) != nil
        }
    }

    /// Texts of which one should be as facts tell: the one told in full; else one that begins and goes on as told, whatever stands between, or that a
    /// pattern describes.
    private static func texts(tryingFor tests: [ToldOfText], _ asked: AskedText) -> [String] {
        var start = ""
        var parts: [String] = []
        var patterns = asked.pattern.map { [$0] } ?? []
        for test in tests {
            switch test {
            case .words(.equals, let words, true): return [words]
            case .words(.startsWith, let words, true):
                if words.utf8.count > start.utf8.count { start = words }
            case .words(.contains, let words, true): parts.append(words)
            case .pattern(let pattern, true): patterns.append(pattern)
            case .other, .words, .pattern: continue
            }
        }
        // What stands in another of them already need not be written again.
        let kept = parts.filter { part in
            !TextTest.contains.holds(start, part)
                && !parts.contains { $0 != part && TextTest.contains.holds($0, part) }
        }
        let isFree = start.isEmpty && kept.isEmpty
        let plain = (isFree ? ["un autre texte", "\u{B7}"] : ["", " ", "\u{B7}"])
            .map { start + $0 + kept.joined(separator: $0) + $0 }
        let samples = patterns.map(\.samples)
        let mixed = samples.indices.flatMap { index in
            // What another pattern asks for is put in whole, or letter by letter.
            let others = samples.indices.filter { $0 != index }.compactMap { samples[$0].first }
            let pieces = kept + others + others.flatMap { $0.prefix(4).map { String($0) } }
            return samples[index].flatMap { sample in
                overlaid(sample, with: pieces, startingWith: start)
                    + [start + sample, start + kept.joined() + sample, sample + kept.joined()]
            }
        }
        return (plain + mixed).flatMap { [$0, asked.lengthened($0)] }
    }

    /// Most texts that are tried of one sample.
    private static let mostOverlaid = 400

    /// A text with its beginning replaced, and then, wherever they fit, some words of it.
    private static func overlaid(_ text: String, with parts: [String], startingWith start: String) -> [String] {
        var found = [text.overlaid(with: start, at: 0)]
        for part in parts {
            let replaced = found.flatMap { text in
                (0...max(0, text.count - part.count)).map { text.overlaid(with: part, at: $0) }
            }
            found = Array((found + replaced).prefix(mostOverlaid))
        }
        return found
    }
}

extension Situation.Fact {
    /// The question whose answer it tells of as a text.
    fileprivate var text: QuestionID? {
        switch self {
        case .text(let question, _), .passes(let question, _, _, _): question
        default: nil
        }
    }
}

extension QuestionDeclaration {
    /// Whether not every text answers it.
    fileprivate var asksForText: Bool { pattern != nil || minimumLength != nil || maximumLength != nil }
}

extension String {
    /// The text with as many letters replaced as there are in some words.
    fileprivate func overlaid(with words: String, at place: Int) -> String {
        String(prefix(place)) + words + String(dropFirst(place + words.count))
    }
}
