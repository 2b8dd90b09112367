import ActeCompiler
import ActeDiagnostics
import Foundation
import Testing

/// Every case of `Tests/Corpus/fautes`: the mistakes a jurist makes in a sound file, then everything that is said of them.
/// `UPDATE_CORPUS=1` rewrites the second half.
@Suite struct MistakeCorpusTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Corpus/fautes")

    static let cases: [URL] = {
        let found = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return (found ?? []).filter { $0.pathExtension == "corpus" }.sorted { $0.path < $1.path }
    }()

    @Test func theModelTheMistakesStartFromIsSound() throws {
        #expect(RuleFolder.compile(try MistakenFile.model()).findings.isEmpty)
    }

    @Test func thereAreFortyCases() { #expect(Self.cases.count >= 40) }

    @Test(arguments: cases) func theMistakesAreFoundOnceAndExplained(url: URL) throws {
        let text = try String(contentsOf: url, encoding: .utf8)
        let changes = text.components(separatedBy: "════\n")[0]
        let file = try MistakenFile(changes)
        let (_, findings, _) = RuleFolder.compile(file.source)
        let expected = changes + "════\n" + FindingsReport(findings, source: file.source).text
        if ProcessInfo.processInfo.environment["UPDATE_CORPUS"] == "1" {
            try expected.write(to: url, atomically: true, encoding: .utf8)
        } else {
            #expect(text == expected)
        }
        #expect(!findings.isEmpty)
        #expect(findings.allSatisfy { $0.fix != nil })
        #expect(Set(findings.map(\.range)).count == findings.count, "one place, one finding")
    }
}

/// The sound model with some of its lines changed. In the description, `- ` lines are replaced by the `+ ` lines that follow them; a
/// first line is a remark; `retours chariot` and `tabulations` change all line ends and all margins.
struct MistakenFile {
    let source: String

    /// The model itself.
    static func model() throws -> String {
        try String(contentsOf: MistakeCorpusTests.folder.appending(path: "départ.acte"), encoding: .utf8)
    }

    /// The model of the folder of mistakes, changed.
    init(_ changes: String) throws { try self.init(changes, in: try MistakenFile.model()) }

    /// Another model, changed.
    init(_ changes: String, in model: String) throws {
        var source = model
        var old: [String] = []
        var new: [String] = []
        func apply() throws {
            guard !old.isEmpty else { return }
            let passage = old.joined(separator: "\n") + "\n"
            try #require(source.components(separatedBy: passage).count == 2, "found once: \(passage)")
            source = source.replacing(passage, with: new.map { $0 + "\n" }.joined())
            (old, new) = ([], [])
        }
        for line in changes.components(separatedBy: "\n") {
            switch line.prefix(2) {
            case "- ":
                if !new.isEmpty { try apply() }
                old.append(String(line.dropFirst(2)))
            case "+ ": new.append(String(line.dropFirst(2)))
            default: try apply()
            }
            if line == "tabulations" { source = source.replacing("    ", with: "\t") }
            if line == "retours chariot" { source = source.replacing("\n", with: "\r\n") }
        }
        try apply()
        self.source = source
    }
}

/// Findings as the corpus keeps them: code, place, the words at the place, sentence, other places, situation, mend.
struct FindingsReport {
    private(set) var text = ""

    init(_ findings: [Diagnostic], source: String) {
        let file = SourceFile(id: FileID(0), name: "essai.acte", bytes: Array(source.utf8))
        let lines = LineIndex(file)
        func place(_ range: SourceRange) -> String {
            guard range.file.rawValue == 0 else { return "(gabarit)" }
            let (line, column) = lines.position(of: range.start)
            return "\(line):\(column)"
        }
        for finding in findings {
            let words = file.text(finding.range).components(separatedBy: .newlines)[0]
            text += "\(finding.code) \(place(finding.range)) ⟦\(words)⟧\n    \(finding.message)\n"
            for note in finding.notes { text += "    · \(place(note.range)) \(note.message)\n" }
            if let situation = finding.situation { text += "    = \(situation)\n" }
            if let fix = finding.fix { text += "    → \(fix.title)\n" }
        }
    }
}

/// Files that no person writes are refused in few words.
@Suite struct BrokenFileTests {
    private static let head = "acte Essai\n    nature : décision\nvisa code de la route\n"

    @Test(arguments: [
        "article A\n" + (0..<3_000).map { "    > [inconnu \($0)]\n" }.joined(),
        (0..<3_000).map { "n'importe quoi \($0)\n" }.joined(),
        (0..<3_000).map { "question [q \($0)] : montent\n" }.joined(),
    ])
    func thousandsOfMistakesAreNotAllTold(rest: String) {
        let (rules, findings, _) = RuleFolder.compile(Self.head + rest)
        #expect(rules == nil)
        #expect(findings.contains { $0.code == "E0006" })
        #expect(findings.count <= 2 * DiagnosticSink.most)
    }

    @Test func anEndlessNameIsCutShort() {
        let name = String(repeating: "n", count: 100_000)
        let (_, findings, _) = RuleFolder.compile(
            Self.head + "question [\(name)] : texte\narticle A\n    > [\(name)n]\n")
        #expect(findings.contains { $0.code == "E0149" })
        #expect(findings.allSatisfy { $0.message.count < 300 })
    }
}
