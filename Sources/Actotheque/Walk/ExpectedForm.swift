import ActeModel
import ActeValues

/// What an answer looks like, said before anything is typed.
enum ExpectedForm {
    /// The French sentences for a question, bounds included.
    static func sentence(for question: Question) -> String {
        if question.list != nil {
            return "Combien y en a-t-il ? Un nombre ; 0, ou « aucun », s'il n'y en a pas."
                + (bounds(of: question).map { " La réponse est \($0)." } ?? "")
        }
        var words = AnswerReader.expectation(of: question.type)
        if let range = bounds(of: question) { words += " La réponse est \(range)." }
        if let length = question.length { words += " De \(length.lowerBound) à \(length.upperBound) caractères." }
        return words
    }

    /// The bounds of an answer: `entre 1,00 € et 10 000,00 €`.
    static func bounds(of question: Question) -> String? {
        let low = question.minimum.map {
            ScalarWords.words(for: $0, type: question.type)
        }
        let high = question.maximum.map {
            ScalarWords.words(for: $0, type: question.type)
        }
        if question.type == .date {
            switch (low, high) {
            case (let low?, let high?): return "entre le \(low) et le \(high)"
            case (let low?, nil): return "au plus tôt le \(low)"
            case (nil, let high?): return "au plus tard le \(high)"
            case (nil, nil): return nil
            }
        }
        switch (low, high) {
        case (let low?, let high?): return "entre \(low) et \(high)"
        case (let low?, nil): return "au moins \(low)"
        case (nil, let high?): return "au plus \(high)"
        case (nil, nil): return nil
        }
    }
}
