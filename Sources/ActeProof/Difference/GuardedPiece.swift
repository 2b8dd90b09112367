package import ActeGraph

/// A piece of what is written, and when it is there.
package struct GuardedPiece: Sendable, Hashable {
    /// Its words, and all that decides how it is printed: two pieces with the same words and values print alike under the same answers.
    package var words: String
    /// The values that it prints besides, in their order: pieces with the same words have as many.
    package var values: [TermID]
    /// The condition under which it is there.
    package var presence: ConditionID

    /// A piece and when it is there.
    package init(_ words: String, printing values: [TermID] = [], when presence: ConditionID) {
        self.words = words
        self.values = values
        self.presence = presence
    }
}
