import Foundation
import Testing

/// What the commands say of a version to be published.
@Suite("Published versions, by the command")
struct PublicationCommandTests {
    private static let rules = """
        acte Autorisation d'un déménagement
            nature : décision
            date   : [date]

        rubrique La demande
            question [date] : date
                > De quel jour est la décision ?
            question [nom] : texte
                > Qui déménage ?
                personnel
            question [responsable] : texte
                > Qui en répond ?

        visa article L. 2122-22 du code général des collectivités territoriales
        article Autorisation
            > [nom] déménage sous la responsabilité [responsable, avec de].
        signature
            > Fait le [date]
            >
            > Le maire,

        """

    private static let publication = ["--publié", "--auteur", "Hélène Vernet, maire", "--mise-en-ligne"]

    private func folder() throws -> URL {
        let folder = try CommandProcess.folder()
        for (name, text) in [
            ("d.acte", Self.rules),
            ("d.réponses", "[date] = 3 avril 2026\n[nom] = Odile Pradier\n[responsable] = Odile PRADIER\n"),
            ("t.csv", "date;nom;responsable\n3/4/2026;Odile Pradier;Odile PRADIER\n5/4/2026;Zoé Quentin;Yann Lebel\n"),
        ] { try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8) }
        return folder
    }

    private let told =
        "La réponse à [responsable] répète celle à [nom], qui est personnelle : la version publiée l'occulte aussi."

    @Test("a version put on line before the act is made is refused, on the day itself it is not")
    func early() throws {
        let folder = try folder()
        let arguments = ["produire", "d.acte", "--réponses", "d.réponses"] + Self.publication
        let early = try CommandProcess.run(arguments + ["2 avril 2026"], in: folder)
        #expect(early.status == 65 && early.output.isEmpty)
        #expect(
            early.errors.words.contains(
                "La mise en ligne (2 avril 2026) vient avant l'acte (3 avril 2026) : un acte ne se publie qu'une fois signé."
            ))
        let same = try CommandProcess.run(arguments + ["3 avril 2026"], in: folder)
        #expect(same.status == 0 && same.output.words.contains("Mis en ligne le 3 avril 2026"))
    }

    @Test("an author is told by name and quality, and one act is not written in two places")
    func author() throws {
        let folder = try folder()
        let arguments = ["produire", "d.acte", "--réponses", "d.réponses"]
        let name = try CommandProcess.run(
            arguments + ["--publié", "--auteur", "Vernet", "--mise-en-ligne", "4 avril 2026"], in: folder)
        #expect(name.status == 64 && name.errors.words.contains("« Vernet » ne suffit pas"), "\(name)")
        let twice = try CommandProcess.run(arguments + ["--sortie", "a.txt", "--dossier", "d"], in: folder)
        #expect(twice.status == 64 && twice.errors.words.contains("choisissez"), "\(twice)")
    }

    @Test("the answers that repeat personal ones are told when the act is made, and in the report of a batch")
    func repeated() throws {
        let folder = try folder()
        let made = try CommandProcess.run(["produire", "d.acte", "--réponses", "d.réponses", "--publié"], in: folder)
        #expect(made.status == 0 && made.errors.words.contains(told), "\(made.errors)")
        #expect(!made.output.contains("PRADIER"))
        #expect(made.errors.words.contains("donnez-les par --mise-en-ligne et --auteur"))
        let whole = try CommandProcess.run(["produire", "d.acte", "--réponses", "d.réponses"], in: folder)
        #expect(whole.errors.isEmpty && whole.output.contains("PRADIER"))
        let batch = ["lot", "d.acte", "--réponses", "t.csv", "--dossier", "d"] + Self.publication + ["4 avril 2026"]
        #expect(try CommandProcess.run(batch, in: folder).status == 6)
        let report = try String(contentsOf: folder.appending(path: "d/rapport.csv"), encoding: .utf8)
            .split(separator: "\n")
        #expect(report.count == 3 && report[1].hasSuffix(told), "\(report)")
        #expect(
            String(report[2]).words.hasPrefix(
                "3;erreur;;;La mise en ligne (4 avril 2026) vient avant l'acte (5 avril 2026)"))
    }

    @Test(
        "a name that a civility or an initial announces is occulted, short or not; a lone word is told, or is another word",
        arguments: [
            ("Roy", "M. Roy, roi des déménageurs", "M. [occulté], roi des déménageurs"),
            ("Roy", "Mme O. Roy", "Mme [occulté]"), ("Roy", "le voisin Roy", "le voisin Roy"),
            ("Roy", "le roy d'armes", "le roy d’armes"), ("Bon", "Bon débarras", "Bon débarras"),
            ("Belkacem", "M.Belkacem", "M. [occulté]"), ("Belkacem", "la rue Belkacem", "la rue Belkacem"),
            ("Le Goff", "son voisin Le Goff", "son voisin [occulté]"),
            ("Le Goff", "le goff du port", "le goff du port"),
            ("Le Goff", "Madame LE GOFF", "Madame [occulté]"), ("La Fontaine", "la Fontaine", "la Fontaine"),
            ("Faure", "Mme Odile Faure", "Mme [occulté]"), ("Faure", "M. Jean-Pierre FAURE-Roy", "M. [occulté]-Roy"),
            ("Faure", "Mme Anne d'Orval Faure, mère", "Mme [occulté], mère"),
            ("Faure", "M. Jean Ph. Faure", "M. [occulté]"), ("Faure", "Mme Petit née Faure", "Mme Petit née [occulté]"),
            ("Faure", "MM. Jean et Paul Faure", "MM. Jean et [occulté]"),
            ("Faure", "Mmes Ève Roy, Odile Faure et Zoé Petit", "Mmes Ève Roy, [occulté] et Zoé Petit"),
            ("Goff", "Mme Odile Le Goff", "Mme [occulté]"),
            ("Roy", "M. Jean Petit, Roy de la fête", "M. Jean Petit, Roy de la fête"),
            ("Faure", "Mme Petit. Faure la suit", "Mme Petit. Faure la suit"),
            ("Maire", "Madame la Maire", "Madame la Maire"), ("Bon", "M. Petit est bon", "M. Petit est bon"),
            ("Roy", "M. Petit, place Roy", "M. Petit, place Roy"), ("Petit", "M. Jean le petit", "M. Jean le petit"),
        ])
    func named(name: String, repeated: String, printed: String) throws {
        let folder = try folder()
        try "[date] = 3 avril 2026\n[nom] = \(name)\n[responsable] = l'ami ; \(repeated)\n"
            .write(to: folder.appending(path: "d.réponses"), atomically: true, encoding: .utf8)
        let made = try CommandProcess.run(["produire", "d.acte", "--réponses", "d.réponses", "--publié"], in: folder)
        #expect(made.output.words.contains("; \(printed)."), "\(made.output)")
    }

    @Test("the questionnaire tells them as well")
    func exported() throws {
        let folder = try folder()
        let outcome = try CommandProcess.run(
            ["essayer", "d.acte"],
            input: "3 avril 2026\nOdile Pradier\nOdile PRADIER\n:exporter txt publié p.txt\n", in: folder)
        #expect(outcome.output.words.contains(told), "\(outcome.output) \(outcome.errors)")
    }
}

extension String {
    /// The words with one blank between them, however they were set and folded.
    fileprivate var words: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
