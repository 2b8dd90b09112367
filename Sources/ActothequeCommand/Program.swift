import Actotheque
import ArgumentParser

/// The command `actotheque`.
struct Program: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actotheque",
        abstract: "Des règles écrites en français aux actes administratifs terminés.",
        version: "actotheque \(Program.version)",
        subcommands: [
            VerifyCommand.self, TrialsCommand.self, WalkCommand.self, ProduceCommand.self, BatchCommand.self,
            EnvelopeCommand.self, DrawCommand.self, FormatCommand.self,
            ExplainCommand.self, SourcesCommand.self, ReviewCommand.self, CompareCommand.self,
        ],
        helpNames: [.customLong("aide"), .long, .short])

    /// The version of the program.
    static let version = Rules.engineVersion

    /// The command that a command line asks for.
    ///
    /// - Throws: what the library that reads arguments says against it, or asks to be shown.
    static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
        if let plain = WalkCommand(plain: arguments) { return plain }
        return CompletionScript.isRequested(by: arguments)
            ? try parseAsRoot(arguments) : try ScriptlessProgram.parseAsRoot(arguments)
    }
}

/// The same command, for a command line that asks for no completion script. The library that reads arguments looks for such a request before anything
/// else, by reading the line twice more; it does not for what stands below another command.
private struct ScriptlessProgram: ParsableCommand {
    static let configuration = {
        var configuration = Program.configuration
        configuration._superCommandName = ""
        return configuration
    }()
}

@main
enum Entry {
    static func main() async {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if let page = HelpPage.requested(by: arguments) {
            Descriptor.output.write(page.text)
            return
        }
        guard !arguments.isEmpty else {
            Descriptor.error.write(HelpPage.program.text)
            Program.exit(withError: ExitCode(ExitStatus.usage.rawValue))
        }
        do {
            var command = try Program.parsed(arguments)
            if var batch = command as? any AsyncParsableCommand {
                try await batch.run()
            } else {
                try command.run()
            }
        } catch {
            leave(after: error, arguments: arguments)
        }
    }

    /// Says what stopped the command, in French, and ends with its code.
    private static func leave(after error: any Error, arguments: [String]) -> Never {
        if let code = error as? ExitCode { Program.exit(withError: code) }
        let message = Program.fullMessage(for: error)
        if Program.exitCode(for: error).isSuccess {
            Descriptor.output.write(CompletionScript.inFrench(message) + "\n")
            Program.exit(withError: ExitCode.success)
        }
        let palette = Environment.current().errorPalette
        let page = HelpPage.page(for: arguments.first { !$0.hasPrefix("-") }) ?? .program
        let sentence = UsageProblem.sentence(for: Program.message(for: error), on: arguments)
        Descriptor.error.write(
            palette.paint("Erreur :", .bad) + " " + sentence + "\n" + page.usage + "\n"
                + "Pour l'aide : actotheque" + (page.command.map { " " + $0 } ?? "") + " --aide\n")
        Program.exit(withError: ExitCode(ExitStatus.usage.rawValue))
    }
}
