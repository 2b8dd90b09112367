import ActeCompiler
import ActeDiagnostics
import ActeGraph
import ActeInterview
import ActeValues
import Foundation

/// A list of gifts answered item after item: what an answer costs when the act looks whether one is large and whether their sum is, and what it costs
/// to make room for them.
struct ListMeasure {
    private let list = QuestionID(0)

    /// Measures lists of each size, put to each use.
    func run(sizes: [Int], rounds: Int = 5) throws {
        for use in Use.allCases { try measure(use, sizes, rounds: rounds) }
    }

    private func measure(_ use: Use, _ sizes: [Int], rounds: Int) throws {
        let rules = try RuleReading.compiled(
            SourceFile(id: FileID(0), name: "dons.acte", bytes: Array(Self.source(use).utf8)))
        for size in sizes {
            let spreading = Stopwatch.seconds(rounds) { keep(rules.enlarged(toHold: size, of: 0)) }
            try Figure("listes", "make room for \(size), \(use)", "ms", of: spreading.map { $0 * 1_000 }).record()
            guard let enlarged = rules.enlarged(toHold: size, of: 0) else {
                throw MeasureFailure("no room for \(size) items, \(use)")
            }
            try measureAnswers(enlarged.graph, size, use, rounds: rounds)
        }
    }

    private func measureAnswers(_ graph: DecisionGraph, _ size: Int, _ use: Use, rounds: Int) throws {
        var medians: [Double] = []
        var tails: [Double] = []
        for _ in 0..<rounds {
            var interview = Session(graph)
            var step = try interview.answer(list, with: .integer(Int64(size)))
            var all: [Double] = []
            while let question = interview.next {
                let value: Value =
                    graph.questions[Int(question.rawValue)].type == .amount
                    ? .amount(Amount(cents: Int64(question.rawValue) * 100)) : .text("Donateur")
                let start = Stopwatch.nanoseconds()
                try interview.answer(question, with: value, noting: &step)
                all.append(Double(Stopwatch.nanoseconds() - start) / 1_000)
            }
            all.sort()
            medians.append(all[all.count / 2])
            tails.append(all[all.count * 99 / 100])
        }
        try Figure("listes", "latency p50, \(size) items, \(use)", "us", of: medians).record()
        try Figure("listes", "latency p99, \(size) items, \(use)", "us", of: tails).record()
    }

    /// What the act does with the items.
    private enum Use: String, CaseIterable {
        /// It repeats a line for each, with its amount, and prints the total.
        case printed
        /// It prints the names alone: the amounts only decide.
        case compared
        /// It may still be refused when all are known.
        case refusable

        var lines: String {
            switch self {
            case .printed, .refusable:
                """
                    > Les dons suivants, d'un total de [total], sont acceptés :
                    pour chaque [don] dans [dons]
                        > - [donateur du don] : [montant du don] ;
                """
            case .compared:
                """
                    > Les dons suivants sont acceptés :
                    pour chaque [don] dans [dons]
                        > - [donateur du don] ;
                """
            }
        }

        var refusal: String {
            self == .refusable
                ? """
                refus si [total] dépasse 1 000 000 000 €
                    > Un tel total ne s'accepte pas.
                """ : ""
        }
    }

    private static func source(_ use: Use) -> String {
        """
        gabarit décision
            partie visas
                contient : visas
            partie dispositif
                contient : articles
            partie signature
                contient : signature
        acte Acceptation de dons
            nature : décision
        fiche [don]
            question [donateur] : texte
            question [montant] : montant
        liste [dons] de don
            au moins 1
        article Acceptation
        \(use.lines)
        calcul [total] : montant
            somme de [montant du don] dans [dons]
        si au moins un des [dons] : ([montant du don] dépasse 10 000 €)
            article Publicité
                > Les dons de plus de 10 000 € sont publiés.
        si [total] dépasse 1 000 000 €
            article Emploi
                > L'emploi des dons fait l'objet d'un rapport.
        \(use.refusal)
        signature
            > Le maire,

        """
    }
}
