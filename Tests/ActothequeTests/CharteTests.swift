import Actotheque
import ActeRendering
import Foundation
import Testing

@Suite("The charte of a body")
struct CharteTests {
    private func charte(_ text: String) throws -> Charte { try Charte(parsing: text, besides: "mairie.charte") }

    @Test("every line says one thing, in any order")
    func lines() throws {
        let charte = try charte(
            """
            \u{FEFF}# commentaire
            pied de page : 4 place de la Fontaine
            Police : Garamond
            taille: 12 pt
            marges : 20 mm
            marge de gauche : 30
            en-tête : Commune du Pouzin
            en-tête : Ardèche : 07
            """)
        #expect(charte.font == "Garamond" && charte.size == 12)
        #expect(charte.margins.left == 30 && charte.margins.right == 20)
        #expect(charte.header == ["Commune du Pouzin", "Ardèche : 07"] && charte.footer == ["4 place de la Fontaine"])
    }

    @Test("the example reads, its image with it")
    func example() throws {
        let charte = try Charte(contentsOf: "Documentation/exemples/mairie.charte")
        #expect(charte.logo?.description == "Armoiries de la commune" && charte.logo?.height == 20)
    }

    @Test(
        "what is wrong is told with its line",
        arguments: [
            ("police", "Une ligne de la charte s'écrit"), ("police :", "Il manque"),
            ("couleur : bleu", "n'est pas une ligne"),
            ("taille : 11,5", "nombre entier de 6 à 24"), ("taille : 900", "nombre entier"),
            ("marge du bas : 5", "de 15 à 80"),
            ("police : A\npolice : B", "dit deux fois"), ("logo : absent.png", "absent.png"),
            ("logo : Package.swift", "ni une image PNG ni une image JPEG"),
        ])
    func faults(text: String, words: String) throws {
        let problem = try #require(throws: Charte.Problem.self) { try charte("# titre\n" + text) }
        #expect(problem.message.contains(words))
        #expect(problem.line == 1 + text.split(separator: "\n").count)
    }

    @Test("a letterhead that cannot be one is told with its name and its line, and the charte that names it")
    func letterhead() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try "rien".write(to: folder.appending(path: "papier.docx"), atomically: true, encoding: .utf8)
        let file = folder.appending(path: "mairie.charte")
        try "taille : 11\npapier à lettres : papier.docx\n".write(to: file, atomically: true, encoding: .utf8)
        let problem = try #require(throws: Charte.Problem.self) { try Charte(contentsOf: file.path) }
        #expect(
            problem.message
                == "« \(file.path) », ligne 2 : « papier.docx » : Ce fichier n'est pas un document docx lisible.")
    }
}
