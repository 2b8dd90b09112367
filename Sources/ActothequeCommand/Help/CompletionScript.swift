/// The script that completes commands in a shell, without the English sentences of the library that writes it.
enum CompletionScript {
    /// Whether a command line may ask for one.
    static func isRequested(by arguments: [String]) -> Bool {
        arguments.contains { $0.hasPrefix("--generate-completion-script") }
    }

    /// `script` with its descriptions in French. Its own comments, which nobody is shown, stay.
    static func inFrench(_ script: String) -> String {
        var script = script
        for (english, french) in descriptions {
            script = script.split(separator: english, omittingEmptySubsequences: false).joined(separator: french)
        }
        return script
    }

    private static let descriptions = [
        ("Show the version.", "Dire la version."),
        ("Show help information.", "Afficher l'aide."),
        ("Show subcommand help information.", "Afficher l'aide d'une commande."),
    ]
}
