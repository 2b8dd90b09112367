import ActeGraph
import Foundation
import Workloads

/// W2: a thousand conditions in a tree, decided over rows of complete answers; loading and converting the answers is not timed.
struct DecideMeasure {
    private let graph: DecisionGraph
    private let table: AnswerTable

    init(rows: Int) throws {
        let workload = try DecideWorkload(json: Data(contentsOf: URL(filePath: "data/w2/tree.json")))
        let graph = try DecideGraph(workload).build()
        self.graph = graph
        table = try AnswerRows(for: graph).read("data/w2/answers.csv", rows: rows)
    }

    /// Measures both, once the outcome of the first rows is that of the reference.
    func run() throws {
        try check()
        var decider = Decider(graph)
        let all = table.count
        let cold = Stopwatch.seconds(9) { decide(0..<all, with: &decider) }
        try Figure("W2a", "ns/decision", "ns", of: cold.map { $0 / Double(all) * 1e9 }).record()
        let hot = min(1_000, all)
        let rounds = max(1, all / hot)
        let warm = Stopwatch.seconds(9) { for _ in 0..<rounds { decide(0..<hot, with: &decider) } }
        try Figure("W2a", "ns/decision, 1000 hot rows", "ns", of: warm.map { $0 / Double(hot * rounds) * 1e9 }).record()
        let sample = min(20_000, all)
        var branches: [UInt16] = []
        let flat = Stopwatch.seconds(5) {
            for row in 0..<sample {
                decider.branches(row, of: table, into: &branches)
                keep(branches[row % branches.count])
            }
        }
        let conditions = Double(graph.decisionCount)
        try Figure("W2b", "ns/condition", "ns", of: flat.map { $0 / Double(sample) / conditions * 1e9 }).record()
    }

    private func decide(_ rows: Range<Int>, with decider: inout Decider) {
        var sum = 0
        for row in rows {
            decider.decide(row, of: table)
            for part in decider.parts { sum &+= Int(part.rawValue) }
        }
        keep(sum)
    }

    /// The sum of the leaves and the number of true conditions of the first thousand rows.
    private func check() throws {
        let expected = try JSONDecoder().decode(
            Expected.self, from: Data(contentsOf: URL(filePath: "data/w2/expected.json")))
        var decider = Decider(graph)
        var branches: [UInt16] = []
        var truths = 0
        for (row, leaf) in expected.leaves.enumerated() where row < table.count {
            decider.decide(row, of: table)
            if decider.parts != [PartID(UInt32(leaf))] {
                throw MeasureFailure("row \(row): leaf \(decider.parts), not \(leaf)")
            }
            decider.branches(row, of: table, into: &branches)
            let held = branches.reduce(0) { $0 + Int($1) }
            if held != expected.trues[row] {
                throw MeasureFailure("row \(row): \(held) conditions hold, not \(expected.trues[row])")
            }
            truths += held
        }
        print("W2 leaf sum", expected.leaves.reduce(0, +), "true conditions", truths)
    }

    private struct Expected: Decodable {
        var leaves: [Int]
        var trues: [Int]
    }
}
