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

    /// The situation that is meant, in a file that has such answers. A line that shows several is not guessed at: they are listed.
    init(at place: ShownPlace, of path: String, on console: Console) throws(ExitCode) {
        rules = try ShownSituation.draft(at: path, on: console)
        let shown = rules.remarks.filter { $0.answers != nil && $0.path == path }
        let here = shown.filter { $0.line == place.line }
        let rank = place.rank ?? 1
        guard here.indices.contains(rank - 1), here.count == 1 || place.rank != nil,
            let answers = here[rank - 1].answers
        else {
            // Where it could not be decided whether some answers show a fault, none is told.
            if here.isEmpty, rules.remarks.contains(where: { $0.line == place.line && $0.path == path }) {
                throw console.fail(
                    .badInput,
                    "Ce que « vérifier » dit de la ligne \(place.line) ne donne pas de réponses à essayer.")
            }
            let (sentence, choices) = ShownSituation.choice(among: shown, at: place)
            throw console.fail(.badInput, sentence, choices)
        }
        self.answers = answers
        words = "Situation de la ligne \(place.words), \(here[rank - 1].code) : \(here[rank - 1].message)"
    }

    /// Rules that can be walked, whatever is wrong on one of their paths.
    private static func draft(at path: String, on console: Console) throws(ExitCode) -> Rules {
        do {
            return try Rules(draftAt: path)
        } catch {
            switch error {
            case .unreadable(let file): throw console.fail(.unreadable, file.message)
            case .faulty(let findings):
                for finding in findings { console.warn(finding) }
                throw console.fail(
                    .faultyRules,
                    "Ces erreurs empêchent de poser les questions : aucune situation ne peut être montrée.")
            }
        }
    }

    /// What can be asked for, where what was asked for is none, or several.
    private static func choice(among shown: [Finding], at place: ShownPlace) -> (sentence: String, choices: [String]) {
        if shown.isEmpty { return ("« vérifier » ne montre aucune situation dans ce fichier.", []) }
        let here = shown.filter { $0.line == place.line }
        if here.isEmpty {
            let known = Set(shown.map(\.line)).sorted().map(String.init).joined(separator: ", ")
            let sentence = "« vérifier » ne montre pas de situation à la ligne \(place.line)."
            return ("\(sentence) Il en montre aux lignes : \(known).", [])
        }
        if here.count == 1 {
            let sentence = "« vérifier » ne montre qu'une situation à la ligne \(place.line)"
            return ("\(sentence) : « --situation \(place.line) ».", [])
        }
        let list = here.enumerated().map { rank, finding in
            "--situation \(place.line):\(rank + 1)   \(finding.code) : \(finding.message)"
        }
        return ("« vérifier » montre \(here.count) situations à la ligne \(place.line). Laquelle ?", list)
    }
}
