import Foundation
import Testing

/// Envelopes for the control of legality, by the command.
@Suite("Envelopes, by the command")
struct EnvelopeCommandTests {
    private static let sender = """
        SIREN             : 210 799 912
        département       : 007
        arrondissement    : 1
        nature            : 31
        classification    : 29 août 2019
        adresse de retour : actes@lepouzin.fr

        """

    private func folder(_ rules: String = rules, _ sender: String = sender) throws -> URL {
        let folder = try CommandProcess.folder()
        for (name, text) in [
            ("r.acte", rules), ("e.émetteur", sender), ("a.réponses", "[jour] = 12 mars 2026\n[n°] = 2026_12\n"),
            ("signé.pdf", "%PDF-1.7\nsigné\n"),
        ] {
            try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
        }
        return folder
    }

    private static let rules = """
        acte Adhésion
            nature  : convention
            matière : 5.7
            date    : [jour]
            numéro  : [n°]
        question [jour] : date
        question [n°] : texte
        mention parties
            > Entre la commune, d'une part, et l'association, d'autre part, il est convenu ce qui suit.
        article Objet
            > La commune adhère le [jour], par la convention n° [n°].
        signature
            > Le maire,

        """

    private func run(_ more: [String], in folder: URL) throws -> CommandProcess.Outcome {
        try CommandProcess.run(
            ["enveloppe", "r.acte", "--réponses", "a.réponses", "--émetteur", "e.émetteur", "--document", "signé.pdf"]
                + more, in: folder)
    }

    @Test("the archive bears the name that the State asks for, and says what the act will be known by")
    func made() throws {
        let folder = try folder()
        let outcome = try run(["--date", "16/03/2026", "--envoi", "2", "--dossier", "d"], in: folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let name = "d/EACT--210799912--20260316-2.tar.gz"
        #expect(FileManager.default.fileExists(atPath: folder.appending(path: name).path))
        #expect(outcome.errors.contains("007-210799912-20260312-2026_12-CC"))
    }

    @Test("a nature given goes first, and one that is none is refused")
    func nature() throws {
        let folder = try folder()
        let options = ["--date", "16/03/2026", "--envoi", "2", "--nature"]
        #expect(try run(options + ["AU"], in: folder).errors.contains("-2026_12-AU"))
        #expect(try run(options + ["XX"], in: folder).status == 65)
    }

    @Test("what is missing is told, and nothing is written")
    func refused() throws {
        let options = ["--date", "16/03/2026", "--envoi", "1"]
        let unnumbered = try folder(Self.rules.replacing("    numéro  : [n°]\n", with: ""))
        let outcome = try run(options, in: unnumbered)
        #expect(outcome.status == 65 && outcome.errors.contains("numéro : [question]"))
        let nobody = try folder(Self.rules, Self.sender.replacing("adresse de retour : actes@lepouzin.fr", with: ""))
        #expect(try run(options, in: nobody).errors.contains("adresse de retour"))
        let misspelt = try folder(Self.rules, Self.sender + "téléfone : 04\n")
        #expect(try run(options, in: misspelt).errors.contains("Ligne 7"))
        let sound = try folder()
        #expect(try run(["--date", "demain", "--envoi", "1"], in: sound).status == 65)
        #expect(try run(["--date", "16/03/2026", "--envoi", "0"], in: sound).status == 65)
        for folder in [unnumbered, nobody, misspelt, sound] {
            let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(files.count == 4)
        }
    }
}
