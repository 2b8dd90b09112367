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

    @Test func whatIsResumedIsWhatWasSaved() throws {
        let (session, report) = try Session.resuming(saved, on: model.graph)
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
        let (session, report) = try Session.resuming(saved, on: later.graph)
        let remarks = try #require(saved.answers.last)
        #expect(report.findings == [.renamed(from: "montant", to: later.amount), .retyped(remarks, later.remarks)])
        // Options are found again by key, wherever they stand now.
        #expect(session.answer(to: later.form)?.value == .option(1))
        #expect(session.next == later.remarks)
    }

    @Test func whatIsGoneOrInvalidIsReportedAndNeverTakenOver() throws {
        var other = saved
        other.answers[0].question = "autre chose"
        other.answers[2].value = .amount(Amount(cents: 1))
        other.answers[1].options = ["don"]
        let (session, report) = try Session.resuming(other, on: model.graph)
        #expect(
            report.findings == [
                .gone(other.answers[0]), .invalid(other.answers[1], model.form, .noSuchOption),
                .invalid(other.answers[2], model.amount, .tooLow(minimum: .amount(Amount(cents: 100)))),
            ])
        #expect(session.next == model.declared)
    }

    @Test func aFormFromTheFutureIsRefused() throws {
        var other = saved
        other.version = 99
        #expect(throws: ResumeProblem.unknownVersion(99)) { try Session.resuming(other, on: model.graph) }
    }
}
