import ActeGraph
import ActeInterview
import ActeModel
import ActeValues

/// What became of stored answers when they were given again to rules that may have changed.
public struct ReplayReport: Sendable, Hashable {
    /// An answer that could not be given again.
    public struct Loss: Sendable, Hashable {
        /// The question it belonged to.
        public var name: String
        /// The answer, as it was kept; nothing when it is confidential.
        public var answer: String?
        /// Why it could not be given again.
        public var reason: String
    }

    /// A question known by another name.
    public struct Renaming: Sendable, Hashable {
        /// The name it had.
        public var before: String
        /// The name it has.
        public var after: String
    }

    /// How many answers were given again.
    public var kept = 0
    /// Questions that changed since, whose answers are to be confirmed.
    public var toConfirm: [String] = []
    /// Questions that changed name.
    public var renamed: [Renaming] = []
    /// Answers that could not be given again.
    public var lost: [Loss] = []

    /// A report of nothing.
    public init() {}

    /// Whether everything is as it was.
    public var isUneventful: Bool { toConfirm.isEmpty && renamed.isEmpty && lost.isEmpty }
}

extension ReplayReport {
    /// What the session reports, in words.
    init(_ report: ActeInterview.ReplayReport, _ model: CheckedModel) {
        func name(_ question: QuestionID) -> String { model.questions[Int(question.rawValue)].name }
        kept = report.restored.count
        toConfirm = report.toConfirm.map(name)
        renamed = report.renamed.map { Renaming(before: $0.before, after: name($0.question)) }
        lost = report.lost.map { loss in
            let reason =
                switch loss.reason {
                case .gone: "cette question n'existe plus"
                case .superseded(let question): "[\(name(question))] a déjà une réponse"
                // The likely mend would repeat the answer.
                case .unreadable(_, let problem): loss.answer.isConfidential ? problem.expected : problem.sentence
                case .refused(let question, let problem):
                    model.questions[Int(question.rawValue)].sentence(for: problem)
                }
            return Loss(
                name: loss.answer.question, answer: loss.answer.isConfidential ? nil : loss.answer.text, reason: reason)
        }
    }
}
