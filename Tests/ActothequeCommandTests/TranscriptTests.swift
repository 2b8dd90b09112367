import Foundation
import Testing

/// Whole walks: what is typed is in `Walks/*.entrée`, what comes out in `Walks/*.sortie`. `UPDATE_CORPUS=1` rewrites the latter.
@Suite("Walks, typed and shown")
struct TranscriptTests {
    @Test(
        "the screens are the recorded ones",
        arguments: [
            ("complet", ["essayer", "subvention.acte"], 0), ("commandes", ["essayer", "subvention.acte"], 3),
            ("explications", ["essayer", "subvention.acte"], 3), ("calculs", ["essayer", "participation.acte"], 0),
            ("programme", ["essayer", "subvention.acte", "--json"], 2),
        ] as [(String, [String], Int32)])
    func transcript(name: String, arguments: [String], status: Int32) throws {
        let input = try String(contentsOf: CommandProcess.walks.appending(path: name + ".entrée"), encoding: .utf8)
        let outcome = try CommandProcess.run(arguments, input: input)
        let recorded = CommandProcess.walks.appending(path: name + ".sortie")
        if ProcessInfo.processInfo.environment["UPDATE_CORPUS"] != nil {
            try outcome.output.write(to: recorded, atomically: true, encoding: .utf8)
        }
        #expect(outcome.output == (try String(contentsOf: recorded, encoding: .utf8)))
        #expect(outcome.errors == "")
        #expect(outcome.status == status)
    }
}
