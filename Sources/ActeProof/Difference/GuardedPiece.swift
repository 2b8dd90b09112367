package import ActeGraph

/// A piece of what is written, and when it is there.
package struct GuardedPiece: Sendable, Hashable {
    /// Its words, and all that decides how it is printed: two pieces with the same words print alike under the same answers.
    package var words: String
    /// The condition under which it is there.
    package var presence: ConditionID

    /// A piece and when it is there.
    package init(_ words: String, when presence: ConditionID) {
        self.words = words
        self.presence = presence
    }
}
