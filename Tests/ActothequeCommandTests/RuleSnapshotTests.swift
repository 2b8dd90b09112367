import Foundation
import Testing

/// The acts that the prepared answers of each model give, as printed. `UPDATE_CORPUS=1` rewrites them; `git diff` is their review.
@Suite("The acts of the published models")
struct RuleSnapshotTests {
    static let project = CommandProcess.walks.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let models = project.appending(path: "Rules/actes")

    /// Each file of answers, from the folder of models.
    static let cases: [String] = {
        let files = FileManager.default.enumerator(atPath: models.path)
        return (files?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".réponses") }.sorted()
    }()

    /// The answers of an act and of those it calls for, from the folder of models.
    static let dossiers: [String] = {
        let files = FileManager.default.enumerator(atPath: models.path)
        return (files?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".dossier") }.sorted()
    }()

    @Test(
        "the answers of a dossier give the recorded act, and acts that are recorded of the models it calls for",
        arguments: dossiers)
    func dossier(name: String) throws {
        let model = name.split(separator: "/").first.map(String.init) ?? ""
        let folder = try CommandProcess.folder()
        let outcome = try CommandProcess.run(
            ["produire", model + ".acte", "--réponses", name, "--dossier", folder.path, "--format", "txt"],
            in: Self.models)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let made = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(made.count >= 2)
        for file in made {
            let act = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            let recorded = Self.models.appending(path: file.replacing(".txt", with: ""))
            let texts = try FileManager.default.contentsOfDirectory(atPath: recorded.path).filter {
                $0.hasSuffix(".txt")
            }
            let same = try texts.filter {
                try String(contentsOf: recorded.appending(path: $0), encoding: .utf8) == act
            }
            #expect(!same.isEmpty, "\(file)")
        }
    }

    @Test("a dossier is recorded") func enoughDossiers() { #expect(!Self.dossiers.isEmpty) }

    @Test("each model has three files of answers or more")
    func enoughCases() {
        let models = Dictionary(grouping: Self.cases) { $0.split(separator: "/").first }
        #expect(models.count >= 3)
        #expect(models.values.allSatisfy { $0.count >= 3 })
    }

    @Test("the answers give the recorded act, or the recorded refusal", arguments: cases)
    func act(name: String) throws {
        let model = (name.split(separator: "/").first.map(String.init) ?? "") + ".acte"
        let outcome = try CommandProcess.run(["produire", model, "--réponses", name], in: Self.models)
        let printed = outcome.status == 0 ? outcome.output : outcome.errors
        let snapshot = Self.models.appending(path: name.replacing(".réponses", with: ".txt"))
        if ProcessInfo.processInfo.environment["UPDATE_CORPUS"] != nil {
            try printed.write(to: snapshot, atomically: true, encoding: .utf8)
        }
        #expect([0, 3].contains(outcome.status))
        #expect(printed == (try String(contentsOf: snapshot, encoding: .utf8)))
    }

    /// The published versions that are recorded, from the folder of models.
    static let publishedCases: [String] = {
        let files = FileManager.default.enumerator(atPath: models.path)
        return (files?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".publié.txt") }.sorted()
    }()

    @Test("published, they are the recorded ones: the same lines, without what is personal", arguments: publishedCases)
    func published(name: String) throws {
        let model = (name.split(separator: "/").first.map(String.init) ?? "") + ".acte"
        let answers = name.replacing(".publié.txt", with: ".réponses")
        let outcome = try CommandProcess.run(["produire", model, "--réponses", answers, "--publié"], in: Self.models)
        let snapshot = Self.models.appending(path: name)
        if ProcessInfo.processInfo.environment["UPDATE_CORPUS"] != nil {
            try outcome.output.write(to: snapshot, atomically: true, encoding: .utf8)
        }
        #expect(outcome.output == (try String(contentsOf: snapshot, encoding: .utf8)))
        #expect(outcome.output.contains("[occulté]"))
        let whole = try String(
            contentsOf: Self.models.appending(path: name.replacing(".publié.txt", with: ".txt")), encoding: .utf8)
        for (line, before) in zip(outcome.output.split(separator: "\n"), whole.split(separator: "\n")) {
            #expect(line == before || line.contains("[occulté]"))
        }
    }

    /// The rows of open data that are recorded, from the folder of models: `réponses.tableau.csv`.
    static let rows: [String] = {
        let files = FileManager.default.enumerator(atPath: models.path)
        return (files?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".csv") }.sorted()
    }()

    @Test("the rows they give to tables of open data are the recorded ones", arguments: rows)
    func row(name: String) throws {
        let model = (name.split(separator: "/").first.map(String.init) ?? "") + ".acte"
        let parts = name.split(separator: ".")
        let answers = parts.dropLast(2).joined(separator: ".") + ".réponses"
        let table = try #require(parts.dropLast().last.map(String.init))
        let outcome = try CommandProcess.run(
            ["produire", model, "--réponses", answers, "--échange", table], in: Self.models)
        let snapshot = Self.models.appending(path: name)
        if ProcessInfo.processInfo.environment["UPDATE_CORPUS"] != nil {
            try outcome.output.write(to: snapshot, atomically: true, encoding: .utf8)
        }
        #expect(outcome.status == 0)
        #expect(outcome.output == (try String(contentsOf: snapshot, encoding: .utf8)))
    }

    @Test("rows of two tables are recorded") func enoughRows() {
        #expect(Set(Self.rows.compactMap { $0.split(separator: ".").dropLast().last }).count >= 2)
    }

    @Test("some published versions are recorded") func enoughPublished() { #expect(Self.publishedCases.count >= 3) }

    @Test("every model is sound, and laid out as the formatter would")
    func sound() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.models.path)
            .filter { $0.hasSuffix(".acte") }.sorted()
        #expect(try CommandProcess.run(["vérifier"] + files, in: Self.models).status == 0)
        let layout = try CommandProcess.run(["formater", "--contrôle"] + files, in: Self.models)
        #expect(layout.status == 0, "\(layout.errors)")
    }
}
