import Actotheque
import Foundation
import Testing

@Suite("The receipt of an act")
struct ReceiptTests {
    private let rules: Rules

    init() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        rules = try Rules(contentsOf: folder.appending(path: "ActothequeCommandTests/Walks/subvention.acte").path)
    }

    private func walk(_ answers: [String]) throws -> Walk {
        var walk = rules.start()
        for answer in answers { try walk.answer(answer) }
        return walk
    }

    private func receipt(_ walk: Walk) throws -> JSONValue {
        let document = try JSONValue(parsing: Array(walk.act().words(as: .json).utf8))
        return try #require(document["receipt"])
    }

    @Test("a finished act bears it")
    func finished() throws {
        let receipt = try receipt(walk(["oui", "Amis", "7", "18 000", "1"]))
        #expect(receipt["engineVersion"]?.text == Rules.engineVersion)
        #expect(receipt["rulesDigest"]?.text == rules.digest)
        #expect(receipt["answersDigest"]?.text?.count == 64)
    }

    @Test("answers kept aside leave no trace in it; those that count do")
    func keptAside() throws {
        let plain = try walk(["oui", "Amis", "7", "18 000", "1"])
        var changed = try walk(["oui", "Amis", "7", "25 000", "1", "3 mars 2026"])
        #expect(try receipt(changed)["answersDigest"] != receipt(plain)["answersDigest"])
        try changed.answer("18 000", to: #require(changed.questions(named: "montant").first))
        #expect(changed.review.contains { $0.standing == .keptAside })
        #expect(try receipt(changed)["answersDigest"] == receipt(plain)["answersDigest"])
    }
}
