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
        ] {
            try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
        }
        return folder
    }

    private static let parties = """
        mention parties
            > Entre la commune, d'une part, et l'association, d'autre part, il est convenu ce qui suit.

        """

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
            ["enveloppe", "r.acte", "--réponses", "a.réponses", "--émetteur", "e.émetteur"] + more, in: folder)
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

    @Test("annexes are joined in the order given; files that nobody could read are not")
    func annexes() throws {
        let folder = try folder()
        let pdf = ["produire", "r.acte", "--réponses", "a.réponses", "--format", "pdf", "--sortie", "signé.pdf"]
        #expect(try CommandProcess.run(pdf, in: folder).status == 0)
        let signed = try Data(contentsOf: folder.appending(path: "signé.pdf"))
        try signed.write(to: folder.appending(path: "a=b.pdf"))
        try signed.prefix(signed.count / 2).write(to: folder.appending(path: "coupé.pdf"))
        let options = ["--date", "16/03/2026", "--envoi", "2", "--document", "signé.pdf"]
        let made = try run(options + ["--annexe", "a=b.pdf", "--annexe", "signé.pdf"], in: folder)
        #expect(made.status == 0, "\(made.errors)")
        let cut = try run(options + ["--annexe", "signé.pdf", "--annexe", "coupé.pdf"], in: folder)
        #expect(cut.status == 65 && cut.errors.contains("« coupé.pdf » est tronqué"), "\(cut.errors)")
        let coded = ["--pièce", "34_CV", "--annexe", "75_PL=signé.pdf", "--envoi", "3"]
        #expect(try run(options + coded, in: folder).status == 0)
        #expect(try run(options + ["--annexe", "75_PL=signé.pdf"], in: folder).errors.contains("--pièce"))
    }

    @Test("the object sent is told; it may be given, and so may another where the State cannot spell it")
    func object() throws {
        let folder = try folder(Self.rules.replacing("acte Adhésion", with: "acte Adhésion de Dvořák"))
        let options = ["--date", "16/03/2026", "--envoi", "2"]
        let refused = try run(options, in: folder)
        #expect(refused.status == 65 && refused.errors.contains("« ř »") && refused.errors.contains("--objet"))
        let made = try run(options + ["--objet", "L’adhésion : 1 €"], in: folder)
        #expect(made.status == 0 && made.errors.contains("Objet : L'adhésion : 1 EUR"), "\(made.errors)")
    }

    @Test("a number that the State does not take as it is written is spelt otherwise, and that is told")
    func number() throws {
        let folder = try folder()
        try "[jour] = 12 mars 2026\n[n°] = 2026-112/a\n".write(
            to: folder.appending(path: "a.réponses"), atomically: true, encoding: .utf8)
        let made = try run(["--date", "16/03/2026", "--envoi", "2"], in: folder)
        #expect(made.errors.contains("« 2026-112/a »") && made.errors.contains("-2026_112_A-CC"), "\(made.errors)")
    }

    @Test("an act that its rules do not have sent is not, unless the State asked for it")
    func untransmitted() throws {
        let options = ["--date", "16/03/2026", "--envoi", "2"]
        func rules(_ condition: String) -> String {
            Self.rules.replacing("    numéro  : [n°]", with: "    numéro  : [n°]\n    transmission : \(condition)")
        }
        #expect(try run(options, in: folder()).errors.contains("ne disent pas si l'acte est à transmettre"))
        for condition in ["oui", "[n°] est « 2026_12 »"] {
            let made = try run(options, in: folder(rules(condition)))
            #expect(made.status == 0 && !made.errors.contains("transmettre »"), "\(made.errors)")
        }
        for condition in ["non", "non [n°] est « 2026_12 »"] {
            let folder = try folder(rules(condition))
            let refused = try run(options, in: folder)
            #expect(refused.status == 65 && refused.errors.contains("n'a pas à être transmis"), "\(refused.errors)")
            #expect(try run(options + ["--sur-demande"], in: folder).status == 0)
        }
        // What is asked elsewhere only is not known here.
        let unsaid = try folder(
            rules("[soumis]").replacing("question [n°]", with: "question [soumis] : oui/non\nquestion [n°]")
                + "si [n°] est « 2026_13 »\n    demander [soumis]\n")
        let undecided = try run(options, in: unsaid)
        #expect(undecided.status == 65 && undecided.errors.contains("ne disent pas si"), "\(undecided.errors)")
    }

    @Test("an act is not sent before it is made")
    func early() throws {
        let outcome = try run(["--date", "11/03/2026", "--envoi", "2"], in: folder())
        #expect(outcome.status == 65 && outcome.errors.contains("12/03/2026"), "\(outcome.errors)")
        #expect(try run(["--date", "12/03/2026", "--envoi", "2"], in: folder()).status == 0)
    }

    @Test("a nature is given where rules say none, and may not contradict them")
    func nature() throws {
        let options = ["--date", "16/03/2026", "--envoi", "2", "--nature"]
        let decision = try folder(
            Self.rules.replacing(": convention", with: ": décision").replacing(
                Self.parties, with: "visa article L. 2121-29 du code général des collectivités territoriales\n"))
        #expect(try run(options + ["AU"], in: decision).errors.contains("-2026_12-AU"))
        let folder = try folder()
        #expect(try run(options + ["XX"], in: folder).status == 65)
        let contrary = try run(options + ["AU"], in: folder)
        #expect(contrary.status == 65 && contrary.errors.contains("« convention »"), "\(contrary.errors)")
        #expect(try run(options + ["CC"], in: folder).status == 0)
    }

    @Test("an archive that holds something else stays; the same one may be made again")
    func otherArchive() throws {
        let folder = try folder()
        let options = ["--date", "16/03/2026", "--envoi", "2"]
        #expect(try run(options, in: folder).status == 0)
        #expect(try run(options, in: folder).status == 0)
        let archive = folder.appending(path: "EACT--210799912--20260316-2.tar.gz")
        let first = try Data(contentsOf: archive)
        try "[jour] = 12 mars 2026\n[n°] = 2026_13\n".write(
            to: folder.appending(path: "a.réponses"), atomically: true, encoding: .utf8)
        let other = try run(options, in: folder)
        #expect(other.status == 73 && other.errors.contains("--envoi"), "\(other.errors)")
        #expect(try Data(contentsOf: archive) == first)
        #expect(try run(["--date", "16/03/2026", "--envoi", "3"], in: folder).status == 0)
    }

    @Test("an act, or a profile, of another body than the sender is refused")
    func otherBody() throws {
        let options = ["--date", "16/03/2026", "--envoi", "2"]
        let exchange = """
            échange SCDL délibérations
                COLL_NOM    : "Le Pouzin"
                COLL_SIRET  : "21079991200014"
                DELIB_ID    : [n°]
                DELIB_DATE  : [jour]
                DELIB_OBJET : "Adhésion"

            """
        let own = try folder(Self.rules + exchange)
        let made = try run(options, in: own)
        #expect(made.status == 0, "\(made.output + made.errors)")
        let other = Self.sender.replacing("210 799 912", with: "732 829 320")
        let refused = try run(options, in: try folder(Self.rules + exchange, other))
        #expect(refused.status == 65 && refused.errors.contains("21079991200014"), "\(refused.errors)")
        let silent = try folder(Self.rules, other)
        try "[SIRET de la collectivité] = 210 799 912 00014\n".write(
            to: silent.appending(path: "p.réponses"), atomically: true, encoding: .utf8)
        #expect(try run(options + ["--profil", "p.réponses"], in: silent).status == 65)
        #expect(try run(options, in: silent).status == 0)
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
            #expect(files.count == 3)
        }
    }

    @Test(
        "the code of a kind of piece is read in small letters; one that is none is told, and so is a sign that nobody sees"
    )
    func pieces() throws {
        let folder = try folder()
        let made = try CommandProcess.run(
            ["produire", "r.acte", "--réponses", "a.réponses", "--sortie", "plan.pdf"], in: folder)
        #expect(made.status == 0, "\(made.errors)")
        let day = ["--date", "16/03/2026", "--envoi", "2"]
        let small = try run(day + ["--pièce", "99_cc", "--annexe", "75_pl=plan.pdf"], in: folder)
        #expect(small.status == 0, "\(small.errors)")
        let misspelt = try run(day + ["--pièce", "99_CC", "--annexe", "7_PL=plan.pdf"], in: folder)
        #expect(misspelt.status == 65)
        #expect(misspelt.errors.contains("« 7_PL » n'est pas un code de pièce"))
        let unseen = try run(day + ["--objet", "Adhésion\u{7}"], in: folder)
        #expect(unseen.status == 65)
        #expect(unseen.errors.contains("« U+0007 »") && !unseen.errors.contains("\u{7}"))
    }
}
