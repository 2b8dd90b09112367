import Actotheque
import ArgumentParser

/// What commands say, and how they end: results on standard output, everything else on standard error.
struct Console {
    /// What the process was started with.
    let environment = Environment.current()

    /// A result.
    func say(_ text: String) { Descriptor.output.write(text.hasSuffix("\n") ? text : text + "\n") }

    /// Something worth knowing that is no result.
    func note(_ text: String) {
        let lines = LineFolding.fold(text, columns: environment.columns)
        Descriptor.error.write(lines.joined(separator: "\n") + "\n")
    }

    /// A finding.
    func warn(_ finding: Finding) {
        Descriptor.error.write(finding.rendered(environment.errorPalette.isColoured ? .coloured : .plain) + "\n")
    }

    /// Says what went wrong, and returns the error that ends the command with that status.
    func fail(_ status: ExitStatus, _ message: String, _ details: [String] = []) -> ExitCode {
        let lead = environment.errorPalette.paint("Erreur :", .bad) + " "
        let lines = LineFolding.fold(message, columns: environment.columns - 9)
        let more = details.flatMap { LineFolding.fold($0, lead: "  ", columns: environment.columns) }
        Descriptor.error.write(lead + (lines + more).joined(separator: "\n") + "\n")
        return end(status)
    }

    /// The error that ends the command with that status.
    func end(_ status: ExitStatus) -> ExitCode { ExitCode(status.rawValue) }

    /// Does something that may fail; a failure is said and ends the command with that status.
    func trying<Result>(_ status: ExitStatus, _ action: () throws -> Result) throws(ExitCode) -> Result {
        do {
            return try action()
        } catch {
            throw fail(status, (error as? any ExplainedError)?.message ?? "Cela n'a pas pu être fait.")
        }
    }

    /// The rules of a file; what is wrong in them is said and ends the command.
    func rules(at path: String) throws(ExitCode) -> Rules {
        let problem: RulesProblem
        do {
            let rules = try Rules(contentsOf: path)
            for warning in rules.warnings { warn(warning) }
            return rules
        } catch {
            problem = error
        }
        switch problem {
        case .unreadable(let file): throw fail(.unreadable, file.message)
        case .faulty(let findings):
            for finding in findings { warn(finding) }
            throw fail(.faultyRules, problem.message)
        }
    }

    /// The answers of a file.
    func answers(at path: String) throws(ExitCode) -> AnswersFile {
        try trying(.badInput) { try AnswersFile(contentsOf: path) }
    }

    /// The profile of that name, or at that path, for these rules.
    func profile(_ name: String, for rules: Rules) throws(ExitCode) -> Profile {
        try trying(.badInput) { try Profile(name, for: rules) }
    }

    /// Refuses to write over one of the files that rules were read from.
    func spare(_ files: [String], from path: String?) throws(ExitCode) {
        guard let path, files.contains(where: { OutputFile.isSame($0, path) }) else { return }
        throw fail(.usage, "« \(path) » est un fichier de règles : rien n'y est écrit. Donnez un autre nom.")
    }

    /// Writes a result to a file, or to standard output.
    func write(_ text: String, to path: String?) throws(ExitCode) {
        guard let path else { return say(text) }
        try trying(.unwritable) { try OutputFile.write(text, to: path) }
    }

    /// Writes bytes to a file, or to standard output.
    func write(_ bytes: [UInt8], to path: String?) throws(ExitCode) {
        guard let path else { return Descriptor.output.write(bytes) }
        try trying(.unwritable) { try OutputFile.write(bytes, to: path) }
    }
}
