import Foundation
import Testing

/// Whole walks: what is typed is in `Walks/*.entrée`, what comes out in `Walks/*.sortie`. `UPDATE_CORPUS=1` rewrites the latter.
@Suite("Walks, typed and shown")
struct TranscriptTests {
    @Test(
        "the screens are the recorded ones",
        arguments: [
            ("complet", ["essayer", "subvention.acte"], 0), ("commandes", ["essayer", "subvention.acte"], 3),
            ("explications", ["essayer", "subvention.acte"], 3), ("calculs", ["essayer", "participation.acte"], 0),
            ("programme", ["essayer", "subvention.acte", "--json"], 2),
        ] as [(String, [String], Int32)])
    func transcript(name: String, arguments: [String], status: Int32) throws {
        let input = try String(contentsOf: CommandProcess.walks.appending(path: name + ".entrée"), encoding: .utf8)
        let outcome = try CommandProcess.run(arguments, input: input)
        let recorded = CommandProcess.walks.appending(path: name + ".sortie")
        if ProcessInfo.processInfo.environment["UPDATE_CORPUS"] != nil {
            try outcome.output.write(to: recorded, atomically: true, encoding: .utf8)
        }
        #expect(outcome.output == (try String(contentsOf: recorded, encoding: .utf8)))
        #expect(outcome.errors == "")
        #expect(outcome.status == status)
    }

    @Test("a confidential answer is in no transcript, whatever way it is given")
    func confidential() throws {
        let input =
            "oui\nAmis\ns3cret\n:réponses\n:modifier code = s3cret2\no\n:si code = s3cret3\n:réponses\n:why code\n"
        for arguments in [["essayer", "subvention.acte"], ["essayer", "subvention.acte", "--suivre"]] {
            let outcome = try CommandProcess.run(arguments, input: input)
            #expect(!outcome.output.contains("s3cret"))
            #expect(outcome.output.contains("[code secret] = •••"))
        }
    }

    @Test("what prints a confidential answer is masked on screens, in events and in advice; the act itself has it")
    func confidentialInTheAct() throws {
        let folder = try CommandProcess.folder()
        try Self.secretive.write(to: folder.appending(path: "secret.acte"), atomically: true, encoding: .utf8)
        let moves = [
            "s3cret", ":aperçu", "31/07/25", "31/07/2025", ":aperçu", ":aperçu --diff", ":réponses",
            ":expliquer lendemain", ":pourquoi jour",
            ":pourquoi code", ":modifier code = s3cret4", "o", ":aperçu --diff", ":arbre", ":pourquoi considérant",
            "non",
        ]
        let screens = try CommandProcess.run(
            ["essayer", "secret.acte"], input: moves.joined(separator: "\n") + "\n", in: folder)
        let lines = moves.map {
            $0.hasPrefix(":") || $0 == "o" ? "{\"command\": \"\($0)\"}" : "{\"answer\": \"\($0)\"}"
        }
        let events = try CommandProcess.run(
            ["essayer", "secret.acte", "--json"], input: lines.joined(separator: "\n") + "\n", in: folder)
        for outcome in [screens, events] {
            #expect(outcome.status == 3, "\(outcome.output)")
            #expect(outcome.output.contains("que le code est •••"))
            #expect(outcome.output.contains("Le code ••• est à garder."))
            for secret in ["s3cret", "juillet", "31/07", "août"] {
                #expect(!outcome.output.contains(secret), "\(outcome.output)")
            }
        }
        let answers = folder.appending(path: "r").path
        try "[code] = s3cret\n[jour] = 31 juillet 2025\n[licite] = oui\n".write(
            toFile: answers, atomically: true, encoding: .utf8)
        let act = try CommandProcess.run(["produire", "secret.acte", "--réponses", answers], in: folder)
        #expect(act.output.contains("que le code est s3cret"))
        #expect(act.output.contains("au 1er\u{A0}août 2025"))
        #expect(!act.errors.contains("s3cret"))
        #expect(act.errors.contains("•••"))
    }

    /// A model that prints confidential answers wherever an act can print one.
    private static let secretive = """
        acte Code
            nature : décision
        question [code] : texte
            > Quel est le code ?
            confidentiel
        question [jour] : date
            > Quel est le jour ?
            confidentiel
        question [licite] : oui/non
            > Est-ce licite ?
        calcul [lendemain] : date
            [jour] + 1 jour
        visa article L. 2122-22 du code général des collectivités territoriales
        considérant
            > que le code est [code] ;
        alerte
            > Le code [code] est à garder.
        article Délai
            > Le délai court du [jour] au [lendemain].
        refus si non [licite]
            > Le code [code] n'est pas licite.
        signature
            > Le maire,

        """
}
