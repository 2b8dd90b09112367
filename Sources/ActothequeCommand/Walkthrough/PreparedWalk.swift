import Actotheque

/// A walk without anybody: each question is asked, and answered from a file.
struct PreparedWalk {
    /// The walkthrough.
    var walkthrough: Walkthrough
    /// The answers.
    let facts: AnswersFile
    /// Whether events are written as JSON.
    let speaksJSON: Bool
    /// Where to say it.
    let console: Console

    /// Walks until a question has no answer in the file. The status says how the act then stands.
    mutating func run() throws -> ExitStatus {
        let byQuestion = try console.trying(.badInput) { try walkthrough.walk.resolved(facts) }
        show(walkthrough.present())
        while let current = walkthrough.current {
            guard let answer = byQuestion[current] ?? (walkthrough.walk.hasDefault(current) ? "" : nil) else {
                let name = walkthrough.walk.label(of: .question(current))
                _ = console.fail(.missingAnswer, "Il manque une réponse : \(name).")
                return .missingAnswer
            }
            let before = walkthrough.place
            if !speaksJSON { Descriptor.output.write(walkthrough.prompt + walkthrough.shown(answer) + "\n") }
            let events = walkthrough.answer(answer)
            show(events)
            if walkthrough.place == before {
                let name = walkthrough.walk.label(of: .question(current))
                _ = console.fail(.badInput, "La réponse à \(name) ne convient pas.")
                return .badInput
            }
            show(walkthrough.present())
        }
        walkthrough.walk.take(reasonsOf: facts)
        return walkthrough.walk.status
    }

    private func show(_ events: [Event]) {
        for event in events {
            if speaksJSON {
                Descriptor.output.write(event.json.compact + "\n")
            } else {
                let lines = event.lines(in: console.environment.window, palette: console.environment.palette)
                Descriptor.output.write(lines.joined(separator: "\n") + "\n")
            }
        }
    }
}
