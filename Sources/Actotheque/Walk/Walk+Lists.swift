import ActeCompiler
public import ActeGraph
import ActeInterview
import ActeModel
import ActeValues

/// An item of a list, as it is shown.
public struct ListItem: Sendable, Hashable {
    /// What tells it from the others of its list, wherever it is moved.
    public var id: Int
    /// Its rank, from 1.
    public var number: Int
    /// What was answered of it, as people read it: `civilité = madame, nom = Martin`. What is confidential is not shown.
    public var summary: String
}

extension Walk {
    // MARK: Items

    /// The lists that these words name, as ``questions(named:)`` finds questions. O(questions).
    public func lists(named words: String) -> [QuestionID] {
        questions(named: words).filter { model.questions[Int($0.rawValue)].list != nil }
    }

    /// The items of a list; nothing while nobody said how many it holds. O(items).
    public func items(of list: QuestionID) -> [ListItem] {
        session.items(of: list).map {
            ListItem(id: $0.id.rawValue, number: $0.number, summary: summary(of: $0.questions))
        }
    }

    private func summary(of questions: Range<Int>) -> String {
        let answers = questions.compactMap { index -> String? in
            guard let text = answerText(of: QuestionID(UInt32(index))) else { return nil }
            let name = model.questions[index].home?.pieces.last?.drop { ", ".contains($0) } ?? ""
            return name.isEmpty ? text : "\(name) = \(text)"
        }
        return answers.isEmpty ? "pas encore répondu" : answers.joined(separator: ", ")
    }

    /// Adds an item to a list: at the end, or before the one of rank `number`. Questions may be numbered anew, as by ``answer(_:to:)``.
    ///
    /// - Throws: why the list takes no other item; nothing has then changed.
    @discardableResult
    public mutating func addItem(at number: Int? = nil, to list: QuestionID) throws(AnswerProblem) -> ActChange {
        let count = items(of: list).count
        if let (larger, place) = try withRoom(for: .integer(Int64(count + 1)), of: list) {
            var after = larger
            let change = try after.insertItem(at: number ?? count + 1, in: place)
            self = after
            return change
        }
        return try insertItem(at: number ?? count + 1, in: list)
    }

    private mutating func insertItem(at number: Int, in list: QuestionID) throws(AnswerProblem) -> ActChange {
        try rearrange(list) { session throws(ActeInterview.AnswerProblem) in
            try session.insertItem(at: number, in: list)
        }
    }

    /// Removes an item of a list, with its answers.
    ///
    /// - Throws: why it cannot be.
    @discardableResult
    public mutating func removeItem(_ number: Int, from list: QuestionID) throws(AnswerProblem) -> ActChange {
        try rearrange(list) { session throws(ActeInterview.AnswerProblem) in
            try session.removeItem(number, from: list)
        }
    }

    /// Moves an item of a list to another rank, with its answers.
    ///
    /// - Throws: why it cannot be.
    @discardableResult
    public mutating func moveItem(
        _ number: Int, to other: Int, in list: QuestionID
    ) throws(AnswerProblem) -> ActChange {
        try rearrange(list) { session throws(ActeInterview.AnswerProblem) in
            try session.moveItem(number, to: other, in: list)
        }
    }

    private mutating func rearrange(
        _ list: QuestionID, _ move: (inout Session) throws(ActeInterview.AnswerProblem) -> Step
    ) throws(AnswerProblem) -> ActChange {
        let before = draft
        do throws(ActeInterview.AnswerProblem) {
            _ = try move(&session)
        } catch {
            throw explained(error, list)
        }
        return change(from: before)
    }

    // MARK: Room

    /// This walk on the same rules, spread again with room for as many items as an answer says that a list holds, and where the list stands in them.
    /// The moves made are kept. Nothing where there is room already.
    ///
    /// - Throws: when so many items are more than can be walked.
    func withRoom(
        for answer: Value?, of list: QuestionID
    ) throws(AnswerProblem) -> (walk: Walk, list: QuestionID)? {
        let declared = model.questions[Int(list.rawValue)]
        guard let shape = declared.list, case .integer(let asked)? = answer, asked > Int64(shape.capacity),
            asked <= declared.maximum ?? 0, let count = Int(exactly: asked)
        else { return nil }
        guard let larger = rules.compiled.enlarged(toHold: count, of: Int(list.rawValue)) else {
            throw AnswerProblem("Cette liste est trop longue pour ces règles : au plus \(shape.capacity) éléments ici.")
        }
        var walk = self
        let numbers = walk.move(to: larger)
        return (walk, numbers[Int(list.rawValue)])
    }

    /// Makes room for the items that prepared answers tell of.
    mutating func makeRoom(for answers: [(name: String, answer: String)]) {
        guard model.questions.contains(where: { $0.list != nil }),
            let larger = rules.compiled.enlarged(toAnswer: answers)
        else { return }
        _ = move(to: larger)
    }

    private mutating func move(to larger: CompiledRules) -> [QuestionID] {
        let numbers = rules.compiled.renumbering(in: larger).map { QuestionID(UInt32($0)) }
        rules.compiled = larger
        session = session.moved(to: larger.graph, numbers)
        return numbers
    }
}
