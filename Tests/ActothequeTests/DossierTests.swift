import Actotheque
import Foundation
import Testing

/// A dossier of the published models, walked as a clerk would: the deliberation that creates a post, then the contract it calls for.
@Suite("A deliberation and its contract")
struct DossierTests {
    private static let models = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Rules/actes")

    private static func answers(_ path: String) throws -> AnswersFile {
        try AnswersFile(contentsOf: models.appending(path: path).path)
    }

    /// The walk of the deliberation, with the answers prepared for it.
    private func deliberation(_ name: String) throws -> Walk {
        var walk = try Rules(
            contentsOf: Self.models.appending(path: "creation-emploi-non-permanent.acte").path
        ).start()
        try walk.take(try Self.answers("creation-emploi-non-permanent/\(name).réponses"))
        return walk
    }

    @Test("the contract asks what the deliberation does not say, and nothing else")
    func walked() throws {
        let deliberation = try deliberation("piscine")
        #expect(deliberation.isComplete)
        let derived = try #require(deliberation.derivedActs.first)
        #expect(deliberation.derivedActs.map(\.name) == ["contrat-accroissement-temporaire"])

        var contract = try deliberation.begin(derived)
        let prepared = try Self.answers("contrat-accroissement-temporaire/piscine.réponses")
        var asked: [String] = []
        while let question = contract.question {
            asked.append(question.name)
            let fact = try #require(prepared.facts.first { $0.name == question.name }, "\(question.name)")
            try contract.answer(fact.answer, to: question.id)
        }
        let expected = [
            "siège de la collectivité", "nom de l'exécutif", "numéro du contrat",
            "date du contrat",
            "lieu de signature", "contrats antérieurs", "contrats antérieurs n° 1, premier jour",
            "contrats antérieurs n° 1, dernier jour", "délibération exécutoire", "agent, civilité", "agent, prénom",
            "agent, nom",
            "naissance de l'agent", "domicile, voie", "domicile, code postal", "domicile, localité",
            "période d'essai", "jours d'essai",
        ]
        #expect(asked == expected)
        // What was not asked is what the prepared answers say too: the same contract comes of them.
        #expect(contract.isComplete)
        let recorded = Self.models.appending(path: "contrat-accroissement-temporaire/piscine.txt")
        #expect(try contract.act().text == String(contentsOf: recorded, encoding: .utf8))
    }

    @Test("what the deliberation says holds the contract to it: it is not signed after the day the post starts")
    func heldToIt() throws {
        let deliberation = try deliberation("piscine")
        var contract = try deliberation.begin(try #require(deliberation.derivedActs.first))
        let signed = try #require(contract.questions(named: "date du contrat").first)
        let problem = #expect(throws: AnswerProblem.self) { try contract.answer("2 juin 2026", to: signed) }
        #expect(problem?.message.contains("Déjà répondu : [début de l'emploi]") == true)
        try contract.answer("1er juin 2026", to: signed)
    }

    @Test("a deliberation that is refused calls for no contract")
    func refused() throws {
        let deliberation = try deliberation("refus-duree")
        #expect(deliberation.refusal != nil)
        #expect(deliberation.derivedActs.isEmpty)
    }
}
