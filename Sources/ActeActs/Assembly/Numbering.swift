/// Numbers the parts found, in the order of the act, and finds those that references aim at.
struct Numbering {
    private let plan: PlanStorage
    private(set) var found: [FoundPart]
    /// By mark, the part that bears it; negative when none is in the act.
    private(set) var bearers: [Int32]
    private(set) var annexCount: Int = 0

    init(_ found: [FoundPart], _ plan: PlanStorage) {
        self.plan = plan
        self.found = found
        bearers = Array(repeating: -1, count: plan.marks.count)
    }

    /// Articles are numbered through titles and chapters, and anew in each annex; chapters anew in each title. O(parts).
    mutating func run() {
        var articles: UInt16 = 0
        var annexArticles: UInt16 = 0
        var divisions: UInt16 = 0
        var chapters: UInt16 = 0
        var annexes: UInt16 = 0
        for index in found.indices {
            switch found[index].kind {
            case .article where found[index].place == .annex: found[index].number = next(&annexArticles)
            case .article: found[index].number = next(&articles)
            case .division:
                chapters = 0
                found[index].number = next(&divisions)
            case .chapter: found[index].number = next(&chapters)
            case .annex:
                annexArticles = 0
                found[index].number = next(&annexes)
            default: break
            }
            let part = found[index].plan
            guard part >= 0 else { continue }
            let mark = Int(plan.parts[Int(part)].mark)
            if mark >= 0, bearers[mark] < 0 { bearers[mark] = Int32(truncatingIfNeeded: index) }
        }
        annexCount = Int(annexes)
    }

    /// The next number; past 65 535 parts stay at that number rather than start again.
    private func next(_ counter: inout UInt16) -> UInt16 {
        if counter < UInt16.max { counter += 1 }
        return counter
    }
}
