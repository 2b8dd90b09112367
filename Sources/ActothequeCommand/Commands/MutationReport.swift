import Actotheque

/// The small changes of the rules that no example sees, as questions on a screen or for programs.
struct MutationReport {
    private let survey: MutationSurvey

    init(_ survey: MutationSurvey) { self.survey = survey }

    /// The count, then the questions, each with a block to paste.
    func lines(_ environment: Environment) -> [String] {
        func folded(_ text: String) -> [String] {
            LineFolding.fold(text, columns: environment.columns - 5)
        }
        var lines = folded(survey.summary).map { " " + $0 }
        if survey.withoutEffect > 0 {
            let words =
                survey.withoutEffect == 1
                ? "1 autre ne change rien, quelles que soient les réponses : il n'est pas compté."
                : "\(survey.withoutEffect) autres ne changent rien, quelles que soient les réponses : ils ne sont pas comptés."
            lines += ([words] + survey.limits).flatMap(folded).map { " " + $0 }
        }
        for mutation in survey.unseen {
            lines.append("")
            lines += folded(mutation.sentence).enumerated().map { ($0 == 0 ? "   · " : "     ") + $1 }
            lines += folded(mutation.question).map { "     " + $0 }
            let witness = mutation.witness
            if let example = witness.example {
                lines += example.split(separator: "\n").map { "     " + $0 }
            } else {
                lines += folded("tel que c'est écrit : " + witness.asWritten.joined(separator: " ; ")).map {
                    "     " + $0
                }
                lines += folded("avec le changement : " + witness.asChanged.joined(separator: " ; ")).map {
                    "     " + $0
                }
            }
        }
        for mutation in survey.undecided {
            lines.append("")
            lines += folded(mutation.sentence).enumerated().map { ($0 == 0 ? "   · " : "     ") + $1 }
        }
        return lines
    }

    /// The same for programs.
    var json: JSONValue {
        [
            "tried": JSONValue(survey.tried), "seen": JSONValue(survey.seen),
            "withoutEffect": JSONValue(survey.withoutEffect),
            "unseen": .array(
                survey.unseen.map {
                    [
                        "line": JSONValue($0.line), "sentence": .string($0.sentence), "question": .string($0.question),
                        "base": .string($0.witness.base), "answers": .array($0.witness.answers.map { .string($0) }),
                        "asWritten": .array($0.witness.asWritten.map { .string($0) }),
                        "asChanged": .array($0.witness.asChanged.map { .string($0) }),
                        "example": JSONValue($0.witness.example),
                    ]
                }),
            "undecided": .array(
                survey.undecided.map { ["line": JSONValue($0.line), "sentence": .string($0.sentence)] }),
            "limits": JSONValue(survey.limits),
        ]
    }
}
