import Actotheque
import Foundation
import Testing

/// The article "Your first hour": its samples are the lines of this test, and they do what it says.
@Suite("Your first hour")
struct FirstHourTests {
    private static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let catalogue = project.appending(path: "Sources/Actotheque/Actotheque.docc")

    @Test("the samples, one after the other")
    func samples() async throws {
        let path = Self.project.appending(path: "Documentation/exemples/salle.acte").path
        let saved = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".json")
        defer { try? FileManager.default.removeItem(at: saved) }
        let savedPath = saved.path

        let rules = try Rules(contentsOf: path)
        var walk = rules.start()

        let wording = walk.question?.wording
        let change = try walk.answer("5")
        let appeared = change.added

        let days = walk.questions(named: "jours de prêt")[0]
        var explanation = ""
        do {
            try walk.answer("beaucoup", to: days)
        } catch {
            explanation = error.message
        }

        let cleaning = walk.subjects(named: "Ménage")[0]
        let reason = walk.why(cleaning).sentence

        let impact = try walk.impact(of: "2", on: days)
        let lost = impact.act.removed
        try walk.answer("2", to: days)
        _ = walk.undo()

        try walk.saved.write(to: savedPath)
        var resumed = rules.start()
        _ = resumed.resume(try SavedWalk(contentsOf: savedPath))

        var vault = try Vault(phrase: "les platanes de la place")
        try walk.saved.write(to: savedPath, sealedBy: &vault)
        var sealed = try SavedWalk(contentsOf: savedPath)
        try sealed.open(with: &vault)

        let act = try resumed.act()
        let pages = try ActFormat.allCases.map { try act.rendered(as: $0) }

        let texts = try await withThrowingTaskGroup(of: String.self) { group in
            for answer in ["2", "5"] {
                group.addTask {
                    var walk = rules.start()
                    try walk.answer(answer)
                    return try walk.act().text
                }
            }
            var texts: [String] = []
            for try await text in group { texts.append(text) }
            return texts
        }

        #expect(wording == "Combien de jours la salle est-elle prêtée ?")
        #expect(appeared.contains { $0.contains("Ménage") })
        #expect(explanation.contains("nombre entier"))
        #expect(reason.contains("Ménage") || reason.contains("dépasse 3"))
        #expect(lost.contains { $0.contains("Ménage") })
        #expect(pages.count == ActFormat.allCases.count && pages.allSatisfy { !$0.isEmpty })
        #expect(sealed.facts == walk.saved.facts)
        #expect(texts.count { $0.contains("Ménage") } == 1)
    }

    @Test("the article shows these very lines")
    func article() throws {
        let page = try String(contentsOf: Self.catalogue.appending(path: "PremiereHeure.md"), encoding: .utf8)
        let source = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
        let samples = page.components(separatedBy: "```swift\n").dropFirst().compactMap {
            $0.components(separatedBy: "\n```").first
        }
        #expect(samples.count >= 8)
        for sample in samples {
            let indented = sample.split(separator: "\n").map { "        " + $0 }.joined(separator: "\n")
            #expect(source.contains(indented), "\(sample)")
        }
    }

    @Test("every public declaration has a comment, and the landing page names every type")
    func curated() throws {
        let page = try String(contentsOf: Self.catalogue.appending(path: "Actotheque.md"), encoding: .utf8)
        let folder = Self.project.appending(path: "Sources/Actotheque")
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        var types = 0
        for file in files {
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            for (number, line) in lines.enumerated() {
                let declared =
                    /^ *public (?:static |mutating |final )*(func|var|let|init|struct|enum|class|protocol|typealias)\b ?(\w*)/
                guard let match = line.firstMatch(of: declared) else { continue }
                let above = lines[..<number].last { !$0.drop { $0 == " " }.hasPrefix("@") } ?? ""
                #expect(above.contains("///"), "\(file):\(number + 1) has no comment")
                let isType = ["struct", "enum", "class", "protocol", "typealias"].contains(match.output.1)
                guard isType, line.hasPrefix("public") else { continue }
                types += 1
                #expect(page.contains("- ``\(match.output.2)``"), "\(match.output.2) is not on the landing page")
            }
        }
        #expect(types > 30)
    }
}
