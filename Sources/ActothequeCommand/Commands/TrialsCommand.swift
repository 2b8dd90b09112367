import Actotheque
import ArgumentParser

/// `essais FICHIER|DOSSIER… [--proposer] [--mutations] [--essentiels] [--couverture-entière] [--json]`
struct TrialsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "essais", abstract: "Essayer les exemples des règles, et dire ce qu'ils laissent de côté.")

    @Argument(
        help: ArgumentHelp("fichiers de règles ou dossiers", valueName: "FICHIER"),
        completion: .file(extensions: ["acte"]))
    var files: [String]

    @Flag(name: .customLong("json"), help: "un fichier par ligne, en JSON")
    var speaksJSON = false

    @Flag(name: .customLong("proposer"), help: "écrire les exemples qui manquent, prêts à coller à la fin du fichier")
    var proposes = false

    @Flag(name: .customLong("mutations"), help: "changer les règles d'un rien, et dire ce qu'aucun exemple ne verrait")
    var changesRules = false

    @Flag(name: .customLong("essentiels"), help: "nommer les exemples qui suffisent à tout atteindre")
    var namesEssentials = false

    @Flag(name: .customLong("couverture-entière"), help: "échouer si les exemples laissent quelque chose de côté")
    var demandsAll = false

    /// Tries the examples of every file; ends in error when one fails, or leaves out something when nothing may be.
    func run() throws {
        let console = Console()
        var paths: [String] = []
        for path in files { paths += try console.trying(.unreadable) { try RuleFiles.paths(at: path) } }
        var failed = 0
        for path in paths {
            if try console.trying(.unreadable, { try Rules.holdsOnlyShared(path) }) { continue }
            let rules = try console.rules(at: path)
            let rehearsal = rules.rehearse()
            let proposals = proposes ? rehearsal.proposals() : nil
            var report = TrialsReport(path, rehearsal, proposals, changesRules ? rehearsal.mutations() : nil)
            if namesEssentials { report.essentials = rehearsal.essentials(with: proposals ?? []) }
            failed += rehearsal.trials.count { !$0.isSuccess }
            if demandsAll, !report.coverage.isWhole { failed += 1 }
            console.say(speaksJSON ? report.json.compact : report.text(console.environment))
        }
        if failed > 0 { throw console.end(.faultyRules) }
    }
}
