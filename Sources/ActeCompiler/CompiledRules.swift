public import ActeActs
public import ActeDiagnostics
public import ActeGraph
public import ActeModel
import ActeValues

/// A rule file that was read, checked and proved sound enough to be walked: the model for people, the graph for the machine, the plan for
/// the act, and where each piece of the last two came from.
///
/// A question has the same position in the model and in the graph.
public struct CompiledRules: Sendable {
    /// What the jurist means, each list in it spread over as many questions as there is room for items.
    public let model: CheckedModel
    /// The same as it was written: a list in it stands for any number of items.
    public let written: CheckedModel
    /// Where the questions as written stand in `model`.
    public let layout: SpreadLayout
    /// How many items of each list there is room for.
    public let room: ListRoom
    /// What the machine runs.
    public let graph: DecisionGraph
    /// What acts are assembled from.
    public internal(set) var plan: ActPlan
    /// Where things were written.
    public let origins: CompiledOrigins
    /// What acts may be made without, though the plan of their nature expects it: nothing keeps them from being made, and `examine(_:with:into:)` tells it.
    public internal(set) var lacking: [Diagnostic] = []
}

extension CompiledRules {
    /// The same rules with room for `count` items of the list that question `list` of `model` asks for; nothing when that is more than can be
    /// walked. O(size of the rules, spread).
    public func enlarged(toHold count: Int, of list: Int) -> CompiledRules? {
        let question = layout.written(list)
        var room = room
        // Twice the room at least: a list that grows item after item is spread few times.
        room.grow(question, to: max(count, 2 * room[question]), in: written)
        return roomier(room)
    }

    /// What these rules would be, written otherwise: a model as written, whose questions are those of these rules. It is compiled to be walked, and
    /// nothing of it is proved; nothing when it is too large. O(size of the rules, spread).
    public func rewritten(as model: CheckedModel) -> CompiledRules? { lower(model, room) }

    /// The same rules with room for the items that the examples tell of; nothing when there is room already.
    func roomFor(examplesOf model: CheckedModel) -> CompiledRules? {
        var needed = room
        needed.grow(forExamplesOf: model)
        return needed == room ? nil : roomier(needed)
    }

    /// The same rules, which are wrong on some path, so written that what no line says has no value.
    var draft: CompiledRules? { roomier(room) }

    /// These rules with another room; what is not proved of them is not of the others.
    private func roomier(_ room: ListRoom) -> CompiledRules? {
        var rules = lower(written, room, for: plan.isProved ? .walking : .draft)
        rules?.plan.isProved = plan.isProved
        rules?.lacking = lacking
        return rules
    }

    /// The same rules with room for all the items that answers tell of, by the names of their questions; nothing when there is room already, or
    /// when they are more than can be walked. O(answers + size of the rules, spread).
    public func enlarged(toAnswer answers: [(name: String, answer: String)]) -> CompiledRules? {
        // What is asked of the items of a list may bear the name of the list: it takes one number more.
        var places: [Place: Int] = [:]
        let asked = written.questions.enumerated().filter { $0.element.home != nil || $0.element.list != nil }
        for (index, question) in asked { places[Place(question.name, in: question)] = index }
        for (index, question) in asked {
            for place in question.formerNames.map({ Place($0, in: question) }) where places[place] == nil {
                places[place] = index
            }
        }
        var needed = room
        for (name, answer) in answers {
            let item = ItemName(name)
            guard let question = places[Place(name: item.name, depth: item.numbers.count)] else { continue }
            for (list, number) in zip(written.questions[question].home?.lists ?? [], item.numbers) {
                needed.grow(list, to: number, in: written)
            }
            if written.questions[question].list != nil, let count = Int(answer.filter { !$0.isWhitespace }) {
                needed.grow(question, to: count, in: written)
            }
        }
        return needed == room ? nil : roomier(needed)
    }

    /// What a question of a list, or of its items, goes by: its name and how many numbers it takes.
    private struct Place: Hashable {
        var name: String
        var depth: Int

        init(name: String, depth: Int) {
            self.name = name
            self.depth = depth
        }

        init(_ name: String, in question: Question) {
            self.init(name: NameFolding.folded(name), depth: question.home?.lists.count ?? 0)
        }
    }

    /// Where each question of these rules stands in `others`, which have more room.
    public func renumbering(in others: CompiledRules) -> [Int] {
        model.questions.indices.map { index in
            others.layout.position(
                of: layout.written(index), model.questions[index].home?.numbers ?? [], in: written)
        }
    }
}

/// Where the pieces of a graph were written. All lists are indexed by the identities of the graph.
public struct CompiledOrigins: Sendable {
    /// The place behind each `ActeGraph.Origin`.
    public internal(set) var ranges: [SourceRange] = []
    /// For each part of the graph, what it is.
    public internal(set) var parts: [PartOrigin] = []
    /// For each decision of the graph, its condition as a jurist wrote it.
    public internal(set) var decisions: [DecisionOrigin] = []
    /// For each refusal, why the rules refuse.
    public internal(set) var refusals: [RefusalOrigin] = []
    /// For each computation of the model, the term that holds its value, once something needed it.
    public internal(set) var terms: [TermID?] = []
    /// For each operation that conditions and computations hold (a sum, a product…), the term that holds its value.
    public internal(set) var operations: [ExpressionID: TermID] = [:]
    /// For each exchange of the model, its rows.
    public internal(set) var exchanges: [[ExchangedRowOrigin]] = []
    /// What has the condition under which the act is sent to the control of legality.
    public internal(set) var transmission: Operand?
    /// What has the name of the body whose act it is, where the rules say it.
    public internal(set) var body: CellSource?

    /// The place an origin stands for.
    public func range(_ origin: ActeGraph.Origin) -> SourceRange? {
        Int(origin.rawValue) < ranges.count ? ranges[Int(origin.rawValue)] : nil
    }
}

/// Why an act is refused.
public enum RefusalOrigin: Sendable, Hashable {
    /// A `refus`, by index in `CheckedModel.notices`.
    case notice(Int)
    /// The act hangs on an option that a condition closes: the question in `CheckedModel.questions`, the option by position.
    case closedOption(question: Int, option: Int)
}

/// What a part of the graph is, in the act.
public struct PartOrigin: Sendable {
    /// What kind of thing.
    public enum Role: Sendable, Hashable {
        /// A part of the act, by index in `CheckedModel.parts`.
        case part(Int)
        /// A text, or a passage of one, within the part it belongs to.
        case passage
        /// An alert, by index in `CheckedModel.notices`.
        case alert(Int)
        /// Another act that this one calls for, by index in `CheckedModel.derivations`.
        case derivation(Int)
        /// A question that `demander` keeps, by index in `CheckedModel.questions`.
        case request(Int)
    }

    /// What it is.
    public var role: Role
    /// The part of the act it stands in; itself for a part at the top.
    public var owner: PartID?
    /// Where it was written.
    public var range: SourceRange
}

/// A decision as written.
public struct DecisionOrigin: Sendable {
    /// Where its condition was written.
    public var range: SourceRange
    /// The conditions of its branches, in order; the last branch is taken when none holds.
    public var conditions: [ExpressionID]
    /// The sources its branches give.
    public var sources: [String]
}
