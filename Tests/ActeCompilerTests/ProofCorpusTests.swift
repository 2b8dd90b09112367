import ActeCompiler
import ActeDiagnostics
import ActeModel
import ActeValues
import Foundation
import TestRandom
import TestSupport
import Testing

/// Every case of `Tests/Corpus/preuves`: a sound act with one fault put into it, then all that is said of it. The sound twin gives nothing, the faulty one
/// that fault alone, and the situation told is one in which it shows. `UPDATE_CORPUS=1` rewrites the second half.
@Suite struct ProofCorpusTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Corpus/preuves")

    static func files(_ kind: String) -> [URL] {
        let found = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return (found ?? []).filter { $0.pathExtension == kind }.sorted { $0.path < $1.path }
    }

    static let cases = files("corpus")

    @Test(arguments: files("acte")) func theSoundTwinGivesNothing(url: URL) throws {
        let (rules, findings, _) = RuleFolder.compile(try String(contentsOf: url, encoding: .utf8))
        #expect(rules != nil && findings.map(\.message) == [])
    }

    @Test func thereAreSixtyCases() { #expect(Self.cases.count >= 60) }

    @Test(arguments: cases) func theFaultIsFoundAloneAndShown(url: URL) throws {
        let text = try String(contentsOf: url, encoding: .utf8)
        let changes = text.components(separatedBy: "════\n")[0]
        let source = try faulty(changes)
        var sink = DiagnosticSink()
        let file = SourceFile(id: FileID(0), name: "essai.acte", bytes: Array(source.utf8))
        let draft = compileDraft(file, with: RuleFolder.loader, into: &sink)
        let findings = sink.sorted
        let expected = changes + "════\n" + FindingsReport(findings, source: source).text
        if ProcessInfo.processInfo.environment["UPDATE_CORPUS"] == "1" {
            try expected.write(to: url, atomically: true, encoding: .utf8)
        } else {
            #expect(text == expected)
        }
        #expect(findings.count == 1 && findings.allSatisfy { $0.fix != nil })
        guard let finding = findings.first, let rules = draft, Self.shown.contains(finding.code) else { return }
        #expect(shows(finding, rules.model), "no act of this situation has the fault")
    }

    private func faulty(_ changes: String) throws -> String {
        let prefix = "modèle : "
        let line = changes.components(separatedBy: "\n").first { $0.hasPrefix(prefix) }
        let name = try #require(line).dropFirst(prefix.count)
        let model = try String(contentsOf: Self.folder.appending(path: name + ".acte"), encoding: .utf8)
        let source = try MistakenFile(changes, in: model).source
        #expect(source != model)
        return source
    }

    // MARK: Situations

    /// What one act is enough to show.
    private static let shown: Set<DiagnosticCode> = ["E0450", "E0451", "E0456", "E0470", "E0471", "E0472"]

    /// Whether acts of the answers told, the others being drawn, have the fault; not all need have it, for a situation tells no more than it must.
    private func shows(_ finding: Diagnostic, _ model: CheckedModel) -> Bool {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<400 {
            var answers: [Int: NaiveAnswer] = [:]
            for (index, question) in model.questions.enumerated() {
                let told = finding.answers.first { $0.question == question.name }?.answer
                answers[index] = told.flatMap { answer($0, to: question) } ?? drawn(question, &generator)
            }
            let faults = NaiveFaults(NaiveEvaluator(model, answers: answers)).faults
            if faults.contains(NaiveFaults.Fault(code: finding.code.description, range: finding.range)) { return true }
        }
        return false
    }

    /// The answer that a person would type.
    private func answer(_ words: String, to question: Question) -> NaiveAnswer? {
        if words.isEmpty, question.isOptional { return .blank }
        let options = question.options.map { AnswerOption(key: $0.key) }
        return (try? AnswerReader.read(words, as: question.type, among: options)).map { .value($0) }
    }

    private func drawn(_ question: Question, _ generator: inout SeededGenerator) -> NaiveAnswer? {
        if question.isOptional, generator.once(in: 2) { return .blank }
        return values(question).randomElement(using: &generator).map { .value($0) }
    }

    /// Values that a question of these acts may take.
    private func values(_ question: Question) -> [Value] {
        switch question.type {
        case .truth: return [.truth(false), .truth(true)]
        case .choice: return question.options.indices.map { .option($0) }
        case .text: return [.text("Les Amis du Rhône")]
        default:
            let bounds = question.type.defaultBounds ?? 0...1
            let range = (question.minimum ?? bounds.lowerBound)...(question.maximum ?? bounds.upperBound)
            var generator = SeededGenerator(seed: UInt64(question.name.utf8.count))
            return (0..<50).compactMap { _ in Value(scalar: Int64.random(in: range, using: &generator), question.type) }
        }
    }
}
