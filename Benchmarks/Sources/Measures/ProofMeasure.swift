import ActeDiagnostics
import Workloads

/// W7: from the bytes of a rule file to rules whose every path was proved.
struct ProofMeasure {
    /// Measures models of that many questions, with more and more refusals above their paths.
    func run(questions: Int, rounds: Int = 5) throws {
        for refusals in [0, questions / 20, questions / 7] {
            var workload = ProofWorkload(questions: questions, refusals: refusals)
            let file = SourceFile(id: FileID(0), name: "preuve.acte", bytes: Array(workload.rules().utf8))
            let proving = try Stopwatch.seconds(rounds) { keep(try RuleReading.compiled(file)) }
            try Figure("W7", "prove \(questions), \(refusals) refusals", "s", of: proving, bytes: file.bytes.count)
                .record()
        }
    }
}
