import ActeActs
import Actotheque
import Foundation
import Testing

@testable import ActeRendering

/// The parts of documents of word processors that say how an act is laid out, as files of `Documents`: a change of layout shows in their diff.
/// `UPDATE_CORPUS=1` rewrites them.
@Suite("Documents of word processors")
struct DocumentSnapshotTests {
    private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    private static let project = tests.deletingLastPathComponent().deletingLastPathComponent()

    private static let recorded: [(format: ActFormat, parts: [String])] = [
        (
            .word,
            [
                "word/document.xml", "word/styles.xml", "word/numbering.xml", "word/header1.xml", "word/header2.xml",
                "word/footer1.xml", "docProps/core.xml",
            ]
        ), (.openDocument, ["content.xml", "styles.xml", "meta.xml"]),
    ]

    @Test(
        "an act that has titles, lists, references, a header and an image is laid out as recorded", arguments: recorded)
    func laidOut(format: ActFormat, parts: [String]) throws {
        let charte = Self.project.appending(path: "Documentation/exemples/mairie.charte")
        let bytes = try Self.act().rendered(as: format, Charte(contentsOf: charte.path))
        let entries = try ZipArchive(reading: bytes).entries(limit: 1 << 24)
        for part in parts {
            let entry = try #require(entries.first { $0.name == part }, "\(part)")
            // Written on one line; with a line for each element, a diff shows what changed.
            let text = try #require(String(validating: entry.bytes, as: UTF8.self)).replacing("><", with: ">\n<") + "\n"
            let path = Self.tests.appending(path: "Documents/\(format.rawValue)-\(part.replacing("/", with: "-"))")
            if ProcessInfo.processInfo.environment["UPDATE_CORPUS"] != nil {
                try text.write(to: path, atomically: true, encoding: .utf8)
            }
            #expect(text == (try String(contentsOf: path, encoding: .utf8)), "\(part)")
        }
    }

    private static func act() throws -> Act {
        let models = project.appending(path: "Rules/actes")
        var walk = try Rules(contentsOf: models.appending(path: "convention-de-partenariat.acte").path).start()
        let answers = models.appending(path: "convention-de-partenariat/societe-tarif-preferentiel.réponses").path
        let prepared = try walk.resolved(try AnswersFile(contentsOf: answers))
        while let question = walk.question, let answer = prepared[question.id] ?? (question.isOptional ? "" : nil) {
            try walk.answer(answer, to: question.id)
        }
        return try walk.act()
    }
}
