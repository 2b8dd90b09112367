package import ActeGraph

/// A piece of what is written, and when it is there.
package struct GuardedPiece: Sendable, Hashable {
    /// Its words, and all that decides how it is printed: two pieces with the same words, values and choices print alike under the same answers.
    package var words: String
    /// The values that it prints besides, in their order: pieces with the same words have as many.
    package var values: [TermID]
    /// The words that options decide besides, in their order: pieces with the same words have as many, of the same questions.
    package var choices: [Choice]
    /// The condition under which it is there.
    package var presence: ConditionID

    /// Words that the option chosen decides.
    package struct Choice: Sendable, Hashable {
        /// The question.
        package var question: QuestionID
        /// By option: its words; nothing for an option that is not there to be chosen.
        package var texts: [String?]

        /// The words of each option of a question.
        package init(_ question: QuestionID, _ texts: [String?]) { (self.question, self.texts) = (question, texts) }
    }

    /// A piece and when it is there.
    package init(
        _ words: String, printing values: [TermID] = [], choosing choices: [Choice] = [], when presence: ConditionID
    ) {
        self.words = words
        self.values = values
        self.choices = choices
        self.presence = presence
    }
}
