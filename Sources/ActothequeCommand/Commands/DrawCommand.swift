import Actotheque
import ArgumentParser

/// `dessiner FICHIER [--format svg|mermaid|dot] [--sortie OUT]`
struct DrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dessiner", abstract: "Dessiner l'arbre de décision.")

    @Argument(help: ArgumentHelp("fichier de règles", valueName: "FICHIER"), completion: .file(extensions: ["acte"]))
    var file: String

    @Option(
        name: .customLong("format"), help: ArgumentHelp("svg, mermaid ou dot", valueName: "X"),
        completion: .list(["svg", "mermaid", "dot"]))
    var format = "svg"

    @Option(name: .customLong("sortie"), help: ArgumentHelp("fichier à écrire", valueName: "OUT"), completion: .file())
    var output: String?

    /// Draws the decision tree.
    func run() throws {
        let console = Console()
        guard let wanted = DrawingFormat(rawValue: format) else {
            throw console.fail(.usage, "« \(format) » n'est pas un format : svg, mermaid ou dot.")
        }
        try console.write(console.rules(at: file).drawing(as: wanted), to: output)
    }
}
