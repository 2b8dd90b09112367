import Actotheque
import ArgumentParser

/// `vérifier FICHIER|DOSSIER… [--exemples] [--json]`
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vérifier", abstract: "Dire toutes les erreurs des règles.", aliases: ["verifier"])

    @Argument(
        help: ArgumentHelp("fichiers de règles ou dossiers", valueName: "FICHIER"),
        completion: .file(extensions: ["acte"]))
    var files: [String]

    @Flag(name: .customLong("exemples"), help: "écrire chaque situation montrée comme un exemple, prêt à coller")
    var writesExamples = false

    @Flag(name: .customLong("json"), help: "une erreur par ligne, en JSON")
    var speaksJSON = false

    /// Reads every file, says everything that is found, and ends with what was found at worst.
    func run() throws {
        let console = Console()
        var errors = 0
        var warnings = 0
        var left = 0
        var paths: [String] = []
        for path in files { paths += try console.trying(.unreadable) { try RuleFiles.paths(at: path) } }
        for path in paths {
            let (findings, openPoints) = try console.trying(.unreadable) { try Rules.examination(of: path) }
            errors += findings.count(where: \.isError)
            warnings += findings.count { !$0.isError }
            show(findings, of: path, on: console)
            left += openPoints.count
            for point in openPoints { speaksJSON ? console.say(VerifyCommand.json(point)) : console.note(point.text) }
        }
        if !speaksJSON {
            let summary = VerifyCommand.summary(files: paths.count, errors: errors, warnings: warnings)
            console.say(left == 0 ? summary : "\(summary) Points non décidés : \(left).")
        }
        if errors > 0 { throw console.end(.faultyRules) }
    }

    private func show(_ findings: [Finding], of path: String, on console: Console) {
        if speaksJSON {
            for finding in findings { console.say(finding.json) }
            return
        }
        let shown = findings.filter { $0.answers != nil && $0.path == path }.map(\.line)
        func place(_ line: Int, _ rank: Int) -> ShownPlace {
            ShownPlace(line: line, rank: shown.count { $0 == line } > 1 ? rank : nil)
        }
        var ranks: [Int: Int] = [:]
        for finding in findings {
            console.warn(finding)
            guard writesExamples, finding.answers != nil else { continue }
            ranks[finding.line, default: 0] += 1
            let words = finding.path == path ? place(finding.line, ranks[finding.line] ?? 1).words : "\(finding.line)"
            if let example = finding.example(named: "Situation de la ligne \(words), \(finding.code)") {
                console.say(example)
            }
        }
        if !writesExamples, let line = shown.last {
            let place = place(line, 1)
            console.note(
                "Pour essayer la situation de la ligne \(line) : « essayer FICHIER --situation \(place.words) ».\n")
        }
    }

    /// What could not be decided, on one line of JSON.
    private static func json(_ point: OpenPoint) -> String {
        let record: JSONValue = [
            "severity": "undecided", "file": .string(point.path), "line": JSONValue(point.line),
            "message": .string(point.question),
        ]
        return record.compact
    }

    /// `3 fichiers relus : 2 erreurs, 1 avertissement.`
    static func summary(files: Int, errors: Int, warnings: Int) -> String {
        func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number > 1 ? "s" : "")" }
        let read = "\(count(files, "fichier")) relu\(files > 1 ? "s" : "")"
        var found: [String] = []
        if errors > 0 { found.append(count(errors, "erreur")) }
        if warnings > 0 { found.append(count(warnings, "avertissement")) }
        return "\(read) : \(found.isEmpty ? "rien à signaler" : found.joined(separator: ", "))."
    }
}
