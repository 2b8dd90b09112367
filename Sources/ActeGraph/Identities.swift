/// The position of a question in the author's order.
public struct QuestionID: Hashable, Sendable, Comparable {
    /// Index from 0.
    public var rawValue: UInt32
    /// The question at that position.
    @inlinable public init(_ rawValue: UInt32) { self.rawValue = rawValue }
    @inlinable public static func < (left: QuestionID, right: QuestionID) -> Bool { left.rawValue < right.rawValue }
}

/// The position of a computed value in the graph.
public struct TermID: Hashable, Sendable, Comparable {
    /// Index from 0; a term comes after the terms it reads.
    public var rawValue: UInt32
    /// The term at that position.
    @inlinable public init(_ rawValue: UInt32) { self.rawValue = rawValue }
    @inlinable public static func < (left: TermID, right: TermID) -> Bool { left.rawValue < right.rawValue }
}

/// The position of a decision in the graph.
public struct DecisionID: Hashable, Sendable, Comparable {
    /// Index from 0, in the order of the source.
    public var rawValue: UInt32
    /// The decision at that position.
    @inlinable public init(_ rawValue: UInt32) { self.rawValue = rawValue }
    @inlinable public static func < (left: DecisionID, right: DecisionID) -> Bool { left.rawValue < right.rawValue }
}

/// The position of a part of the act: what one decision puts in or leaves out as a whole.
public struct PartID: Hashable, Sendable, Comparable {
    /// Index from 0, in the order of the source.
    public var rawValue: UInt32
    /// The part at that position.
    @inlinable public init(_ rawValue: UInt32) { self.rawValue = rawValue }
    @inlinable public static func < (left: PartID, right: PartID) -> Bool { left.rawValue < right.rawValue }
}

/// The position of a refusal in the graph.
public struct RefusalID: Hashable, Sendable, Comparable {
    /// Index from 0, in the order of the source.
    public var rawValue: UInt32
    /// The refusal at that position.
    @inlinable public init(_ rawValue: UInt32) { self.rawValue = rawValue }
    @inlinable public static func < (left: RefusalID, right: RefusalID) -> Bool { left.rawValue < right.rawValue }
}

/// The position of a constraint in the graph.
public struct ConstraintID: Hashable, Sendable, Comparable {
    /// Index from 0, in the order of the source.
    public var rawValue: UInt32
    /// The constraint at that position.
    @inlinable public init(_ rawValue: UInt32) { self.rawValue = rawValue }
    @inlinable public static func < (left: ConstraintID, right: ConstraintID) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// The position of a condition in the graph. Two conditions that always hold together have the same diagram, see
/// `DecisionGraph.root(of:)`.
public struct ConditionID: Hashable, Sendable {
    /// Index from 0.
    public var rawValue: UInt32
    /// The condition at that position.
    @inlinable public init(_ rawValue: UInt32) { self.rawValue = rawValue }
}

/// The position of a block: items that are reached together.
public struct BlockID: Hashable, Sendable {
    /// Index from 0.
    public var rawValue: UInt32
    /// The block at that position.
    @inlinable public init(_ rawValue: UInt32) { self.rawValue = rawValue }
}

/// The position of a section: questions that are shown together.
public struct SectionID: Hashable, Sendable {
    /// Index from 0, in the order of the source.
    public var rawValue: UInt32
    /// The section at that position.
    @inlinable public init(_ rawValue: UInt32) { self.rawValue = rawValue }
}

/// Where something was written. The graph carries it and never reads it: only the compiler knows what it points at.
public struct Origin: Hashable, Sendable {
    /// The compiler's own number.
    public var rawValue: UInt32
    /// An origin.
    @inlinable public init(_ rawValue: UInt32) { self.rawValue = rawValue }
    /// Nowhere in particular.
    @inlinable public static var none: Origin { Origin(UInt32.max) }
}

/// Something that has a value: an answer or a computed value.
public enum Operand: Hashable, Sendable {
    case question(QuestionID)
    case term(TermID)
}
