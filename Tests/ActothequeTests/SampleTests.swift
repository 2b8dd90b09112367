import Actotheque
import Foundation
import Testing

/// The sample of the README, run as it is written there.
@Suite("Five lines of Swift")
struct SampleTests {
    @Test("load, start, ask, answer, assemble")
    func sample() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let path = folder.appending(path: "ActothequeCommandTests/Walks/subvention.acte").path
        var answers = ["oui", "Les Amis du Rhône", "7", "18 000", "1"][...]

        let rules = try Rules(contentsOf: path)
        var walk = rules.start()
        while walk.question != nil { try walk.answer(answers.popFirst() ?? "") }
        let act = try walk.act()

        #expect(answers.isEmpty)
        #expect(act.text.contains("Les Amis du Rhône"))
        #expect(act.text.contains("Article 3"))
    }

    @Test("a walk is a value: weighing a change leaves it as it was")
    func value() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let rules = try Rules(contentsOf: folder.appending(path: "ActothequeCommandTests/Walks/subvention.acte").path)
        var walk = rules.start()
        for answer in ["oui", "Amis", "7", "25 000", "2", "", "3 mars 2026"] { try walk.answer(answer) }
        #expect(walk.isComplete)
        let before = try walk.act().text
        let amount = try #require(walk.questions(named: "montant").first)
        let impact = try walk.impact(of: "18 000", on: amount)
        #expect(impact.setAside.map(\.name) == ["date de la convention"])
        #expect(impact.act.removed == ["article 3 «\u{A0}Convention\u{A0}»"])
        #expect(try walk.act().text == before)
        walk = impact.result
        _ = walk.undo()
        #expect(try walk.act().text == before)
    }
}
