import Actotheque
import Workloads

/// W7, twice: two versions of a rule file, and where they make another act. What is measured follows their reading: common ground, each region where they
/// may differ settled, and both walked to show it.
struct ComparisonMeasure {
    /// Compares models of that many questions with others, of which one clause is worded otherwise, or one condition is another.
    func run(questions: Int, rounds: Int = 5) throws {
        for refusals in [0, questions / 20, questions / 7] {
            var workload = ProofWorkload(questions: questions, refusals: refusals)
            let text = workload.rules()
            let older = try rules(text)
            for edit in ProofWorkload.Edit.allCases {
                let newer = try rules(workload.rewritten(text, by: edit))
                var difference = newer.difference(from: older)
                let comparing = Stopwatch.seconds(rounds) { difference = newer.difference(from: older) }
                guard !difference.isProvedSame else { throw MeasureFailure("nothing differs: \(edit.rawValue)") }
                let note = "\(difference.changes.count) shown, \(difference.undecided.count) open"
                try Figure(
                    "W7", "compare \(questions), \(refusals) refusals, \(edit.rawValue)", "s", of: comparing, note: note
                ).record()
            }
        }
    }

    private func rules(_ text: String) throws -> Rules {
        do {
            return try Rules(bytes: Array(text.utf8), path: "preuve.acte")
        } catch {
            throw MeasureFailure(error.message)
        }
    }
}
