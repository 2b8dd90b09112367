import ActeGraph
import ActeValues
import Foundation
import Testing

@testable import ActeInterview

@Suite struct SavingTests {
    let model: SubsidyGraph
    let saved: SavedSession

    init() throws {
        model = try SubsidyGraph()
        var session = Session(model.graph)
        try session.answer(model.declared, with: .truth(true))
        try session.answer(model.form, with: .option(0))
        try session.answer(model.amount, with: .amount(Amount(cents: 700)))
        try session.answer(model.purpose, with: .option(0))
        try session.answer(model.remarks, with: .text("à suivre"))
        // Not needed where the aid is not for an action: kept aside, and saved all the same.
        try session.answer(model.action, with: .text("un festival"))
        saved = session.saved
    }

    @Test func whatIsResumedIsWhatWasSaved() {
        let (session, report) = Session.resuming(saved, on: model.graph)
        #expect(report.isFaithful)
        #expect(session.saved == saved)
        #expect(session.aside.map(\.question) == [model.action])
        #expect(session.isComplete)
    }

    @Test func aSavedSessionIsPlainData() throws {
        let data = try JSONEncoder().encode(saved)
        #expect(try JSONDecoder().decode(SavedSession.self, from: data) == saved)
    }

    @Test func aReportSaysWhatMovedWhenTheRulesHaveChanged() throws {
        let later = try SubsidyGraph(later: true)
        let (session, report) = Session.resuming(saved, on: later.graph)
        #expect(report.renamed == [.init(before: "montant", question: later.amount)])
        let remarks = try #require(saved.answers.last)
        #expect(report.lost.map(\.answer) == [remarks])
        guard case .unreadable(later.remarks, _) = report.lost.first?.reason else {
            Issue.record("\(report.lost)")
            return
        }
        // Options are found again by key, wherever they stand now.
        #expect(session.answer(to: later.form)?.value == .option(1))
        #expect(session.next == later.remarks)
    }

    @Test func whatIsGoneOrInvalidIsReportedAndNeverTakenOver() {
        var other = saved
        other.answers[0].question = "autre chose"
        other.answers[1].text = "don"
        other.answers[2].text = "0,01 €"
        let (session, report) = Session.resuming(other, on: model.graph)
        #expect(report.lost.map(\.answer) == Array(other.answers[0...2]))
        #expect(report.lost.first?.reason == .gone)
        #expect(report.lost.last?.reason == .refused(model.amount, .tooLow(minimum: .amount(Amount(cents: 100)))))
        #expect(session.next == model.declared)
    }

    @Test func anAnswerToAnotherRevisionIsToBeConfirmed() throws {
        var other = saved
        other.answers[2].revision = "autre"
        var (session, report) = Session.resuming(other, on: model.graph)
        #expect(report.toConfirm == [model.amount] && session.toConfirm == [model.amount])
        // It stays so through another save, until it is answered anew.
        let (again, later) = Session.resuming(session.saved, on: model.graph)
        #expect(later.toConfirm == [model.amount] && again.toConfirm == [model.amount])
        try session.answer(model.amount, with: .amount(Amount(cents: 700)))
        #expect(session.toConfirm.isEmpty && Session.resuming(session.saved, on: model.graph).report.isFaithful)
    }

    @Test func aConfirmationTakenBackIsToBeGivenAgain() throws {
        var other = saved
        other.answers[2].revision = "autre"
        var session = Session.resuming(other, on: model.graph).session
        try session.answer(model.amount, with: .amount(Amount(cents: 700)))
        session.undo()
        #expect(session.toConfirm == [model.amount])
        session.redo()
        #expect(session.toConfirm.isEmpty)
        // An answer that takes the place of the saved one, itself taken back, was given to the question as it is.
        while session.undo().question != nil {}
        for _ in saved.answers { try session.answer(model.amount, with: .amount(Amount(cents: 800))) }
        #expect(session.toConfirm.isEmpty)
    }

    @Test func anOptionThatWentIsNeverTakenForOneWhoseKeyStartsLikeIt() {
        var other = saved
        other.answers[1].text = "num"
        let (session, report) = Session.resuming(other, on: model.graph)
        #expect(report.lost.map(\.reason) == [.refused(model.form, .noSuchOption)])
        #expect(session.answer(to: model.form) == nil)
    }

    @Test func theSecondAnswerToOneQuestionIsReported() {
        var other = saved
        other.answers.append(other.answers[2])
        let report = Session.resuming(other, on: model.graph).report
        #expect(report.lost.map(\.reason) == [.superseded(model.amount)])
    }

    @Test func preparedAnswersAreTakenTogetherOrNotAtAll() throws {
        var session = Session(model.graph)
        #expect(
            throws: PreparedAnswerProblem(
                question: model.amount, problem: .tooLow(minimum: .amount(Amount(cents: 100))))
        ) {
            try session.take([(model.declared, .truth(true)), (model.amount, .amount(Amount(cents: 1)))])
        }
        #expect(session.answers.isEmpty)
        try session.take([
            (model.action, .text("un festival")), (model.amount, .amount(Amount(cents: 700))),
            (model.declared, .truth(true)),
        ])
        #expect(session.trail == [model.amount, model.declared])
        #expect(session.aside.map(\.question) == [model.action])
    }
}
