import ActeActs
import ActeCompiler
import ActeGraph
import ActeInterview
import ActeRendering
import ActeValues
import Foundation
import Workloads

/// W4: a four-page act of thirty articles, assembled with its provenance and printed as text.
struct AssembleMeasure {
    private let rules: CompiledRules
    private let answers: [Value]

    init() throws {
        rules = try RuleReading.compiled(RuleReading.file("data/w4/model.acte"))
        let values = try JSONDecoder().decode(
            [String: NeutralValue].self, from: Data(contentsOf: URL(filePath: "data/w4/answers.json")))
        answers = try rules.graph.questions.map { question in
            guard let value = values[question.name] else { throw MeasureFailure("no answer to [\(question.name)]") }
            return try NeutralAnswer.value(value, for: question)
        }
    }

    /// Measures both ways, once the text is that of the reference.
    func run() throws {
        let conclusions = try interview().conclusions
        let assembler = Assembler(rules.plan)
        try check(PlainText().render(Document(assembler.assemble(conclusions))))
        let count = 20_000
        let assembling = Stopwatch.seconds(9) {
            for _ in 0..<count { keep(PlainText().render(Document(assembler.assemble(conclusions)))) }
        }
        try Figure("W4", "acts/s", "acts/s", of: assembling.map { Double(count) / $0 }, note: "from conclusions")
            .record()
        let tree = Stopwatch.seconds(5) { for _ in 0..<count { keep(assembler.assemble(conclusions)) } }
        try Figure("W4", "acts/s as a tree", "acts/s", of: tree.map { Double(count) / $0 }, note: "not printed")
            .record()
        let whole = try Stopwatch.seconds(5) {
            for _ in 0..<count / 10 {
                keep(PlainText().render(Document(assembler.assemble(try interview().conclusions))))
            }
        }
        try Figure(
            "W4", "acts/s from answers", "acts/s", of: whole.map { Double(count / 10) / $0 },
            note: "\(answers.count) answers to a new session, one after the other"
        ).record()
        let act = assembler.assemble(conclusions)
        try measure("DOCX", 500) { _ = try Docx().render(Document(act)) }
        try measure("ODT", 500) { _ = try Odt().render(Document(act)) }
        try measure("HTML", 5_000) { keep(Html().render(Document(act))) }
        try measure("PDF", 50) { _ = try Pdf().render(Document(act)) }
    }

    /// Does one step again and again and records nothing, for tools that count instructions.
    func repeated(_ step: String, _ count: Int) throws {
        let conclusions = try interview().conclusions
        let assembler = Assembler(rules.plan)
        let act = assembler.assemble(conclusions)
        for _ in 0..<count {
            switch step {
            case "réponses": keep(try interview().conclusions)
            case "acte": keep(assembler.assemble(conclusions))
            case "texte": keep(PlainText().render(Document(assembler.assemble(conclusions))))
            case "html": keep(Html().render(Document(act)))
            case "docx": keep(try Docx().render(Document(act)))
            case "odt": keep(try Odt().render(Document(act)))
            case "pdf": keep(try Pdf().render(Document(act)))
            default: throw MeasureFailure("no step \(step)")
            }
        }
    }

    /// Documents a second in a format, on one core, from an act.
    private func measure(_ format: String, _ count: Int, _ write: () throws -> Void) throws {
        let seconds = try Stopwatch.seconds(5) { for _ in 0..<count { try write() } }
        try Figure(
            "W4", "\(format) documents/s", "documents/s", of: seconds.map { Double(count) / $0 }, note: "one core"
        )
        .record()
    }

    private func interview() throws -> Session {
        var session = Session(rules.graph)
        for (question, value) in answers.enumerated() {
            try session.answer(QuestionID(UInt32(question)), with: value)
        }
        return session
    }

    /// The words of the act must be those of the reference, up to typography: apostrophes, blanks, headings, `1er`.
    private func check(_ text: [UInt8]) throws {
        let ours = Self.lines(String(decoding: text, as: UTF8.self))
        let theirs = Self.lines(try String(contentsOfFile: "data/w4/expected.md", encoding: .utf8))
        for (own, expected) in zip(ours, theirs) where own != expected {
            throw MeasureFailure("the act says\n\(own)\nand not\n\(expected)")
        }
        if ours.count != theirs.count { throw MeasureFailure("\(ours.count) lines, not \(theirs.count)") }
    }

    private static func lines(_ text: String) -> [String] {
        text.replacing("’", with: "'").replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
            .replacing("rticle 1er", with: "rticle 1").split(separator: "\n")
            .map { $0.drop { $0 == "#" || $0 == " " } }.map(String.init)
    }
}
