import Foundation
import Testing

@Suite("Confidential answers are in the act and nowhere else")
struct ConfidentialityTests {
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

    @Test("no explanation, remedy, proposal, supposition or mistyped line tells one")
    func asides() throws {
        let folder = try CommandProcess.folder()
        try Self.intrusive.write(to: folder.appending(path: "aide.acte"), atomically: true, encoding: .utf8)
        let moves = [
            "divorce", "vue", "1234,56", "200", "oui", ":motif une d3pression connue", ":expliquer gravité",
            ":motif gravité = d3pression", ":expliquer gravité", ":pourquoi grave", ":pourquoi-pas plafond",
            ":pourquoi-pas dépassement", ":expliquer taux", ":expliquer total", ":pourquoi vue", ":pourquoi veuvage",
            "?",
            ":modifier ressorces = 4321,99", ":modifer ressources = 4321,99", ":m 3 = 4321,99", "4321,99", "n",
            ":si ressources = 4321,99", ":réponses", ":aperçu", ":arbre", ":retour", "", "100", ":exemple parcours",
        ]
        let screens = try CommandProcess.run(
            ["essayer", "aide.acte"], input: moves.joined(separator: "\n") + "\n", in: folder)
        let lines = moves.map {
            let isCommand = $0.hasPrefix(":") || ["?", "n", "4321,99"].contains($0)
            return "{\"\(isCommand ? "command" : "answer")\": \"\($0)\"}"
        }
        let events = try CommandProcess.run(
            ["essayer", "aide.acte", "--json"], input: lines.joined(separator: "\n") + "\n", in: folder)
        for outcome in [screens, events] {
            #expect(outcome.errors == "")
            #expect(outcome.output.contains("la réponse à [situation] en décide"))
            #expect(outcome.output.contains("Motif : •••"))
            let words = outcome.output.replacing("divorce : est en divorce", with: "")
                .replacing("\"key\":\"divorce\",\"label\":\"est en divorce\"", with: "")
                .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: "")
            for secret in ["1234", "1434", "4321", "divorc", "50 %", "d3pression", "3566", "exceptionnel"] {
                #expect(!words.contains(secret), "\(secret)\n\(words)")
            }
        }
        #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "parcours").path))
    }

    @Test("the walkthrough writes the version to be published, once the act is finished")
    func published() throws {
        let folder = try CommandProcess.folder()
        let rules = Self.intrusive.replacing("    confidentiel\n", with: "    personnel\n")
        try rules.write(to: folder.appending(path: "aide.acte"), atomically: true, encoding: .utf8)
        let input =
            "divorce\n:exporter txt publié tot\nvue\n1234,56\n200\noui\n100\n:exporter md publie acte publié.md\n"
        let outcome = try CommandProcess.run(["essayer", "aide.acte"], input: input, in: folder)
        #expect(outcome.output.contains("✘ Il manque une réponse"))
        #expect(outcome.output.contains("Version à publier écrite dans « acte publié.md »"))
        #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "tot").path))
        let text = try String(contentsOf: folder.appending(path: "acte publié.md"), encoding: .utf8)
        #expect(text.contains(#"Une personne qui \[occulté\] reçoit \[occulté\] de \[occulté\], soit 100,00"#))
        #expect(!text.contains("divorce"))
    }

    /// A model where much is decided by, computed from or compared with confidential answers.
    private static let intrusive = """
        acte Aide
            nature : décision
        question [situation] : choix
            > Quelle est la situation ?
            - veuvage : est en veuvage
            - divorce : est en divorce
            confidentiel
        question [troubles] : choix multiple
            > Quels troubles ?
            - vue : trouble de la vue
            - ouïe : trouble de l'ouïe
            confidentiel
        question [ressources] : montant
            > Quelles sont les ressources ?
            confidentiel
        question [autres aides] : montant
            > Quelles sont les autres aides ?
        appréciation [gravité] : oui/non
            > La situation est-elle grave ?
            confidentiel
        question [versement] : montant
            > Quel est le versement ?
            proposé : [total]
        calcul [total] : montant
            [ressources] + [autres aides]
        calcul [taux] : pourcentage
            80 %
            par exception 50 % si [situation] est divorce
        visa article L. 2122-22 du code général des collectivités territoriales
        article Aide
            > Une personne qui [situation] reçoit [taux] de [total], soit [versement][si [gravité]], à titre exceptionnel[fin].
        si [total] dépasse 5 000 €
            article Plafond
                > L'aide est plafonnée.
        si [situation] est veuvage
            article Veuvage
                > Une aide de veuvage s'y ajoute.
        si [troubles] contient vue
            article Vue
                > Une aide à la lecture s'y ajoute.
        si [gravité]
            article Grave
                > L'aide est versée d'urgence.
        si [autres aides] dépasse [ressources]
            article Dépassement
                > L'aide est revue.
        signature
            > Le maire,

        """
}
