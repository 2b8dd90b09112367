import ActeGraph
import ActeInterview
import ActeModel
import ActeValues

/// Why a typed answer could not be taken. Nothing was changed.
public struct AnswerProblem: Error, Sendable, Hashable {
    /// What was expected, in French.
    public let message: String

    init(_ message: String) { self.message = message }
}

extension Walk {
    /// The words for what a question said of an answer.
    func explained(_ problem: ActeInterview.AnswerProblem, _ question: QuestionID) -> AnswerProblem {
        if case .breaks(let constraint) = problem {
            let others = answersOf(constraint).filter { $0.name != name(of: .question(question)) }
            let words = others.map { "[\($0.name)] = \($0.answer)" }.joined(separator: ", ")
            let message = model.constraints[Int(constraint.rawValue)].message
            return AnswerProblem(others.isEmpty ? message : "\(message) Déjà répondu : \(words).")
        }
        guard model.questions.indices.contains(Int(question.rawValue)) else {
            return AnswerProblem("Il n'y a pas de telle question.")
        }
        return AnswerProblem(model.questions[Int(question.rawValue)].sentence(for: problem))
    }
}

extension Question {
    /// Why this question does not take an answer.
    func sentence(for problem: ActeInterview.AnswerProblem) -> String {
        switch problem {
        case .breaks: return "Cette réponse ne va pas avec les autres."
        case .unknownQuestion: return "Il n'y a pas de telle question."
        case .beyondRoom(let room): return "La liste est trop longue : \(room) éléments au plus."
        case .noSuchItem: return "La liste n'a pas d'élément de ce rang."
        case .wrongType, .noSuchOption: return AnswerReader.expectation(of: type)
        case .notOptional: return "Une réponse est attendue. " + AnswerReader.expectation(of: type)
        case .wrongUnit: return "La durée se compte ici en \(countsMonths == true ? "mois" : "jours")."
        case .tooLow(let minimum):
            return ExpectedForm.bounds(of: self).map { "La réponse doit être \($0)." }
                ?? "La réponse est trop petite : au moins \(AnswerWords.text(minimum))."
        case .tooHigh(let maximum):
            return ExpectedForm.bounds(of: self).map { "La réponse doit être \($0)." }
                ?? "La réponse est trop grande : au plus \(AnswerWords.text(maximum))."
        case .tooShort, .tooLong:
            let bounds = length.map { "de \($0.lowerBound) à \($0.upperBound) caractères" } ?? "moins de caractères"
            return "Le texte doit compter \(bounds)."
        case .patternMismatch:
            return "La réponse n'a pas la forme attendue." + (text(of: "exemple").map { " Exemple : \($0)." } ?? "")
        case .closedOption(let position) where isConfidential:
            return "Ce choix n'est pas permis ici : \(options[position].closureReason)"
        case .closedOption(let position):
            return "« \(options[position].label) » ne peut pas être choisi ici : \(options[position].closureReason)"
        }
    }
}
