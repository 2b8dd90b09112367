import Actotheque

/// A command line that was not understood, told in French.
///
/// The library that reads the arguments only gives its English sentence away. Its sentences are few: they are recognised
/// by their first words, and what stands between quotes is kept. The tests hold every sentence that our commands can meet.
enum UsageProblem {
    /// The French sentence for the library's `message` on these arguments. A command that does not exist is told of first: whatever
    /// else stands on the line is read in its light.
    static func sentence(for message: String, on arguments: [String]) -> String {
        guard let word = arguments.first, !word.hasPrefix("-"), HelpPage.page(for: word) == nil else {
            return sentence(for: message)
        }
        let nearest = LooseSpelling.closest(to: word, among: HelpPage.commands.compactMap(\.command))
        return "« \(word) » n'est pas une commande." + (nearest.map { " Vouliez-vous écrire « \($0) » ?" } ?? "")
    }

    private static func sentence(for message: String) -> String {
        let line = String(message.prefix { $0 != "\n" })
        let quoted = quotes(in: line)
        let subject = quoted.first.map { "« \($0) »" } ?? ""
        if line.hasPrefix("Unknown option") {
            return "L'option \(subject) n'existe pas."
                + (quoted.count > 1 ? " Vouliez-vous écrire « \(quoted[1]) » ?" : "")
        }
        for (prefix, sentence) in sentences where line.hasPrefix(prefix) {
            return sentence(subject, quoted.dropFirst().first)
        }
        if line.contains("unexpected arguments") {
            return "Il y a trop de mots sur la ligne : \(quoted.map { "« \($0) »" }.joined(separator: ", "))."
        }
        return "La commande n'est pas comprise."
    }

    private static let sentences: [(String, @Sendable (String, String?) -> String)] = [
        ("Missing expected argument", { subject, _ in "Il manque \(subject)." }),
        ("Missing value for", { subject, _ in "Il manque une valeur après \(subject)." }),
        ("Missing required subcommand", { _, _ in "Il manque la commande." }),
        ("Unexpected argument", { subject, _ in "\(subject) est de trop, ou mal écrit." }),
        ("The option", { subject, _ in "L'option \(subject) ne prend pas de valeur." }),
        (
            "The value",
            { subject, name in "\(subject) ne convient pas" + (name.map { " pour « \($0) »." } ?? ".") }
        ),
    ]

    private static func quotes(in line: String) -> [String] {
        let pieces = line.split(separator: "'", omittingEmptySubsequences: false)
        return stride(from: 1, to: pieces.count, by: 2).map { plain(pieces[$0]) }
    }

    /// The library writes a placeholder `<X>`, and `<X> ...` when it repeats; our pages write `X` and `X…`.
    private static func plain(_ placeholder: Substring) -> String {
        let text = String(placeholder.filter { $0 != "<" && $0 != ">" })
        return text.hasSuffix(" ...") ? text.dropLast(4) + "…" : text
    }
}
