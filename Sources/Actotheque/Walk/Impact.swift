public import ActeGraph

/// What changing one answer would do, worked out before it is done.
public struct Impact: Sendable {
    /// The question whose answer changes, as ``result`` numbers it.
    public var question: QuestionID
    /// Its name.
    public var name: String
    /// The answer it has, as people read it; nothing when it has none.
    public var before: String?
    /// The answer it would have.
    public var after: String
    /// Questions that would be asked anew.
    public var asked: [String]
    /// Answers that would be kept aside.
    public var setAside: [NamedAnswer]
    /// Answers kept aside that would count again.
    public var returning: [NamedAnswer]
    /// What would change in the act.
    public var act: ActChange
    /// Why the act could no longer be made, when it could not.
    public var refusal: String?
    /// The walk once the change is made.
    public var result: Walk

    /// Whether the answer is the one already given, and counts.
    public var changesNothing: Bool {
        before == after && act.isEmpty && asked.isEmpty && setAside.isEmpty && returning.isEmpty
    }
}

/// An answer and the question it belongs to, as people read them.
public struct NamedAnswer: Sendable, Hashable {
    /// The name of the question.
    public var name: String
    /// The answer.
    public var answer: String
}
