import Foundation

/// The figures of one run side by side: ours, the C program that does the same work, the best peer, and whether the target is met.
struct ResultTable {
    /// One row: what is compared, and what is aimed at.
    struct Row {
        var title: String
        var workload: String
        var metric: String
        /// What one unit is shown as, and by what the measure is multiplied for it.
        var unit: String
        var scale = 1.0
        /// The C baseline starts with this word.
        var baseline = "C "
        var target: Target
        /// Whether a larger figure is the better one.
        var isRate = false
    }

    /// What a figure is compared with.
    enum Target {
        /// In the unit of the row.
        case atMost(Double)
        case atLeast(Double)
        /// Times the figure of the C program.
        case timesBaseline(Double)
    }

    static let rows = [
        Row(
            title: "W1 compiler 100 000 questions", workload: "W1", metric: "parse+compile 100000", unit: "s",
            target: .atMost(0.7)),
        Row(
            title: "W1 syntaxe seule", workload: "W1", metric: "syntax rate 100000", unit: "Mo/s",
            target: .atLeast(150), isRate: true),
        Row(
            title: "W1 exposant, 100 à 100 000", workload: "W1", metric: "growth exponent", unit: "",
            target: .atMost(1.1)),
        Row(
            title: "W2a une décision", workload: "W2a", metric: "ns/decision", unit: "ns",
            baseline: "C gcc -O2 + PCRE2", target: .timesBaseline(2)),
        Row(title: "W2b une condition", workload: "W2b", metric: "ns/condition", unit: "ns", target: .atMost(5)),
        Row(
            title: "W3 une réponse, p50", workload: "W3", metric: "latency p50", unit: "µs",
            target: .atMost(1)),
        Row(
            title: "W3 une réponse, p99", workload: "W3", metric: "latency p99", unit: "µs",
            target: .atMost(10)),
        Row(
            title: "W3 un entretien ouvert", workload: "W3", metric: "memory/session", unit: "octets",
            target: .atMost(2_048)),
        Row(
            title: "W4 actes en texte", workload: "W4", metric: "acts/s", unit: "actes/s",
            baseline: "C table-driven text (",
            target: .atLeast(150_000), isRate: true),
        Row(
            title: "W4 depuis les réponses", workload: "W4", metric: "acts/s from answers", unit: "actes/s",
            target: .atLeast(0), isRate: true),
        Row(
            title: "W5 100 000 actes dans un fichier", workload: "W5", metric: "batch 100000", unit: "s",
            target: .atMost(2.5)),
        Row(
            title: "W5 mémoire", workload: "W5", metric: "peak memory 100000", unit: "octets",
            target: .atMost(100e6)),
        Row(
            title: "W6 jusqu'à la première question", workload: "W6", metric: "spawn to first question", unit: "ms",
            baseline: "C static", target: .atMost(5)),
        Row(
            title: "W7 prouver 300 questions, 42 refus", workload: "W7", metric: "prove 300, 42 refusals", unit: "s",
            target: .atMost(2)),
    ]

    private let figures: [Figure]

    /// Reads `results.jsonl`: the last line of each measure counts.
    init() throws {
        let decoder = JSONDecoder()
        let lines = try String(contentsOfFile: "results.jsonl", encoding: .utf8).split(separator: "\n")
        figures = try lines.map { try decoder.decode(Figure.self, from: Data($0.utf8)) }
    }

    /// The table in Markdown.
    func markdown() -> String {
        var lines = [
            "| charge | Actothèque | C | meilleur pair | ÷ C | ÷ pair | cible | |", "|---|---|---|---|---|---|---|---|",
        ]
        lines += Self.rows.compactMap(line)
        return lines.joined(separator: "\n")
    }

    private func line(_ row: Row) -> String? {
        guard let ours = last(row, { $0 == Figure.ours })?.median else { return nil }
        let baseline = best(row) { $0.hasPrefix(row.baseline) }
        let peer = best(row) { $0 != Figure.ours && !$0.hasPrefix("C ") && !$0.hasPrefix("floor") }
        let cells = [
            row.title, shown(ours, row), baseline.map { shown($0.median, row) } ?? "—",
            peer.map { "\(shown($0.median, row)) (\($0.peer))" } ?? "—", ratio(ours, baseline), ratio(ours, peer),
            target(row, baseline), isMet(row, ours, baseline) ? "tenue" : "manquée",
        ]
        return "| " + cells.joined(separator: " | ") + " |"
    }

    /// The last figure of each peer that fits.
    private func last(_ row: Row, _ fits: (String) -> Bool) -> Figure? {
        figures.last { $0.workload == row.workload && $0.metric == row.metric && fits($0.peer) }
    }

    private func best(_ row: Row, _ fits: (String) -> Bool) -> Figure? {
        let peers = Set(figures.filter { $0.workload == row.workload && fits($0.peer) }.map(\.peer))
        let latest = peers.compactMap { peer in last(row) { $0 == peer } }
        return row.isRate ? latest.max { $0.median < $1.median } : latest.min { $0.median < $1.median }
    }

    private func ratio(_ ours: Double, _ other: Figure?) -> String {
        guard let other, other.median > 0 else { return "—" }
        return Self.number(ours / other.median)
    }

    private func target(_ row: Row, _ baseline: Figure?) -> String {
        switch row.target {
        case .atMost(let bound): "≤ \(Self.number(bound)) \(row.unit)"
        case .atLeast(let bound): bound == 0 ? "—" : "≥ \(Self.number(bound)) \(row.unit)"
        case .timesBaseline(let times): "≤ \(Self.number(times)) × C"
        }
    }

    private func isMet(_ row: Row, _ ours: Double, _ baseline: Figure?) -> Bool {
        switch row.target {
        case .atMost(let bound): ours <= bound
        case .atLeast(let bound): ours >= bound
        case .timesBaseline(let times): baseline.map { ours <= times * $0.median } ?? false
        }
    }

    private func shown(_ value: Double, _ row: Row) -> String { "\(Self.number(value * row.scale)) \(row.unit)" }

    private static func number(_ value: Double) -> String {
        if value >= 1_000 {
            let digits = String(Int(value.rounded()))
            return stride(from: digits.count, to: 0, by: -3).reversed().map { end in
                String(digits.prefix(end).suffix(min(3, end)))
            }.joined(separator: " ")
        }
        return String(format: value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : value >= 0.1 ? "%.2f" : "%.3f", value)
            .replacing(".", with: ",")
    }
}
