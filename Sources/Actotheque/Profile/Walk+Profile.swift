import ActeCompiler
public import ActeGraph
import ActeInterview
import ActeModel
import ActeValues

extension Walk {
    /// Gives this walk what a profile answers; what the act does not ask is left aside. Each answer may be changed like any other.
    ///
    /// - Throws: with the file and the line, when a question does not take its answer, or has two; nothing is then given.
    public mutating func take(_ profile: Profile) throws(AnswerProblem) {
        makeRoom(for: profile.answers.facts.map { ($0.name, $0.answer) })
        try takeAnswers(of: profile)
    }

    /// The same, with the room there is for the items of lists.
    mutating func takeAnswers(of profile: Profile) throws(AnswerProblem) {
        let (present, former) = (rules.questionsByName, rules.questionsByFormerName)
        var values: [(question: QuestionID, value: Value?)] = []
        var lines: [QuestionID: Int] = [:]
        func problem(_ question: QuestionID, _ message: String, at line: Int) -> AnswerProblem {
            let place = line > 0 ? ", ligne \(line)" : ""
            return AnswerProblem("« \(profile.path) »\(place) : \(label(of: .question(question))) : \(message)")
        }
        for fact in profile.answers.facts {
            let folded = NameFolding.folded(fact.name)
            guard let index = present[folded] ?? former[folded] else { continue }
            let question = QuestionID(UInt32(index))
            guard lines.updateValue(fact.line, forKey: question) == nil else {
                throw problem(question, "cette question a déjà une réponse plus haut.", at: fact.line)
            }
            do throws(AnswerProblem) {
                values.append((question, try prepared(fact.answer, for: question)))
            } catch {
                throw problem(question, error.message, at: fact.line)
            }
        }
        do throws(PreparedAnswerProblem) {
            try session.take(values)
        } catch {
            let reason = explained(error.problem, error.question).message
            throw problem(error.question, reason, at: lines[error.question] ?? 0)
        }
        for (question, _) in values {
            profileAnswers[NameFolding.folded(name(of: .question(question)))] = storedText(of: question)
        }
        revision += 1
    }

    /// Whether the answer of a question is the one that the profile gave.
    public func isFromProfile(_ question: QuestionID) -> Bool {
        guard !profileAnswers.isEmpty, session.answer(to: question) != nil else { return false }
        return profileAnswers[NameFolding.folded(name(of: .question(question)))] == storedText(of: question)
    }
}
