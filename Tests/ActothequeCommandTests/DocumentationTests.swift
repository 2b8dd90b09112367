import Actotheque
import Foundation
import Testing

/// What the pages show is what the program prints.
@Suite("README and guide")
struct DocumentationTests {
    static let guide: [String] = {
        let folder = RuleSnapshotTests.project.appending(path: "Documentation/guide-du-juriste")
        let pages = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return pages.filter { $0.hasSuffix(".md") }.sorted().map { "Documentation/guide-du-juriste/" + $0 }
    }()

    @Test("the README's rule file, walk and act are the real ones")
    func readme() throws {
        let page = try Self.page("README.md")
        let folder = RuleSnapshotTests.project
        let sample = "Documentation/exemples/salle.acte"
        let rules = try String(contentsOf: folder.appending(path: sample), encoding: .utf8)
        #expect(Self.samples("acte", in: page) == [rules])
        #expect(rules.split(separator: "\n").count == 16)
        let walk = try CommandProcess.run(["essayer", sample], input: "5\n", in: folder)
        #expect(Self.samples("transcript", in: page).map(Self.trimmed) == [Self.trimmed(walk.output)])
        let answers = "Documentation/exemples/salle.réponses"
        let act = try CommandProcess.run(["produire", sample, "--réponses", answers], in: folder)
        #expect(Self.samples("act", in: page).map(Self.trimmed) == [Self.trimmed(act.output)])
    }

    @Test("the README's five lines of Swift print that act")
    func swift() throws {
        let page = try Self.page("README.md")
        let shown = try #require(Self.samples("swift", in: page).first)
        // What follows is that sample, with the path made absolute: the two must stay one.
        let statements = [
            "let rules = try Rules(contentsOf: \"Documentation/exemples/salle.acte\")", "var walk = rules.start()",
            "while walk.question != nil { try walk.answer(\"5\") }", "let act = try walk.act()", "print(act.text)",
        ]
        #expect(shown.split(separator: "\n").map(String.init) == ["import Actotheque"] + statements)

        let path = RuleSnapshotTests.project.appending(path: "Documentation/exemples/salle.acte").path
        let rules = try Rules(contentsOf: path)
        var walk = rules.start()
        while walk.question != nil { try walk.answer("5") }
        let act = try walk.act()
        let printed = try #require(Self.samples("act", in: page).first)
        #expect(Self.trimmed(act.text) == Self.trimmed(printed))
    }

    @Test("there is a guide") func pages() { #expect(Self.guide.count >= 5) }

    @Test("every complete sample of the guide is sound", arguments: guide)
    func sample(page: String) throws {
        for sample in Self.samples("acte", in: try Self.page(page)) {
            let folder = try CommandProcess.folder()
            defer { try? FileManager.default.removeItem(at: folder) }
            try sample.write(to: folder.appending(path: "essai.acte"), atomically: true, encoding: .utf8)
            let outcome = try CommandProcess.run(["vérifier", "essai.acte"], in: folder)
            #expect(outcome.status == 0, "\(sample)\n\(outcome.output)\(outcome.errors)")
        }
    }

    @Test("every profile of the guide is taken by a model")
    func profiles() throws {
        let samples = try Self.guide.flatMap { Self.samples("profil", in: try Self.page($0)) }
        #expect(!samples.isEmpty)
        let model = RuleSnapshotTests.models.appending(path: "deliberation-subvention-association.acte").path
        for sample in samples {
            var walk = try Rules(contentsOf: model).start()
            try walk.take(Profile(try AnswersFile(parsing: Array(sample.utf8)), path: "profil"))
            #expect(!walk.review.isEmpty)
        }
    }

    private static func page(_ path: String) throws -> String {
        try String(contentsOf: RuleSnapshotTests.project.appending(path: path), encoding: .utf8)
    }

    /// The fenced samples of one language.
    private static func samples(_ language: String, in page: String) -> [String] {
        var found: [String] = []
        var sample: String?
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            if line == "```", let done = sample {
                found.append(done)
                sample = nil
            } else if line == "```" + language {
                sample = ""
            } else {
                sample?.append(line + "\n")
            }
        }
        return found
    }

    private static func trimmed(_ text: String) -> String { text.trimmingCharacters(in: .whitespacesAndNewlines) }
}
