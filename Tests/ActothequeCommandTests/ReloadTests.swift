import Foundation
import Testing

/// Rules that change while they are walked.
@Suite("Rules read again on the way")
struct ReloadTests {
    private let rules = CommandProcess.walks.appending(path: "subvention.acte")

    @Test(
        "a save is followed, a faulty one leaves the rules as they were, and what changed is to be confirmed",
        arguments: [":recharger\n", ""])
    func reload(command: String) throws {
        let folder = try CommandProcess.folder()
        let text = try String(contentsOf: rules, encoding: .utf8)
        func save(_ text: String) throws {
            try text.write(to: folder.appending(path: "r.acte"), atomically: true, encoding: .utf8)
        }
        try save(text)
        var arguments = ["essayer", "r.acte"]
        if command.isEmpty { arguments.append("--suivre") }
        let walk = try RunningWalk(arguments, in: folder)
        try walk.type("oui\nAmis\ns3cret\n250\n")
        #expect(try walk.read(until: " 5 › ").contains("À quoi la subvention"))

        try save(text.replacing("article Montant", with: "articl Montant"))
        // A pipe is looked at between two lines: a question mark makes the walk look.
        try walk.type(command.isEmpty ? "?\n" : command)
        let refused = try walk.read(until: "sur les règles d'avant.")
        #expect(refused.contains("E0101"))
        #expect(refused.contains("ligne 64"))

        try save(
            text.replacing("Quel est le montant attribué", with: "Quel montant est attribué").replacing(
                "[code secret]", with: "[numéro]"))
        try walk.type(command.isEmpty ? "?\n" : command)
        let reread = try walk.read(until: " 4 › ")
        #expect(reread.contains("Règles relues."))
        #expect(reread.contains("[montant de la subvention] a changé : sa réponse est à confirmer"))
        #expect(reread.contains("[code secret] : cette question n'existe plus"))
        #expect(reread.contains("Cette question a changé depuis votre réponse : confirmez-la."))
        #expect(!reread.contains("s3cret"))

        try walk.type("\n")
        #expect(try walk.read(until: " 6 › ").contains("✔ 250,00"))
        walk.close()
    }

    @Test(
        "a shared file is read again with the act, and faults in it are told with its name",
        arguments: [":recharger\n", ""])
    func sharedFile(command: String) throws {
        let folder = try SharedRulesTests.folder()
        func save(_ text: String) throws {
            try text.write(to: folder.appending(path: "Rules/communs/corps.acte"), atomically: true, encoding: .utf8)
        }
        var arguments = ["essayer", "Rules/actes/essai.acte"]
        if command.isEmpty { arguments.append("--suivre") }
        let walk = try RunningWalk(arguments, in: folder)
        try walk.type("commune\n")
        #expect(try walk.read(until: "L'acte est complet.").contains("✔ commune"))

        try save(SharedRulesTests.body.replacing("selon [type de corps]", with: "selon [type du corps]"))
        try walk.type(command.isEmpty ? "?\n" : command)
        #expect(try walk.read(until: "sur les règles d'avant.").contains("corps.acte », E0200"))

        try save(SharedRulesTests.body.replacing("Le maire signe.", with: "Madame le maire signe."))
        try walk.type(command.isEmpty ? "?\n:aperçu\n" : command + ":aperçu\n")
        #expect(try walk.read(until: "Madame le maire signe.").contains("Règles relues."))
        walk.close()
    }
}

/// A walk that is typed to as it goes.
private final class RunningWalk {
    private let process: Process
    private let input = Pipe()
    private let output = Pipe()

    init(_ arguments: [String], in folder: URL) throws {
        process = CommandProcess.started(arguments, in: folder)
        process.standardInput = input
        process.standardOutput = output
        try process.run()
    }

    func type(_ lines: String) throws { try input.fileHandleForWriting.write(contentsOf: Data(lines.utf8)) }

    /// What comes out up to some words, or to the end.
    func read(until words: String) throws -> String {
        var seen = Data()
        while !seen.contains(words), let more = try output.fileHandleForReading.read(upToCount: 1), !more.isEmpty {
            seen.append(more)
        }
        return String(decoding: seen, as: UTF8.self)
    }

    func close() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }
}

extension Data {
    fileprivate func contains(_ words: String) -> Bool {
        count >= words.utf8.count && suffix(words.utf8.count) == Data(words.utf8)
    }
}
