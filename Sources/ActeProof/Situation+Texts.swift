public import ActeGraph

extension Situation {
    /// A text as all that is told of the answer to a question asks; nothing where none is found. Patterns are not looked at.
    public func text(for question: QuestionID) -> String? {
        let facts = self.facts.filter { fact in
            switch fact {
            case .text(question, _), .passes(question, .some, _, _): true
            default: false
            }
        }
        return Situation.texts(tryingFor: facts).first { text in facts.allSatisfy { $0.holds(of: text) } }
    }

    /// Whether a text can be written for each question that fails no test that it is told to pass, and passes none that it is told to fail. Patterns are
    /// not looked at; where a text can be but is not found, that counts as *non*.
    var agreesOnTexts: Bool {
        facts.allSatisfy { fact in
            switch fact {
            case .text(let question, _), .passes(let question, .some, _, _): text(for: question) != nil
            default: true
            }
        }
    }

    /// Texts of which one should be as facts tell: the one told in full; else one that begins and goes on as told, whatever stands between.
    private static func texts(tryingFor facts: [Fact]) -> [String] {
        for case .text(_, let text?) in facts { return [text] }
        var start = ""
        var parts: [String] = []
        for case .passes(_, let test?, let words, true) in facts {
            if test == .startsWith, words.utf8.count > start.utf8.count { start = words }
            if test == .contains { parts.append(words) }
        }
        return ["", " ", "\u{B7}"].map { filling in
            // What stands in another of them already need not be written again.
            let kept = parts.filter { part in
                !TextTest.contains.holds(start, part)
                    && !parts.contains { $0 != part && TextTest.contains.holds($0, part) }
            }
            return start + filling + kept.joined(separator: filling) + filling
        }
    }
}

extension Situation.Fact {
    /// Whether a text is as told; what is told of anything else counts as true.
    fileprivate func holds(of text: String) -> Bool {
        switch self {
        case .text(_, let told?): told.utf8.elementsEqual(text.utf8)
        case .passes(_, let test?, let words, let passes): test.holds(text, words) == passes
        default: true
        }
    }
}
