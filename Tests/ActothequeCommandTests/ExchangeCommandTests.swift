import Foundation
import Testing

/// Rows of open data, by the commands `produire` and `lot`.
@Suite("Rows of open data, by the command")
struct ExchangeCommandTests {
    private static let rules = """
        acte Prêt
            nature  : décision
            matière : 3.3
        question [salle] : texte
        question [jour] : date
        question [voix] : entier
            entre 0 et 99
        article Prêt
            > La salle [salle] est prêtée le [jour], par [voix] voix.
        visa article L. 2121-29 du code général des collectivités territoriales
        signature
            > Le maire,
        échange SCDL délibérations
            COLL_NOM        : "Le Pouzin"
            COLL_SIRET      : "21079991200014"
            DELIB_ID        : [salle]
            DELIB_DATE      : [jour]
            DELIB_OBJET     : intitulé
            VOTE_EFFECTIF   : 23
            VOTE_REEL       : 21
            VOTE_POUR       : [voix]
            VOTE_CONTRE     : 0
            VOTE_ABSTENTION : 0
            DELIB_URL       : à compléter

        """

    private func folder(_ answers: String, _ name: String) throws -> URL {
        let folder = try CommandProcess.folder()
        try Self.rules.write(to: folder.appending(path: "prêt.acte"), atomically: true, encoding: .utf8)
        try answers.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
        return folder
    }

    private static let head = """
        COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_MATIERE_CODE,DELIB_MATIERE_NOM,DELIB_OBJET,BUDGET_ANNEE,BUDGET_NOM,\
        PREF_ID,PREF_DATE,VOTE_EFFECTIF,VOTE_REEL,VOTE_POUR,VOTE_CONTRE,VOTE_ABSTENTION,DELIB_URL

        """

    private static func row(_ room: String, _ day: String) -> String {
        "Le Pouzin,21079991200014,\(room),\(day),3.3,domaine et patrimoine/locations,Prêt,,,,,23,21,21,0,0,\n"
    }

    @Test("one act: the names of the columns, its row, and what is left to fill")
    func one() throws {
        let folder = try folder("[salle] = \"A\", la grande\n[jour] = 12 mars 2026\n[voix] = 21\n", "r.réponses")
        let outcome = try CommandProcess.run(
            ["produire", "prêt.acte", "--réponses", "r.réponses", "--échange", "délibérations"], in: folder)
        #expect(outcome.status == 0)
        #expect(outcome.output == Self.head + Self.row("\"\"\"A\"\", la grande\"", "2026-03-12"))
        #expect(outcome.errors == "DELIB_URL est à compléter : une adresse qui commence par https://.\n")
    }

    @Test("a row that the table would refuse is not written, nor is one of an unknown table")
    func refused() throws {
        let folder = try folder("[salle] = A\n[jour] = 12 mars 2026\n[voix] = 20\n", "r.réponses")
        let arguments = ["produire", "prêt.acte", "--réponses", "r.réponses", "--sortie", "l.csv", "--echange"]
        let faulty = try CommandProcess.run(arguments + ["deliberations"], in: folder)
        #expect(faulty.status == 65)
        #expect(faulty.errors.contains("VOTE_REEL"))
        #expect(try CommandProcess.run(arguments + ["subventions"], in: folder).status == 64)
        #expect(try CommandProcess.run(arguments + ["deliberations", "--publié"], in: folder).status == 64)
        #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "l.csv").path))
    }

    @Test("an act that gives no row writes the names of the columns alone, and says so")
    func none() throws {
        let folder = try folder("[salle] = A\n[jour] = 12 mars 2026\n[voix] = 21\n", "r.réponses")
        let rules = Self.rules.replacing(
            "échange SCDL délibérations", with: "échange SCDL délibérations si [voix] dépasse 50")
        try rules.write(to: folder.appending(path: "prêt.acte"), atomically: true, encoding: .utf8)
        let outcome = try CommandProcess.run(
            ["produire", "prêt.acte", "--réponses", "r.réponses", "--échange", "délibérations"], in: folder)
        #expect(outcome.status == 0 && outcome.output == Self.head)
        #expect(outcome.errors.contains("ne donne pas de ligne"))
    }

    @Test("a list gives several rows, alone and in a batch")
    func several() throws {
        let rules = Self.rules.replacing("question [voix]", with: "liste [salles] de texte\nquestion [voix]")
            .replacing("échange SCDL délibérations", with: "échange SCDL délibérations pour chaque [s] dans [salles]")
            .replacing("DELIB_ID        : [salle]", with: "DELIB_ID        : [s]")
            .replacing("visa article", with: "demander [salles]\nvisa article")
        let folder = try folder(
            "[salle] = A\n[jour] = 12 mars 2026\n[voix] = 21\n[salles] = 2\n[salles n° 1] = B\n[salles n° 2] = C\n",
            "r.réponses")
        try rules.write(to: folder.appending(path: "prêt.acte"), atomically: true, encoding: .utf8)
        let rows = Self.row("B", "2026-03-12") + Self.row("C", "2026-03-12")
        let outcome = try CommandProcess.run(
            ["produire", "prêt.acte", "--réponses", "r.réponses", "--échange", "délibérations"], in: folder)
        #expect(outcome.output == Self.head + rows, "\(outcome.errors)")
        try "salle;jour;voix;salles;salles n° 1;salles n° 2\nA;12/03/2026;21;2;B;C\nA;12/03/2026;21;1;D;\n".write(
            to: folder.appending(path: "t.csv"), atomically: true, encoding: .utf8)
        #expect(try lot(["--sortie", "d.csv"], in: folder).status == 0)
        #expect(try text("d.csv", in: folder) == Self.head + rows + Self.row("D", "2026-03-12"))
    }

    private static let table =
        "salle;jour;voix\nA;12/03/2026;21\nB;12/03/2026;20\nC;13/03/2026;21\nD;x;21\nE;14/03/2026;21\n"

    private func lot(_ options: [String], in folder: URL) throws -> CommandProcess.Outcome {
        try CommandProcess.run(
            ["lot", "prêt.acte", "--réponses", "t.csv", "--échange", "SCDL délibérations"] + options, in: folder)
    }

    private func text(_ name: String, in folder: URL) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
    }

    @Test("a batch: one table, with the rows that the standard takes, and a report of all")
    func many() throws {
        let folder = try folder(Self.table, "t.csv")
        #expect(try lot(["--sortie", "d.csv"], in: folder).status == 6)
        let rows = [("A", "2026-03-12"), ("C", "2026-03-13"), ("E", "2026-03-14")].map { Self.row($0.0, $0.1) }
        #expect(try text("d.csv", in: folder) == Self.head + rows.joined())
        let report = try text("d.csv.rapport.csv", in: folder)
        #expect(report.contains("2;écrit;d.csv;\(rows[0].utf8.count);DELIB_URL est à compléter"))
        #expect(report.contains("3;erreur;;;VOTE_REEL"))
        #expect(try lot(["--dossier", "d"], in: folder).status == 64)
    }

    @Test("a batch cut anywhere goes on to the same table", arguments: [0, 1, 2, 4])
    func resumed(recorded: Int) throws {
        let folder = try folder(Self.table, "t.csv")
        #expect(try lot(["--sortie", "d.csv"], in: folder).status == 6)
        let whole = try text("d.csv", in: folder)
        let report = try text("d.csv.rapport.csv", in: folder)
        let lines = report.split(separator: "\n").prefix(recorded + 1).joined(separator: "\n") + "\n"
        try lines.write(to: folder.appending(path: "d.csv.rapport.csv"), atomically: true, encoding: .utf8)
        try FileManager.default.moveItem(
            at: folder.appending(path: "d.csv"), to: folder.appending(path: "d.csv.partiel"))
        #expect(try lot(["--sortie", "d.csv", "--reprendre"], in: folder).status == 6)
        #expect(try text("d.csv", in: folder) == whole)
        #expect(try text("d.csv.rapport.csv", in: folder) == report)
    }
}
