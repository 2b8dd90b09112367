import Actotheque
import ArgumentParser

/// `relecture FICHIER [--format md|html] [--sortie OUT]`
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "relecture", abstract: "Écrire le dossier qu'un juriste relit, annote et signe.")

    @Argument(help: ArgumentHelp("fichier de règles", valueName: "FICHIER"), completion: .file(extensions: ["acte"]))
    var file: String

    @Option(
        name: .customLong("format"), help: ArgumentHelp("md ou html", valueName: "X"),
        completion: .list(["md", "html"]))
    var format = "md"

    @Option(name: .customLong("sortie"), help: ArgumentHelp("fichier à écrire", valueName: "OUT"), completion: .file())
    var output: String?

    /// Writes all that is to be read of the rules.
    func run() throws {
        let console = Console()
        guard let wanted = ReviewFormat(rawValue: format) else {
            throw console.fail(.usage, "« \(format) » n'est pas un format : md ou html.")
        }
        let rules = try console.rules(at: file)
        try console.spare(rules.files, from: output)
        try console.write(rules.review().rendered(as: wanted), to: output)
    }
}
