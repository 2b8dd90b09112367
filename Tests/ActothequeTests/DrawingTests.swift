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
        for words in ["article « Convention »", "si [convention obligatoire]", "cas action", "non [projet licite]"] {
            #expect(drawing.contains(words))
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
}
