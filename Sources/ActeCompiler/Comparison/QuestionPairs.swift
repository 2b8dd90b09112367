import ActeGraph
import ActeModel
import ActeValues

/// Which questions of two versions of rules are one: those of one name and one type, former names included.
struct QuestionPairs {
    /// By question of the newer rules: that of the older ones.
    private(set) var older: [Int?]
    /// By question of the older rules: that of the newer ones.
    private(set) var newer: [Int?]
    /// The options of both, by question of the newer rules: its own, then those that only the older rules have.
    private(set) var options: [[String]]

    /// By question of the newer rules: the one of the older ones that bears its name, and is answered by another kind of value.
    private(set) var retyped: [Int: Int] = [:]

    private struct Key: Hashable {
        var name: String
        var numbers: [Int]
        var type: ValueType

        init(_ name: String, of question: Question) {
            self.name = NameFolding.folded(name)
            numbers = question.home?.numbers ?? []
            type = question.type
        }
    }

    /// Pairs the questions. Linear.
    init(from old: CheckedModel, to new: CheckedModel) {
        older = Array(repeating: nil, count: new.questions.count)
        newer = Array(repeating: nil, count: old.questions.count)
        options = new.questions.map { $0.options.map(\.key) }
        var places: [Key: Int] = [:]
        for (index, question) in old.questions.enumerated() { places[Key(question.name, of: question)] = index }
        for (index, question) in new.questions.enumerated() {
            pair(index, places[Key(question.name, of: question)])
        }
        for (index, question) in new.questions.enumerated() where older[index] == nil {
            for name in question.formerNames { pair(index, places[Key(name, of: question)]) }
        }
        for (index, question) in new.questions.enumerated() {
            guard let place = older[index] else { continue }
            let own = Set(question.options.map(\.key))
            options[index] += old.questions[place].options.map(\.key).filter { !own.contains($0) }
        }
        pairRetyped(old, new)
    }

    /// Linear.
    private mutating func pairRetyped(_ old: CheckedModel, _ new: CheckedModel) {
        var places: [String: Int] = [:]
        for (index, question) in old.questions.enumerated() where newer[index] == nil && question.home == nil {
            places[NameFolding.folded(question.name)] = index
        }
        for (index, question) in new.questions.enumerated() where older[index] == nil && question.home == nil {
            retyped[index] = places[NameFolding.folded(question.name)]
        }
    }

    private mutating func pair(_ question: Int, _ place: Int?) {
        guard let place, older[question] == nil, newer[place] == nil else { return }
        older[question] = place
        newer[place] = question
    }
}
