import Actotheque
import ArgumentParser

/// `produire FICHIER --réponses F [--profil P] [--format docx|…] [--charte C] [--publié] [--sortie OUT | --dossier D] [--échange T]`
struct ProduceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "produire", abstract: "Faire l'acte d'après un fichier de réponses.")

    @OptionGroup var start: StartingPoint

    @Option(
        name: [.customLong("réponses"), .customLong("reponses")],
        help: ArgumentHelp("fichier de réponses", valueName: "F"), completion: .file())
    var answers: String

    @OptionGroup var presentation: Presentation

    @Option(name: .customLong("sortie"), help: ArgumentHelp("fichier à écrire", valueName: "OUT"), completion: .file())
    var output: String?

    @Option(
        name: .customLong("dossier"),
        help: ArgumentHelp("où écrire l'acte et ceux qu'il appelle", valueName: "D"), completion: .directory)
    var folder: String?

    @OptionGroup var exchangeChoice: ExchangeChoice

    /// Makes the act, or says why it cannot be made.
    func run() throws {
        let console = Console()
        if output != nil, folder != nil {
            throw console.fail(.usage, "--sortie écrit un fichier, --dossier plusieurs : choisissez.")
        }
        let edition = try presentation.edition(exchangeChoice.table == nil ? output : nil, console)
        let rules = try console.rules(at: start.file)
        try console.spare(rules.files, from: output)
        let exchange = try exchangeChoice.exchange(of: rules, presentation, folder: folder, console)
        var walk = start.walk(of: rules)
        let facts = try console.answers(at: answers)
        let known = try start.profile(for: rules, besides: facts, console)
        if let known { try console.trying(.badInput) { try walk.take(known) } }
        guard let folder else {
            try console.trying(.badInput) { try walk.take(facts) }
            let act = try console.act(finishing: &walk)
            if let exchange {
                try writeRows(of: exchange, walk, console)
                return
            }
            try console.write(try edition.bytes(of: act, console), to: output)
            for derived in walk.derivedActs {
                console.note("Cet acte en appelle un autre : \(derived.name) (--dossier D fait les deux).")
            }
            return
        }
        var production = DerivedProduction(
            facts: facts, profile: known, edition: edition, folder: folder, console: console)
        try production.produce(&walk) { try console.act(finishing: &$0) }
    }

    /// Writes the rows that an act gives to a table, under the names of its columns; what someone must still fill is said.
    private func writeRows(of exchange: OpenDataExchange, _ walk: Walk, _ console: Console) throws {
        let rows = try console.trying(.badInput) { try walk.rows(of: exchange) }
        let faults = rows.flatMap(\.faults)
        guard faults.isEmpty else {
            throw console.fail(.badInput, "Cette ligne ne serait pas admise dans « \(exchange.table) ».", faults)
        }
        try console.write(exchange.head + rows.flatMap(\.line), to: output)
        if rows.isEmpty { console.note(exchange.absence) }
        for sentence in rows.flatMap({ $0.gaps + $0.remarks }) { console.note(sentence) }
    }
}
