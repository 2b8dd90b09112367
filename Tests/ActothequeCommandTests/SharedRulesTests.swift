import Foundation
import Testing

/// Rules that use files they share, through every command.
@Suite("Acts that share files")
struct SharedRulesTests {
    static let act = """
        acte Essai
            nature   : décision
            utiliser : communs/corps
            sans auteur  : [l'assemblée] décide
            sans recours : ce modèle sert à l'essai
        visa article L. 2122-22 du code général des collectivités territoriales
        article Objet
            > Ainsi en décide [l'assemblée].
            inclure [formule]
        signature
            > Le maire,
        exemple Commune
            [type de corps] = commune
            attendu texte : Le maire signe.

        """

    static let body = """
        rubrique Le corps
            question [type de corps] : choix
                > Quel corps décide ?
                source : article L. 2121-29 du code général des collectivités territoriales
                - commune
                - département
        calcul [l'assemblée] : texte
            selon [type de corps]
                cas commune
                    "le conseil municipal"
                cas département
                    "le conseil départemental"
        clause [formule]
            si [type de corps] est commune
                > Le maire signe.
            sinon
                > Le président signe.

        """

    /// A folder of rules: an act and what it shares.
    static func folder(_ act: String = act, _ body: String = body) throws -> URL {
        let folder = try CommandProcess.folder()
        for (path, text) in [("Rules/actes/essai.acte", act), ("Rules/communs/corps.acte", body)] {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        return folder
    }

    private func run(_ arguments: String..., input: String = "", in folder: URL) throws -> CommandProcess.Outcome {
        try CommandProcess.run(arguments, input: input, in: folder)
    }

    @Test("a folder is checked, its shared files too, each by itself")
    func checking() throws {
        let sound = try Self.folder()
        #expect(try run("vérifier", "Rules", in: sound).output.contains("2 fichiers relus : rien à signaler."))
        let faulty = try Self.folder(Self.act, Self.body + "calcul [vide] : oui/non\n    [rien]\n")
        let outcome = try run("vérifier", "Rules", in: faulty)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("Rules/communs/corps.acte:19:6"), "\(outcome.errors)")
        // The act takes nothing of that line.
        #expect(try run("vérifier", "Rules/actes", in: faulty).status == 0)
    }

    @Test("the act, its sources, its examples and its layout know the files it uses")
    func commands() throws {
        let folder = try Self.folder()
        try "[type de corps] = département\n".write(
            to: folder.appending(path: "r"), atomically: true, encoding: .utf8)
        let act = try run("produire", "Rules/actes/essai.acte", "--réponses", "r", in: folder)
        #expect(act.output.contains("Ainsi en décide le conseil départemental."), "\(act.errors)")
        let sources = try run("sources", "Rules", in: folder).output
        #expect(sources.contains("communs/corps.acte, ligne 2 : [type de corps]"))
        let trials = try run("essais", "Rules", in: folder)
        #expect(trials.status == 0)
        #expect(trials.output.contains("ligne 16 de communs/corps.acte : « sinon »"), "\(trials.output)")
        let layout = try run("formater", "Rules/actes/essai.acte", "Rules/communs/corps.acte", in: folder)
        #expect(layout.status == 0, "\(layout.errors)")
        #expect(try run("dessiner", "Rules/actes/essai.acte", in: folder).output.contains("[type de corps]"))
        let asked = try run("essayer", "Rules/actes/essai.acte", input: ":source type de corps\n:arbre\n", in: folder)
        #expect(asked.output.contains("§ article L. 2121-29"))
        #expect(asked.output.contains("ligne 14 de communs/corps.acte : si [type de corps] est commune"))
    }

    @Test("the receipt changes with a shared file")
    func receipt() throws {
        let facts = "[type de corps] = commune\n"
        func digest(_ body: String) throws -> String {
            let folder = try Self.folder(Self.act, body)
            try facts.write(to: folder.appending(path: "r"), atomically: true, encoding: .utf8)
            let act = try run(
                "produire", "Rules/actes/essai.acte", "--réponses", "r", "--format", "json", in: folder)
            return try #require(act.output.firstMatch(of: /"rulesDigest" : "([0-9a-f]{64})"/)).output.1.description
        }
        let first = try digest(Self.body)
        #expect(try digest(Self.body) == first)
        #expect(try digest(Self.body + "# Une remarque.\n") != first)
    }
}
