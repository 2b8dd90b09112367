import ActeGraph
import ActeValues
import Workloads

/// Answers of the workloads as the engine keeps them.
enum NeutralAnswer {
    /// A value of the neutral JSON, for a question of the graph.
    static func stored(_ value: NeutralValue, for question: QuestionDeclaration) throws -> StoredAnswer {
        switch (question.type, value) {
        case (.truth, .truth(let truth)): return .scalar(truth ? 1 : 0)
        case (.number, .number(let number)): return .scalar(Int64((number * 1_000_000).rounded()))
        case (.integer, .number(let number)): return .scalar(Int64(number))
        case (.date, .words(let words)): return .scalar(try dayNumber(words))
        case (.choice, .words(let words)):
            guard let option = question.options.firstIndex(of: words) else { break }
            return .scalar(Int64(option))
        case (.text, .words(let words)): return .text(words)
        case (.text, .number(let number)): return .text("\(Int(number))")
        default: break
        }
        throw MeasureFailure("\(value) does not answer [\(question.name)]")
    }

    /// The day number of `AAAA-MM-JJ`.
    static func dayNumber(_ iso: String) throws -> Int64 {
        let parts = iso.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, let date = CalendarDate(year: parts[0], month: parts[1], day: parts[2]) else {
            throw MeasureFailure("\(iso) is no date")
        }
        return Int64(date.dayNumber)
    }
}
