import Actotheque
import FuzzDriver

/// A walk takes any answer to any question in any order, saves itself and comes back the same.
@main enum FuzzWalk {
    static func main() {
        guard let path = CommandLine.arguments.first(where: { $0.hasSuffix(".acte") }),
            let rules = try? Rules(contentsOf: path)
        else { return print("FuzzWalk expects a rule file that compiles, then a folder of inputs.") }
        FuzzDriver.run { bytes in
            var walk = rules.start()
            for line in bytes.split(separator: 0x0A).prefix(60) { follow(line, in: &walk) }
            var resumed = rules.start()
            let report = resumed.resume(walk.saved)
            precondition(report.lost.isEmpty, "a saved answer is refused")
            precondition(resumed.question?.id == walk.question?.id, "the walk comes back elsewhere")
            if walk.isComplete { precondition((try? walk.act())?.text == (try? resumed.act())?.text) }
        }
    }

    /// The first byte says what is done; the rest is what is typed.
    private static func follow(_ line: ArraySlice<UInt8>, in walk: inout Walk) {
        guard let move = line.first else { return }
        let text = String(decoding: line.dropFirst(), as: UTF8.self)
        switch move {
        case 0x75: _ = walk.undo()
        case 0x72: _ = walk.redo()
        case 0x64: walk.takeDefaults()
        case 0x61...0x63: _ = try? walk.answer(text)
        case 0x69: if let question = walk.question { weigh(text, question, in: &walk) }
        case 0x6C: for list in walk.lists(named: text).prefix(1) { _ = try? walk.addItem(to: list) }
        case 0x77: for subject in walk.subjects(named: text).prefix(3) { _ = walk.why(subject) }
        default:
            let names = walk.questionNames
            guard !names.isEmpty else { return }
            let found = walk.questions(named: names[Int(move) % names.count]).first
            if let question = found.flatMap({ walk.view(of: $0) }) {
                weigh(text, question, in: &walk)
            }
        }
    }

    /// Weighs an answer first; what it would come to is what it comes to.
    private static func weigh(_ text: String, _ question: QuestionView, in walk: inout Walk) {
        let impact = try? walk.impact(of: text, on: question.id)
        _ = try? walk.answer(text, to: question.id)
        if let impact { precondition(impact.result.question?.id == walk.question?.id, "it comes to something else") }
    }
}
