import TestRandom
import Testing

@testable import Actotheque

/// What is computed of a record is computed for each that is filled in, whatever list it stands in.
@Suite("Values computed of records")
struct ComputedFieldTests {
    private static let rules = """
        acte Modification du budget
            nature : décision
        fiche [ligne]
            question [sens] : choix
                - dépense
                - recette
            question [quantité] : entier
                entre 1 et 100
            question [prix] : montant
                entre 1 € et 1 000 €
            calcul [brut] : montant
                [quantité] × [prix]
                par exception 0 € si [prix] dépasse 900 €
            table [taux] : pourcentage
                | [sens]  | [quantité]  | résultat |
                | dépense | moins de 10 | 5 %      |
                | dépense | au moins 10 | 10 %     |
                | recette | -           | 0 %      |
            calcul [plus que la moyenne] : oui/non
                [brut] × nombre de [lignes] dépasse [total]
        liste [lignes] de ligne
        question [réserve] : ligne
        calcul [total] : montant
            somme de [brut de la ligne] dans [lignes]
        calcul [dépenses] : montant
            somme de [brut de la ligne] dans [lignes] dont ([sens de la ligne] est dépense)
        visa code général des collectivités territoriales
        article Lignes
            > Total : [total] ; dépenses : [dépenses] ; réserve : [brut de la réserve].
            pour chaque [l] dans [lignes]
                > - [brut de la l] à [taux de la l][si [plus que la moyenne de la l]], beaucoup[fin]
        si au moins une des [lignes] : ([brut de la ligne] dépasse 40 000 €)
            article Grande
                > Une ligne est grande.
        signature
            > Le maire,
        """

    /// A line, as the test keeps it beside the walk.
    private struct Line {
        var isExpense: Bool
        var count: Int
        var price: Int
        var gross: Int { price > 900 ? 0 : count * price }
        var rate: Int { isExpense ? (count < 10 ? 5 : 10) : 0 }
    }

    private static func answer(_ question: QuestionView, _ lines: [Line], _ reserve: Line) throws -> String {
        if question.name == "lignes" { return "\(lines.count)" }
        let number = question.name.split(separator: ",")[0].split(separator: " ").last.flatMap { Int($0) }
        let line = number.map { lines[$0 - 1] } ?? reserve
        if question.name.hasSuffix("sens") { return line.isExpense ? "dépense" : "recette" }
        return question.name.hasSuffix("prix") ? "\(line.price) €" : "\(line.count)"
    }

    @Test("they are what a plain program computes of the same answers", arguments: 0..<20)
    func mirrored(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        func random() -> Line {
            Line(
                isExpense: Bool.random(using: &generator), count: Int.random(in: 1...100, using: &generator),
                price: Int.random(in: 1...1_000, using: &generator))
        }
        let lines = (0..<Int.random(in: 0...5, using: &generator)).map { _ in random() }
        let reserve = random()
        var walk = try Rules(bytes: Array(Self.rules.utf8), path: "budget.acte").start()
        while let question = walk.question { try walk.answer(Self.answer(question, lines, reserve)) }
        let printed = try Self.plain(walk.act().text).split(separator: "\n").map(String.init)
        let start = try #require(printed.firstIndex { $0.hasPrefix("Total") })
        #expect(Array(printed[start..<(start + 1 + lines.count)]) == Self.expected(lines, reserve))
        #expect(printed.contains { $0.contains("Grande") } == lines.contains { $0.gross > 40_000 })
    }

    /// The act without the spaces that do not break, which part thousands and go before signs.
    private static func plain(_ text: String) -> String { text.filter { $0 != "\u{202f}" && $0 != "\u{a0}" } }

    private static func expected(_ lines: [Line], _ reserve: Line) -> [String] {
        let total = lines.reduce(0) { $0 + $1.gross }
        let expenses = lines.reduce(0) { $0 + ($1.isExpense ? $1.gross : 0) }
        var printed = ["Total: \(total),00€; dépenses: \(expenses),00€; réserve: \(reserve.gross),00€."]
        for line in lines {
            let isMore = line.gross * lines.count > total
            printed.append("- \(line.gross),00€ à \(line.rate)%" + (isMore ? ", beaucoup" : ""))
        }
        return printed
    }

    @Test("an example expects them by the number of the item, and its lines are tried once for all items")
    func examples() throws {
        let example = """

            exemple Deux lignes
                [lignes] = 2
                [lignes n° 1, sens] = dépense
                [lignes n° 1, quantité] = 10
                [lignes n° 1, prix] = 10 €
                [lignes n° 2, sens] = recette
                [lignes n° 2, quantité] = 20
                [lignes n° 2, prix] = 10 €
                [réserve, quantité] = 1
                [réserve, prix] = 7 €
                attendu [lignes n° 2, brut] = 200 €
                attendu [lignes n° 1, taux] = 10 %
                attendu [réserve, brut] = 7 €
                attendu [dépenses] = 100 €
            """
        let rules = try Rules(bytes: Array((Self.rules + example).utf8), path: "budget.acte")
        let rehearsal = rules.rehearse()
        #expect(rehearsal.trials.allSatisfy { $0.failures.isEmpty })
        let left = rehearsal.coverage.gaps.map(\.words).filter { $0.hasPrefix("ligne ") }
        #expect(left == ["ligne « | dépense | moins de 10 | 5 %      | » de la table [lignes, taux]"])
        let wrong = (Self.rules + example).replacing("brut] = 200 €", with: "brut] = 201 €")
        let failed = try Rules(bytes: Array(wrong.utf8), path: "budget.acte").rehearse()
        #expect(failed.trials.contains { !$0.failures.isEmpty })
    }

    @Test("what is wrong with one is told once, however often its record is asked for") func findings() {
        func codes(_ old: String, _ new: String) -> [String] {
            do {
                return try Rules(bytes: Array(Self.rules.replacing(old, with: new).utf8), path: "budget.acte")
                    .warnings.map(\.code)
            } catch {
                guard case .faulty(let findings) = error else { return [] }
                return findings.map(\.code)
            }
        }
        #expect(codes("[quantité] × [prix]", "[quantités] × [prix]") == ["E0200"])
        #expect(codes("calcul [brut] : montant", "calcul [prix] : montant").contains("E0202"))
        #expect(codes("[quantité] × [prix]", "[total]").contains("E0207"))
        #expect(codes("| recette | -           | 0 %      |", "") == ["E0470"])
        #expect(codes("plus", "plus").isEmpty)
    }
}
