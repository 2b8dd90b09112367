import ActeDiagnostics
import Foundation
import TestRandom
import Testing

@testable import ActeSyntax

/// `Grammar/acte.ebnf` and the parser describe one language.
@Suite struct GrammarTests {
    /// What the head of the grammar leaves to the parser alone: a sentence that breaks one of these says nothing of it.
    static let beyondGrammar: Set<String> = [
        "E0001", "E0005", "E0006", "E0023", "E0024", "E0028", "E0029", "E0128", "E0139", "E0155", "E0173", "E0178",
    ]

    private func sentences(_ count: Int, seed: UInt64) throws -> [String] {
        let grammar = try Grammar.acte.get()
        var maker = SentenceGenerator(grammar, seed: seed)
        var found: [String] = []
        while found.count < count {
            let signs = maker.sentence("fichier")
            let text = Layout.text(of: signs)
            var recogniser = Recogniser(grammar, Layout.signs(of: text) ?? [.init(0)])
            if signs.count > 20, recogniser.accepts("fichier") { found.append(text) }
        }
        return found
    }

    @Test(arguments: 0..<6) func whatTheGrammarMakesIsRead(seed: UInt64) throws {
        for text in try sentences(40, seed: seed) {
            let findings = Reading(text).diagnostics.filter { !Self.beyondGrammar.contains($0.code.description) }
            #expect(findings.isEmpty, "\(findings.first?.message ?? "") in\n\(text)")
        }
    }

    @Test(arguments: 0..<6) func whatIsReadIsInTheGrammarAndTheOtherWayRound(seed: UInt64) throws {
        let grammar = try Grammar.acte.get()
        var generator = SeededGenerator(seed: seed &+ 1_000)
        let sources = try sentences(15, seed: seed &+ 2_000)
        var accepted = 0
        for source in sources {
            for _ in 0..<14 {
                let text = spoilt(source, among: sources, using: &generator)
                if try compare(text, grammar) { accepted += 1 }
            }
        }
        #expect((15...190).contains(accepted), "sentences and other texts are both tried")
    }

    @Test func theCorpusIsInTheGrammar() throws {
        let grammar = try Grammar.acte.get()
        for url in CorpusTests.cases("bon") + CorpusTests.cases("mauvais") {
            let source = try String(contentsOf: url, encoding: .utf8).components(
                separatedBy: CorpusTests.separator + "\n")[0]
            for block in source.components(separatedBy: "\n\n") { _ = try compare(block + "\n", grammar) }
        }
    }

    @Test func theFormatterKeepsWhatTheGrammarMakes() throws {
        for text in try sentences(60, seed: 77) {
            let before = Reading(text)
            guard before.codes.isEmpty else { continue }
            var sink = DiagnosticSink()
            let once = Formatter.format(before.tree.file, into: &sink)
            let after = Reading(once)
            #expect(after.codes == [], "\(text)")
            #expect(firstDifference(after.tree.outline(), before.tree.outline()) == nil, "\(text)")
            #expect(Formatter.format(after.tree.file, into: &sink) == once, "\(text)")
        }
    }

    private func firstDifference(_ left: String, _ right: String) -> String? {
        let pairs = zip(left.split(separator: "\n"), right.split(separator: "\n"))
        return left == right ? nil : pairs.first { $0 != $1 }.map { "\($0) ≠ \($1)" } ?? "length"
    }

    /// Asks the grammar and the parser about `text`; returns what the grammar says.
    private func compare(_ text: String, _ grammar: Grammar) throws -> Bool {
        let reading = Reading(text)
        if reading.codes.contains(where: { Self.beyondGrammar.contains($0) }) { return false }
        var isSentence = false
        if let signs = Layout.signs(of: text) {
            var recogniser = Recogniser(grammar, signs)
            isSentence = recogniser.accepts("fichier")
        }
        let finding = reading.diagnostics.first
        #expect(
            reading.codes.isEmpty == isSentence,
            "the grammar \(isSentence ? "accepts" : "refuses"), the parser says \(finding?.code.description ?? "nothing") \(finding?.message ?? "") at \(finding?.range.start ?? 0) in\n\(text)"
        )
        return isSentence
    }

    private func spoilt(_ source: String, among sources: [String], using generator: inout SeededGenerator) -> String {
        var scalars = Array(source.unicodeScalars)
        let pieces = [
            " ", "\n", "    ", "[", "]", "(", ")", "*", "**", "\\", ",", ":", " : ", "|", "=", "-", "> ", "#", "« ",
            "»", "\"", "/",
            "é", "3", " 12 ", "et ", " ou ", "non ", "est ", "si ", "sinon ", "le ", "de ", "fin", "h", "€", "%",
            "au moins ",
            "[si [a]]", "[fin]", "[sinon]", "oui", "'", "1er ", "mars ", "\u{A0}", "\t", "visa x\n", "cas ",
            "par exception ",
        ].map { Array($0.unicodeScalars) }
        for _ in 0..<Int.random(in: 1...2, using: &generator) {
            let at = Int.random(in: 0...scalars.count, using: &generator)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: if at < scalars.count { scalars.remove(at: at) }
            case 1: scalars.insert(contentsOf: pieces[Int.random(in: 0..<pieces.count, using: &generator)], at: at)
            case 2: scalars.removeSubrange(at..<min(scalars.count, at + Int.random(in: 1...12, using: &generator)))
            default:
                let other = Array(sources[Int.random(in: 0..<sources.count, using: &generator)].unicodeScalars)
                let from = Int.random(in: 0..<other.count, using: &generator)
                scalars.insert(contentsOf: other[from..<min(other.count, from + 15)], at: at)
            }
        }
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        return text
    }
}
