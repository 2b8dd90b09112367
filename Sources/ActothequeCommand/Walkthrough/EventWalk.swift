import Actotheque

/// The walkthrough for programs: one JSON object a line, both ways.
///
/// A line read is `{"answer": "…"}`, or `{"command": ":retour"}`; `{"answer": null}` leaves an optional question without answer.
struct EventWalk {
    /// The walkthrough.
    var walkthrough: Walkthrough
    /// Where the walk is kept as it goes, if anywhere.
    var journal: Journal?

    /// Walks until a program leaves or its lines end. The status says how the act then stands.
    mutating func run() -> ExitStatus {
        show(walkthrough.present())
        while !walkthrough.hasLeft, let line = readLine() {
            let before = walkthrough.place
            let events = take(line)
            let hasMoved = walkthrough.place != before
            // What an event confirms is on the disk before it is said.
            if hasMoved, let journal {
                do {
                    try journal.keep(walkthrough.walk)
                } catch {
                    show([.rejected([error.message])])
                }
            }
            show(events)
            if hasMoved { show(walkthrough.present()) }
        }
        return walkthrough.walk.status
    }

    /// Takes up the walk kept earlier, and says what became of it.
    mutating func resume() throws(SavedWalkProblem) {
        guard let earlier = try journal?.earlier() else { return }
        show([.replayed(walkthrough.walk.resume(earlier))])
    }

    private mutating func take(_ line: String) -> [Event] {
        do {
            let document = try JSONValue(parsing: Array(line.utf8))
            if let command = document["command"]?.text { return walkthrough.take(command) }
            switch document["answer"] {
            case .string(let text): return walkthrough.answer(text)
            case .null: return walkthrough.answer("")
            case .bool(let truth): return walkthrough.answer(truth ? "oui" : "non")
            case .number(let digits): return walkthrough.answer(digits.replacing(".", with: ","))
            default: return [.rejected(["Il faut {\"answer\": …} ou {\"command\": …}."])]
            }
        } catch {
            return [.rejected(["Il faut une ligne de JSON : \(error.message)."])]
        }
    }

    private func show(_ events: [Event]) {
        for event in events { Descriptor.output.write(event.json.compact + "\n") }
    }
}
