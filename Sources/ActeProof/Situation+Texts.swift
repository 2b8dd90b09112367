import ActeGraph

extension Situation {
    /// Whether no text that is told in full fails a test that it is told to pass, or passes one that it is told to fail. Patterns are not looked at.
    var agreesOnTexts: Bool {
        var texts: [QuestionID: String] = [:]
        for case .text(let question, let text?) in facts { texts[question] = text }
        return facts.allSatisfy { fact in
            guard case .passes(let question, let test?, let words, let passes) = fact, let text = texts[question] else {
                return true
            }
            return test.holds(text, words) == passes
        }
    }
}
