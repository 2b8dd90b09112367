internal import ActeValues

/// What a `liste` holds. Its question asks how many items there are; the questions asked of each follow it.
public struct ListShape: Sendable, Hashable {
    /// The word for one item: `élu`.
    public var item: String
    /// The questions asked of one item, those of the lists that it holds among them: a run of `CheckedModel.questions` right after the list. In a
    /// model as written they stand for any item; once spread, for the first.
    public var fields: IndexRange
    /// How many items there is room for; 0 in a model as written, which has room for all.
    public var capacity: Int = 0

    /// A list of `item`, of which `fields` are asked.
    public init(item: String, fields: IndexRange) {
        self.item = item
        self.fields = fields
    }

    /// Whether words say that a list is empty.
    public static func saysNone(_ words: String) -> Bool {
        ["aucun", "aucune", "néant"].contains(NameFolding.folded(words))
    }

    /// Most items a list may hold.
    public static let most = 1_000
}

/// Where a question that is asked of a record, or of an item of a list, belongs.
public struct QuestionHome: Sendable, Hashable {
    /// The lists around it, the widest first: indices into `CheckedModel.questions`.
    public var lists: [Int]
    /// The words of its name, cut where the number of an item goes: `élus intéressés`, `, nom`.
    public var pieces: [String]
    /// Which item of each list it is asked of, from 1; nothing in a model as written, where it stands for any.
    public var numbers: [Int] = []

    /// A place among lists.
    public init(lists: [Int], pieces: [String]) {
        self.lists = lists
        self.pieces = pieces
    }

    /// The name under which the question is known: `élus intéressés n° 2, nom`.
    public var name: String {
        var name = ""
        for (index, piece) in pieces.enumerated() {
            name += piece
            if index < numbers.count { name += " n° \(numbers[index])" }
        }
        return name
    }
}

extension CheckedModel {
    /// The lists around what an expression cites, the widest first; none for anything but an answer or a computed value.
    public func lists(around expression: ExpressionID) -> [Int] {
        switch self[expression] {
        case .question(let question): questions[Int(question)].home?.lists ?? []
        case .computation(let computation): computations[Int(computation)].home?.lists ?? []
        default: []
        }
    }

    /// The list that an expression counts, when it counts one whole.
    public func list(countedBy expression: ExpressionID) -> Int? {
        guard case .question(let question) = self[expression], questions[Int(question)].list != nil else { return nil }
        return Int(question)
    }
}
