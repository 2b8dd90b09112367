import Actotheque
import ArgumentParser

/// `sources FICHIER|DOSSIER… [--texte T] [--json]`
struct SourcesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sources", abstract: "Dire sur quels textes de droit les règles reposent.")

    @Argument(
        help: ArgumentHelp("fichiers de règles ou dossiers", valueName: "FICHIER"),
        completion: .file(extensions: ["acte"]))
    var files: [String]

    @Option(name: .customLong("texte"), help: ArgumentHelp("seulement ce qui repose sur ce texte", valueName: "T"))
    var text: String?

    @Flag(name: .customLong("json"), help: "un emploi par ligne, en JSON")
    var speaksJSON = false

    /// Lists the texts, each with what rests on it, and what a jurist has not checked.
    func run() throws {
        let console = Console()
        var uses: [SourceUse] = []
        var told: Set<SourceUse> = []
        var paths: [String] = []
        for path in files { paths += try console.trying(.unreadable) { try RuleFiles.paths(at: path) } }
        for path in paths {
            if try console.trying(.unreadable, { try Rules.holdsOnlyShared(path) }) { continue }
            let rules = try console.rules(at: path)
            // What several acts take of one file is listed once.
            uses += (text.map { rules.sources(on: $0) } ?? rules.sources).filter { told.insert($0).inserted }
        }
        if speaksJSON {
            for use in uses { console.say(SourcesCommand.json(use).compact) }
        } else {
            console.say(report(uses, on: console))
        }
    }

    private func report(_ uses: [SourceUse], on console: Console) -> String {
        guard !uses.isEmpty else {
            return text.map { "Rien ne repose sur « \($0) »." } ?? "Ces règles ne citent aucun texte."
        }
        let palette = console.environment.palette
        var lines: [String] = []
        var places: [String: [SourceUse]] = [:]
        var texts: [String] = []
        for use in uses {
            if places[use.text] == nil { texts.append(use.text) }
            places[use.text, default: []].append(use)
        }
        for text in texts {
            lines.append(palette.paint(text, .strong))
            for use in places[text] ?? [] {
                let check =
                    use.toCheck.isEmpty
                    ? use.checkedOn.map { "vérifié le \($0)" + (use.checkedBy.map { " par \($0)" } ?? "") }
                        ?? "non vérifié"
                    : "à vérifier : " + use.toCheck.joined(separator: " ; ")
                let line = "\(use.path), ligne \(use.line) : \(use.subject) — \(check)"
                lines += LineFolding.fold(line, columns: console.environment.columns - 4).enumerated().map {
                    ($0 == 0 ? "  · " : "    ") + $1
                }
            }
        }
        let unchecked = uses.count { !$0.isChecked }
        lines.append("")
        lines.append("Textes cités : \(texts.count). Emplois : \(uses.count), dont non vérifiés : \(unchecked).")
        return lines.joined(separator: "\n")
    }

    private static func json(_ use: SourceUse) -> JSONValue {
        [
            "text": .string(use.text), "subject": .string(use.subject), "file": .string(use.path),
            "line": JSONValue(use.line), "checkedOn": JSONValue(use.checkedOn), "checkedBy": JSONValue(use.checkedBy),
            "toCheck": JSONValue(use.toCheck),
        ]
    }
}
