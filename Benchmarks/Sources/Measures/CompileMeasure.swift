import ActeDiagnostics
import ActeModel
import ActeSyntax
import Foundation

/// W1: from the bytes of a rule file to rules ready to be walked, at sizes ten times apart.
struct CompileMeasure {
    static let sizes = [10, 100, 1_000, 10_000, 100_000]

    /// Measures the sizes of which there are rules in `data/w1`.
    func run(largest: Int) throws {
        for size in Self.sizes where size <= largest {
            let path = "data/w1/\(size).acte"
            guard let data = FileManager.default.contents(atPath: path) else { continue }
            try measure(SourceFile(id: FileID(0), name: path, bytes: [UInt8](data)), size: size)
        }
    }

    private func measure(_ file: SourceFile, size: Int) throws {
        let repetitions = size <= 1_000 ? 50 : size <= 10_000 ? 9 : 5
        let syntax = try Stopwatch.seconds(repetitions) {
            var sink = DiagnosticSink()
            keep(parse(file, into: &sink))
            guard !sink.hasErrors else { throw MeasureFailure(sink.diagnostics.first?.message ?? "") }
        }
        try Figure("W1", "syntax \(size)", "s", of: syntax, bytes: file.bytes.count).record()
        var sink = DiagnosticSink()
        let tree = parse(file, into: &sink)
        let checking = try Stopwatch.seconds(repetitions) {
            var sink = DiagnosticSink()
            keep(check([tree], into: &sink))
            guard !sink.hasErrors else {
                throw MeasureFailure(sink.diagnostics.first { $0.severity == .error }?.message ?? "")
            }
        }
        try Figure("W1", "check \(size)", "s", of: checking, bytes: file.bytes.count).record()
    }
}
