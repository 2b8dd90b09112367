public import ActeGraph

/// The identity of a question: its position in the author's order.
public typealias QuestionID = ActeGraph.QuestionID

/// Something of the rules that people speak of by name.
public enum Subject: Sendable, Hashable {
    /// A question.
    case question(QuestionID)
    /// A computed value: its position in the model.
    case computation(Int)
    /// A dated value: its position in the model.
    case parameter(Int)
    /// A part of the act: its position in the model.
    case part(Int)
}
