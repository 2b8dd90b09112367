import Actotheque
import Foundation
import Testing

@Suite("No confirmed answer is lost")
struct SafekeepingTests {
    private let rules = CommandProcess.walks.appending(path: "subvention.acte").path

    @Test("killed at any moment, a walk comes back with what was confirmed", arguments: 0..<12)
    func killed(round: Int) throws {
        let folder = try CommandProcess.folder()
        let kept = folder.appending(path: "kept").path
        let process = CommandProcess.started(["essayer", rules, "--json", "--reprise", kept], in: folder)
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        var lines = "{\"answer\": true}\n"
        for count in 0..<200 { lines += "{\"command\": \":modifier montant = \(count + 1)\"}\n{\"command\": \"o\"}\n" }
        let fed = lines
        Thread { try? input.fileHandleForWriting.write(contentsOf: Data(fed.utf8)) }.start()
        // A walk is killed after a number of events that differs at each round, in the middle of its saves.
        var seen = Data()
        while seen.count < 2_000 + round * 3_333, let more = try output.fileHandleForReading.read(upToCount: 512) {
            seen.append(more)
        }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        // What an event confirms was kept before: the file holds the last amount said, or a later one.
        let events = String(decoding: seen, as: UTF8.self).split(separator: "\n").filter { $0.hasSuffix("}") }
        let confirmed = events.last {
            $0.contains("\"event\":\"answered\"") && $0.contains("\"question\":\"montant")
        }
        let said = confirmed.flatMap { Self.amount(in: $0.split(separator: "\"answer\":\"").dropFirst().first ?? "") }
        let saved = try SavedWalk(contentsOf: kept)
        #expect(saved.facts.contains { $0.name == "projet licite" && $0.answer == "oui" })
        let fact = saved.facts.first { $0.name == "montant de la subvention" }
        let keptAmount = fact.flatMap { Self.amount(in: $0.answer[...]) }
        #expect(try #require(keptAmount) >= (try #require(said)))
        let again = try CommandProcess.run(["essayer", rules, "--json", "--reprise", kept], in: folder)
        #expect(again.output.contains("\"question\":\"nom de l'association\""))
    }

    /// The euros at the start of a text.
    private static func amount(in text: Substring) -> Int? { Int(text.prefix { $0.isNumber }) }

    @Test("a file that one walk keeps its answers in is refused to a second one, and free again afterwards")
    func claimed() throws {
        let folder = try CommandProcess.folder()
        let kept = folder.appending(path: "kept").path
        let first = CommandProcess.started(["essayer", rules, "--json", "--reprise", kept], in: folder)
        let (input, output) = (Pipe(), Pipe())
        first.standardInput = input
        first.standardOutput = output
        try first.run()
        _ = try output.fileHandleForReading.read(upToCount: 16)
        let second = try CommandProcess.run(["essayer", rules, "--json", "--reprise", kept], in: folder)
        #expect(second.status == 65)
        #expect(second.errors.contains("un autre essai y garde déjà ses réponses"))
        try input.fileHandleForWriting.close()
        first.waitUntilExit()
        #expect(try CommandProcess.run(["essayer", rules, "--json", "--reprise", kept], in: folder).status == 2)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test("what a walk killed in the middle of a save left behind is cleared away")
    func leftovers() throws {
        let folder = try CommandProcess.folder()
        let kept = folder.appending(path: "kept").path
        try "…".write(toFile: kept + ".4711.nouveau", atomically: true, encoding: .utf8)
        try "…".write(toFile: kept + ".x.nouveau", atomically: true, encoding: .utf8)
        _ = try CommandProcess.run(["essayer", rules, "--reprise", kept], input: "oui\n", in: folder)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["kept", "kept.x.nouveau"])
    }

    @Test("a saved walk cut anywhere is refused, and left as it is")
    func truncated() throws {
        let folder = try CommandProcess.folder()
        let path = folder.appending(path: "kept")
        _ = try CommandProcess.run(["essayer", rules, "--reprise", path.path], input: "oui\nAmis\n", in: folder)
        let whole = try Data(contentsOf: path)
        #expect(try SavedWalk(contentsOf: path.path).count == 2)
        for length in stride(from: 1, to: whole.count - 2, by: 7) {
            try whole.prefix(length).write(to: path)
            #expect(throws: SavedWalkProblem.self) { try SavedWalk(contentsOf: path.path) }
        }
        let outcome = try CommandProcess.run(["essayer", rules, "--reprise", path.path], input: "oui\n", in: folder)
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("abîmé"))
        #expect(try Data(contentsOf: path).count < whole.count)
    }

    @Test("what is kept can be read by its owner alone")
    func permissions() throws {
        let folder = try CommandProcess.folder()
        let path = folder.appending(path: "kept").path
        _ = try CommandProcess.run(["essayer", rules, "--reprise", path], input: "oui\nAmis\ns3cret\n", in: folder)
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test("confidential answers are kept sealed, and come back with the phrase of the environment alone")
    func sealed() throws {
        let folder = try CommandProcess.folder()
        func walk(_ input: String, _ phrase: String?, _ more: [String] = []) throws -> CommandProcess.Outcome {
            try CommandProcess.run(
                ["essayer", rules, "--reprise", "kept"] + more, input: input, phrase: phrase, in: folder)
        }
        let kept = folder.appending(path: "kept")
        _ = try walk("oui\nAmis\ns3cret\n", "une phrase secrète")
        let file = try Data(contentsOf: kept)
        #expect(!String(decoding: file, as: UTF8.self).contains("s3cret"))

        let wrong = try walk("", "une autre phrase")
        #expect(wrong.status == 65)
        #expect(wrong.errors.contains("pas la phrase secrète"))
        #expect(try Data(contentsOf: kept) == file)

        let without = try walk("an0ther\n", nil)
        #expect(without.output.contains("3 › •••"))
        #expect(without.output.contains("restent chiffrées"))
        let events = try walk("", nil, ["--json"])
        #expect(events.output.contains("restent chiffrées"))
        #expect(events.output.contains("\"question\":\"code secret\""))

        // Who had no phrase has lost nothing of what was sealed.
        let right = try walk(":enregistrer copie\n", "une phrase secrète")
        #expect(right.output.contains(" 3 réponses reprises."))
        #expect(right.output.contains("lisible par vous seul).\n"))
        let copied = try CommandProcess.run(
            ["essayer", rules], input: ":reprendre copie\n:réponses\n", phrase: "une phrase secrète", in: folder)
        #expect(copied.output.contains("[code secret] = •••"))
        let refused = try CommandProcess.run(
            ["essayer", rules], input: "oui\n:reprendre copie\n:réponses\n", phrase: "une autre phrase", in: folder)
        #expect(refused.output.contains("✘ Ce n'est pas la phrase secrète"))
        #expect(refused.output.contains("[projet licite] = oui"))
        #expect(!refused.output.contains("[nom de l'association] ="))
    }

    @Test("without a phrase they are not kept, and the person is told")
    func unsealed() throws {
        let folder = try CommandProcess.folder()
        let outcome = try CommandProcess.run(
            ["essayer", rules, "--reprise", "kept"], input: "oui\nAmis\ns3cret\n:enregistrer copie\n", in: folder)
        #expect(outcome.output.contains("ne seront pas gardées"))
        #expect(outcome.output.contains("il faut une"))
        for name in ["kept", "copie"] {
            let file = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            #expect(file.contains("Amis") && !file.contains("s3cret"))
        }
        let short = try CommandProcess.run(["essayer", rules], phrase: "court", in: folder)
        #expect(short.status == 65)
        #expect(short.errors.contains("12 signes"))
    }

    @Test("answers follow their questions into changed rules, and the report says what moved")
    func changedRules() throws {
        let folder = try CommandProcess.folder()
        let text = try String(contentsOfFile: rules, encoding: .utf8)
        let copy = folder.appending(path: "r.acte")
        try text.write(to: copy, atomically: true, encoding: .utf8)
        _ = try CommandProcess.run(
            ["essayer", "r.acte", "--reprise", "kept"], input: "oui\nAmis\ns3cret\n250\n2\n", in: folder)
        let changed = text.replacing("[nom de l'association]", with: "[bénéficiaire]")
            .replacing("        exemple  : Les Amis du Rhône\n", with: "        ancien nom : nom de l'association\n")
            .replacing("entre 1 € et 10 000 000 €", with: "entre 1 000 € et 10 000 000 €")
            .replacing("au plus 100 €", with: "au plus 1 100 €")
        try changed.write(to: copy, atomically: true, encoding: .utf8)
        let outcome = try CommandProcess.run(["essayer", "r.acte", "--json", "--reprise", "kept"], in: folder)
        #expect(outcome.errors == "")
        let again = try CommandProcess.run(["essayer", "r.acte", "--reprise", "kept"], in: folder)
        #expect(again.output.contains("[nom de l'association] s'appelle maintenant [bénéficiaire]"))
        #expect(
            again.output.contains("[montant de la subvention] = 250,00 €")
                || again.output.contains("[montant de la subvention] = 250"))
    }
}
