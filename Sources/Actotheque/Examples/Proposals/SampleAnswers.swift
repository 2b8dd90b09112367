import ActeGraph
import ActeModel
import ActeValues

/// Plausible answers to a question, where an example needs one and nobody gave any.
struct SampleAnswers {
    private let question: Question

    init(_ question: Question) { self.question = question }

    /// The answers, the likeliest first: the author's own `exemple`, then what the type of the question suggests.
    func all(_ leaning: AnswerCompletion.Leaning) -> [StoredAnswer] {
        var answers: [StoredAnswer] = []
        for property in question.properties where property.key == "exemple" {
            let value = try? AnswerReader.read(property.value, as: question.type, among: question.answerOptions)
            if let value, let answer = StoredAnswer(value) { answers.append(answer) }
        }
        if question.isOptional { answers.append(.leftOut) }
        switch question.type {
        case .truth: answers += ordered(0..<2, leaning == .first ? .last : .first).map { .scalar($0) }
        case .choice: answers += ordered(0..<Int64(question.options.count), leaning).map { .scalar($0) }
        case .choices: answers += ordered(0..<Int64(question.options.count), leaning).map { .scalar(1 << $0) }
        case .text, .longText: answers.append(.text(placeholder))
        case .identifier(let kind): answers.append(.text(SampleAnswers.sample(of: kind)))
        case .date: answers.append(.scalar(bounded(SampleAnswers.day)))
        case .time: answers.append(.scalar(bounded(18 * 60 + 30)))
        case .hours: answers.append(.scalar(bounded(17 * 60 + 30)))
        case .period: answers.append(.scalar(bounded(Scalar.of(length))))
        case .integer: answers.append(.scalar(bounded(2)))
        case .number: answers.append(.scalar(bounded(2_000_000)))
        case .percentage: answers.append(.scalar(bounded(500_000)))
        case .amount: answers.append(.scalar(bounded(100_000)))
        }
        return answers
    }

    private func ordered(_ range: Range<Int64>, _ leaning: AnswerCompletion.Leaning) -> [Int64] {
        leaning == .first ? Array(range) : range.reversed()
    }

    private func bounded(_ scalar: Int64) -> Int64 {
        min(max(scalar, question.minimum ?? scalar), question.maximum ?? max(scalar, question.minimum ?? scalar))
    }

    private var length: Period {
        question.countsMonths == false ? Period(months: 0, days: 15) : Period(months: 2, days: 0)
    }

    /// Words that nobody would take for an answer, as long as the question demands.
    private var placeholder: String {
        var words = "à préciser"
        while words.count < question.length?.lowerBound ?? 0 { words += ", à préciser" }
        return String(words.prefix(question.length?.upperBound ?? words.count))
    }

    /// 1er mars 2026, a day like any other.
    private static let day = CalendarDate(year: 2026, month: 3, day: 1).map { Int64($0.dayNumber) } ?? 0

    /// Numbers and names whose form and sum are right: those that the readers give as examples.
    private static func sample(of kind: IdentifierKind) -> String {
        switch kind {
        case .siret: "25070215600069"
        case .siren: "250702156"
        case .rna: "W071000123"
        case .postalCode: "07250"
        case .inseeCode: "07181"
        case .email: "mairie@exemple.fr"
        case .telephone: "0475000000"
        case .iban: "FR1420041010050500013M02606"
        case .commune: "Le Pouzin"
        case .department: "l'Ardèche"
        }
    }
}
