public import ActeGraph
import ActeValues

/// An item of a list, as an interview knows it.
public struct ListItem: Sendable, Hashable {
    /// What tells it from the others of its list, wherever it is moved.
    public var id: ItemID
    /// Its rank, from 1.
    public var number: Int
    /// What is asked of it.
    public var questions: Range<Int>
}

/// What tells an item from the others of its list. An item keeps it when others are added, removed or moved, and when a lower count sets it aside: it
/// has it again when it comes back. No other item of the list is given it, unless the move that gave it is undone. It is not saved.
public struct ItemID: Sendable, Hashable, Codable {
    /// The number it was given when it was added, from 1.
    public var rawValue: Int
    /// The item of that number.
    public init(_ rawValue: Int) { self.rawValue = rawValue }

    /// Reads the number alone.
    public init(from decoder: any Decoder) throws { rawValue = try decoder.singleValueContainer().decode(Int.self) }

    /// Writes the number alone.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

extension Session {
    /// The items of a list; nothing while nobody said how many it holds. O(items).
    public func items(of list: QuestionID) -> [ListItem] {
        guard let layout = layout(of: list), let count = itemCount(of: list) else { return [] }
        let ids = items.known(of: list, in: walk.log).ids
        return (1...max(1, count)).prefix(count).map { number in
            ListItem(id: ids[number - 1], number: number, questions: layout.questions(of: number, in: list))
        }
    }

    /// Adds an item to a list, before the one that has rank `number` now, or at the end. It has no answer yet.
    ///
    /// - Throws: when the list is full, when the graph has no room for more, when there is no such list or rank, or when a constraint would be broken.
    @discardableResult
    public mutating func insertItem(at number: Int, in list: QuestionID) throws(AnswerProblem) -> Step {
        let count = itemCount(of: list) ?? 0
        guard (1...count + 1).contains(number) else { throw .noSuchItem }
        var order: [Int?] = Array(1..<count + 1)
        order.insert(nil, at: number - 1)
        return try arrange(list, order)
    }

    /// Removes an item of a list, with its answers.
    ///
    /// - Throws: when the list cannot hold fewer, when there is no such item, or when a constraint would be broken.
    @discardableResult
    public mutating func removeItem(_ number: Int, from list: QuestionID) throws(AnswerProblem) -> Step {
        guard let count = itemCount(of: list), count > 0, (1...count).contains(number) else { throw .noSuchItem }
        var order: [Int?] = Array(1..<count + 1)
        order.remove(at: number - 1)
        return try arrange(list, order)
    }

    /// Moves an item of a list to another rank, with its answers.
    ///
    /// - Throws: when there is no such item or rank, or when a constraint would be broken.
    @discardableResult
    public mutating func moveItem(_ number: Int, to other: Int, in list: QuestionID) throws(AnswerProblem) -> Step {
        guard let count = itemCount(of: list), count > 0, (1...count).contains(number), (1...count).contains(other)
        else {
            throw .noSuchItem
        }
        var order: [Int?] = Array(1..<count + 1)
        order.insert(order.remove(at: number - 1), at: other - 1)
        return try arrange(list, order)
    }

    /// Gives the items of a list the ranks that `order` says, by the ranks they have; nothing is a new item. One move, which is undone as one.
    private mutating func arrange(_ list: QuestionID, _ order: [Int?]) throws(AnswerProblem) -> Step {
        guard let layout = layout(of: list) else { throw .noSuchItem }
        let count = try check(.integer(Int64(order.count)), for: list)
        let before = itemCount(of: list) ?? 0
        var moves: [(question: QuestionID, answer: StoredAnswer?)] = [(list, count)]
        for number in 1...max(1, order.count, before) {
            let source = number <= order.count ? order[number - 1] : nil
            guard source != number else { continue }
            for (offset, target) in layout.questions(of: number, in: list).enumerated() {
                let answer = source.flatMap {
                    walk.log.answer(to: QuestionID(layout.questions(of: $0, in: list).lowerBound + offset))
                }
                if walk.log.answer(to: QuestionID(target)) != answer { moves.append((QuestionID(target), answer)) }
            }
        }
        let arrangement = items.arranged(list, order, layout, in: self, count: before)
        let step = try record(moves)
        items.keep(arrangement, at: walk.log.position)
        return step
    }

    func layout(of list: QuestionID) -> ListLayout? {
        graph.questions.indices.contains(Int(list.rawValue)) ? graph.questions[Int(list.rawValue)].list : nil
    }

    /// How many items a list holds, as far as was answered.
    public func itemCount(of list: QuestionID) -> Int? {
        guard case .integer(let count) = answer(to: list)?.value else { return nil }
        return Int(count)
    }
}

extension ListLayout {
    /// The questions about the item of rank `number`.
    func questions(of number: Int, in list: QuestionID) -> Range<Int> {
        let start = Int(list.rawValue) + 1 + (number - 1) * stride
        return start..<start + stride
    }
}

extension QuestionID {
    /// The question at a position.
    init(_ position: Int) { self.init(UInt32(truncatingIfNeeded: position)) }
}
