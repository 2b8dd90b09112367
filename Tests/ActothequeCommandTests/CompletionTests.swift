import Testing

@testable import ActothequeCommand

@Suite("What the Tab key proposes")
struct CompletionTests {
    private let words = [
        "fonctionnement", "action", "actualité", ":modifier", ":modèle", ":aide", "montant de l'aide", "montant dû",
    ]

    @Test(
        "one word is written whole, several as far as they agree",
        arguments: [
            ("f", 1, "fonctionnement", 0), ("act", 0, "", 2), ("ACTU", 4, "actualité", 0), (":a", 2, ":aide", 0),
            (":mod", 0, "", 2), (":modi", 5, ":modifier", 0), (":modifier [mon", 3, "montant d", 2),
            (":modifier montant de", 10, "montant de l'aide", 0), ("zzz", 0, "", 0), ("actualite", 9, "actualité", 0),
        ])
    func proposal(line: String, replaced: Int, insertion: String, choices: Int) {
        let completion = Completion(line, among: words)
        #expect(completion.replaced == replaced)
        #expect(completion.insertion == insertion)
        #expect(completion.choices.count == choices)
    }
}
