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
