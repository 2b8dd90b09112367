import Actotheque
import ArgumentParser

/// `essayer FICHIER [--réponses F] [--profil P] [--situation LIGNE[:N]] [--json] [--suivre] [--reprise F]`
struct WalkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "essayer", abstract: "Répondre aux questions et voir l'acte se faire.")

    @OptionGroup var start: StartingPoint

    @Option(
        name: [.customLong("réponses"), .customLong("reponses")],
        help: ArgumentHelp("répondre d'après un fichier", valueName: "F"),
        completion: .file())
    var answers: String?

    @Option(
        name: .customLong("charte"),
        help: ArgumentHelp("la présentation de la collectivité, pour :exporter", valueName: "C"), completion: .file())
    var charte: String?

    @Option(
        name: .customLong("situation"),
        help: ArgumentHelp("partir de la situation que « vérifier » montre à cette ligne", valueName: "LIGNE"))
    var place: ShownPlace?

    @Flag(name: .customLong("json"), help: "un événement par ligne, en JSON")
    var speaksJSON = false

    @Flag(name: .customLong("suivre"), help: "relire les règles à chaque enregistrement")
    var follows = false

    @Option(
        name: .customLong("reprise"), help: ArgumentHelp("où garder les réponses", valueName: "F"), completion: .file())
    var journal: String?

    /// Walks the rules with a person, a program, or a file of answers.
    func run() throws {
        let console = Console()
        let shown = try place.map { place throws(ExitCode) in try ShownSituation(at: place, of: start.file, on: console)
        }
        let rules = try shown?.rules ?? console.rules(at: start.file)
        var walkthrough = Walkthrough(start.walk(of: rules))
        if let charte {
            walkthrough.charte = try console.trying(.badInput) { try Charte(contentsOf: charte) }
        }
        if let phrase = console.environment.phrase {
            walkthrough.vault = try console.trying(.badInput) { try Vault(phrase: phrase) }
        }
        let facts = try answers.map { path throws(ExitCode) in try console.answers(at: path) }
        if let known = try start.profile(for: rules, besides: facts, console) {
            try console.trying(.badInput) { try walkthrough.walk.take(known) }
        }
        if let shown {
            try console.trying(.badInput) { try walkthrough.walk.take(shown.answers) }
            console.note(shown.words)
        }
        if let facts {
            var walk = PreparedWalk(walkthrough: walkthrough, facts: facts, speaksJSON: speaksJSON, console: console)
            throw console.end(try walk.run())
        }
        throw console.end(try speaksJSON ? exchange(walkthrough, console) : converse(walkthrough, rules, console))
    }

    private func exchange(_ walkthrough: Walkthrough, _ console: Console) throws -> ExitStatus {
        let kept = try journal.map { path in try console.trying(.badInput) { try Journal(path) } }
        var walk = EventWalk(walkthrough: walkthrough, journal: kept)
        try console.trying(.badInput) { try walk.resume() }
        return walk.run()
    }

    private func converse(_ walkthrough: Walkthrough, _ rules: Rules, _ console: Console) throws -> ExitStatus {
        let environment = console.environment
        let isTyped = environment.readsTerminal && environment.writesTerminal
        let kept = try console.trying(.badInput) {
            // A situation that is looked at takes the place of no walk kept earlier.
            try journal.map { try Journal($0) } ?? (isTyped && place == nil ? Journal.beside(start.file) : nil)
        }
        var walk = ScreenWalk(
            walkthrough: walkthrough, lines: isTyped ? .typed() : .transcript, journal: kept,
            watcher: follows ? FileWatcher(rules.files) : nil, environment: environment)
        if isTyped { Interruption.install(keepsAnswers: kept != nil) }
        try console.trying(.badInput) { try walk.offerResumption(asks: isTyped) }
        return walk.run()
    }
}
