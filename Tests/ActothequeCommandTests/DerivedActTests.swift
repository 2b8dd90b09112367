import Foundation
import Testing

/// An act that calls for another gives it the answers that both ask for.
@Suite("Acts called for")
struct DerivedActTests {
    private static let post = """
        acte Création d'un emploi
            nature : décision
        question [grade] : texte
            > Quel est le grade ?
        question [contractuel] : oui/non
            > L'emploi peut-il être pourvu par un agent contractuel ?
        visa code général de la fonction publique
        article Création
            > L'emploi suivant est créé : [grade].
        si [contractuel]
            dérive contrat
        signature
            > Le maire,

        """

    private static let contract = """
        acte Contrat
            nature : décision
        question [grade] : texte
            > Quel est le grade ?
        question [agent] : texte
            > Qui est recruté ?
        visa code général de la fonction publique
        article Recrutement
            > [agent] est recruté sur l'emploi suivant : [grade].
        signature
            > Le maire,

        """

    private static func folder() throws -> URL {
        let folder = try CommandProcess.folder()
        try post.write(to: folder.appending(path: "emploi.acte"), atomically: true, encoding: .utf8)
        try contract.write(to: folder.appending(path: "contrat.acte"), atomically: true, encoding: .utf8)
        return folder
    }

    @Test("one file of answers makes both acts") func production() throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let answers = "[grade] = rédacteur\n[contractuel] = oui\n[agent] = Alice Martin\n"
        try answers.write(to: folder.appending(path: "réponses"), atomically: true, encoding: .utf8)
        try FileManager.default.createDirectory(at: folder.appending(path: "actes"), withIntermediateDirectories: true)
        let made = try CommandProcess.run(
            ["produire", "emploi.acte", "--réponses", "réponses", "--dossier", "actes"], in: folder)
        #expect(made.status == 0, "\(made.errors)")
        let contract = try String(contentsOf: folder.appending(path: "actes/contrat.txt"), encoding: .utf8)
        #expect(contract.contains("Alice Martin est recruté sur l’emploi suivant"))
        #expect(FileManager.default.fileExists(atPath: folder.appending(path: "actes/emploi.txt").path))
        // Alone, the first act knows nothing of the agent.
        let alone = try CommandProcess.run(["produire", "emploi.acte", "--réponses", "réponses"], in: folder)
        #expect(alone.status == 65 && alone.errors.contains("[agent]"))
    }

    @Test("an act that is not called for asks nothing") func uncalled() throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let answers = "[grade] = rédacteur\n[contractuel] = non\n[agent] = Alice Martin\n"
        try answers.write(to: folder.appending(path: "réponses"), atomically: true, encoding: .utf8)
        let made = try CommandProcess.run(
            ["produire", "emploi.acte", "--réponses", "réponses", "--dossier", "."], in: folder)
        #expect(made.status == 65 && made.errors.contains("aucun de ces actes ne demande [agent]"))
        #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "contrat.txt").path))
    }

    @Test("acts go by the names that the rules call them by, so that none takes the place of another")
    func sameName() throws {
        let folder = try CommandProcess.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let inner = folder.appending(path: "sub")
        try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
        try Self.post.replacing("dérive contrat", with: "dérive sub/emploi").write(
            to: folder.appending(path: "emploi.acte"), atomically: true, encoding: .utf8)
        try Self.contract.write(to: inner.appending(path: "emploi.acte"), atomically: true, encoding: .utf8)
        let answers = "[grade] = rédacteur\n[contractuel] = oui\n[agent] = Alice Martin\n"
        try answers.write(to: folder.appending(path: "réponses"), atomically: true, encoding: .utf8)
        let made = try CommandProcess.run(
            ["produire", "emploi.acte", "--réponses", "réponses", "--dossier", "un/dossier"], in: folder)
        #expect(made.status == 0, "\(made.errors)")
        let texts = try ["emploi.txt", "sub/emploi.txt"].map {
            try String(contentsOf: folder.appending(path: "un/dossier/\($0)"), encoding: .utf8)
        }
        #expect(texts[0].contains("est créé") && texts[1].contains("est recruté"))
    }

    @Test("a dossier that cannot be made whole leaves nothing behind", arguments: ["", "[agent] = Alice\n[âge] = 3\n"])
    func whole(rest: String) throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try "[grade] = rédacteur\n[contractuel] = oui\n\(rest)".write(
            to: folder.appending(path: "réponses"), atomically: true, encoding: .utf8)
        let made = try CommandProcess.run(
            ["produire", "emploi.acte", "--réponses", "réponses", "--dossier", "actes"], in: folder)
        #expect(made.status != 0)
        #expect(made.errors.contains(rest.isEmpty ? "Il manque une réponse : [agent]" : "ne demande [âge]"))
        #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "actes").path))
    }

    @Test("the walk that goes on has the answers already") func walking() throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let first = try CommandProcess.run(
            ["essayer", "emploi.acte"], input: "rédacteur\noui\n:dériver contrat suite\n", in: folder)
        #expect(first.output.contains("Cet acte en appelle un autre : contrat."))
        let second = try CommandProcess.run(
            ["essayer", "contrat.acte", "--reprise", "suite"], input: "Alice Martin\n:aperçu\n", in: folder)
        #expect(second.output.contains("1 réponse reprise"))
        #expect(second.output.contains("Alice Martin est recruté"))
    }

    @Test("the published deliberation and its contract come of one file, each as it is recorded alone")
    func published() throws {
        let folder = try CommandProcess.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let models = RuleSnapshotTests.models
        let pairs = [
            ("creation-emploi-non-permanent", "piscine"), ("contrat-accroissement-temporaire", "piscine"),
        ]
        var names: Set<Substring> = []
        var answers = ""
        for (model, name) in pairs {
            let file = models.appending(path: "\(model)/\(name).réponses")
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                if names.insert(line.prefix { $0 != "=" }).inserted { answers += line + "\n" }
            }
        }
        try answers.write(to: folder.appending(path: "réponses"), atomically: true, encoding: .utf8)
        let made = try CommandProcess.run(
            [
                "produire", models.appending(path: pairs[0].0 + ".acte").path, "--réponses", "réponses", "--dossier",
                ".",
            ], in: folder)
        #expect(made.status == 0, "\(made.errors)")
        for (model, name) in pairs {
            let act = try String(contentsOf: folder.appending(path: "\(model).txt"), encoding: .utf8)
            let recorded = models.appending(path: "\(model)/\(name).txt")
            #expect(act == (try String(contentsOf: recorded, encoding: .utf8)))
        }
    }
}
