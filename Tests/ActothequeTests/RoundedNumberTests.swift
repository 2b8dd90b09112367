import Actotheque
import Testing

/// A number rounded to the unit is the whole number that is printed, compared and counted on with.
@Suite("Numbers rounded")
struct RoundedNumberTests {
    private static let rules = """
        acte Arrondi
            nature : décision
        question [b] : nombre
            entre 0 et 10
        question [c] : nombre
            entre 0 et 10
        calcul [proche] : entier
            [b] arrondi à l'unité
        calcul [bas] : entier
            [b] arrondi à l'unité inférieure
        calcul [haut] : entier
            ([b] + [c]) arrondi à l'unité supérieure
        calcul [centième] : nombre
            [b] arrondi à 2 décimales
        visa code général des collectivités territoriales
        article Valeurs
            > Proche [proche], bas [bas], haut [haut], centième [centième].
            selon [proche]
                cas moins de 3
                    > Peu.
                cas au moins 3
                    > Beaucoup.
        signature
            > Le maire,
        """

    @Test(
        "each direction is followed",
        arguments: [
            ("2,5", "1,2", "Proche 3, bas 2, haut 4, centième 2,5.", "Beaucoup."),
            ("2,49", "0", "Proche 2, bas 2, haut 3, centième 2,49.", "Peu."),
            ("0,499999", "0,000001", "Proche 0, bas 0, haut 1, centième 0,5.", "Peu."),
            ("7", "3", "Proche 7, bas 7, haut 10, centième 7.", "Beaucoup."),
        ])
    func rounded(b: String, c: String, values: String, case: String) throws {
        var walk = try Rules(bytes: Array(Self.rules.utf8), path: "arrondi.acte").start()
        while let question = walk.question { try walk.answer(question.name == "b" ? b : c) }
        let printed = try walk.act().text.split(separator: "\n").map(String.init)
        #expect(printed.contains(values), "\(printed)")
        #expect(printed.contains(`case`), "\(printed)")
    }
}
