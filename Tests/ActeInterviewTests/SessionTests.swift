import ActeGraph
import ActeValues
import Testing

@testable import ActeInterview

@Suite struct SessionTests {
    let model: SubsidyGraph
    var session: Session

    init() throws {
        model = try SubsidyGraph()
        session = Session(model.graph)
    }

    /// Answers all questions up to the amount.
    private mutating func begin(amount: Int64) throws {
        try session.answer(model.declared, with: .truth(true))
        try session.answer(model.form, with: .option(0))
        try session.answer(model.amount, with: .amount(Amount(cents: amount)))
    }

    @Test mutating func questionsComeInTheAuthorsOrderAndOnlyWhereTheyMatter() throws {
        var asked: [QuestionID] = []
        let answers: [QuestionID: Value] = [
            model.declared: .truth(true), model.form: .option(0), model.amount: .amount(Amount(cents: 5_000_000)),
            model.purpose: .option(0), model.remarks: .text("rien"),
        ]
        while let question = session.next {
            asked.append(question)
            try session.answer(question, with: try #require(answers[question]))
        }
        #expect(asked == [model.declared, model.form, model.amount, model.purpose, model.remarks])
        #expect(session.holds(SubsidyGraph.Part.convention) == .yes)
        #expect(session.holds(SubsidyGraph.Part.kind) == .no)
        #expect(session.finding(of: .question(model.action)) == .notApplicable)
        #expect(session.conclusions.isComplete)
    }

    @Test mutating func aRefusalEndsTheWalk() throws {
        let step = try session.answer(model.declared, with: .truth(false))
        #expect(step.refusal == RefusalID(0))
        #expect(step.next == nil)
        #expect(session.possible.isEmpty)
    }

    @Test mutating func aStepSaysWhatChanged() throws {
        try begin(amount: 2_300_000)
        let step = try session.answer(model.amount, with: .amount(Amount(cents: 2_300_001)))
        #expect(step.change.addedParts == [SubsidyGraph.Part.convention])
        #expect(step.change.modifiedParts == [SubsidyGraph.Part.grant])
        #expect(step.change.removedParts.isEmpty)
    }

    @Test mutating func theSmallestChangeStopsAtTheBoundary() throws {
        try begin(amount: 2_000_000)
        let remedies = session.remedies(bringing: [SubsidyGraph.Part.convention])
        #expect(remedies.map { $0.changes.map(\.question) } == [[model.amount]])
        #expect(remedies.first?.changes.first?.answer == .scalar(2_300_001))
        #expect(remedies.first?.facts == [.scalar(.question(model.amount), from: 2_300_001, through: nil)])
        try session.answer(model.declared, with: .truth(false))
        let both = session.remedies(bringing: [SubsidyGraph.Part.convention])
        #expect(both.map { $0.changes.map(\.question) } == [[model.declared, model.amount]])
    }

    @Test mutating func anAnswerThatNoLongerMattersIsKeptAsideAndComesBack() throws {
        try begin(amount: 100)
        try session.answer(model.purpose, with: .option(1))
        try session.answer(model.action, with: .text("un festival"))
        let away = try session.answer(model.purpose, with: .option(0))
        #expect(away.change.setAside == [model.action])
        #expect(session.aside.map(\.question) == [model.action])
        let back = try session.answer(model.purpose, with: .option(1))
        #expect(back.change.returned == [model.action])
        #expect(session.answer(to: model.action)?.value == .text("un festival"))
    }

    @Test mutating func anyMoveIsTakenBackAndMadeAgain() throws {
        try begin(amount: 100)
        #expect(session.remove(model.form).question == model.form)
        #expect(session.next == model.form)
        #expect(session.undo().question == model.form)
        #expect(session.undo().question == model.amount)
        #expect(session.next == model.amount)
        #expect(session.redo().question == model.amount)
        #expect(session.redo().question == model.form)
        #expect(session.redo().question == nil)
        #expect(session.answers.map(\.question) == [model.declared, model.amount])
    }

    @Test mutating func whatWouldHappenIsSaidWithoutDoingIt() throws {
        try begin(amount: 100)
        let impact = try session.impact(ofAnswering: model.amount, with: .amount(Amount(cents: 9_999_999)))
        #expect(impact.step.change.addedParts == [SubsidyGraph.Part.convention])
        #expect(session.holds(SubsidyGraph.Part.convention) == .no)
        let removal = session.impact(ofRemoving: model.amount)
        #expect(removal.step.change.removedParts.isEmpty)
        #expect(removal.step.change.newlyNeeded == [model.amount])
        #expect(removal.mostRemaining >= removal.step.leastRemaining)
    }

    @Test mutating func anOptionalQuestionMayBeLeftOut() throws {
        try begin(amount: 100)
        try session.answer(model.purpose, with: .option(0))
        #expect(session.next == model.remarks)
        try session.leaveOut(model.remarks)
        #expect(session.isComplete)
        #expect(session.answer(to: model.remarks)?.value == nil)
        #expect(throws: AnswerProblem.notOptional) { try session.leaveOut(model.amount) }
    }

    @Test(arguments: [
        (QuestionID(9), Value.truth(true), AnswerProblem.unknownQuestion),
        (QuestionID(0), .integer(1), .wrongType(expected: .truth)),
        (QuestionID(1), .option(2), .noSuchOption), (QuestionID(1), .option(-1), .noSuchOption),
        (QuestionID(1), .option(1), .closedOption(1)),
        (QuestionID(2), .amount(Amount(cents: 99)), .tooLow(minimum: .amount(Amount(cents: 100)))),
        (
            QuestionID(2), .amount(Amount(cents: 1_000_000_001)),
            .tooHigh(maximum: .amount(Amount(cents: 1_000_000_000)))
        ),
        (QuestionID(4), .text("ab"), .tooShort(minimum: 3)),
        (QuestionID(4), .text(String(repeating: "a", count: 21)), .tooLong(maximum: 20)),
        (QuestionID(4), .text("ABC"), .patternMismatch),
    ]) mutating func whatAQuestionDoesNotAcceptIsNotStored(
        question: QuestionID, value: Value, problem: AnswerProblem
    ) throws {
        try session.answer(model.declared, with: .truth(true))
        #expect(throws: problem) { try session.answer(question, with: value) }
        #expect(session.answers.count == 1)
    }
}
