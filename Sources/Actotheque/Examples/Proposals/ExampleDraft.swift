import ActeGraph
import ActeModel
import ActeValues

/// Answers that lead to the end of a walk, from which an example can be written.
struct ExampleDraft: Sendable {
    /// The title of the example; empty where it is no example yet.
    var title: String
    /// The answers that the example gives, those of the example and of the profile it starts from included.
    var answers: [QuestionID: StoredAnswer]
    /// Where they lead. Questions that do not matter have an answer too, kept aside, in case a change makes them matter.
    var walk: Walk
    /// The positions of the aims reached.
    var reached: Set<Int>

    /// Where a run of an example led, and what it reached.
    init(_ run: ExampleRun, reaching reached: Set<Int> = []) {
        self.init(title: run.trial.title, answers: run.walk.storedAnswers, walk: run.walk, reached: reached)
    }

    init(title: String, answers: [QuestionID: StoredAnswer], walk: Walk, reached: Set<Int>) {
        (self.title, self.answers, self.walk, self.reached) = (title, answers, walk, reached)
    }

    /// The answers that an example that starts from `base` must write: those that count here and are not the same there. A default goes
    /// without saying.
    func answers(besides base: ExampleDraft) -> [(question: QuestionID, answer: StoredAnswer)] {
        walk.engine.counting.compactMap { question in
            guard let answer = walk.engine.log.answer(to: question), base.answers[question] != answer else {
                return nil
            }
            let declared = walk.model.questions[Int(question.rawValue)]
            let standard = declared.defaultValue.map { StoredAnswer($0) } ?? (declared.isOptional ? .leftOut : nil)
            return base.answers[question] == nil && answer == standard ? nil : (question, answer)
        }
    }
}

extension Walk {
    /// Every answer stored: in an example its own, those of the example and of the profile it starts from, and the defaults. O(answers).
    var storedAnswers: [QuestionID: StoredAnswer] {
        let answers = engine.log.answered.compactMap { question in
            engine.log.answer(to: question).map { (question, $0) }
        }
        return Dictionary(answers) { $1 }
    }
}
