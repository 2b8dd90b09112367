import Actotheque
import ArgumentParser

/// `comparer ANCIEN NOUVEAU [--json]`
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "comparer", abstract: "Dire dans quelles situations des règles modifiées donnent un autre acte.")

    @Argument(
        help: ArgumentHelp("règles d'avant", valueName: "ANCIEN"), completion: .file(extensions: ["acte"]))
    var older: String

    @Argument(
        help: ArgumentHelp("règles d'après", valueName: "NOUVEAU"), completion: .file(extensions: ["acte"]))
    var newer: String

    @Flag(name: .customLong("json"), help: "la comparaison entière, en JSON")
    var speaksJSON = false

    /// Tells what changes, and ends with a code that says whether anything does.
    func run() throws {
        let console = Console()
        let difference = try console.rules(at: newer).difference(from: console.rules(at: older))
        console.say(
            speaksJSON
                ? CompareCommand.json(difference).compact
                : CompareCommand.lines(difference, on: console).joined(separator: "\n"))
        if !difference.changes.isEmpty || !difference.controls.isEmpty || !difference.privacies.isEmpty {
            throw console.end(.otherAct)
        }
        if !difference.undecided.isEmpty { throw console.end(.undecided) }
    }

    private static func lines(_ difference: RulesDifference, on console: Console) -> [String] {
        let palette = console.environment.palette
        func folded(_ text: String, _ lead: String) -> [String] {
            LineFolding.fold(text, lead: lead, columns: console.environment.columns)
        }
        var lines: [String] = []
        let questions = difference.questions + difference.privacies
        if !questions.isEmpty {
            lines.append(palette.paint("Questions", .strong))
            lines += questions.flatMap { folded($0, "  ") } + [""]
        }
        for (index, change) in difference.changes.enumerated() {
            lines.append(palette.paint("Changement \(index + 1)", .strong))
            lines += change.causes.flatMap { folded($0, "  ") }
            let others = CompareCommand.others(change.otherSituations)
            lines += folded("Par exemple quand : " + change.situation + others, "  ")
            if change.witness != change.situation {
                lines += folded("Essayé avec, entre autres : " + change.witness, "  ")
            }
            if change.older != change.newer {
                lines += folded("Avant : " + words(change.older), "  ") + folded("Après : " + words(change.newer), "  ")
            } else if change.removed.isEmpty, change.added.isEmpty {
                lines += folded("Seuls changent des mots confidentiels, ou la mise en page.", "  ")
            }
            if change.older == .act, change.newer == .act {
                lines += change.removed.flatMap { folded("− " + $0, "  ") }
                lines += change.added.flatMap { folded("+ " + $0, "  ") }
            }
            lines.append("")
        }
        for control in difference.controls {
            lines += folded("Un contrôle arrête ces réponses dans une seule des deux versions. " + control, "") + [""]
        }
        if !difference.undecided.isEmpty {
            lines.append(palette.paint("Ce qui n'a pas pu être tranché", .strong))
            lines += folded(
                "On ne sait pas si l'acte reste le même dans ces cas : essayez-les avec les deux fichiers.", "  ")
            lines += difference.undecided.flatMap { folded($0, "  · ") } + [""]
        }
        return lines + folded(conclusion(difference), "")
    }

    private static func others(_ count: Int) -> String {
        switch count {
        case 0: ""
        case 1: " Et dans 1 autre situation."
        default: " Et dans \(count) autres situations."
        }
    }

    private static func conclusion(_ difference: RulesDifference) -> String {
        if difference.isProvedSame {
            return
                "Aucune situation ne donne un autre acte : c'est prouvé pour toutes les réponses que les deux versions admettent."
        }
        let count = difference.changes.count + difference.controls.count
        let open = difference.undecided.isEmpty ? "" : " Le reste n'est pas prouvé."
        switch count {
        case 0 where difference.undecided.isEmpty:
            return "L'acte et les contrôles restent les mêmes, mais non ce qui est personnel ou confidentiel."
        case 0: return "Aucun changement n'a été trouvé, mais il n'est pas prouvé qu'il n'y en a pas."
        case 1: return "L'acte ou les contrôles changent dans une situation au moins." + open
        default: return "L'acte ou les contrôles changent dans \(count) sortes de situations." + open
        }
    }

    private static func words(_ outcome: RulesDifference.Outcome) -> String {
        switch outcome {
        case .act: "l'acte est fait."
        case .refusal(let sentence): "refus. \(sentence)"
        }
    }

    private static func json(_ difference: RulesDifference) -> JSONValue {
        [
            "proved": .bool(difference.isProvedSame), "questions": JSONValue(difference.questions),
            "privacies": JSONValue(difference.privacies),
            "changes": .array(difference.changes.map { json($0) }), "controls": JSONValue(difference.controls),
            "undecided": JSONValue(difference.undecided),
        ]
    }

    private static func json(_ change: RulesDifference.Change) -> JSONValue {
        [
            "causes": JSONValue(change.causes), "otherSituations": JSONValue(change.otherSituations),
            "situation": .string(change.situation), "witness": .string(change.witness),
            "answers": .array(
                change.answers.map { ["question": .string($0.name), "answer": .string($0.answer)] }),
            "older": json(change.older), "newer": json(change.newer), "removed": JSONValue(change.removed),
            "added": JSONValue(change.added),
        ]
    }

    private static func json(_ outcome: RulesDifference.Outcome) -> JSONValue {
        switch outcome {
        case .act: ["kind": "acte"]
        case .refusal(let sentence): ["kind": "refus", "sentence": .string(sentence)]
        }
    }
}
