import Actotheque
import FuzzDriver

/// Files of answers and JSON are read or refused; JSON that is read writes itself back to the same value.
@main enum FuzzInterchange {
    static func main() {
        FuzzDriver.run { bytes in
            if let answers = try? AnswersFile(parsing: bytes) {
                precondition(answers.facts.allSatisfy { !$0.name.isEmpty }, "an answer to nothing")
            }
            guard let value = try? JSONValue(parsing: bytes) else { return }
            let written = Array(value.compact.utf8)
            guard let again = try? JSONValue(parsing: written) else {
                preconditionFailure("what is written is refused")
            }
            precondition(again == value, "what is written is another value")
        }
    }
}
