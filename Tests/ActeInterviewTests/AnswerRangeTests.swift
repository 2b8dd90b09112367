import ActeGraph
import ActePatterns
import ActeValues
import TestRandom
import Testing

@testable import ActeInterview

@Suite("What a question certainly accepts, in few words")
struct AnswerRangeTests {
    private static let types: [ValueType] = [
        .truth, .text, .longText, .integer, .number, .percentage, .amount, .date, .period, .time, .hours, .choice,
        .choices, .identifier(.postalCode),
    ]

    @Test("it never says otherwise than the declaration, and says most of what is accepted")
    func agreement() throws {
        var random = SeededGenerator(seed: 20_261_128)
        var told = 0
        var accepted = 0
        for _ in 0..<4_000 {
            var declared = QuestionDeclaration("q", Self.types[Int.random(in: 0..<Self.types.count, using: &random)])
            if random.once(in: 3) { declared.minimum = Int64.random(in: -5...5, using: &random) }
            if random.once(in: 3) { declared.maximum = Int64.random(in: 0...12, using: &random) }
            if random.once(in: 6) { declared.minimumLength = Int.random(in: 0...3, using: &random) }
            if random.once(in: 6) { declared.maximumLength = Int.random(in: 1...5, using: &random) }
            if random.once(in: 8) { declared.pattern = try Pattern("[a-c]+") }
            if declared.type == .choice || declared.type == .choices {
                declared.options = (0..<Int.random(in: 1...4, using: &random)).map { "o\($0)" }
            }
            if declared.type == .integer, random.once(in: 4) {
                declared.list = ListLayout(room: Int.random(in: 0...6, using: &random), stride: 0)
            }
            var builder = DecisionGraphBuilder()
            _ = builder.question(declared)
            let range = try #require(try builder.build().range(of: QuestionID(0)))
            let value = Self.value(&random)
            let stored = range.stored(value)
            let answer = try? declared.accepted(value)
            #expect(stored == nil || stored == answer, "\(declared) takes \(value)")
            told += stored == nil ? 0 : 1
            accepted += answer == nil ? 0 : 1
        }
        #expect(told * 2 > accepted)
    }

    private static func value(_ random: inout SeededGenerator) -> Value {
        let number = Int64.random(in: -3...14, using: &random)
        switch Int.random(in: 0..<11, using: &random) {
        case 0: return .truth(number > 0)
        case 1: return .integer(number)
        case 2: return .number(Quantity(millionths: number))
        case 3: return .percentage(Quantity(millionths: number))
        case 4: return .amount(Amount(cents: number))
        case 5: return .date(CalendarDate(dayNumber: Int32(number)))
        case 6: return .period(Period(months: Int32(max(0, number)), days: 0))
        case 7: return .time(ClockTime(minutes: Int16(max(0, number))))
        case 8: return .hours(Hours(minutes: number))
        case 9: return .option(Int(number))
        default: return .text(String(repeating: "a", count: Int(max(0, number))))
        }
    }
}
