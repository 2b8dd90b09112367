import ActeGraph
import ActeValues

// A situation is shown to a jurist: of all answers that make it, the smallest are asked for, in the order of the questions, and round ones first. Which
// they are hangs on the relations alone, not on how the solver finds them.
extension RelationScript {
    /// Most answers that are made small.
    private static let mostSmall = 12

    /// That amounts are whole euros, and numbers whole.
    var roundness: String {
        var text = ""
        for question in questions {
            switch reader.type(of: question) {
            case .amount: text += "(assert (= 0 (mod q\(question) 100)))\n"
            case .number, .percentage: text += "(assert (= 0 (mod q\(question) 1000000)))\n"
            default: continue
            }
        }
        return text
    }

    /// What is to be small: how far answers are from zero, and dates from a day near us, the same for all so that the same rules give the same text.
    var smallness: String {
        let day = Int64(CalendarDate(year: 2026, month: 1, day: 1)?.dayNumber ?? 0)
        var text = ""
        for question in questions.prefix(RelationScript.mostSmall) {
            let type = reader.type(of: question)
            if type.isText || type == .choices { continue }
            let bounds = reader.bounds(of: question)
            let start = type == .date ? day : 0
            if start <= bounds.lowerBound {
                text += "(minimize q\(question))\n"
            } else if start >= bounds.upperBound {
                text += "(maximize q\(question))\n"
            } else {
                text += "(declare-const d\(question) Int)(assert (>= d\(question) (- q\(question) \(start))))"
                text += "(assert (>= d\(question) (- \(start) q\(question))))(minimize d\(question))"
                // Of two that are as far, the larger.
                text += "(maximize q\(question))\n"
            }
        }
        return text
    }
}
