import Actotheque
import ArgumentParser
import CMemory

/// `lot FICHIER --réponses F (--dossier D | --sortie OUT) [--format X] [--profil P] [--rapport R] [--reprendre] [--échange T]`
struct BatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lot", abstract: "Faire un acte par ligne d'un tableau de réponses.")

    @OptionGroup var start: StartingPoint

    @Option(
        name: [.customLong("réponses"), .customLong("reponses")],
        help: ArgumentHelp("tableau de réponses : CSV, ou un objet JSON par ligne", valueName: "F"),
        completion: .file())
    var answers: String

    @OptionGroup var presentation: Presentation

    @Option(
        name: .customLong("sortie"), help: ArgumentHelp("fichier où écrire tous les actes", valueName: "OUT"),
        completion: .file())
    var output: String?

    @Option(
        name: .customLong("dossier"), help: ArgumentHelp("où écrire un fichier par acte", valueName: "D"),
        completion: .directory)
    var folder: String?

    @Option(
        name: .customLong("rapport"), help: ArgumentHelp("ce que chaque ligne est devenue", valueName: "R"),
        completion: .file())
    var report: String?

    @Flag(name: .customLong("reprendre"), help: "continuer après la dernière ligne du rapport")
    var resumes = false

    @OptionGroup var exchangeChoice: ExchangeChoice

    /// Makes the acts, and says how many lines gave none.
    func run() async throws {
        let console = Console()
        // Files of a folder, and tables, are named by the command.
        let named = exchangeChoice.table == nil && folder == nil ? output : nil
        let edition = try presentation.edition(named ?? "lot.txt", console)
        let reportPath = try place(edition, console)
        if let folder {
            try console.trying(.badInput) { try BatchFolder.check(folder, report: reportPath, resumes: resumes) }
        }
        let rules = try console.rules(at: start.file)
        let exchange = try exchangeChoice.exchange(of: rules, presentation, folder: folder, console)
        for path in [reportPath, output] { try console.spare(rules.files + [answers], from: path) }
        var walk = start.walk(of: rules)
        let known = try start.profile(for: rules, besides: nil, console)
        if let known { try console.trying(.badInput) { try walk.take(known) } }
        let batch =
            exchange.map { Batch(from: walk, giving: $0) }
            ?? Batch(from: walk, writing: writer(edition))
        let rows = try console.trying(.badInput) { try BatchRows(contentsOf: answers) }
        try console.trying(.badInput) { try batch.check(rows) }
        let fingerprint = try fingerprint(of: rules, known, edition, exchange, console)
        try console.trying(.unwritable) { try OutputFile.makeFolder(of: reportPath) }
        let claim = try console.trying(.unwritable) { try FileClaim(on: reportPath, heldBy: "un autre lot l'écrit") }
        // Pages are laid out by libraries of which one thread at a time is asked.
        let tasks = edition.format == .pdf ? 1 : BatchCommand.cores
        let counts = try await make(
            batch, rows, fingerprint, in: reportPath, edition, tasks, exchange?.head ?? [], console)
        withExtendedLifetime(claim) {}
        console.note(BatchCount.sentence(counts) + " Rapport : « \(reportPath) ».")
        if counts.contains(where: { $0.key != .written && $0.value > 0 }) { throw console.end(.partial) }
    }

    /// Tasks at once: more than two wait for one another, since one alone writes.
    private static let cores = 2

    private func make(
        _ batch: Batch, _ rows: BatchRows, _ fingerprint: BatchFingerprint, in path: String, _ edition: Edition,
        _ tasks: Int, _ head: [UInt8], _ console: Console
    ) async throws -> [BatchLine.State: Int] {
        do {
            var report =
                try resumes
                ? BatchReport(resumingAt: path, of: fingerprint) : BatchReport(startingAt: path, of: fingerprint)
            if output == nil { try report.check(actsIn: folder ?? ".") }
            var place =
                try output.map { try BatchOutput(file: $0, after: report, head: head) }
                ?? BatchOutput(folder: folder ?? ".", ending: edition.format.rawValue, after: report)
            Interruption.installForBatch()
            // What some rows leave serves the next: given back to the system, it would come again page after page.
            _ = memory_keep(16 << 20)
            let progress = BatchProgress()
            try await batch.run(rows, after: report.last, tasks: tasks) { lines, share in
                try report.append(place.write(lines))
                progress.show(report.counts, share)
            }
            progress.clear()
            try place.finish()
            return report.counts
        } catch let problem as any ExplainedError {
            throw console.fail(problem is BatchProblem ? .badInput : .unwritable, problem.message)
        }
    }

    /// Everything that the bytes of the acts depend on: a batch that goes on must have all of it.
    private func fingerprint(
        of rules: Rules, _ profile: Profile?, _ edition: Edition, _ exchange: OpenDataExchange?, _ console: Console
    ) throws(ExitCode) -> BatchFingerprint {
        var fingerprint = try console.trying(.unreadable) { try BatchFingerprint(of: rules, rows: answers) }
        fingerprint.add("--profil", profile)
        fingerprint.add("--agent", start.agent ?? "")
        fingerprint.add("--charte", edition.charte)
        fingerprint.add("--format", edition.format.rawValue)
        fingerprint.add("--publié", edition.isPublished ? "oui" : "non")
        fingerprint.add("--mise-en-ligne", presentation.publicationDate ?? "")
        fingerprint.add("--auteur", presentation.author ?? "")
        fingerprint.add("--échange", exchange?.table ?? "")
        fingerprint.add("--dossier", output == nil ? "oui" : "non")
        return fingerprint
    }

    /// How one act is written, beside the others.
    private func writer(_ edition: Edition) -> @Sendable (Act, (String) -> Void) throws -> [UInt8] {
        guard output != nil else { return { try edition.bytes(of: $0, noting: $1) } }
        if edition.format == .json { return { try edition.line(of: $0, noting: $1) } }
        return { act, note in
            var bytes = try edition.bytes(of: act, noting: note)
            bytes.append(0x0C)
            return bytes
        }
    }

    /// Where the report goes, once it is sure that the acts can go where they are to.
    private func place(_ edition: Edition, _ console: Console) throws(ExitCode) -> String {
        switch (folder, output) {
        case (nil, nil): throw console.fail(.usage, "Dites où écrire les actes : --dossier D, ou --sortie OUT.")
        case (.some, .some): throw console.fail(.usage, "--dossier et --sortie ne vont pas ensemble.")
        case (let folder?, nil): return report ?? folder + "/rapport.csv"
        case (nil, let output?):
            guard exchangeChoice.table != nil || [.text, .markdown, .json].contains(edition.format) else {
                throw console.fail(
                    .usage,
                    "Un seul fichier ne contient plusieurs actes qu'en txt, md ou json : --dossier D en fait un par acte."
                )
            }
            return report ?? output + ".rapport.csv"
        }
    }
}
