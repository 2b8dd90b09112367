/// Gathers a decision graph, piece by piece, then builds it.
///
/// Everything added gets a dense number at once, in the order of the calls; nothing is looked up by name. Adding is
/// amortised O(1) in the size of what is added. Conditions and terms are hash-consed: the same one added twice has one
/// number.
///
/// ```swift
/// var builder = DecisionGraphBuilder()
/// let amount = builder.question(QuestionDeclaration("montant", .amount))
/// let large = builder.compare(.question(amount), .greater, .amount(Amount(cents: 2_300_000)))
/// let (_, branches) = builder.decide(large, in: builder.root)
/// builder.part("article Convention", showing: [.question(amount)], in: branches.yes)
/// let graph = try builder.build()
/// ```
///
/// The builder trusts its caller to have checked the types: a comparison that makes no sense (a text that exceeds a number)
/// is the condition *non*, never a crash.
public struct DecisionGraphBuilder: Sendable {
    /// Most diagram nodes a graph may have.
    public static let maximumNodes = 4_000_000
    /// Most steps that combining the conditions of a graph may take.
    public static let maximumWork = 60_000_000
    /// How deep computed values may read one another: they are computed one within another.
    public static let maximumDepth = 256
    /// Most terms that computing one may go through, each counted as often as it is read: what is computed is computed again wherever it is read.
    public static let maximumComputing = 1_000_000
    /// Most branches a decision may have.
    public static let maximumBranches = 4_096

    var questions: [QuestionDeclaration] = []
    /// By question: the condition under which it arises, or `unconditional`.
    var applicability: [UInt32] = []
    var closures: [OptionClosure] = []
    var sections: [SectionRecord] = []
    var constraints: [ConstraintRecord] = []
    var conditions = ConditionTable()
    var terms = TermTable()
    var strings = StringTable()
    var patterns = PatternTable()
    var tree = TreeRecords()

    /// The mark of a question that always arises.
    static let unconditional = UInt32.max

    /// An empty graph: no question, and a root block with nothing in it.
    public init() {}

    /// Makes room, so that adding that much never moves what was added.
    public mutating func reserve(questions: Int, parts: Int, conditions: Int) {
        self.questions.reserveCapacity(questions)
        applicability.reserveCapacity(questions)
        self.conditions.reserve(conditions)
        tree.reserve(parts: parts)
    }

    /// Adds a section: a group of questions that is shown together.
    public mutating func section(_ title: String, origin: Origin = .none) -> SectionID {
        sections.append(SectionRecord(title: title, origin: origin))
        return SectionID(UInt32(truncatingIfNeeded: sections.count - 1))
    }

    /// Adds the next question in the author's order.
    public mutating func question(_ declaration: QuestionDeclaration) -> QuestionID {
        questions.append(declaration)
        applicability.append(Self.unconditional)
        return QuestionID(UInt32(truncatingIfNeeded: questions.count - 1))
    }

    /// Says where a question arises (`question … si c`, its section's condition included); elsewhere it is *sans objet*, and every test of its
    /// answer is *non*. The condition may read questions that come later, never the question itself.
    public mutating func restrict(_ question: QuestionID, to condition: ConditionID) {
        applicability[Int(question.rawValue)] = condition.rawValue
    }

    /// Says under which condition an option cannot be chosen.
    public mutating func close(option: Int, of question: QuestionID, when condition: ConditionID) {
        closures.append(OptionClosure(question: question, option: option, condition: condition))
    }
}

extension DecisionGraphBuilder {
    /// Says of which answers it is certain that they cannot all be right. Nothing is asked for the sake of a constraint.
    @discardableResult
    public mutating func constraint(brokenWhen condition: ConditionID, origin: Origin = .none) -> ConstraintID {
        constraints.append(ConstraintRecord(broken: condition, origin: origin))
        return ConstraintID(UInt32(truncatingIfNeeded: constraints.count - 1))
    }
}

/// A constraint, as the graph keeps it.
public struct ConstraintRecord: Sendable, Hashable {
    /// The condition under which it is broken.
    public var broken: ConditionID
    /// Where it was written.
    public var origin: Origin
}

/// A group of questions, as the graph keeps it.
public struct SectionRecord: Sendable, Hashable {
    /// The title.
    public var title: String
    /// Where it was written.
    public var origin: Origin
}

/// An option that a condition closes.
public struct OptionClosure: Sendable, Hashable {
    /// The question.
    public var question: QuestionID
    /// The option, by position.
    public var option: Int
    /// The condition under which it cannot be chosen.
    public var condition: ConditionID
}
