import Actotheque

/// What a line typed in the walkthrough asks for.
enum Instruction: Equatable {
    /// An answer to the question on the screen; empty when Enter alone was pressed.
    case answer(String)
    /// `?`: the help of the question.
    case questionHelp
    /// A command and what follows its name.
    case move(Move, String)
    /// A word after `:` that names no command, and the nearest name.
    case unknown(String, nearest: Move?)
    /// The beginning of several commands.
    case ambiguous(String, [Move])

    /// Reads a line. Commands start with `:`; their accents and capitals are optional, and a beginning that only one
    /// command has is enough.
    init(_ line: String) {
        let text = Instruction.trimmed(line)
        guard text.hasPrefix(":") else {
            self = text == "?" ? .questionHelp : .answer(text)
            return
        }
        let body = text.dropFirst()
        let name = body.prefix { $0 != " " && $0 != "\t" && $0 != "\u{A0}" }
        let rest = Instruction.trimmed(String(body[name.endIndex...]))
        let wanted = LooseSpelling.folded(String(name))
        if let move = Instruction.exact(wanted) {
            self = .move(move, rest)
            return
        }
        let found = wanted.isEmpty ? [] : Move.allCases.filter { Instruction.begins($0, with: wanted) }
        switch found.count {
        case 1: self = .move(found[0], rest)
        case 0: self = .unknown(String(name), nearest: Instruction.nearest(wanted))
        default: self = .ambiguous(String(name), found)
        }
    }

    private static func exact(_ wanted: String) -> Move? {
        Move.allCases.first { [LooseSpelling.folded($0.name), $0.english, $0.letter].contains(wanted) }
    }

    private static func begins(_ move: Move, with wanted: String) -> Bool {
        LooseSpelling.folded(move.name).hasPrefix(wanted) || move.english.hasPrefix(wanted)
    }

    private static func nearest(_ wanted: String) -> Move? {
        let names = Move.allCases.map(\.name)
        return LooseSpelling.closest(to: wanted, among: names).flatMap(Move.init(rawValue:))
    }

    private static func trimmed(_ line: String) -> String {
        let isBlank = { (character: Character) in character.isWhitespace || character == "\u{A0}" }
        return String(line.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }
}
