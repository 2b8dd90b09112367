import Foundation

/// A grammar in the notation of `Grammar/acte.ebnf`.
struct Grammar: Sendable {
    /// A piece of a rule.
    indirect enum Piece: Sendable {
        case terminal([Unicode.Scalar])
        case rule(Int)
        case sequence([Piece])
        case choice([Piece])
        case optional(Piece)
        case repeated(Piece)
        case except(Piece, Piece)
        /// Described in prose: the recogniser knows it by the name of its rule.
        case described
    }

    /// The rules, by number.
    private(set) var names: [String] = []
    private(set) var pieces: [Piece] = []
    private var numbers: [String: Int] = [:]

    /// Whether blanks are understood between the elements of the rule: its name is in small letters.
    func isSpaced(_ rule: Int) -> Bool { names[rule].unicodeScalars.contains { $0.properties.isLowercase } }

    /// The number of the rule called `name`.
    func number(of name: String) -> Int? { numbers[name] }

    /// Reads `text`; stops the tests on a grammar that cannot be read.
    init(_ text: String) throws {
        var reader = GrammarReader(text)
        let rules = try reader.rules()
        for (index, rule) in rules.enumerated() {
            names.append(rule.name)
            numbers[rule.name] = index
        }
        let signs = ["INDENT", "DEDENT", "NEWLINE", "GAP", "JOIN"]
        for rule in rules {
            pieces.append(
                try rule.piece.resolved { name in
                    if let number = numbers[name] { return .rule(number) }
                    guard let sign = signs.firstIndex(of: name), let scalar = Unicode.Scalar(0xE000 + UInt32(sign))
                    else {
                        throw GrammarProblem(message: "no rule \(name)")
                    }
                    return .terminal([scalar])
                })
        }
    }

    /// The grammar of the project.
    static let acte: Result<Grammar, any Error> = Result {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Grammar/acte.ebnf")
        return try Grammar(String(contentsOf: file, encoding: .utf8))
    }
}

struct GrammarProblem: Error, CustomStringConvertible {
    var message: String
    var description: String { message }
}

/// A piece whose rules are still names.
indirect enum NamedPiece {
    case terminal([Unicode.Scalar])
    case name(String)
    case sequence([NamedPiece])
    case choice([NamedPiece])
    case optional(NamedPiece)
    case repeated(NamedPiece)
    case except(NamedPiece, NamedPiece)
    case described

    func resolved(_ find: (String) throws -> Grammar.Piece) throws -> Grammar.Piece {
        switch self {
        case .terminal(let scalars): .terminal(scalars)
        case .name(let name): try find(name)
        case .sequence(let pieces): .sequence(try pieces.map { try $0.resolved(find) })
        case .choice(let pieces): .choice(try pieces.map { try $0.resolved(find) })
        case .optional(let piece): .optional(try piece.resolved(find))
        case .repeated(let piece): .repeated(try piece.resolved(find))
        case .except(let piece, let other): .except(try piece.resolved(find), try other.resolved(find))
        case .described: .described
        }
    }
}

/// Reads ISO 14977 as far as the grammar of the project uses it.
private struct GrammarReader {
    private let scalars: [Unicode.Scalar]
    private var cursor = 0

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    mutating func rules() throws -> [(name: String, piece: NamedPiece)] {
        var found: [(name: String, piece: NamedPiece)] = []
        skip()
        while cursor < scalars.count {
            let name = try word()
            try expect("=")
            let piece = try choice()
            try expect(";")
            found.append((name, piece))
        }
        return found
    }

    private mutating func choice() throws -> NamedPiece {
        var pieces = [try sequence()]
        while accept("|") { pieces.append(try sequence()) }
        return pieces.count == 1 ? pieces[0] : .choice(pieces)
    }

    private mutating func sequence() throws -> NamedPiece {
        var pieces = [try term()]
        while accept(",") { pieces.append(try term()) }
        return pieces.count == 1 ? pieces[0] : .sequence(pieces)
    }

    private mutating func term() throws -> NamedPiece {
        let piece = try factor()
        return accept("-") ? .except(piece, try factor()) : piece
    }

    private mutating func factor() throws -> NamedPiece {
        if accept("(") { return try closed(")") }
        if accept("[") { return .optional(try closed("]")) }
        if accept("{") { return .repeated(try closed("}")) }
        guard cursor < scalars.count else { throw GrammarProblem(message: "unexpected end") }
        let first = scalars[cursor]
        if first == "\"" || first == "'" || first == "?" {
            cursor += 1
            let start = cursor
            while cursor < scalars.count, scalars[cursor] != first { cursor += 1 }
            let inside = Array(scalars[start..<cursor])
            cursor += 1
            skip()
            return first == "?" ? .described : .terminal(inside)
        }
        return .name(try word())
    }

    private mutating func closed(_ sign: Unicode.Scalar) throws -> NamedPiece {
        let piece = try choice()
        try expect(sign)
        return piece
    }

    private mutating func word() throws -> String {
        var name = String.UnicodeScalarView()
        while cursor < scalars.count, scalars[cursor].properties.isAlphabetic || scalars[cursor] == "_" {
            name.append(scalars[cursor])
            cursor += 1
        }
        guard !name.isEmpty else {
            throw GrammarProblem(
                message: "a name is missing before \(String(String.UnicodeScalarView(scalars[cursor...].prefix(20))))")
        }
        skip()
        return String(name)
    }

    private mutating func accept(_ sign: Unicode.Scalar) -> Bool {
        guard cursor < scalars.count, scalars[cursor] == sign else { return false }
        cursor += 1
        skip()
        return true
    }

    private mutating func expect(_ sign: Unicode.Scalar) throws {
        if !accept(sign) { throw GrammarProblem(message: "\(sign) is missing near \(cursor)") }
    }

    /// Passes blanks and comments.
    private mutating func skip() {
        while cursor < scalars.count {
            if scalars[cursor].properties.isWhitespace {
                cursor += 1
            } else if scalars[cursor] == "(", cursor + 1 < scalars.count, scalars[cursor + 1] == "*" {
                while cursor + 1 < scalars.count, scalars[cursor] != "*" || scalars[cursor + 1] != ")" {
                    cursor += 1
                }
                cursor += 2
            } else {
                return
            }
        }
    }
}
