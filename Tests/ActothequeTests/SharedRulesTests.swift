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

    /// The text of an act after those of the shared files that it names.
    private static func pastedText(of path: String) throws -> String {
        var pieces: [String] = []
        for line in try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n") {
            let words = line.trimmingCharacters(in: .whitespaces)
            guard words.hasPrefix("utiliser") else { continue }
            let names = words.split(separator: ":")[1].split(separator: ",")
            pieces = names.map { $0.trimmingCharacters(in: .whitespaces) }
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
