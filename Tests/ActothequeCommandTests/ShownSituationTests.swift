import Foundation
import Testing

@testable import ActothequeCommand

@Suite("A situation that vérifier shows is walked from there")
struct ShownSituationTests {
    private static let rules = """
        acte Prêt de la salle des fêtes
            nature : décision
        question [salle] : texte
            > Quelle salle ?
            facultative
        question [étage] : entier
            > Quel étage ?
            facultative
            entre 0 et 9
        visa code général des collectivités territoriales
        article Prêt
            > La salle est [salle], à l'étage [étage].
        article Ménage
            > Le ménage de [salle] est fait.
        signature
            > Le maire,

        """

    private func walk(_ place: String) throws -> CommandProcess.Outcome {
        let folder = try CommandProcess.folder()
        try Self.rules.write(to: folder.appending(path: "f.acte"), atomically: true, encoding: .utf8)
        return try CommandProcess.run(["essayer", "f.acte", "--situation", place], input: ":réponses\n", in: folder)
    }

    @Test("a line that shows one situation needs no number") func single() throws {
        let outcome = try walk("14")
        #expect(outcome.errors.contains("Situation de la ligne 14, E0450 : La réponse à [salle] peut manquer ici."))
    }

    @Test("a line that shows several says which there are, and starts none") func several() throws {
        let outcome = try walk("12")
        #expect(outcome.status == ExitStatus.badInput.rawValue)
        #expect(outcome.output.isEmpty)
        #expect(
            outcome.errors == """
                Erreur : « vérifier » montre 2 situations à la ligne 12. Laquelle ?
                  --situation 12:1   E0450 : La réponse à [salle] peut manquer ici.
                  --situation 12:2   E0450 : La réponse à [étage] peut manquer ici.

                """)
    }

    @Test("its number picks one of them", arguments: [(1, "salle"), (2, "étage")])
    func picked(rank: Int, question: String) throws {
        let outcome = try walk("12:\(rank)")
        #expect(
            outcome.errors.contains(
                "Situation de la ligne 12:\(rank), E0450 : La réponse à [\(question)] peut manquer ici."))
        #expect(outcome.output.contains("[\(question)]"))
    }

    @Test(
        "what shows nothing says where something is shown",
        arguments: [
            ("11", "« vérifier » ne montre pas de situation à la ligne 11. Il en montre aux lignes : 12, 14."),
            ("14:2", "« vérifier » ne montre qu'une situation à la ligne 14 : « --situation 14 »."),
            ("12:3", "« vérifier » montre 2 situations à la ligne 12. Laquelle ?"),
        ])
    func absent(place: String, sentence: String) throws {
        let outcome = try walk(place)
        #expect(outcome.status == ExitStatus.badInput.rawValue)
        // The sentence is folded to the width of the window.
        let said = outcome.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(said.contains(sentence), "\(said)")
    }

    @Test(
        "only a line, or a line and a number, is a place",
        arguments: ["", "0", "a", "12:", ":2", "12:0", "1:2:3", "-1"])
    func unreadable(words: String) { #expect(ShownPlace(argument: words) == nil) }

    @Test("vérifier names a situation of the last line that shows one as it is to be typed") func advice() throws {
        let folder = try CommandProcess.folder()
        let last = Self.rules.replacing("Le ménage de [salle] est fait.", with: "Le ménage est fait.")
        try last.write(to: folder.appending(path: "f.acte"), atomically: true, encoding: .utf8)
        let outcome = try CommandProcess.run(["vérifier", "f.acte"], in: folder)
        #expect(outcome.errors.contains("« essayer FICHIER --situation 12:1 »"))
    }
}
