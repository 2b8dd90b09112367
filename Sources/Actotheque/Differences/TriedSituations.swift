import ActeCompiler
import ActeFrench
import ActeGraph
import ActeModel
import ActeValues

/// Situations in which two versions are tried where the proof leaves something undecided: the examples of the newer one, each with one answer moved to another that
/// either version tells apart, or with the date of the act moved to a day on which a dated value changes in either.
struct TriedSituations {
    /// Most situations tried.
    static let most = 160
    /// Most examples that they start from.
    private static let mostBases = 3

    private let older: CheckedModel
    private let newer: CheckedModel
    private let rules: Rules

    init(_ older: Rules, _ newer: Rules) {
        self.older = older.compiled.model
        self.newer = newer.compiled.model
        rules = newer
    }

    /// The situations, those of the first example first. O(questions × expressions).
    var all: [ComparedSituation] {
        var found: [ComparedSituation] = []
        for base in bases {
            for index in newer.questions.indices where base.walk.engine.counts(QuestionID(UInt32(index))) {
                for answer in moves(of: index) where answer != base.answers[QuestionID(UInt32(index))] {
                    guard found.count < TriedSituations.most else { return found }
                    found.append(situation(base, index, answer))
                }
            }
        }
        return found
    }

    private var bases: [ExampleDraft] {
        Rehearsal(rules).runs.lazy.filter(\.trial.isSuccess).prefix(TriedSituations.mostBases).map { ExampleDraft($0) }
    }

    private func situation(_ base: ExampleDraft, _ index: Int, _ answer: StoredAnswer) -> ComparedSituation {
        let question = newer.questions[index]
        let value = answer.value(as: question.type).map { value in
            if case .date(let day) = value { return DateText.text(day) }
            return CanonicalText.text(of: value, among: question.answerOptions)
        }
        let fact = "[\(question.name)] = \(value ?? "sans réponse")"
        return ComparedSituation(
            text: fact + ".", wholeText: "\(fact), le reste comme dans l'exemple « \(base.title) ».",
            newer: base.answers.merging([QuestionID(UInt32(index)): answer]) { $1 })
    }

    /// The answers to a question that either version tells apart. Nothing confidential is moved: it would be told.
    private func moves(of index: Int) -> [StoredAnswer] {
        let question = newer.questions[index]
        guard !question.isConfidential else { return [] }
        var answers = ToldApart(newer, index).answers
        let former = older.questions.firstIndex { $0.type == question.type && isSame($0, question) }
        switch question.type {
        case .choice, .choices, .truth, .text, .longText, .identifier: break
        default: if let former { answers += ToldApart(older, former).answers }
        }
        if index == newer.header.dateQuestion { answers += days.map { .scalar($0) } }
        var told: Set<StoredAnswer> = []
        return answers.filter { told.insert($0).inserted }
    }

    private func isSame(_ former: Question, _ question: Question) -> Bool {
        let name = NameFolding.folded(former.name)
        return ([question.name] + question.formerNames).contains { NameFolding.folded($0) == name }
    }

    /// The days on which a dated value changes in either version, and those before.
    private var days: [Int64] {
        let first = (older.parameters + newer.parameters).flatMap(\.versions).map { Int64($0.from.dayNumber) }
        return Set(first.flatMap { [$0 - 1, $0] }).sorted()
    }
}
