import Actotheque
import Foundation
import Testing

@Suite("The decision tree, drawn")
struct DrawingTests {
    private let rules: Rules

    init() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        rules = try Rules(contentsOf: folder.appending(path: "ActothequeCommandTests/Walks/subvention.acte").path)
    }

    @Test("every part of the act and every condition is in the drawing", arguments: DrawingFormat.allCases)
    func complete(format: DrawingFormat) {
        let drawing = rules.drawing(as: format)
        for words in [
            "article « Convention »", "si [convention obligatoire]", "selon [affectation]", "si non [projet licite]",
            "refus : Le projet", "[projet licite] : oui/non",
        ] {
            // Labels are folded with unbreakable spaces around French signs.
            #expect(drawing.replacing("\u{A0}", with: " ").contains(words), "\(words)")
        }
    }

    @Test("the image is well-formed XML")
    func wellFormed() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".svg")
        try rules.drawing(as: .svg).write(to: folder, atomically: true, encoding: .utf8)
        let text = try String(contentsOf: folder, encoding: .utf8)
        #expect(text.hasPrefix("<svg ") && text.hasSuffix("</svg>\n"))
        #expect(text.count { $0 == "<" } == text.count { $0 == ">" })
    }

    @Test(
        "the small examples are drawn as recorded", arguments: DrawingFormat.allCases,
        ["Tests/ActothequeCommandTests/Walks/subvention.acte", "Documentation/exemples/salle.acte"])
    func recorded(format: DrawingFormat, file: String) throws {
        let tests = URL(filePath: #filePath).deletingLastPathComponent()
        let source = tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: file)
        let name = source.deletingPathExtension().lastPathComponent
        let path = tests.appending(path: "Drawings/\(name).\(format.rawValue)")
        let drawing = try Rules(contentsOf: source.path).drawing(as: format)
        if ProcessInfo.processInfo.environment["UPDATE_CORPUS"] != nil {
            try drawing.write(to: path, atomically: true, encoding: .utf8)
        }
        #expect(drawing == (try String(contentsOf: path, encoding: .utf8)))
    }

    @Test("parts of one kind that follow one another without condition share a box, and what goes on is set in")
    func shared() throws {
        let visa = "visa article L. 2122-22 du code général des collectivités territoriales\n"
        let drawing = try dot(replacing: visa, with: visa + "visa délibération du 3 mars\n")
        let label =
            #"visa article L. 2122-22 du code général des\l    collectivités territoriales\lvisa délibération du 3 mars\l""#
        #expect(drawing.contains(label))
        #expect(!drawing.contains(#"mars\larticle"#))
    }

    @Test("a lone condition is an edge; a decision is named after what its conditions read")
    func decisions() throws {
        let clean = "        > L'emprunteur fait le ménage avant de rendre la salle.\n"
        let lone = try dot(replacing: clean, with: clean)
        #expect(lone.contains("si [jours de prêt] dépasse 3") && !lone.contains("shape=diamond"))
        let other = "sinon\n    article Clés\n        > Les clés sont rendues le soir.\n"
        let decision = try dot(replacing: clean, with: clean + other)
        #expect(decision.contains(##"shape=diamond, fillcolor="#e3edf7", label="selon [jours de prêt]""##))
        #expect(decision.contains(#"[label="sinon"]"#))
    }

    @Test("a choice among mere words is a table; a choice within a choice hangs on its condition")
    func choices() throws {
        let signature = "signature\n    > Le maire,\n"
        let choice = """
            calcul [durée] : texte
                si [jours de prêt] dépasse 3
                    "longue"
                sinon
                    "courte"
            calcul [tarif] : entier
                si [jours de prêt] dépasse 3
                    si [jours de prêt] dépasse 9
                        100
                    sinon
                        50
                sinon
                    [jours de prêt]

            """
        let drawing = try dot(
            replacing: signature, with: choice + "article Tarif\n    > Prêt [durée] : [tarif] euros.\n" + signature)
        #expect(drawing.contains(#"[durée] : texte\lsi [jours de prêt] dépasse 3 → longue\lsinon → courte\l""#))
        for value in ["100", "50", "[jours de prêt]"] {
            #expect(drawing.contains(##"shape=parallelogram, fillcolor="#eef6ee", label="\##(value)""##), "\(value)")
        }
    }

    /// The example of the hall with other words, as Graphviz text with plain spaces.
    private func dot(replacing words: String, with others: String) throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let path = folder.appending(path: "Documentation/exemples/salle.acte")
        let source = try String(contentsOf: path, encoding: .utf8)
        try #require(source.contains(words))
        let rules = try Rules(bytes: Array(source.replacing(words, with: others).utf8), path: path.path)
        return rules.drawing(as: .dot).replacing("\u{A0}", with: " ")
    }

    @Test(
        "signs that a form would read as its own are escaped",
        arguments: [
            (.svg, "Prêt &amp; don &lt;été&gt; \"A\" n#1"),
            (.mermaid, "Prêt #amp; don #lt;été#gt; #quot;A#quot; n#35;1"),
            (.dot, #"Prêt &amp; don <été> \"A\" n#1"#),
        ] as [(DrawingFormat, String)])
    func escaped(format: DrawingFormat, title: String) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let path = folder.appending(path: "Documentation/exemples/salle.acte")
        let source = try String(contentsOf: path, encoding: .utf8)
            .replacing("Prêt de la salle des fêtes", with: "Prêt & don <été> \"A\" n#1")
        #expect(try Rules(bytes: Array(source.utf8), path: path.path).drawing(as: format).contains(title))
    }
}
