import Foundation
import Testing

@Suite("How commands end")
struct ExitStatusTests {
    private static let complete = """
        [nom de l'association] = Les Amis du Rhône
        [code secret] = 7
        [montant de la subvention] = 18 000 €
        [affectation] = fonctionnement général
        """

    private func produce(_ answers: String, _ options: [String] = []) throws -> CommandProcess.Outcome {
        let folder = try CommandProcess.folder()
        try answers.write(to: folder.appending(path: "f.réponses"), atomically: true, encoding: .utf8)
        let rules = CommandProcess.walks.appending(path: "subvention.acte").path
        return try CommandProcess.run(["produire", rules, "--reponses", "f.réponses"] + options, in: folder)
    }

    @Test("an act is printed, questions with a default or optional left to the rules")
    func produced() throws {
        let outcome = try produce(Self.complete)
        #expect(outcome.status == 0)
        #expect(
            outcome.output.contains(
                "Une subvention de 18\u{202F}000,00\u{A0}€ est attribuée à Les Amis du Rhône (dossier 7)."))
        #expect(outcome.errors == "")
    }

    @Test(
        "what is missing, refused or wrong has its own status and its French sentence",
        arguments: [
            ("[code secret] = 7", 2, "Il manque une réponse : [nom de l'association]."),
            (complete + "\n[projet licite] = non", 3, "L'acte ne peut pas être fait : Le projet n’est pas licite."),
            ("[montnat de la subvention] = 3 €", 65, "aucune question ne s'appelle [montnat de la subvention]"),
            (complete + "\n[code secret] = 8", 65, "[code secret] a déjà une réponse plus haut."),
            ("[montant de la subvention] = vingt", 65, "[montant de la subvention] : Un montant est attendu"),
            ("[montant de la subvention] = 0 €", 65, "La réponse doit être entre"),
            (
                complete.replacing("18 000 €", with: "50 €").replacing("fonctionnement général", with: "action"), 65,
                "ne peut pas être choisi ici : Le montant est trop faible."
            ),
            ("montant", 65, "Une réponse s'écrit « [question] = réponse »."),
            ("{\"a\": ", 65, "il s'arrête trop tôt"),
        ] as [(String, Int32, String)])
    func refused(answers: String, status: Int32, sentence: String) throws {
        let outcome = try produce(answers)
        #expect(outcome.status == status)
        #expect(outcome.errors.replacing("\n", with: " ").contains(sentence), "\(outcome.errors)")
        #expect(outcome.output == "")
    }

    @Test("a name that says no format is refused, and nothing is written", arguments: ["acte.rtf", "acte", "d.x/acte"])
    func unknownEnding(name: String) throws {
        let outcome = try produce(Self.complete, ["--sortie", name])
        #expect(outcome.status == 64)
        let said = outcome.errors.replacing("\n", with: " ")
        #expect(said.contains("« \(name) » ne dit pas le format") && said.contains(".docx"), "\(outcome.errors)")
    }

    @Test("a format may be in capitals, and lets a file have any name")
    func capitals() throws {
        #expect(try produce(Self.complete, ["--format", "TXT"]).output == produce(Self.complete).output)
        #expect(try produce(Self.complete, ["--format", "Md", "--sortie", "acte"]).status == 0)
        #expect(try produce(Self.complete, ["--sortie", "acte.MD"]).status == 0)
        #expect(try produce(Self.complete, ["--format", "rtf"]).status == 64)
    }

    @Test(
        "files that are missing, and rules that are faulty", arguments: ["vérifier", "verifier", "essayer", "formater"])
    func missingFile(command: String) throws {
        let outcome = try CommandProcess.run([command, "absent.acte"])
        #expect(outcome.status == 66)
        #expect(outcome.errors.contains("« absent.acte » ne peut pas être lu"))
    }

    @Test("faulty rules are told of, once each, and end with 1", arguments: [["vérifier"], ["essayer"]])
    func faultyRules(command: [String]) throws {
        let folder = try CommandProcess.folder()
        try "acte X\n    nature : décision\nquestoin [a] : texte\n".write(
            to: folder.appending(path: "f.acte"), atomically: true, encoding: .utf8)
        let outcome = try CommandProcess.run(command + ["f.acte"], in: folder)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("f.acte:3:1"))
        #expect(!outcome.errors.contains("\u{1B}"))
    }

    @Test("a binary file is refused without harm")
    func binary() throws {
        let folder = try CommandProcess.folder()
        try Data((0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7919) }).write(
            to: folder.appending(path: "f.acte"))
        let outcome = try CommandProcess.run(["vérifier", "f.acte"], in: folder)
        #expect(outcome.status == 1)
        #expect(outcome.output == "1 fichier relu : 1 erreur.\n")
        #expect(outcome.errors.hasPrefix("erreur[E0002]"))
        #expect(!outcome.errors.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
    }

    @Test("a folder without any rule file is an error")
    func emptyFolder() throws {
        let folder = try CommandProcess.folder()
        let outcome = try CommandProcess.run(["vérifier", "."], in: folder)
        #expect(outcome.status == 66)
        #expect(
            outcome.errors.replacing("\n", with: " ").contains(
                "« . » ne peut pas être lu : ce dossier ne contient aucun fichier *.acte."))
        #expect(outcome.output == "")
    }

    @Test("a command line that is not understood ends with 64, in French")
    func usage() throws {
        let outcome = try CommandProcess.run(["produire", "subvention.acte"])
        #expect(outcome.status == 64)
        #expect(outcome.errors.hasPrefix("Erreur : Il manque « --réponses F ».\nUsage : actotheque produire FICHIER"))
    }

    @Test("an answer of a megabyte is taken, and comes back in the act")
    func longAnswer() throws {
        let long = String(repeating: "é", count: 500_000)
        let outcome = try produce(Self.complete.replacing("Les Amis du Rhône", with: long))
        #expect(outcome.status == 0)
        #expect(outcome.output.utf8.count > 1_000_000)
    }
}
