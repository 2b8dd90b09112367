import Actotheque
import ArgumentParser

/// `dessiner FICHIER [--format svg|mermaid|dot|json] [--sortie OUT]`
struct DrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dessiner", abstract: "Dessiner l'arbre de décision.")

    @Argument(help: ArgumentHelp("fichier de règles", valueName: "FICHIER"), completion: .file(extensions: ["acte"]))
    var file: String

    @Option(
        name: .customLong("format"), help: ArgumentHelp("svg, mermaid, dot ou json", valueName: "X"),
        completion: .list(["svg", "mermaid", "dot", "json"]))
    var format = "svg"

    @Option(name: .customLong("sortie"), help: ArgumentHelp("fichier à écrire", valueName: "OUT"), completion: .file())
    var output: String?

    /// Draws the decision tree.
    func run() throws {
        let console = Console()
        if format == "json" { return try console.write(GraphFile(of: console.rules(at: file)).json, to: output) }
        guard let wanted = DrawingFormat(rawValue: format) else {
            throw console.fail(.usage, "« \(format) » n'est pas un format : svg, mermaid, dot ou json.")
        }
        try console.write(console.rules(at: file).drawing(as: wanted), to: output)
    }
}
