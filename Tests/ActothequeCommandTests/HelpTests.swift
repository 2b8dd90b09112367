import ArgumentParser
import Testing

@testable import ActothequeCommand

@Suite("Help in French")
struct HelpTests {
    @Test("every option that a command takes is on its page", arguments: Program.configuration.subcommands)
    func complete(command: any ParsableCommand.Type) throws {
        let page = try #require(HelpPage.page(for: command.configuration.commandName))
        let names = Program.helpMessage(for: command).split(whereSeparator: { " ,()\n[]".contains($0) })
            .filter { $0.hasPrefix("--") }
        #expect(names.count > 1)
        for name in names where name != "--version" { #expect(page.text.contains(name)) }
    }

    @Test(
        "the page asked for is found, accents or not",
        arguments: [
            (["--help"], nil), (["aide"], nil), (["verifier", "-h"], "vérifier"), (["vérifier", "--aide"], "vérifier"),
            (["help", "produire"], "produire"), (["aide", "inconnu"], nil),
            (["essayer", "f.acte", "--aide"], "essayer"),
        ] as [([String], String?)])
    func requested(arguments: [String], command: String?) throws {
        #expect(try #require(HelpPage.requested(by: arguments)).command == command)
    }

    @Test("a word after -- asks for nothing")
    func notRequested() {
        #expect(HelpPage.requested(by: ["vérifier", "--", "--help"]) == nil)
        #expect(HelpPage.requested(by: ["vérifier", "aide"]) == nil)
    }

    @Test("pages fit a window of 110 columns", arguments: HelpPage.commands + [HelpPage.program])
    func narrow(page: HelpPage) {
        for line in page.text.split(separator: "\n") { #expect(ColumnWidth.of(line) <= 110) }
    }

    @Test(
        "a faulty command line is told in French",
        arguments: [
            (["produire", "f.acte"], "Il manque « --réponses F »."),
            (["vérifier"], "Il manque « FICHIER… »."),
            (["essayer", "f", "--reponses"], "Il manque une valeur après « --reponses F »."),
            (["essayer", "f", "g"], "« g » est de trop, ou mal écrit."),
            (["essayer", "f", "g", "h"], "Il y a trop de mots sur la ligne : « g », « h »."),
            (["essayer", "f", "--suivr"], "L'option « --suivr » n'existe pas. Vouliez-vous écrire « --suivre » ?"),
            (["essayer", "f", "-z"], "L'option « -z » n'existe pas."),
            (["essayer", "f", "--json=3"], "L'option « --json » ne prend pas de valeur."),
            (["inconnue"], "« inconnue » n'est pas une commande."),
            (["esayer", "f", "--suivr"], "« esayer » n'est pas une commande. Vouliez-vous écrire « essayer » ?"),
        ])
    func problem(arguments: [String], sentence: String) {
        #expect {
            _ = try Program.parsed(arguments)
        } throws: { error in
            UsageProblem.sentence(for: Program.message(for: error), on: arguments) == sentence
        }
    }

    @Test(
        "the version is told, and the command asked for is found, whether or not a completion script could be asked for"
    )
    func parsed() throws {
        #expect(try Program.parsed(["vérifier", "f.acte"]) is VerifyCommand)
        #expect(throws: (any Error).self) {
            try Program.parsed(["vérifier", "f.acte", "--generate-completion-script"])
        }
        #expect {
            _ = try Program.parsed(["--version"])
        } throws: { error in
            Program.exitCode(for: error).isSuccess
                && Program.fullMessage(for: error) == "actotheque \(Program.version)"
        }
    }

    @Test("the completion script describes commands and options in French", arguments: ["bash", "zsh", "fish"])
    func completion(shell: String) {
        #expect {
            _ = try Program.parsed(["--generate-completion-script", shell])
        } throws: { error in
            let script = CompletionScript.inFrench(Program.fullMessage(for: error))
            return script.contains("vérifier") && script.contains("réponses") && !script.contains("Show ")
        }
    }
}
