import Actotheque
import ArgumentParser

/// `expliquer CODE`
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "expliquer", abstract: "Expliquer une erreur.")

    @Argument(help: ArgumentHelp("code d'erreur, comme E0123", valueName: "CODE"))
    var code: String

    /// Explains an error code.
    func run() throws {
        let console = Console()
        guard let page = FindingPage(code: code) else {
            throw console.fail(.usage, "« \(code) » n'est pas un code d'erreur de cet outil.")
        }
        let palette = console.environment.palette
        var lines = [palette.paint("\(page.code) : \(page.title)", .strong), ""]
        lines += LineFolding.fold(page.explanation, columns: console.environment.columns)
        for (caption, example) in [("Fautif :", page.faulty), ("Corrigé :", page.corrected)] where !example.isEmpty {
            lines += ["", palette.paint(caption, .accent)]
            lines += example.split(separator: "\n", omittingEmptySubsequences: false).map {
                $0.isEmpty ? "" : "    \($0)"
            }
            while lines.last == "" { lines.removeLast() }
        }
        console.say(lines.joined(separator: "\n"))
    }
}
