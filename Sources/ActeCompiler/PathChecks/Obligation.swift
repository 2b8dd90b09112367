import ActeDiagnostics
import ActeGraph

/// Something that must hold on every path: a condition that no answers may satisfy, and what to say if some do.
struct Obligation {
    /// What is wrong when the condition can hold.
    enum Fault {
        /// The answer to a question (index in the model) may be absent where it is used; in a computation, `use` is where that one serves.
        case absentAnswer(question: Int, use: SourceRange?)
        /// The same, where the absence would decide what others are given.
        case silentAbsence(question: Int, use: SourceRange?, SilentEffect)
        /// All options of a question (index in the model) may be closed where it is asked.
        case closedQuestion(question: Int)
        /// A list (index in the model) is enumerated while it may be empty.
        case emptyList(question: Int)
        /// A multiple choice (index in the model) is shown while nothing may be chosen.
        case emptyChoices(question: Int)
        /// The last date of a period that is shown (index in the model) may come before its first.
        case reversedSpan(first: Int, last: Int)
        /// A reference is printed while no part bears its mark.
        case danglingReference(mark: String)
        /// A part of the act (index in the model) stands empty.
        case emptyPart(part: Int)
        /// A table has a header and no row.
        case emptyTable
        /// Answers come to a gap (index in the model), by way of one of its pieces.
        case gap(Int, pieces: [ActeGraph.ConditionID])
        /// No line of a table (index among the computations) holds.
        case tableGap(computation: Int)
        /// Two lines of a table hold together.
        case tableOverlap(computation: Int, earlier: SourceRange)
        /// Two exceptions to a computation hold together.
        case clashingExceptions(computation: Int, earlier: SourceRange)
        /// Two versions of one part stand in one act, though each is in force on some days only.
        case versionsTogether(caption: String, earlier: SourceRange)
        /// What a section of the plan (index in the template) requires is written nowhere.
        case missingSection(section: Int)
        /// What a section of the plan (index in the template) expects is not written, everywhere or at all.
        case lackingSection(section: Int, isWritten: Bool)
    }

    /// Of what nothing must show the fault.
    enum Scope {
        /// Acts that are made: what is refused lower down prints nothing.
        case acts
        /// All answers that the condition itself speaks of.
        case answers
    }

    /// The condition that must never hold.
    var never: ActeGraph.ConditionID
    /// What it means if it can.
    var fault: Fault
    /// Where.
    var range: SourceRange
    var scope = Scope.acts
}

/// What others would be given, or not, for want of an answer.
enum SilentEffect {
    /// No row of that table.
    case row(String)
    /// In that column, what a condition that fails gives.
    case cell(String)
    /// No envelope for the control of legality.
    case transmission
}

/// A condition that some answers must satisfy, at the place where it is asked.
struct Reachability {
    /// What it means that none does.
    enum Meaning: Hashable {
        /// The branch is never taken.
        case deadBranch
        /// The condition never fails: it decides nothing.
        case idleCondition
        /// The option, by number, of a question (index in the model) is closed in any case.
        case closedOption(question: Int, option: Int)
        /// The refusal applies in any case where it is met.
        case refusedAnyway
        /// No answers break the constraint.
        case idleConstraint
        /// No answers respect the constraint.
        case brokenConstraint
        /// No answers respect the constraint and earlier ones, together.
        case clashingConstraints(earlier: [SourceRange])
        /// No answers respect all the constraints of a group.
        case clashingGroup([Weighed])
    }

    /// The condition, path included.
    var condition: ActeGraph.ConditionID
    /// What it means if it never holds.
    var meaning: Meaning
    /// Its line.
    var range: SourceRange
    /// What must be possible for anything to be owed; nothing where it is owed in any case.
    var given: ActeGraph.ConditionID?
    /// How it is led to, for a branch.
    var way: BranchWay?
}

/// A reachability as its author wrote it, whatever the item of a list it is asked for.
struct WrittenReachability: Hashable {
    private let meaning: Reachability.Meaning
    private let range: SourceRange

    init(_ reachability: Reachability) {
        meaning = reachability.meaning
        range = reachability.range
    }
}

extension Reachability.Meaning {
    /// What is not known when neither is proved, neither that some answers lead there nor that none does; nothing where only a superfluous line is
    /// at stake.
    var question: String? {
        switch self {
        case .deadBranch: "des réponses mènent-elles ici ?"
        case .brokenConstraint: "des réponses respectent-elles ce contrôle ?"
        case .clashingConstraints, .clashingGroup: "des réponses respectent-elles ensemble ce contrôle et un autre ?"
        case .idleCondition, .closedOption, .refusedAnyway, .idleConstraint: nil
        }
    }
}
