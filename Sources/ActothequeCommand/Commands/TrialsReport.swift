import Actotheque

/// What the examples of one file gave, on a screen.
struct TrialsReport {
    private let trials: [Trial]
    private let coverage: Coverage
    private let environment: Environment

    init(_ trials: [Trial], _ coverage: Coverage, _ environment: Environment) {
        self.trials = trials
        self.coverage = coverage
        self.environment = environment
    }

    /// The lines, under the name of the file.
    func text(title: String) -> String {
        let palette = environment.palette
        var lines = [palette.paint(title, .strong)]
        for trial in trials {
            let mark = trial.isSuccess ? palette.paint("✔", .good) : palette.paint("✘", .bad)
            lines.append(" \(mark) \(trial.title) (ligne \(trial.line))")
            for failure in trial.failures {
                lines += LineFolding.fold(
                    "ligne \(failure.line) : \(failure.message)", columns: environment.columns - 5
                )
                .map { "     " + $0 }
            }
        }
        lines.append(trials.isEmpty ? " Aucun exemple." : " " + TrialsReport.summary(trials))
        if !trials.isEmpty { lines += coverageLines }
        return lines.joined(separator: "\n") + "\n"
    }

    private var coverageLines: [String] {
        let counts = coverage.counts.map { "\($0.noun) \($0.reached) sur \($0.total)" }
        var lines = [" Couverture : " + (counts.isEmpty ? "rien à couvrir" : counts.joined(separator: ", ")) + "."]
        for gap in coverage.gaps {
            lines += LineFolding.fold(
                "ligne \(gap.line)\(gap.file.map { " de \($0)" } ?? "") : \(gap.words)",
                columns: environment.columns - 5
            )
            .enumerated().map { ($0 == 0 ? "   · " : "     ") + $1 }
        }
        return lines
    }

    /// `3 exemples : 2 réussis, 1 manqué.`
    static func summary(_ trials: [Trial]) -> String {
        let passed = trials.count(where: \.isSuccess)
        let failed = trials.count - passed
        func many(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count > 1 ? "s" : "")" }
        let detail =
            failed == 0
            ? (passed > 1 ? "tous réussis" : "réussi") : "\(many(passed, "réussi")), \(many(failed, "manqué"))"
        return "\(many(trials.count, "exemple")) : \(detail)."
    }

    /// The same for programs.
    static func json(_ path: String, _ trials: [Trial], _ coverage: Coverage) -> JSONValue {
        [
            "file": .string(path),
            "examples": .array(
                trials.map { trial in
                    [
                        "title": .string(trial.title), "line": JSONValue(trial.line), "success": .bool(trial.isSuccess),
                        "failures": .array(
                            trial.failures.map { ["line": JSONValue($0.line), "message": .string($0.message)] }),
                    ]
                }),
            "coverage": .array(
                coverage.counts.map {
                    ["what": .string($0.noun), "reached": JSONValue($0.reached), "total": JSONValue($0.total)]
                }),
            "gaps": .array(
                coverage.gaps.map {
                    ["file": JSONValue($0.file), "line": JSONValue($0.line), "what": .string($0.words)]
                }),
        ]
    }
}
