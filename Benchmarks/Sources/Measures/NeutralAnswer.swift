import ActeGraph
import ActeValues
import Workloads

/// Answers of the workloads as values of the engine.
enum NeutralAnswer {
    /// A value of the neutral JSON, for a question of the graph.
    static func value(_ value: NeutralValue, for question: QuestionDeclaration) throws -> Value {
        switch (question.type, value) {
        case (.truth, .truth(let truth)): return .truth(truth)
        case (.number, .number(let number)): return .number(Quantity(millionths: millionths(number)))
        case (.integer, .number(let number)): return .integer(Int64(number))
        case (.date, .words(let words)): return .date(try date(words))
        case (.choice, .words(let words)):
            if let option = question.options.firstIndex(of: words) { return .option(option) }
        case (.text, .words(let words)): return .text(words)
        case (.text, .number(let number)): return .text("\(Int(number))")
        default: break
        }
        throw MeasureFailure("\(value) does not answer [\(question.name)]")
    }

    /// A number of the workloads, which have two decimals, in millionths.
    static func millionths(_ number: Double) -> Int64 { Int64((number * 1_000_000).rounded()) }

    /// The date written `AAAA-MM-JJ`.
    static func date(_ iso: String) throws -> CalendarDate {
        let parts = iso.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, let date = CalendarDate(year: parts[0], month: parts[1], day: parts[2]) else {
            throw MeasureFailure("\(iso) is no date")
        }
        return date
    }
}
