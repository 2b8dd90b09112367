import Foundation
import Testing

@Suite("Advice comes with the act")
struct AdviceTests {
    /// The sample rules with an advice that always holds, and one that hangs on an answer.
    private func folder() throws -> URL {
        let folder = try CommandProcess.folder()
        let rules = try String(contentsOf: CommandProcess.walks.appending(path: "subvention.acte"), encoding: .utf8)
        let advice = """

            alerte
                > Relisez tout.

            alerte si [montant de la subvention] dépasse 1 000 €
                > Prévenez le comptable.

            """
        try (rules + advice).write(to: folder.appending(path: "f.acte"), atomically: true, encoding: .utf8)
        return folder
    }

    private func produce(_ answers: String) throws -> CommandProcess.Outcome {
        let folder = try folder()
        try answers.write(to: folder.appending(path: "f.réponses"), atomically: true, encoding: .utf8)
        return try CommandProcess.run(["produire", "f.acte", "--réponses", "f.réponses"], in: folder)
    }

    private static let complete = """
        [nom de l'association] = Les Amis du Rhône
        [code secret] = 7
        [montant de la subvention] = 18 000 €
        [affectation] = fonctionnement général
        """

    @Test("a finished act comes with its advice")
    func finished() throws {
        let outcome = try produce(Self.complete)
        #expect(outcome.status == 0)
        #expect(outcome.errors == "Conseil : Relisez tout.\nConseil : Prévenez le comptable.\n")
    }

    @Test(
        "without an act there is no advice", arguments: [complete + "\n[projet licite] = non", "[code secret] = 7"])
    func unfinished(answers: String) throws {
        let outcome = try produce(answers)
        #expect(outcome.status != 0)
        #expect(!outcome.errors.contains("Conseil"))
    }

    @Test("in a walk, what always holds is said at the end, and what an answer brings at once")
    func walk() throws {
        let input = "oui\nLes Amis du Rhône\n7\n18 000\n1\n"
        let output = try CommandProcess.run(["essayer", "f.acte"], input: input, in: folder()).output
        let always = try #require(output.range(of: "Relisez tout."))
        let brought = try #require(output.range(of: "Prévenez le comptable."))
        let last = try #require(output.range(of: "À quoi la subvention est-elle affectée ?"))
        #expect(brought.lowerBound < last.lowerBound)
        #expect(last.lowerBound < always.lowerBound)
        #expect(output.components(separatedBy: "Relisez tout.").count == 2)
    }
}
