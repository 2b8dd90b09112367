import ActeDiagnostics
import ActeModel
import ActeSyntax
import Foundation

/// W1: from the bytes of a rule file to rules ready to be walked, at sizes ten times apart.
struct CompileMeasure {
    static let sizes = [10, 100, 1_000, 10_000, 100_000]

    /// Measures the sizes of which there are rules in `data/w1`.
    func run(largest: Int) throws {
        var medians: [(size: Int, seconds: Double)] = []
        for size in Self.sizes where size <= largest {
            let path = "data/w1/\(size).acte"
            guard FileManager.default.fileExists(atPath: path) else { continue }
            medians.append((size, try measure(RuleReading.file(path), size: size)))
        }
        guard let small = medians.first(where: { $0.size == 100 }), let large = medians.last, large.size > small.size
        else { return }
        let exponent = log(large.seconds / small.seconds) / log(Double(large.size) / Double(small.size))
        try Figure("W1", "growth exponent", "", of: [exponent], note: "\(small.size) – \(large.size)").record()
    }

    /// The median of the whole, in seconds.
    private func measure(_ file: SourceFile, size: Int) throws -> Double {
        let repetitions = size <= 1_000 ? 50 : size <= 10_000 ? 9 : 5
        let bytes = file.bytes.count
        let reading = try Stopwatch.seconds(repetitions) {
            var sink = DiagnosticSink()
            keep(parse(file, into: &sink))
            if sink.hasErrors { throw MeasureFailure("\(file.name) has errors") }
        }
        try Figure("W1", "syntax \(size)", "s", of: reading, bytes: bytes).record()
        try Figure("W1", "syntax rate \(size)", "MB/s", of: reading.map { Double(bytes) / $0 / 1e6 }).record()
        var sink = DiagnosticSink()
        let tree = parse(file, into: &sink)
        let checking = Stopwatch.seconds(repetitions) {
            var sink = DiagnosticSink()
            keep(check([tree], into: &sink))
        }
        try Figure("W1", "check \(size)", "s", of: checking, bytes: bytes).record()
        let whole = try Stopwatch.seconds(repetitions) { keep(try RuleReading.compiled(file)) }
        let figure = Figure("W1", "parse+compile \(size)", "s", of: whole, bytes: bytes)
        try figure.record()
        return figure.median
    }
}
