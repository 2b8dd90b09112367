import Actotheque
import ArgumentParser

/// Whether a command writes rows of open data, and for which table.
struct ExchangeChoice: ParsableArguments {
    @Option(
        name: [.customLong("échange"), .customLong("echange")],
        help: ArgumentHelp("une ligne de ce tableau de données ouvertes, au lieu de l'acte", valueName: "T"))
    var table: String?

    /// The table asked for; nothing when acts are. What is said of how acts look, or of their folder, means nothing of a table.
    func exchange(
        of rules: Rules, _ presentation: Presentation, folder: String?, _ console: Console
    ) throws(ExitCode) -> OpenDataExchange? {
        guard let table else { return nil }
        guard presentation.isPlain, folder == nil else {
            throw console.fail(
                .usage,
                "--échange écrit un tableau CSV : il ne va qu'avec --sortie, sans --dossier, --format, --charte ni --publié."
            )
        }
        return try console.trying(.usage) { try rules.exchange(named: table) }
    }
}
