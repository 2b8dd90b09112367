import ActeModel
import ActeValues

/// How many items of each list a graph has room for.
///
/// A list becomes one question, how many items it holds, and as many groups of questions as there is room: what is asked, decided and proved of
/// lists is then asked, decided and proved as for any other questions. A walk that needs more room has its rules spread again.
public struct ListRoom: Sendable, Hashable {
    /// By list, as a position in `CheckedModel.questions` as written.
    private var rooms: [Int: Int] = [:]
    /// The lists of which more items than there is room for may give what no fewer do, by position as well.
    private(set) var open: Set<Int> = []

    /// Room enough for the checks, which look at no item, one, two, one more than the fewest, and as many as thresholds tell apart: with room for
    /// the fewest alone, how many there are would decide nothing, and would not be asked. O(questions + expressions).
    init(for model: CheckedModel) {
        for (index, question) in model.questions.enumerated() where question.list != nil {
            grow(index, to: max(2, Int(question.minimum ?? 0) + 1), in: model)
        }
        guard !rooms.isEmpty else { return }
        grow(forThresholdsOf: model)
    }

    /// Makes room for the items that examples tell of. O(facts and expectations).
    mutating func grow(forExamplesOf model: CheckedModel) {
        for expectation in model.examples.lazy.flatMap(\.expectations) {
            guard case .value(let value, _) = expectation.kind else { continue }
            for (list, number) in zip(model.lists(around: value), expectation.numbers) {
                grow(list, to: number, in: model)
            }
        }
        for fact in model.examples.lazy.flatMap(\.facts) {
            if model.questions[fact.question].list != nil, case .integer(let count)? = fact.value {
                grow(fact.question, to: Int(count), in: model)
            }
            for (list, number) in zip(model.questions[fact.question].home?.lists ?? [], fact.numbers) {
                grow(list, to: number, in: model)
            }
        }
    }

    /// The items of a list there is room for.
    public subscript(list: Int) -> Int { rooms[list] ?? 1 }

    /// Notes that what holds with the room there is may not hold with more.
    mutating func leaveOpen(_ list: Int) { open.insert(list) }

    /// Makes room for `count` items, no more than the list may hold.
    mutating func grow(_ list: Int, to count: Int, in model: CheckedModel) {
        let most = Int(model.questions[list].maximum ?? Int64(ListShape.most))
        rooms[list] = max(self[list], min(count, most))
    }
}

/// Which item of each list around something it is about.
struct ItemNumbers: Hashable {
    /// By list; the first where nothing is said.
    private var numbers: [Int: Int] = [:]

    subscript(list: Int) -> Int { numbers[list] ?? 1 }

    /// Whether it is the first item of every list: what is written stands for it.
    var areFirst: Bool { numbers.values.allSatisfy { $0 == 1 } }

    /// The same, for item `number` of a list.
    func with(_ list: Int, _ number: Int) -> ItemNumbers {
        var others = self
        others.numbers[list] = number
        return others
    }
}
