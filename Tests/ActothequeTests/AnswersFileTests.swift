import Testing

@testable import Actotheque

@Suite("Answers written beforehand")
struct AnswersFileTests {
    private func facts(_ text: String) throws -> [String] {
        try AnswersFile(parsing: Array(text.utf8)).facts.map { "\($0.line) \($0.name)=\($0.answer)" }
    }

    @Test("fact lines, comments, paragraphs")
    func lines() throws {
        let text = """
            # un commentaire
            [nom de l'association] = Les Amis du Rhône
              [montant]= 23 000 €
            [numéro] = A#3 # bis
            [vide] =

            [objet] =
                > Un premier
                > paragraphe.
                >
                > Un second :
                > - un
                > - deux
            """
        #expect(
            try facts(text) == [
                "2 nom de l'association=Les Amis du Rhône", "3 montant=23 000 €", "4 numéro=A#3 # bis", "5 vide=",
                "7 objet=Un premier paragraphe.\n\nUn second :\n- un\n- deux",
            ])
    }

    @Test("a byte-order mark and Windows line ends")
    func windows() throws {
        #expect(try facts("\u{FEFF}[a] = 1\r\n[b] = 2\r\n") == ["1 a=1", "2 b=2"])
    }

    @Test("the same as JSON")
    func json() throws {
        let text = #"{"a": "x", "b": true, "c": 23000.5, "d": null, "e": ["un", "deux"]}"#
        #expect(try facts(text) == ["0 a=x", "0 b=oui", "0 c=23000,5", "0 d=", "0 e=un, deux"])
    }

    @Test(
        "what is no answer is refused with its line",
        arguments: [
            ("[a] = 1\nmontant = 3", 2), ("[a = 3", 1), ("[a] 3", 1), ("> x", 1), (#"{"a": }"#, 0), (#"{"a": {}}"#, 0),
            (#"{"a": "#, 0), (#"{"a": [1]}"#, 0), ("[ ] = 1", 1), (#"{" ": 1}"#, 0),
        ])
    func refused(text: String, line: Int) {
        #expect { try AnswersFile(parsing: Array(text.utf8)) } throws: { ($0 as? AnswersFile.Problem)?.line == line }
    }

    @Test("bytes that are no text are refused")
    func binary() {
        #expect(throws: AnswersFile.Problem.self) { try AnswersFile(parsing: [0x5B, 0xFF, 0xFE, 0x00]) }
    }
}
