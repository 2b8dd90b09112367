import Foundation
import Testing

@testable import Actotheque

/// Sharing changes nothing in what an act is.
@Suite("Acts and the files they share")
struct SharedRulesTests {
    private static let rules = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Rules")

    /// The answers of the model that includes every clause of what it shares, each branch of which it can then reach.
    static let cases: [String] = {
        let files = FileManager.default.enumerator(atPath: rules.appending(path: "actes").path)
        return (files?.compactMap { $0 as? String } ?? []).filter {
            $0.hasPrefix("deliberation") && $0.hasSuffix(".réponses")
        }.sorted()
    }()

    @Test("an act asks and prints what it would with the shared files pasted in it", arguments: cases)
    func pasted(name: String) throws {
        let path = Self.rules.appending(path: "actes/" + (name.split(separator: "/").first ?? "") + ".acte").path
        let facts = try AnswersFile(contentsOf: Self.rules.appending(path: "actes/" + name).path)
        let whole = try Rules(bytes: Array(try Self.pastedText(of: path).utf8), path: path)
        let shared = try outcome(try Rules(contentsOf: path), facts)
        #expect(try outcome(whole, facts) == shared)
        #expect(shared.count > 5)
    }

    /// The shared files that a file names.
    private static func used(in path: String) throws -> [String] {
        for line in try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n") {
            let words = line.trimmingCharacters(in: .whitespaces)
            guard words.hasPrefix("utiliser") else { continue }
            return words.split(separator: ":")[1].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        }
        return []
    }

    /// The text of an act after those of the shared files that it names, and that these name.
    private static func pastedText(of path: String) throws -> String {
        var pieces = try used(in: path)
        for name in pieces {
            let more = try used(in: rules.appending(path: name + ".acte").path)
            pieces = more.filter { !pieces.contains($0) } + pieces
        }
        let paths = pieces.map { rules.appending(path: $0 + ".acte").path } + [path]
        let texts = try paths.map { try String(contentsOfFile: $0, encoding: .utf8) }
        let lines = texts.joined(separator: "\n").components(separatedBy: "\n")
        return lines.filter { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("utiliser") }.joined(separator: "\n")
    }

    /// What is asked, in order, then how the act ends.
    private func outcome(_ rules: Rules, _ facts: AnswersFile) throws -> [String] {
        var walk = rules.start()
        let answers = try walk.resolved(facts)
        var asked: [String] = []
        while let question = walk.question,
            let answer = answers[question.id] ?? (walk.hasDefault(question.id) ? "" : nil)
        {
            asked.append(question.name)
            try walk.answer(answer, to: question.id)
        }
        return asked + [walk.question?.name ?? "", walk.refusal?.sentence ?? "", walk.draft.text]
    }

    /// Some systems store the accents of names and of texts apart from their letters.
    @Test("files whose accents are decomposed, on the disk and within, give the same act", arguments: cases.prefix(1))
    func decomposed(name: String) throws {
        let copy = URL(filePath: NSTemporaryDirectory()).appending(path: "actotheque-" + UUID().uuidString + "/Rules")
        defer { try? FileManager.default.removeItem(at: copy.deletingLastPathComponent()) }
        for file in try FileManager.default.subpathsOfDirectory(atPath: Self.rules.path) where file.hasSuffix(".acte") {
            let place = copy.path + "/" + file.decomposedStringWithCanonicalMapping
            try FileManager.default.createDirectory(
                atPath: FilePath.folder(of: place), withIntermediateDirectories: true)
            let text = try String(contentsOfFile: Self.rules.path + "/" + file, encoding: .utf8)
            try StoredFile.replace(
                place, with: Array(text.decomposedStringWithCanonicalMapping.utf8), readers: .asUsual)
        }
        let act = "/actes/" + (name.split(separator: "/").first ?? "") + ".acte"
        let facts = try AnswersFile(contentsOf: Self.rules.appending(path: "actes/" + name).path)
        let composed = try outcome(try Rules(contentsOf: Self.rules.path + act), facts)
        #expect(try outcome(try Rules(contentsOf: copy.path + act), facts) == composed)
    }

    @Test("a name is found on the disk however its accents are stored there")
    func storedNames() throws {
        let folder = NSTemporaryDirectory() + "/actotheque-" + UUID().uuidString
        let stored = folder + "/re\u{301}gie"
        try FileManager.default.createDirectory(atPath: stored, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try StoredFile.replace(stored + "/se\u{301}ance.acte", with: [1], readers: .asUsual)
        let path = try #require(RuleFiles.path(of: "régie/séance.acte", in: folder))
        #expect(try StoredFile.read(path) == [1])
        #expect(RuleFiles.path(of: "régie/séances.acte", in: folder) == nil)
    }

    @Test("every file of the library is part of the program")
    func embedded() throws {
        let folders = ["communs", "gabarits"]
        let names = try folders.flatMap { folder in
            try FileManager.default.contentsOfDirectory(atPath: Self.rules.appending(path: folder).path)
                .filter { $0.hasSuffix(".acte") }.map { "\(folder)/\($0.dropLast(5))" }
        }
        #expect(names.sorted() == EmbeddedLibrary.names.sorted())
        for name in names {
            let bytes = [UInt8](try Data(contentsOf: Self.rules.appending(path: name + ".acte")))
            #expect(EmbeddedLibrary.file(named: name) == bytes, "\(name)")
        }
    }
}
