import Actotheque
import ArgumentParser

/// `essais FICHIER|DOSSIER… [--json]`
struct TrialsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "essais", abstract: "Essayer les exemples des règles, et dire ce qu'ils laissent de côté.")

    @Argument(
        help: ArgumentHelp("fichiers de règles ou dossiers", valueName: "FICHIER"),
        completion: .file(extensions: ["acte"]))
    var files: [String]

    @Flag(name: .customLong("json"), help: "un fichier par ligne, en JSON")
    var speaksJSON = false

    /// Tries the examples of every file; ends in error when one fails.
    func run() throws {
        let console = Console()
        var paths: [String] = []
        for path in files { paths += try console.trying(.unreadable) { try RuleFiles.paths(at: path) } }
        var failed = 0
        for path in paths {
            if try console.trying(.unreadable, { try Rules.holdsOnlyShared(path) }) { continue }
            let rules = try console.rules(at: path)
            let (trials, coverage) = (rules.trials, rules.coverage)
            failed += trials.count { !$0.isSuccess }
            if speaksJSON {
                console.say(TrialsReport.json(path, trials, coverage).compact)
            } else {
                console.say(TrialsReport(trials, coverage, console.environment).text(title: path))
            }
        }
        if failed > 0 { throw console.end(.faultyRules) }
    }
}
