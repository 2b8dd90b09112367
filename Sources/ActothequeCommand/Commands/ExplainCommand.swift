import Actotheque
import ArgumentParser

/// `expliquer [CODE]`
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "expliquer", abstract: "Expliquer une erreur.")

    @Argument(help: ArgumentHelp("code d'erreur, comme E0123, ou un mot", valueName: "CODE"))
    var words: [String] = []

    /// Explains an error code, lists those that speak of a word, or lists them all.
    func run() throws {
        let console = Console()
        let asked = words.joined(separator: " ")
        if asked.isEmpty {
            console.say(list(on: console))
        } else if let page = FindingPage(code: asked) {
            console.say(text(of: page, on: console))
        } else if case let pages = FindingPage.pages(about: asked), !pages.isEmpty {
            console.say(lines(of: pages, on: console).joined(separator: "\n"))
        } else {
            throw console.fail(
                .usage, "« \(asked) » n'est pas un code d'erreur de cet outil.", [hint(for: asked)])
        }
    }

    private func text(of page: FindingPage, on console: Console) -> String {
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
        return lines.joined(separator: "\n")
    }

    private func list(on console: Console) -> String {
        let palette = console.environment.palette
        var lines: [String] = []
        for theme in FindingPage.themes {
            lines += [palette.paint(theme.title, .strong)] + self.lines(of: theme.pages, on: console) + [""]
        }
        lines.append(
            "« actotheque expliquer CODE » montre un exemple fautif, et le même corrigé. E : erreur ; A : avertissement."
        )
        return lines.joined(separator: "\n")
    }

    private func lines(of pages: [FindingPage], on console: Console) -> [String] {
        pages.map { "  \(console.environment.palette.paint($0.code, .accent))  \($0.title)" }
    }

    /// What to try instead of a code that does not exist.
    private func hint(for asked: String) -> String {
        let nearest = LooseSpelling.closest(to: asked, among: FindingPage.codes)
        let guess = nearest.map { "Vouliez-vous écrire « \($0) » ? " } ?? ""
        return guess + "« actotheque expliquer », sans code, donne toute la liste."
    }
}
