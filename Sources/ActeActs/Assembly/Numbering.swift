/// The numbers of the parts found, and the parts that references aim at.
struct Numbering {
    /// By mark, the part that bears it, as an index among the found; negative when none is in the act.
    private(set) var bearers: [Int32]
    /// How many annexes there are: the only one bears no number.
    private(set) var annexCount = 0

    /// Numbers the parts. Articles are numbered through titles and chapters, and anew in each annex; chapters anew in each title.
    /// O(parts).
    init(_ found: inout [FoundPart], _ plan: PlanStorage) {
        bearers = Array(repeating: -1, count: plan.marks.count)
        var articles: UInt16 = 0
        var annexArticles: UInt16 = 0
        var divisions: UInt16 = 0
        var chapters: UInt16 = 0
        var annexes: UInt16 = 0
        for index in found.indices {
            switch found[index].kind {
            case .article where found[index].place == .annex: found[index].number = Numbering.next(&annexArticles)
            case .article: found[index].number = Numbering.next(&articles)
            case .division:
                chapters = 0
                found[index].number = Numbering.next(&divisions)
            case .chapter: found[index].number = Numbering.next(&chapters)
            case .annex:
                annexArticles = 0
                found[index].number = Numbering.next(&annexes)
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
    private static func next(_ counter: inout UInt16) -> UInt16 {
        if counter < UInt16.max { counter += 1 }
        return counter
    }
}
