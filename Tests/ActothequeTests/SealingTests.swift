import ActeActs
@testable import Actotheque
import Foundation
import Testing

@Suite("Confidential answers in saved walks")
struct SealingTests {
    private let rules: Rules
    private let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path

    init() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        rules = try Rules(contentsOf: folder.appending(path: "ActothequeCommandTests/Walks/subvention.acte").path)
    }

    private func walk() throws -> Walk {
        var walk = rules.start()
        for answer in ["oui", "Amis", "s3cret"] { try walk.answer(answer) }
        return walk
    }

    private var written: String { get throws { try String(contentsOfFile: path, encoding: .utf8) } }

    @Test("without a vault they are left out, and asked again")
    func leftOut() throws {
        try walk().saved.write(to: path)
        #expect(try !written.contains("s3cret"))
        var resumed = rules.start()
        let report = resumed.resume(try SavedWalk(contentsOf: path))
        #expect(report.kept == 2)
        #expect(resumed.question?.name == "code secret")
    }

    @Test("as answers of an act, a saved walk gives what it holds; one that holds more is refused in words")
    func asAnswers() throws {
        try walk().saved.write(to: path)
        #expect(try Set(AnswersFile(contentsOf: path).facts.map(\.answer)) == ["oui", "Amis"])
        var vault = try Vault(phrase: "la bonne phrase")
        try walk().saved.write(to: path, sealedBy: &vault)
        let problem = #expect(throws: AnswersFile.Problem.self) { try AnswersFile(contentsOf: path) }
        #expect(problem?.message.contains("scellées") == true)
        var judged = try walk().saved
        judged.agent = "Jean Dupont, directeur"
        try judged.write(to: path)
        #expect(throws: AnswersFile.Problem.self) { try AnswersFile(contentsOf: path) }
        var kept = try walk().saved
        kept.bonds = ["nom de l'association": .personal]
        try kept.write(to: path)
        #expect(throws: AnswersFile.Problem.self) { try AnswersFile(contentsOf: path) }
    }

    @Test("sealed, they come back with their phrase, however its accents and blanks are typed")
    func sealed() throws {
        var vault = try Vault(phrase: "une été entière")
        try walk().saved.write(to: path, sealedBy: &vault)
        #expect(try !written.contains("s3cret"))
        #expect(try !written.contains("code secret"))
        var again = try Vault(phrase: " une e\u{301}te\u{301} entie\u{300}re ")
        var saved = try SavedWalk(contentsOf: path)
        #expect(saved.isLocked && saved.count == 2)
        try saved.open(with: &again)
        #expect(!saved.isLocked)
        var resumed = rules.start()
        #expect(resumed.resume(saved).kept == 3)
        #expect(resumed.question?.name == "montant de la subvention")
    }

    @Test("another phrase opens nothing, and loses nothing")
    func wrongPhrase() throws {
        var (vault, other) = (try Vault(phrase: "la bonne phrase"), try Vault(phrase: "une autre phrase"))
        try walk().saved.write(to: path, sealedBy: &vault)
        let before = try written
        var saved = try SavedWalk(contentsOf: path)
        let problem = #expect(throws: VaultProblem.self) { try saved.open(with: &other) }
        #expect(problem?.message.contains("phrase secrète") == true)
        #expect(throws: SavedWalkProblem.self) { try saved.write(to: path, sealedBy: &other) }
        #expect(try written == before)
        // Taken up without being opened, they are kept as they are.
        var resumed = rules.start()
        _ = resumed.resume(saved)
        try resumed.answer("an0ther")
        try resumed.saved.write(to: path)
        #expect(try !written.contains("an0ther"))
        saved = try SavedWalk(contentsOf: path)
        try saved.open(with: &vault)
        #expect(saved.facts.contains { $0.answer == "s3cret" })
    }

    @Test("whatever is changed in what is sealed, it no longer opens")
    func tampered() throws {
        var vault = try Vault(phrase: "la bonne phrase")
        let sealed = try vault.seal(Data("s3cret".utf8))
        #expect(try vault.open(sealed) == Data("s3cret".utf8))
        var changed: [SealedAnswers] = []
        for position in sealed.text.indices {
            var other = sealed
            other.text[position] ^= 1
            changed.append(other)
        }
        var other = sealed
        other.nonce[other.nonce.startIndex] ^= 1
        changed.append(other)
        other = sealed
        other.text = Data()
        changed.append(other)
        other = sealed
        other.cipher = "ROT13"
        changed.append(other)
        for other in changed { #expect(throws: VaultProblem.self) { try vault.open(other) } }
    }

    @Test("a file cannot ask for more work than is reasonable")
    func greedy() throws {
        var vault = try Vault(phrase: "la bonne phrase")
        let sealed = try vault.seal(Data("s3cret".utf8))
        for change in [
            { $0.rounds = 1 << 30 }, { $0.rounds = 0 }, { $0.rounds = -8 }, { $0.rounds = 3_000 },
            { $0.blockSize = 1 << 20 },
            { $0.parallelism = 1 << 20 }, { $0.salt = Data() }, { $0.function = "crypt" },
        ] as [(inout KeyDerivation) -> Void] {
            var other = sealed
            change(&other.derivation)
            let problem = #expect(throws: VaultProblem.self) { try vault.open(other) }
            #expect(problem?.message.contains("ne connaît pas") == true)
        }
    }

    @Test("never twice the same bytes, and the length tells nothing")
    func fresh() throws {
        var vault = try Vault(phrase: "la bonne phrase")
        try walk().saved.write(to: path, sealedBy: &vault)
        let first = try #require(try SavedWalk(contentsOf: path).sealed)
        var other = try walk()
        try other.answer("un code bien plus long", to: try #require(other.questions(named: "code secret").first))
        try other.saved.write(to: path, sealedBy: &vault)
        let second = try #require(try SavedWalk(contentsOf: path).sealed)
        #expect(first.nonce != second.nonce && first.text != second.text)
        #expect(first.text.count == second.text.count)
        #expect(first.derivation == second.derivation)
        var stranger = try Vault(phrase: "la bonne phrase")
        #expect(try stranger.seal(Data()).derivation.salt != first.derivation.salt)
    }

    @Test("a file without anything sealed is one that every version reads; a later one is refused")
    func versions() throws {
        var vault = try Vault(phrase: "la bonne phrase")
        func version() throws -> String? {
            guard
                case .number(let figures)? = try JSONValue(parsing: Array(Data(contentsOf: URL(filePath: path))))[
                    "version"]
            else { return nil }
            return figures
        }
        try walk().saved.write(to: path)
        #expect(try version() == "1")
        try walk().saved.write(to: path, sealedBy: &vault)
        #expect(try version() == "2")
        try written.replacing("\"version\" : 2", with: "\"version\" : 4").write(
            toFile: path, atomically: true, encoding: .utf8)
        let problem = #expect(throws: SavedWalkProblem.self) { try SavedWalk(contentsOf: path) }
        #expect(problem?.message.contains("plus récente") == true)
    }

    @Test("an answer that an earlier version kept in clear is taken up, and never written so again")
    func inClear() throws {
        try walk().saved.write(to: path)
        let answer = "{\"question\": \"code secret\", \"answer\": \"s3cret\", \"confidential\": true},"
        try written.replacing("\"answers\" : [", with: "\"answers\" : [" + answer).write(
            toFile: path, atomically: true, encoding: .utf8)
        var resumed = rules.start()
        #expect(resumed.resume(try SavedWalk(contentsOf: path)).kept == 3)
        try resumed.saved.write(to: path)
        #expect(try !written.contains("s3cret"))
    }

    @Test("why a confidential judgment was made so is sealed with it")
    func reasons() throws {
        let source = """
            acte Urgence
                nature : décision
            appréciation [urgence] : oui/non
                > Est-ce urgent ?
                confidentiel
            appréciation [intérêt] : oui/non
                > Est-ce utile ?
            visa article L. 2122-22 du code général des collectivités territoriales
            article Secours
                > [urgence : Il est urgent | Il est temps] [intérêt : et utile | et permis] d'agir.
            signature
                > Le maire,
            """
        let rules = try Rules(bytes: Array(source.utf8), path: "urgence.acte")
        var walk = rules.start()
        try walk.answer("oui")
        walk.justify(try #require(walk.questions(named: "urgence").first), "une maladie grave")
        try walk.answer("oui")
        walk.justify(try #require(walk.questions(named: "intérêt").first), "le quartier le demande")
        #expect(walk.judgments.map(\.reason) == ["•••", "le quartier le demande"])
        #expect(try walk.act().words(as: .json).contains("une maladie grave"))

        try walk.saved.write(to: path)
        #expect(try written.contains("le quartier") && !written.contains("maladie"))
        var vault = try Vault(phrase: "la bonne phrase")
        try walk.saved.write(to: path, sealedBy: &vault)
        #expect(try !written.contains("maladie"))
        var saved = try SavedWalk(contentsOf: path)
        try saved.open(with: &vault)
        var resumed = rules.start()
        _ = resumed.resume(saved)
        #expect(try resumed.act().words(as: .json) == walk.act().words(as: .json))
        try resumed.saved.write(to: path)
        #expect(try !written.contains("maladie"))
    }

    /// Rules that ask for one confidential judgment under that name, or for none.
    private func health(_ judgment: String?, former: String = "") throws -> Rules {
        let question = judgment.map {
            "appréciation [\($0)] : oui/non\n    > Est-ce grave ?\n    confidentiel\n\(former)"
        }
        let source = """
            acte Secours
                nature : décision
            \(question ?? "")question [nom] : texte
                > À qui ?
            visa article L. 2122-22 du code général des collectivités territoriales
            article Secours
                > \(judgment.map { "[\($0) : Il est urgent | Il est temps]" } ?? "Il est temps") d'aider [nom].
            signature
                > Le maire,
            """
        return try Rules(bytes: Array(source.utf8), path: "secours.acte")
    }

    @Test("why a confidential judgment was made so stays sealed when its question is renamed, and follows it")
    func renamedReason() throws {
        var vault = try Vault(phrase: "la bonne phrase")
        var walk = try health("santé").start()
        try walk.answer("oui")
        walk.justify(try #require(walk.questions(named: "santé").first), "une maladie grave")
        try walk.saved.write(to: path, sealedBy: &vault)
        var saved = try SavedWalk(contentsOf: path)
        try saved.open(with: &vault)

        var renamed = try health("état de santé", former: "    ancien nom : santé\n").start()
        let report = renamed.resume(saved)
        #expect(report.renamed.count == 1)
        let question = try #require(renamed.questions(named: "état de santé").first)
        #expect(renamed.reason(for: question) == "une maladie grave")
        try renamed.saved.write(to: path, sealedBy: &vault)
        #expect(try !written.contains("maladie") && !written.contains("santé"))
    }

    @Test("why a confidential judgment was made so stays sealed when no question asks for it any more")
    func orphanedReason() throws {
        var vault = try Vault(phrase: "la bonne phrase")
        var walk = try health("santé").start()
        try walk.answer("oui")
        walk.justify(try #require(walk.questions(named: "santé").first), "une maladie grave")
        var later = try health(nil).start()
        _ = later.resume(walk.saved)
        try later.saved.write(to: path)
        #expect(try !written.contains("maladie") && !written.contains("santé"))
        #expect(later.saved.holdsConfidential)
        // Sealed, it is there for whoever has the phrase, as long as nobody takes the walk up without it.
        try later.saved.write(to: path, sealedBy: &vault)
        #expect(try !written.contains("maladie") && !written.contains("santé"))
        var saved = try SavedWalk(contentsOf: path)
        #expect(saved.isLocked)
        try saved.open(with: &vault)
        #expect(saved.reasons.map(\.reason) == ["une maladie grave"])
    }

    @Test("an answer that was confidential stays so where the rules no longer say it")
    func unmarked() throws {
        var vault = try Vault(phrase: "la bonne phrase")
        try walk().saved.write(to: path, sealedBy: &vault)
        var saved = try SavedWalk(contentsOf: path)
        try saved.open(with: &vault)
        let source = """
            acte Code
                nature : décision
            question [code secret] : texte
                > Quel est le code ?
            visa article L. 2122-22 du code général des collectivités territoriales
            article Code
                > Le code est [code secret].
            signature
                > Le maire,
            """
        var later = try Rules(bytes: Array(source.utf8), path: "code.acte").start()
        _ = later.resume(saved)
        #expect(try later.act().text.contains("s3cret"))
        #expect(!later.draft.masked.text.contains("s3cret"))
        try later.saved.write(to: path)
        #expect(try !written.contains("s3cret"))
    }

    @Test("a phrase too short protects nothing")
    func short() { #expect(throws: VaultProblem.self) { try Vault(phrase: "  12345678901  ") } }

    @Test("the key is the one that scrypt gives elsewhere")
    func vector() throws {
        // Python: hashlib.scrypt(b"la bonne phrase", salt=bytes(range(16)), n=1024, r=8, p=1, dklen=32), and AES-256-GCM of cryptography.
        let derivation = KeyDerivation(rounds: 1_024, parallelism: 1, salt: Data(0..<16))
        #expect(
            String(decoding: derivation.proof, as: UTF8.self)
                == "actotheque/sealed 1 scrypt 1024 8 1 AAECAwQFBgcICQoLDA0ODw==")
        var vault = try Vault(phrase: "la bonne phrase")
        let sealed = SealedAnswers(
            derivation: derivation, nonce: Data(0..<12),
            text: try #require(Data(base64Encoded: "AXbaivQXHvUIXAFJHUJOaNV6XgyRFA==")))
        #expect(try vault.open(sealed) == Data("s3cret".utf8))
    }
}
