import ActeGraph

/// A condition, or its contrary.
struct Literal: Hashable, Sendable {
    var condition: ConditionID
    var holds: Bool

    /// What is true where this is not.
    var contrary: Literal { Literal(condition: condition, holds: !holds) }
}

/// A condition taken apart as far as its diagram is too large to be drawn: what is left are conditions with small ones.
indirect enum Formula: Sendable {
    case no, yes
    case literal(Literal)
    case all([Formula])
    case any([Formula])
}
