import Foundation
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

    private static let rules = """
        acte Prêt
            nature : décision
        question [jours] : entier
            > Combien de jours ?
        visa code civil
        article Prêt
            > La salle est prêtée [jours] jours.
        signature
            > Le maire,

        """

    /// What is said of a file that holds these bytes; nothing when it gives answers.
    private func refusal(of bytes: some Sequence<UInt8>) throws -> String? {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(bytes).write(to: file)
        do throws(AnswersFile.Problem) {
            _ = try AnswersFile(contentsOf: file.path)
            return nil
        } catch {
            return error.message
        }
    }

    @Test(
        "a saved walk stands for a file of answers; one that is cut, damaged or of a later version is told as what it is"
    )
    func saved() throws {
        var walk = try Rules(bytes: Array(Self.rules.utf8), path: "prêt.acte").start()
        try walk.answer("5")
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: file) }
        try walk.saved.write(to: file.path)
        let whole = try Data(contentsOf: file)
        #expect(try AnswersFile(contentsOf: file.path).facts.map(\.answer) == ["5"])
        #expect(try refusal(of: [0xEF, 0xBB, 0xBF] + whole) == nil)
        #expect(try refusal(of: Array("\n ".utf8) + whole) == nil)
        let text = String(decoding: whole, as: UTF8.self)
        for count in [100, text.utf8.count / 2, text.utf8.count - 3] {
            #expect(try refusal(of: whole.prefix(count))?.contains("un essai enregistré, mais il est coupé") == true)
        }
        let later = text.replacing("\"version\" : 1", with: "\"version\" : 99")
        #expect(try refusal(of: later.utf8)?.contains("version plus récente") == true)
        for (part, other) in [("\"answer\"", "\"réponse\""), ("actotheque/walk", "autre"), ("\"rules\"", "\"règles\"")]
        {
            let damaged = text.replacing(part, with: other)
            #expect(try refusal(of: damaged.utf8)?.contains("un essai enregistré, mais il est coupé") == true)
        }
        // So little of it is left that nobody can tell what it was.
        #expect(try refusal(of: whole.prefix(10))?.contains("ou un essai enregistré, doit suivre") == true)
    }
}
