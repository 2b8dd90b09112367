import Testing

@testable import ActothequeCommand

@Suite("What a typed line asks for")
struct InstructionTests {
    @Test(
        "commands have French names, letters, English names and beginnings, accents optional",
        arguments: [
            (":aide", Move.help, ""), (":h", .help, ""), (":help", .help, ""), (":REPONSES", .review, ""),
            (":réponses", .review, ""), (":apercu article 2 --diff", .preview, "article 2 --diff"),
            (":p", .why, ""), (":pourquoi", .why, ""), (":pourquoi-pas convention", .whyNot, "convention"),
            (":if a = b", .suppose, "a = b"), (":si  [x] = 3", .suppose, "[x] = 3"), ("  :mod x", .change, "x"),
            (":re\u{301}tablir", .redo, ""), (":q", .leave, ""),
        ])
    func move(line: String, move: Move, rest: String) {
        #expect(Instruction(line) == .move(move, rest))
    }

    @Test(
        "everything else is an answer",
        arguments: [("oui", "oui"), ("  2 ", "2"), ("", ""), ("?x", "?x"), ("a : b", "a : b")])
    func answer(line: String, text: String) {
        #expect(Instruction(line) == .answer(text))
    }

    @Test("a lone ? is the help of the question")
    func help() {
        #expect(Instruction(" ? ") == .questionHelp)
    }

    @Test("a beginning that several commands share is asked again")
    func ambiguous() {
        #expect(Instruction(":reto") == .move(.back, ""))
        guard case .ambiguous("exp", let moves) = Instruction(":exp") else {
            Issue.record("« :exp » is not ambiguous")
            return
        }
        #expect(moves == [.derive, .export])
    }

    @Test("an unknown command gets the nearest name")
    func unknown() {
        #expect(Instruction(":modifer x") == .unknown("modifer", nearest: .change))
        #expect(Instruction(":") == .unknown("", nearest: nil))
    }

    @Test("no two commands share a name or a letter")
    func distinct() {
        let names = Move.allCases.flatMap { [$0.letter, $0.english, $0.name] }
        // `:source` is written alike in both languages.
        #expect(Set(names).count == names.count - 1)
    }

    @Test("the help fits one screen of 80 by 24")
    func helpScreen() {
        #expect(HelpScreen.lines.count <= 23)
        for line in HelpScreen.lines { #expect(ColumnWidth.of(line) <= 79, "\(line)") }
    }
}
