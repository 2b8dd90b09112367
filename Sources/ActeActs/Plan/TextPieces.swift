import ActeGraph
import ActeValues

/// A blank of a text: what fills it, and how it is written.
struct Hole: Sendable {
    var operand: Operand
    var format: HoleFormat
}

/// The dates of a period, said together.
struct DateSpan: Sendable {
    var first: Operand
    var last: Operand
    /// Whether it opens a sentence.
    var isCapital: Bool
}

/// A choice of words by a value.
struct Pick: Sendable {
    var operand: Operand
    var rule: PickRule
    /// First alternative, as an index into the plan's alternatives.
    var first: UInt32
    var count: UInt32
}

/// How a pick chooses among its alternatives.
public enum PickRule: Sendable, Hashable {
    /// By truth: the first for *oui*, the second for *non*.
    case truth
    /// By number: the first below two, the second from two on. A multiple choice counts its options.
    case number
    /// By the option chosen: for each option of the question, the alternative to print. A choice by gender is this, once the
    /// gender of each option is known.
    case option([UInt8])
}

/// A text as written: where, and on what sources.
struct PlanText: Sendable {
    var id: PartID?
    var origin: Origin
    var sources: ByteRange
}

/// A decision of the plan.
struct PlanDecision: Sendable {
    var id: DecisionID
    /// The words shown while it is undecided: a range of the plan's bytes.
    var caption: ByteRange
    /// First instruction of each branch, as a range of the plan's targets.
    var targets: ByteRange
    /// The instruction after the decision.
    var end: UInt32
    /// Whom the answers that settle it must be kept from: they must not learn which way it went.
    var privacy: Privacy = []
}

/// What people call an operand, and how its value prints.
struct OperandCaption: Sendable {
    var name = ByteRange.empty
    /// What is written where it has no value, instead of its name; empty where the name is.
    var lack = ByteRange.empty
    /// The words of its options, as a range of the plan's words.
    var options = ByteRange.empty
    /// Whom its value must be kept from.
    var privacy: Privacy = []
    /// What it identifies, when its value is an identifier.
    var identifier: IdentifierKind?
    /// Whether its value is the official name or code of a place, which many share.
    var saysWhere = false
}
