import ActeCompiler
import ActeDiagnostics
import ActeGraph
import ActeInterview
import ActeValues
import Foundation

/// A list of gifts answered item after item: what an answer costs when the act repeats a line for each, sums them and looks whether one is large,
/// and what it costs to make room for them.
struct ListMeasure {
    private let rules: CompiledRules
    private let list = QuestionID(0)

    init() throws {
        rules = try RuleReading.compiled(
            SourceFile(id: FileID(0), name: "dons.acte", bytes: Array(ListMeasure.source.utf8)))
    }

    /// Measures lists of each size.
    func run(sizes: [Int], rounds: Int = 5) throws {
        for size in sizes {
            let spreading = Stopwatch.seconds(rounds) { keep(rules.enlarged(toHold: size, of: 0)) }
            try Figure("listes", "make room for \(size)", "ms", of: spreading.map { $0 * 1_000 }).record()
            guard let enlarged = rules.enlarged(toHold: size, of: 0) else {
                throw MeasureFailure("no room for \(size) items")
            }
            try measureAnswers(enlarged.graph, size, rounds: rounds)
        }
    }

    private func measureAnswers(_ graph: DecisionGraph, _ size: Int, rounds: Int) throws {
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
        try Figure("listes", "latency p50, \(size) items", "us", of: medians).record()
        try Figure("listes", "latency p99, \(size) items", "us", of: tails).record()
    }

    private static let source = """
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
            > Les dons suivants, d'un total de [total], sont acceptés :
            pour chaque [don] dans [dons]
                > - [donateur du don] : [montant du don] ;
        calcul [total] : montant
            somme de [montant du don] dans [dons]
        si au moins un des [dons] : ([montant du don] dépasse 10 000 €)
            article Publicité
                > Les dons de plus de 10 000 € sont publiés.
        signature
            > Le maire,

        """
}
