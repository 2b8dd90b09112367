import Actotheque

/// The walkthrough for programs: one JSON object a line, both ways.
///
/// A line read is `{"answer": "…"}`, with a `"reason"` for a judgment if there is one, or `{"command": ":retour"}`; `{"answer": null}` leaves an optional question without answer.
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
                    try journal.keep(walkthrough.walk, sealedBy: &walkthrough.vault)
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
        guard let journal else { return }
        guard var earlier = try journal.earlier() else {
            return show(walkthrough.unkeptNote.map { [.remark($0)] } ?? [])
        }
        do throws(VaultProblem) {
            try earlier.open(with: &walkthrough.vault)
        } catch {
            throw SavedWalkProblem(path: journal.path, message: error.message)
        }
        show(walkthrough.resume(earlier))
    }

    private mutating func take(_ line: String) -> [Event] {
        do {
            let document = try JSONValue(parsing: Array(line.utf8))
            if let command = document["command"]?.text { return walkthrough.take(command) }
            let asked = walkthrough.current
            let before = walkthrough.place
            let events = answer(document["answer"])
            if let reason = document["reason"]?.text, let asked, walkthrough.place != before {
                walkthrough.walk.justify(asked, reason)
            }
            return events
        } catch {
            return [.rejected(["Il faut une ligne de JSON : \(error.message)."])]
        }
    }

    private mutating func answer(_ value: JSONValue?) -> [Event] {
        switch value {
        case .string(let text): walkthrough.answer(text)
        case .null: walkthrough.answer("")
        case .bool(let truth): walkthrough.answer(truth ? "oui" : "non")
        case .number(let digits): walkthrough.answer(digits.replacing(".", with: ","))
        default: [.rejected(["Il faut {\"answer\": …} ou {\"command\": …}."])]
        }
    }

    private func show(_ events: [Event]) {
        for event in events { Descriptor.output.write(event.json.compact + "\n") }
    }
}
