import ActeCompiler
import ActeGraph
import ActeModel
import ActeValues
import Foundation
import Testing

@testable import Actotheque

/// What explanations say of a condition, against what the engine decided of it.
@Suite("Conditions told are conditions decided")
struct AppraisalTests {
    static let models = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Rules/actes")

    static let cases: [String] = {
        let files = FileManager.default.enumerator(atPath: models.path)
        return (files?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".réponses") }.sorted()
    }()

    @Test("at every step of the published walks", arguments: cases)
    func published(name: String) throws {
        let model = (name.split(separator: "/").first.map(String.init) ?? "") + ".acte"
        let rules = try Rules(contentsOf: Self.models.appending(path: model).path)
        let facts = try AnswersFile(contentsOf: Self.models.appending(path: name).path)
        var walk = rules.start()
        let answers = try walk.resolved(facts)
        var compared = 0
        while let question = walk.question,
            let answer = answers[question.id] ?? question.proposal ?? (question.isOptional ? "" : nil)
        {
            try walk.answer(answer, to: question.id)
            compared += compare(walk)
        }
        #expect(compared > 5)
    }

    /// Compares every condition that decides something; returns how many the engine had settled.
    private func compare(_ walk: Actotheque.Walk) -> Int {
        let appraisal = Appraisal(walk)
        var compared = 0
        for (index, origin) in walk.rules.compiled.origins.decisions.enumerated() {
            guard let taken = walk.engine.conclusions.branch(of: DecisionID(UInt32(index))) else { continue }
            for (branch, condition) in origin.conditions.enumerated() where branch <= taken {
                // The first condition that holds is followed; those before it failed.
                let told = appraisal.truth(condition)
                // What the bounds of several answers together settle, as those of a sum, is told as soon as all are given.
                if told == .unknown, walk.question == nil { continue }
                #expect(
                    told == (branch == taken ? .yes : .no),
                    "\(walk.source(of: walk.model.expressionRanges[condition.index]))")
                compared += 1
            }
        }
        return compared
    }
}
