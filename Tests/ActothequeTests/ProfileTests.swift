import Actotheque
import Foundation
import Testing

/// The profile that comes with the rules serves the models.
@Suite("Profiles")
struct ProfileTests {
    private static let rules = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Rules")

    @Test(
        "each model takes what it asks of the profile, and asks no more of it",
        arguments: [
            "arrete-temporaire-circulation", "convention-de-partenariat", "deliberation-subvention-association",
        ])
    func published(name: String) throws {
        let rules = try Rules(contentsOf: Self.rules.appending(path: "actes/\(name).acte").path)
        let profile = try Profile("le-pouzin", for: rules)
        var walk = rules.start()
        try walk.take(profile)
        let given = walk.review.filter(\.isFromProfile).map(\.name)
        #expect(given.contains("type de collectivité"))
        #expect(Set(given).isSubset(of: profile.answers.facts.map(\.name)))
        #expect(!given.contains(try #require(walk.question).name))
        #expect(given.count == profile.answers.facts.count { walk.questionNames.contains($0.name) })
    }

    @Test("an answer changed is no longer that of the profile, and is again when it is given back")
    func changed() throws {
        let rules = try Rules(
            contentsOf: Self.rules.appending(path: "actes/deliberation-subvention-association.acte").path)
        var walk = rules.start()
        try walk.take(try Profile("le-pouzin", for: rules))
        let question = try #require(walk.questions(named: "population").first)
        #expect(walk.isFromProfile(question))
        try walk.answer("4 000", to: question)
        #expect(!walk.isFromProfile(question))
        _ = walk.undo()
        #expect(walk.isFromProfile(question))
    }

    @Test("a question answered twice is told with its line")
    func twice() throws {
        let rules = try Rules(
            contentsOf: Self.rules.appending(path: "actes/deliberation-subvention-association.acte").path)
        let answers = try AnswersFile(parsing: Array("[population] = 12\n\n[Population] = 13\n".utf8))
        var walk = rules.start()
        do throws(AnswerProblem) {
            try walk.take(Profile(answers, path: "p"))
            Issue.record("two answers were taken")
        } catch {
            #expect(error.message == "« p », ligne 3 : [population] : cette question a déjà une réponse plus haut.")
        }
        #expect(walk.review.isEmpty)
    }
}
