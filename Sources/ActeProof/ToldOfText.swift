import ActeGraph
import ActePatterns

/// What a fact tells of a text, its pattern compiled.
enum ToldOfText {
    /// It passes the test with these words, or fails it.
    case words(TextTest, String, Bool)
    /// The pattern describes some stretch of it, or none.
    case pattern(Pattern, Bool)
    /// It is none of those that the rules compare it with.
    case other

    /// Nothing where the fact tells of no text, or of a pattern that is none.
    init?(_ fact: Situation.Fact) {
        switch fact {
        case .passes(_, let test?, let words, let passes): self = .words(test, words, passes)
        case .passes(_, nil, let pattern, let passes):
            guard let pattern = try? Pattern(pattern) else { return nil }
            self = .pattern(pattern, passes)
        case .text(_, let text?): self = .words(.equals, text, true)
        case .text(_, nil): self = .other
        case .scalar, .absent, .ticked: return nil
        }
    }

    func holds(of text: String, _ asked: AskedText) -> Bool {
        switch self {
        case .words(let test, let words, let passes): test.holds(text, words) == passes
        case .pattern(let pattern, let passes): pattern.finds(in: text) == (passes ? .matches : .differs)
        case .other: !asked.compared.contains { TextTest.equals.holds(text, $0) }
        }
    }
}

/// What a question asks of the texts that answer it. Of what is more than a text, a SIRET or an amount in words, only what the rules compare it with is known
/// here.
struct AskedText {
    /// The pattern that the whole of it must match.
    let pattern: Pattern?
    /// The texts that the rules compare it with.
    let compared: [String]
    private let lengths: ClosedRange<Int>

    init(_ graph: DecisionGraph, _ question: QuestionID) {
        let declared = graph.questions[Int(question.rawValue)]
        pattern = declared.pattern
        compared = graph.wordings(of: question)
        let fewest = declared.minimumLength ?? 1
        lengths = fewest...max(fewest, declared.maximumLength ?? Int.max)
    }

    /// Whether it is long enough and short enough, says something, and is as the pattern has it.
    func accepts(_ text: String) -> Bool {
        lengths.contains(text.unicodeScalars.count) && text.contains { !$0.isWhitespace }
            && pattern.map { $0.matchesWhole(text) == .matches } ?? true
    }

    /// The text, letters added until it is long enough.
    func lengthened(_ text: String) -> String {
        text + String(repeating: "a", count: max(0, min(lengths.lowerBound, 10_000) - text.unicodeScalars.count))
    }
}
