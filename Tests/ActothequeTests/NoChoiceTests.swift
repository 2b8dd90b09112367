import Actotheque
import Testing

/// « Aucun », in answer to a multiple choice: no text may be left that goes on to name what was chosen.
@Suite("Nothing chosen")
struct NoChoiceTests {
    private static let bare = """
        acte Ouverture d'un débit
            nature : décision
        question [boissons] : choix multiple
            > Quelles boissons sont servies ?
            - eau
            - vin
        visa code de la santé publique
        article Débit
            > Le débit sert [boissons, énumération].
        signature
            > Le maire,

        """

    @Test("to choose none where none need be chosen is to give no answer", arguments: ["aucun", ""])
    func optional(answer: String) throws {
        let lines = Self.bare
            .replacing("    - eau", with: "    facultative\n    - eau")
            .replacing(
                "sert [boissons, énumération]",
                with: "est ouvert[si [boissons] est renseigné] et sert [boissons, énumération][fin]")
        var walk = try Rules(bytes: Array(lines.utf8), path: "débit.acte").start()
        try walk.answer(answer)
        #expect(try walk.act().text.contains("Le débit est ouvert.\n"))
    }

    @Test("what shows a choice is refused, unless a constraint asks for one")
    func shown() throws {
        #expect(throws: RulesProblem.self) { try Rules(bytes: Array(Self.bare.utf8), path: "débit.acte") }
        let constraint = """
            contrôle [boissons] contient eau ou [boissons] contient vin
                > Indiquez au moins une boisson.

            """
        var walk = try Rules(bytes: Array((Self.bare + constraint).utf8), path: "débit.acte").start()
        #expect(throws: AnswerProblem.self) { try walk.answer("aucun") }
        try walk.answer("vin")
        #expect(try walk.act().text.contains("Le débit sert vin."))
    }
}
