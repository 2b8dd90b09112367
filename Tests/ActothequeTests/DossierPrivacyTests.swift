import Foundation
import Testing

@testable import Actotheque

/// What one act of a dossier keeps from people, the acts it calls for keep from them too.
@Suite("Answers that acts share are kept by all as the first keeps them")
struct DossierPrivacyTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

    /// An act that marks the name, one that does not ask it, and one that prints it without a mark.
    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try write(
            "aide", asking: "question [nom] : texte\n    > À qui ?\n    personnel\n", saying: "Aide à [nom].", "lettre")
        try write(
            "secours", asking: "question [nom] : texte\n    > À qui ?\n    confidentiel\n", saying: "À [nom].", "lettre"
        )
        try write("lettre", asking: "", saying: "Une lettre part.", "contrat")
        try write("contrat", asking: "question [nom] : texte\n    > Avec qui ?\n", saying: "Contrat avec [nom].", nil)
    }

    private func write(_ name: String, asking question: String, saying words: String, _ derived: String?) throws {
        let source = """
            acte Essai
                nature : décision
            \(question)visa code civil
            article Objet
                > \(words)
            \(derived.map { "dérive \($0)\n" } ?? "")signature
                > Le maire,

            """
        try source.write(to: folder.appending(path: name + ".acte"), atomically: true, encoding: .utf8)
    }

    /// The contract at the end of the dossier that a file starts, where it asks the name.
    private func contract(from name: String) throws -> Walk {
        var walk = try Rules(contentsOf: folder.appending(path: name + ".acte").path).start()
        try walk.answer("Odile Faure")
        let letter = try walk.begin(try #require(walk.derivedActs.first))
        return try letter.begin(try #require(letter.derivedActs.first))
    }

    @Test("what is personal in the first act is occulted in the last, whatever is between them")
    func personal() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        var contract = try contract(from: "aide")
        try contract.answer("Odile Faure")
        #expect(try contract.act().text.contains("Contrat avec Odile Faure."))
        #expect(try contract.act().published.text.contains("Contrat avec [occulté]."))
        // The same after the walk was put down and taken up.
        let path = folder.appending(path: "essai").path
        try contract.saved.write(to: path)
        var resumed = try Rules(contentsOf: folder.appending(path: "contrat.acte").path).start()
        _ = resumed.resume(try SavedWalk(contentsOf: path))
        #expect(try resumed.act().published.text.contains("Contrat avec [occulté]."))
        let report = try resumed.reload()
        #expect(report.kept == 1)
        #expect(try resumed.act().published.text.contains("Contrat avec [occulté]."))
    }

    @Test("what is confidential in the first act is masked in the last, and saved sealed or not at all")
    func confidential() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        var contract = try contract(from: "secours")
        #expect(contract.question?.isConfidential == true)
        try contract.answer("Odile Faure")
        #expect(contract.review.map(\.answer) == ["•••"])
        #expect(contract.draft.masked.text.contains("Contrat avec •••."))
        let path = folder.appending(path: "essai").path
        try contract.saved.write(to: path)
        #expect(try !String(contentsOfFile: path, encoding: .utf8).contains("Odile"))
        var resumed = try Rules(contentsOf: folder.appending(path: "contrat.acte").path).start()
        _ = resumed.resume(try SavedWalk(contentsOf: path))
        #expect(resumed.question?.isConfidential == true)
    }

    private func errors(in file: String) throws -> [Finding] {
        try Rules.findings(in: folder.appending(path: file).path).filter(\.isError)
    }

    @Test("two acts that do not keep one answer from the same people are refused, whichever keeps it")
    func refused() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try write(
            "direct", asking: "question [nom] : texte\n    > À qui ?\n    personnel\n", saying: "À [nom].", "contrat")
        let direct = try errors(in: "direct.acte")
        #expect(direct.map(\.code) == ["E0511"])
        #expect(direct.first?.message.hasPrefix("Cet acte dit [nom] « personnel »") == true)
        try write("envers", asking: "question [nom] : texte\n    > À qui ?\n", saying: "À [nom].", "secours")
        let reverse = try errors(in: "envers.acte")
        #expect(reverse.map(\.code) == ["E0511"])
        #expect(reverse.first?.message.contains("dit [nom] « confidentiel », et lui ne le dit pas") == true)
        // Both keep it: nothing to say.
        try write(
            "pareil", asking: "question [nom] : texte\n    > À qui ?\n    personnel\n", saying: "À [nom].", "aide")
        #expect(try errors(in: "pareil.acte").isEmpty)
    }
}
