public import ActeModel

/// Where the questions of a model as written stand in the one that was spread.
public struct SpreadLayout: Sendable {
    /// By question as written: its position for the first item of every list around it.
    private(set) var firsts: [Int]
    /// By computation as written: its position for the first item of every list around it.
    private var firstComputations: [Int] = []
    /// By list: how many questions are asked of one item, those of the lists in it included.
    private(set) var strides: [Int: Int] = [:]
    /// By question once spread, the one as written; empty where they are the same.
    var origins: [Int] = []
    /// Number of questions once spread.
    private(set) var count = 0

    /// Most questions that lists may add to a model to be walked.
    static let mostWalked = 400_000
    /// Most that they may add to one to be proved, which is done each time that rules are read.
    static let mostProved = 20_000

    init(_ model: CheckedModel, _ room: ListRoom) {
        firsts = Array(repeating: 0, count: model.questions.count)
        count = place(0..<model.questions.count, at: 0, model, room)
        var next = 0
        for computation in model.computations {
            firstComputations.append(next)
            next += (computation.home?.lists ?? []).reduce(1) {
                $0.multipliedReportingOverflow(by: room[$1]).partialValue
            }
        }
    }

    /// Places a run of questions; returns how many they become.
    private mutating func place(_ run: Range<Int>, at start: Int, _ model: CheckedModel, _ room: ListRoom) -> Int {
        var next = start
        var question = run.lowerBound
        while question < run.upperBound {
            firsts[question] = next
            next += 1
            if let list = model.questions[question].list {
                let size = place(list.fields.range, at: next, model, room)
                strides[question] = size
                next += size * room[question]
                question = list.fields.range.upperBound
            } else {
                question += 1
            }
        }
        return next - start
    }

    /// The question as written that stands at a position of the spread model. O(1).
    public func written(_ position: Int) -> Int { origins.isEmpty ? position : origins[position] }

    /// Where what a computation says of some items stands. O(lists around it).
    func position(ofComputation index: Int, _ items: ItemNumbers, in model: CheckedModel, _ room: ListRoom) -> Int {
        var rank = 0
        for list in model.computations[index].home?.lists ?? [] { rank = rank * room[list] + items[list] - 1 }
        return firstComputations[index] + rank
    }

    /// Where a question stands, for the items that `numbers` gives, the widest list first. O(lists around it).
    public func position(of question: Int, _ numbers: [Int], in model: CheckedModel) -> Int {
        var position = firsts[question]
        for (list, number) in zip(model.questions[question].home?.lists ?? [], numbers) {
            position += (number - 1) * (strides[list] ?? 0)
        }
        return position
    }
}
