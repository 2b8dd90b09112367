import Actotheque
import ArgumentParser

/// `formater FICHIER… [--contrôle]`
struct FormatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "formater", abstract: "Remettre les règles en forme.")

    @Argument(help: ArgumentHelp("fichiers de règles", valueName: "FICHIER"), completion: .file(extensions: ["acte"]))
    var files: [String]

    @Flag(name: [.customLong("contrôle"), .customLong("controle")], help: "ne rien écrire")
    var onlyChecks = false

    /// Puts files in form, or only says which are not.
    func run() throws {
        let console = Console()
        var worst = ExitStatus.success
        for path in files {
            let layout = try console.trying(.unreadable) { try RuleLayout(contentsOf: path) }
            for finding in layout.findings where finding.isError {
                console.warn(finding)
                worst = .faultyRules
            }
            guard layout.changes else { continue }
            if onlyChecks {
                console.note("« \(path) » n'est pas en forme.")
                worst = .faultyRules
            } else {
                try console.trying(.unwritable) { try layout.write() }
                console.say("« \(path) » remis en forme.")
            }
        }
        if worst != .success { throw console.end(worst) }
    }
}
