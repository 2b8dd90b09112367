import Actotheque
import Testing

/// `expliquer` helps whoever copies a code badly, or has none.
@Suite struct ExplainTests {
    @Test(arguments: ["E0450", "e0450", "É0450", "450", "E-450", "[e0450]"])
    func aCodeIsKnownHoweverItIsCopied(code: String) {
        #expect(FindingPage(code: code)?.code == "E0450")
    }

    @Test func aNumberAloneFindsAWarning() { #expect(FindingPage(code: "0454")?.code == "A0454") }

    @Test(arguments: ["", "E", "E99999", "E9999", "renvoi"])
    func whatIsNoCodeHasNoPage(code: String) { #expect(FindingPage(code: code) == nil) }

    @Test func everyPageStandsInOneTheme() {
        let listed = FindingPage.themes.flatMap(\.pages).map(\.code)
        #expect(listed.sorted() == FindingPage.codes)
    }

    @Test func withoutACodeAllAreListedByTheme() throws {
        let outcome = try CommandProcess.run(["expliquer"])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("Les conditions"))
        for code in FindingPage.codes { #expect(outcome.output.contains(code)) }
    }

    @Test func aWordListsTheFindingsThatSpeakOfIt() throws {
        let outcome = try CommandProcess.run(["expliquer", "RENVOI"])
        #expect(outcome.output.contains("E0451"))
        #expect(!outcome.output.contains("E0100"))
    }

    @Test func anUnknownCodeSaysWhereTheListIs() throws {
        let outcome = try CommandProcess.run(["expliquer", "E9999"])
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("n'est pas un code d'erreur"))
        #expect(outcome.errors.contains("toute la liste"))
    }
}
