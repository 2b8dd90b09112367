import Actotheque

/// What the examples of one file gave, on a screen or for programs.
struct TrialsReport {
    private let path: String
    private let trials: [Trial]
    /// What the examples reached.
    let coverage: Coverage
    private let proposals: [ProposedExample]?
    private let mutations: MutationSurvey?
    /// The fewest examples that reach all that is reached, where somebody asked for them.
    var essentials: Essentials?

    /// - Parameters:
    ///   - proposals: the examples that could be added; nothing when nobody asked for them.
    ///   - mutations: the changes that no example sees; nothing when nobody asked for them.
    init(_ path: String, _ rehearsal: Rehearsal, _ proposals: [ProposedExample]?, _ mutations: MutationSurvey?) {
        self.path = path
        trials = rehearsal.trials
        coverage = rehearsal.coverage
        self.proposals = proposals
        self.mutations = mutations
    }

    /// The lines, under the name of the file.
    func text(_ environment: Environment) -> String {
        let palette = environment.palette
        var lines = [palette.paint(path, .strong)]
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
        if !trials.isEmpty { lines += coverageLines(environment) }
        if let essentials { lines += TrialsReport.lines(essentials) }
        if let mutations { lines += MutationReport(mutations).lines(environment) }
        return lines.joined(separator: "\n") + "\n" + (proposals.map(proposalText) ?? "")
    }

    /// The blocks as they are to be pasted, comments saying what each is for.
    private func proposalText(_ proposals: [ProposedExample]) -> String {
        if proposals.isEmpty { return coverage.isWhole ? "" : "\n # Aucun exemple n'a pu être proposé.\n" }
        let blocks = proposals.map { proposal in
            proposal.reaches.map { "# pour : \($0.split(whereSeparator: \.isNewline).joined(separator: " "))\n" }
                .joined()
                + proposal.text
        }
        return "\n# À coller à la fin du fichier, puis à relire : ce qui est attendu est ce que les règles donnent.\n\n"
            + blocks.joined(separator: "\n")
    }

    private func coverageLines(_ environment: Environment) -> [String] {
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

    /// The titles, under what they are.
    private static func lines(_ essentials: Essentials) -> [String] {
        let count = essentials.titles.count
        if count == 0 { return [" Aucun exemple n'atteint rien."] }
        let head =
            count == 1
            ? " Un exemple sur \(essentials.total) atteint tout ce que tous atteignent :"
            : " \(count) exemples sur \(essentials.total) atteignent tout ce que tous atteignent :"
        let foot = essentials.isSmallest ? [] : ["   (d'autres, moins nombreux, y suffiraient peut-être)"]
        return [head] + essentials.titles.map { "   · \($0)" } + foot
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
    var json: JSONValue {
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
            "mutations": mutations.map { MutationReport($0).json } ?? .null,
            "essentials": .array((essentials?.titles ?? []).map { .string($0) }),
            "proposals": .array((proposals ?? []).map { ["title": .string($0.title), "text": .string($0.text)] }),
        ]
    }
}
