import Actotheque
import ArgumentParser

/// The situation that a finding shows, to be walked from there: rules that may be at fault, and the answers that show it.
struct ShownSituation {
    /// The rules, walked although something is wrong on one of their paths.
    let rules: Rules
    /// The answers.
    let answers: AnswersFile
    /// What is shown, for the person who walks.
    let words: String

    /// The first finding on a line of a file that has such answers.
    init(at line: Int, of path: String, on console: Console) throws(ExitCode) {
        let problem: RulesProblem
        do {
            rules = try Rules(draftAt: path)
            let findings = rules.warnings.filter { $0.answers != nil && $0.path == path }
            guard let finding = findings.first(where: { $0.line == line }), let answers = finding.answers else {
                let lines = findings.map(\.line)
                let known = Set(lines).sorted().map(String.init).joined(separator: ", ")
                throw console.fail(
                    .badInput,
                    lines.isEmpty
                        ? "« vérifier » ne montre aucune situation dans ce fichier."
                        : "« vérifier » ne montre pas de situation à la ligne \(line). Il en montre aux lignes : \(known)."
                )
            }
            self.answers = answers
            words = "Situation de la ligne \(line), \(finding.code) : \(finding.message)"
            return
        } catch let error as RulesProblem {
            problem = error
        } catch let code as ExitCode {
            throw code
        } catch {
            throw console.end(.faultyRules)
        }
        switch problem {
        case .unreadable(let file): throw console.fail(.unreadable, file.message)
        case .faulty(let findings):
            for finding in findings { console.warn(finding) }
            throw console.fail(
                .faultyRules, "Ces erreurs empêchent de poser les questions : aucune situation ne peut être montrée.")
        }
    }
}
