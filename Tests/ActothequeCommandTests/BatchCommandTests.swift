import Foundation
import Testing

/// The command `lot`: what it writes, what it says, and how it goes on after a stop.
@Suite("Batches, by the command")
struct BatchCommandTests {
    private static let rules = RuleSnapshotTests.project.appending(path: "Documentation/exemples/salle.acte").path

    private func folder(_ table: String) throws -> URL {
        let folder = try CommandProcess.folder()
        try table.write(to: folder.appending(path: "t.csv"), atomically: true, encoding: .utf8)
        return folder
    }

    private func lot(_ options: [String], in folder: URL) throws -> CommandProcess.Outcome {
        try CommandProcess.run(["lot", Self.rules, "--reponses", "t.csv"] + options, in: folder)
    }

    private func text(_ name: String, in folder: URL) throws -> String {
        // A byte-order mark stays.
        String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
    }

    private static let table = "acte;jours de prêt\npetit;2\ngrand;5\n;\n;beaucoup\npetit;3\n../x;4\n;7\n"

    @Test("one file an act, named by the column or by the line, and a report of every row")
    func oneFileEach() throws {
        let folder = try folder(Self.table)
        let outcome = try lot(["--dossier", "d"], in: folder)
        #expect(outcome.status == 6)
        #expect(outcome.output == "")
        #expect(
            outcome.errors
                == "3 actes écrits, 0 refus, 3 lignes en erreur. Rapport : « d/rapport.csv ».\n")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "d").path).sorted()
                == ["000008.txt", "grand.txt", "petit.txt", "rapport.csv", "rapport.csv.empreinte"])
        #expect(try text("d/grand.txt", in: folder).contains("cinq jours"))
        let sizes = try ["petit", "grand", "000008"].map { try text("d/\($0).txt", in: folder).utf8.count }
        #expect(
            try text("d/rapport.csv", in: folder) == """
                \u{FEFF}ligne;état;fichier;octets;message
                2;écrit;petit.txt;\(sizes[0]);
                3;écrit;grand.txt;\(sizes[1]);
                5;erreur;;;[jours de prêt] : Un nombre entier est attendu, par exemple 12 ou 3 500.
                6;erreur;;;Un acte plus haut s'appelle déjà ainsi (colonne « acte »).
                7;erreur;;;Ce nom d'acte ne peut pas être celui d'un fichier (colonne « acte »).
                8;écrit;000008.txt;\(sizes[2]);

                """)
    }

    @Test("all acts in one file: a form feed after each, or one line of JSON each")
    func oneFile() throws {
        let folder = try folder("jours de prêt\n2\n5\n")
        let outcome = try lot(["--sortie", "tout.txt"], in: folder)
        #expect(outcome.status == 0)
        let acts = try text("tout.txt", in: folder).split(separator: "\u{0C}")
        #expect(acts.count == 2 && acts[0].contains("deux jours") && acts[1].contains("cinq jours"))
        #expect(try lot(["--sortie", "tout.json", "--rapport", "r"], in: folder).status == 0)
        let lines = try text("tout.json", in: folder).split(separator: "\n")
        #expect(lines.count == 2)
        for line in lines { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
        #expect(try text("r", in: folder).contains("3;écrit;tout.json;"))
        #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "tout.txt.partiel").path))
    }

    @Test("a batch cut anywhere goes on to the same bytes", arguments: [0, 1, 2, 5, 9])
    func resumed(recorded: Int) throws {
        let rows = (1...200).map { $0 % 40 == 0 ? "x" : "\($0)" }.joined(separator: "\n")
        let folder = try folder("jours de prêt\n\(rows)\n")
        #expect(try lot(["--sortie", "tout.txt"], in: folder).status == 6)
        let whole = try text("tout.txt", in: folder)
        let report = try text("tout.txt.rapport.csv", in: folder)
        // As after a kill: some lines recorded, the next cut short, more in the file than that.
        let lines = report.split(separator: "\n").prefix(recorded + 1).joined(separator: "\n")
        let cut = recorded == 0 ? "\u{FEFF}lig" : lines + "\n" + "\(recorded + 2);écr"
        try cut.write(to: folder.appending(path: "tout.txt.rapport.csv"), atomically: true, encoding: .utf8)
        try FileManager.default.moveItem(
            at: folder.appending(path: "tout.txt"), to: folder.appending(path: "tout.txt.partiel"))
        #expect(try lot(["--sortie", "tout.txt", "--reprendre"], in: folder).status == 6)
        #expect(try text("tout.txt", in: folder) == whole)
        #expect(try text("tout.txt.rapport.csv", in: folder) == report)
        // Nothing is left to do: nothing changes.
        #expect(try lot(["--sortie", "tout.txt", "--reprendre"], in: folder).status == 6)
        #expect(try text("tout.txt", in: folder) == whole)
    }

    @Test("a batch killed at any moment leaves whole files only, and goes on")
    func killed() throws {
        let rows = (1...4_000).map(String.init).joined(separator: "\n")
        let folder = try folder("jours de prêt\n\(rows)\n")
        let process = CommandProcess.started(
            ["lot", Self.rules, "--réponses", "t.csv", "--dossier", "d"], in: folder)
        process.standardError = FileHandle.nullDevice
        try process.run()
        let report = folder.appending(path: "d/rapport.csv")
        while ((try? Data(contentsOf: report).count) ?? 0) < 5_000, process.isRunning { usleep(1_000) }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "d").path)
        for name in names where name.hasSuffix(".txt") {
            #expect(try text("d/" + name, in: folder).hasSuffix("Le maire,\n"), "\(name)")
        }
        #expect(try lot(["--dossier", "d", "--reprendre"], in: folder).status == 0)
        let after = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "d").path)
        #expect(!after.contains { $0.hasSuffix(".nouveau") })
        #expect(try text("d/rapport.csv", in: folder).split(separator: "\n").count == 4_001)
        #expect(after.contains("004001.txt"))
    }

    @Test("a batch does not go on beside acts that are gone, or cut short")
    func damaged() throws {
        let folder = try folder("jours de prêt\n2\n5\n")
        #expect(try lot(["--dossier", "d"], in: folder).status == 0)
        let act = folder.appending(path: "d/000002.txt")
        let whole = try Data(contentsOf: act)
        func resumed() throws -> String {
            let outcome = try lot(["--dossier", "d", "--reprendre"], in: folder)
            return "\(outcome.status) \(outcome.errors.replacing("\n", with: " "))"
        }
        try whole.dropLast().write(to: act)
        #expect(try resumed().hasPrefix("65 Erreur : L'acte « 000002.txt » que dit le rapport n'est plus entier"))
        try FileManager.default.removeItem(at: act)
        #expect(try resumed().hasPrefix("65 Erreur : L'acte « 000002.txt » que dit le rapport n'est plus là"))
        try whole.write(to: act)
        #expect(try resumed().hasPrefix("0 "))
    }

    @Test("a batch goes on with what it was begun with, or not at all")
    func otherBatch() throws {
        let folder = try folder("jours de prêt\n2\n5\n")
        for (name, text) in [("a.charte", "police : Arial\n"), ("p.réponses", "[jours de prêt] = 3\n")] {
            try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
        }
        #expect(try lot(["--dossier", "d", "--publié"], in: folder).status == 0)
        let report = try text("d/rapport.csv", in: folder)
        let resumed = ["--dossier", "d", "--reprendre"]
        for (options, changed) in [
            ([], "--publié"), (["--publié", "--format", "md"], "--format"), (["--publié", "--agent", "M."], "--agent"),
            (["--publié", "--charte", "a.charte"], "--charte"), (["--publié", "--profil", "p.réponses"], "--profil"),
            (["--publié", "--mise-en-ligne", "1/2/2026", "--auteur", "A B, maire"], "--auteur, --mise-en-ligne"),
        ] as [([String], String)] {
            let outcome = try lot(resumed + options, in: folder)
            #expect(outcome.status == 65, "\(options)")
            let said = outcome.errors.replacing("\n", with: " ")
            #expect(said.contains("diffèrent : \(changed)."), "\(outcome.errors)")
            #expect(try text("d/rapport.csv", in: folder) == report)
        }
        #expect(try lot(resumed + ["--publié"], in: folder).status == 0)
        try "jours de prêt\n2\n5\n7\n".write(
            to: folder.appending(path: "t.csv"), atomically: true, encoding: .utf8)
        #expect(try lot(resumed + ["--publié"], in: folder).errors.contains("diffèrent : tableau."))
        try FileManager.default.removeItem(at: folder.appending(path: "d/rapport.csv.empreinte"))
        let lost = try lot(resumed + ["--publié"], in: folder)
        #expect(lost.status == 65 && lost.errors.contains("n'a plus son empreinte"))
        #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "d/000004.txt").path))
    }

    @Test("what cannot be begun is told, and nothing is written")
    func notBegun() throws {
        let folder = try folder("jour de prêt\n3\n")
        for (options, status, sentence) in [
            (["--sortie", "t.txt"], 65, "Vouliez-vous [jours de prêt] ?"),
            ([], 64, "Dites où écrire les actes"),
            (["--sortie", "a", "--dossier", "b"], 64, "ne vont pas ensemble"),
            (["--sortie", "t.docx"], 64, "qu'en txt, md ou json"),
            (["--sortie", "t.csv", "--format", "txt"], 64, "rien n'y est écrit"),
            (["--sortie", "actes.xlsx"], 64, "ne dit pas le format"),
        ] as [([String], Int32, String)] {
            let outcome = try lot(options, in: folder)
            #expect(outcome.status == status, "\(options)")
            #expect(outcome.errors.replacing("\n", with: " ").contains(sentence), "\(outcome.errors)")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["t.csv"])
    }

    @Test("names that one system or another would refuse are errors of their rows")
    func names() throws {
        let long = String(repeating: "é", count: 98)
        let folder = try folder(
            "acte;jours de prêt\nActe;2\nacte;2\nCON;2\nlpt1.été;2\nCOM\u{B9};2\na?b;2\n\(long);2\nx\(long);2\nconseil;2\n"
        )
        #expect(try lot(["--dossier", "d"], in: folder).status == 6)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "d").path).sorted()
                == ["Acte.txt", "conseil.txt", "rapport.csv", "rapport.csv.empreinte", long + ".txt"].sorted())
        let report = try text("d/rapport.csv", in: folder).split(separator: "\n").map(String.init)
        let refused = "Ce nom d'acte ne peut pas être celui d'un fichier (colonne « acte »)."
        func reserved(_ name: String) -> String {
            "« \(name) » est un nom que Windows se réserve : donnez-en un autre à cet acte (colonne « acte »)."
        }
        #expect(report[2].hasSuffix("Un acte plus haut s'appelle déjà ainsi (colonne « acte »)."))
        #expect(report[3].hasSuffix(reserved("CON")) && report[4].hasSuffix(reserved("lpt1.été")))
        #expect(report[5].hasSuffix(reserved("COM\u{B9}")) && report[6].hasSuffix(refused))
        #expect(report[8].hasSuffix("Ce nom d'acte est trop long : 196 octets au plus (colonne « acte »)."))
    }

    @Test("a folder where something else stands is refused, and left as it is")
    func occupied() throws {
        let folder = try folder("jours de prêt\n2\n5\n")
        #expect(try lot(["--dossier", "d"], in: folder).status == 0)
        let again = try lot(["--dossier", "d", "--publié"], in: folder)
        #expect(again.status == 65)
        #expect(
            again.errors.replacing("\n", with: " ").contains(
                "Le dossier « d » contient déjà les actes d'un lot : ajoutez --reprendre pour le continuer, ou choisissez un dossier vide."
            ))
        #expect(try lot(["--dossier", "d", "--reprendre"], in: folder).status == 0)
        for options in [["--dossier", "."], ["--dossier", ".", "--reprendre"]] {
            let other = try lot(options, in: folder)
            #expect(other.status == 65)
            #expect(
                other.errors.replacing("\n", with: " ").contains(
                    "Le dossier « . » contient déjà « d » et 1 de plus, qui ne viennent pas de ce lot : choisissez un dossier vide."
                ),
                "\(other.errors)")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["d", "t.csv"])
        // What the system hides, and a report without a row, are nobody's acts.
        try FileManager.default.createDirectory(at: folder.appending(path: "e"), withIntermediateDirectories: true)
        for name in ["e/.DS_Store", "e/rapport.csv"] {
            try "".write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
        }
        #expect(try lot(["--dossier", "e"], in: folder).status == 0)
    }

    @Test("a table read from a pipe is not taken up again, and it is said why")
    func piped() throws {
        let folder = try folder("jours de prêt\n2\n5\n")
        let arguments = ["lot", Self.rules, "--réponses", "/dev/stdin", "--dossier", "d"]
        let table = "jours de prêt\n2\n5\n"
        #expect(try CommandProcess.run(arguments, input: table, in: folder).status == 0)
        let resumed = try CommandProcess.run(arguments + ["--reprendre"], input: table, in: folder)
        #expect(resumed.status == 65)
        #expect(
            resumed.errors.replacing("\n", with: " ").contains(
                "Un tableau lu d'un tube ne se reprend pas : rien ne dit que c'est celui du début."),
            "\(resumed.errors)")
    }
}
