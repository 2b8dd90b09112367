/// An error that can be told to people in French.
public protocol ExplainedError: Error {
    /// The sentence.
    var message: String { get }
}

extension FileProblem: ExplainedError {}
extension SavedWalkProblem: ExplainedError {}
extension AnswersFile.Problem: ExplainedError {}
extension AnswerProblem: ExplainedError {}
