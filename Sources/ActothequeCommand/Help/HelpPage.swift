/// The help of one command, written for the people who use it: the library that reads the arguments writes English.
struct HelpPage: Sendable {
    /// The command's name, or nothing for the program itself.
    let command: String?
    /// The whole page, ready to print.
    let text: String

    /// The page of a command, accents optional; the page of the program for no command, nothing for an unknown one.
    static func page(for command: String?) -> HelpPage? {
        guard let command else { return program }
        let wanted = unaccented(command)
        return commands.first { page in page.command.map(unaccented) == wanted }
    }

    /// The page a command line asks for, when it asks for one.
    static func requested(by arguments: [String]) -> HelpPage? {
        let words = arguments.prefix { $0 != "--" }
        let asks = words.contains { ["-h", "--help", "--aide"].contains($0) }
        let first = words.first { !$0.hasPrefix("-") }
        if first == "aide" || first == "help" {
            let topic = words.filter { !$0.hasPrefix("-") }.dropFirst().first
            return page(for: topic) ?? program
        }
        return asks ? page(for: first) ?? program : nil
    }

    /// The line that shows how a command is written.
    var usage: String { String(text.prefix { $0 != "\n" }) }

    private static func unaccented(_ word: String) -> String {
        String(word.map { ["é": "e", "è": "e", "ô": "o"][$0] ?? $0 })
    }
}
