import Actotheque
import Foundation
import Testing

@Suite("What a new version of rules changes")
struct RulesDifferenceTests {
    private static let path = "Rules/actes/convention-de-subvention.acte"

    /// The rules of the file, some words of it written otherwise.
    private func rules(_ changes: (String, String)...) throws -> Rules {
        var text = try String(contentsOfFile: Self.path, encoding: .utf8)
        for (old, new) in changes {
            try #require(text.contains(old))
            text = text.replacingOccurrences(of: old, with: new)
        }
        return try Rules(bytes: Array(text.utf8), path: Self.path)
    }

    @Test("a file gives the acts that it gives, and that is proved")
    func same() throws {
        let difference = try rules().difference(from: rules())
        #expect(difference.isProvedSame && difference.questions.isEmpty)
    }

    @Test("words that change are shown in the situation that prints them")
    func reworded() throws {
        let newer = try rules(("versée en une fois, dans", "versée en une seule fois, dans"))
        let difference = try newer.difference(from: rules())
        let change = try #require(difference.changes.first)
        #expect(difference.changes.count == 1 && difference.undecided.isEmpty)
        #expect(change.situation == "[versement] = unique.")
        #expect(change.removed.count == 1 && change.removed[0].contains("en une fois, dans"))
        #expect(change.added.count == 1 && change.added[0].contains("en une seule fois, dans"))
    }

    @Test("a condition turned around is shown both ways")
    func turned() throws {
        let newer = try rules(
            ("si [affectation] est action\n        > Elle", "si [affectation] est fonctionnement\n        > Elle"))
        let difference = try newer.difference(from: rules())
        #expect(
            difference.changes.map { [$0.removed.count, $0.added.count] }.sorted { $0[0] < $1[0] } == [
                [0, 1], [1, 0],
            ])
    }

    @Test("a branch written earlier with the same effect changes nothing, and that is proved")
    func reordered() throws {
        let words = "représenté par [civilité de l'exécutif] [nom de l'exécutif], [fonction de l'exécutif],"
        let branch = "        cas département\n            > Entre le département [département, avec de], \(words)\n"
        let newer = try rules(("        cas commune\n", branch + "        cas commune\n"))
        #expect(try newer.difference(from: rules()).isProvedSame)
    }

    @Test("a refusal that another condition narrows lets through what it refused")
    func narrowed() throws {
        let newer = try rules(
            (
                "refus si [forme de l'aide] est nature",
                "refus si [forme de l'aide] est nature et [délibération exécutoire]"
            ))
        let change = try #require(try newer.difference(from: rules()).changes.first)
        guard case .refusal = change.older, case .refusal = change.newer else {
            Issue.record("both refuse: \(change)")
            return
        }
        #expect(change.older != change.newer)
    }

    @Test("a question renamed with its former name changes no act")
    func renamed() throws {
        let newer = try rules(
            ("[lieu de signature", "[endroit de signature"),
            (
                "question [endroit de signature] : commune\n",
                "question [endroit de signature] : commune\n        ancien nom : [lieu de signature]\n"
            ))
        let difference = try newer.difference(from: rules())
        #expect(difference.isProvedSame)
        #expect(difference.questions.contains { $0.contains("renommée") })
    }
}
