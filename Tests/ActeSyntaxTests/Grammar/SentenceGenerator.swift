import TestRandom

@testable import ActeSyntax

/// Makes sentences of a grammar at random, shorter and shorter as they deepen.
struct SentenceGenerator {
    private let grammar: Grammar
    private var generator: SeededGenerator
    private var costs: [Int]

    /// Signs beyond this many are no longer sought: the cheapest way out is taken.
    private static let length = 160

    init(_ grammar: Grammar, seed: UInt64) {
        self.grammar = grammar
        generator = SeededGenerator(seed: seed)
        costs = Array(repeating: 1_000, count: grammar.pieces.count)
        for _ in 0..<40 {
            for rule in grammar.pieces.indices { costs[rule] = min(costs[rule], 1 + cost(grammar.pieces[rule])) }
        }
    }

    /// One sentence of the rule called `name`.
    mutating func sentence(_ name: String) -> [Unicode.Scalar] {
        var signs: [Unicode.Scalar] = []
        if let rule = grammar.number(of: name) { write(.rule(rule), isSpaced: true, depth: 0, to: &signs) }
        return signs
    }

    private func cost(_ piece: Grammar.Piece) -> Int {
        switch piece {
        case .terminal, .described: 1
        case .rule(let rule): costs[rule]
        case .sequence(let pieces): pieces.reduce(0) { min(1_000, $0 + cost($1)) }
        case .choice(let pieces): pieces.map { cost($0) }.min() ?? 1_000
        case .optional, .repeated: 0
        case .except(let piece, _): cost(piece)
        }
    }

    private mutating func write(_ piece: Grammar.Piece, isSpaced: Bool, depth: Int, to signs: inout [Unicode.Scalar]) {
        let isTired = depth > 40 || signs.count > Self.length
        switch piece {
        case .terminal(let scalars):
            if isSpaced { separate(from: scalars.first, &signs) }
            signs += scalars
        case .rule(let rule):
            if case .described = grammar.pieces[rule] {
                signs.append(sample(grammar.names[rule]))
                return
            }
            let inner = grammar.isSpaced(rule)
            guard isSpaced, !inner else {
                write(grammar.pieces[rule], isSpaced: inner, depth: depth + 1, to: &signs)
                return
            }
            var word: [Unicode.Scalar] = []
            write(grammar.pieces[rule], isSpaced: false, depth: depth + 1, to: &word)
            separate(from: word.first, &signs)
            signs += word
        case .sequence(let pieces):
            for piece in pieces { write(piece, isSpaced: isSpaced, depth: depth + 1, to: &signs) }
        case .choice(let pieces):
            let lowest = pieces.map { cost($0) }.min() ?? 0
            let usable = isTired ? pieces.filter { cost($0) == lowest } : pieces
            write(
                usable[Int.random(in: 0..<usable.count, using: &generator)], isSpaced: isSpaced, depth: depth + 1,
                to: &signs)
        case .optional(let piece):
            if !isTired, Bool.random(using: &generator) {
                write(piece, isSpaced: isSpaced, depth: depth + 1, to: &signs)
            }
        case .repeated(let piece):
            var count = isTired ? 0 : Int.random(in: 0...3, using: &generator)
            while count > 0 {
                write(piece, isSpaced: isSpaced, depth: depth + 1, to: &signs)
                count -= 1
            }
        case .except(let piece, let other):
            writeExcept(piece, other, isSpaced: isSpaced, depth: depth, to: &signs)
        case .described: break
        }
    }

    private mutating func writeExcept(
        _ piece: Grammar.Piece, _ other: Grammar.Piece, isSpaced: Bool, depth: Int, to signs: inout [Unicode.Scalar]
    ) {
        for _ in 0..<20 {
            var word: [Unicode.Scalar] = []
            write(piece, isSpaced: isSpaced, depth: depth + 1, to: &word)
            var recogniser = Recogniser(grammar, word)
            if recogniser.accepts(other, isSpaced: isSpaced) { continue }
            if isSpaced { separate(from: word.first, &signs) }
            signs += word
            return
        }
    }

    /// A blank where two words would touch, and now and then where none is needed.
    private mutating func separate(from next: Unicode.Scalar?, _ signs: inout [Unicode.Scalar]) {
        guard let next, let last = signs.last, !(0xE000...0xE004).contains(next.value),
            !(0xE000...0xE003).contains(last.value)
        else { return }
        let mustPart = SignClass.isWord(last)
        if mustPart || Int.random(in: 0..<3, using: &generator) > 0 { signs.append(" ") }
    }

    private mutating func sample(_ name: String) -> Unicode.Scalar {
        let letters: [Unicode.Scalar] = Array("aeimnorstuéàçÉAX°".unicodeScalars)
        let digits: [Unicode.Scalar] = Array("0123456789".unicodeScalars)
        let blanks: [Unicode.Scalar] = [" ", " ", " ", "\u{A0}", "\u{202F}", "\t"]
        let others: [Unicode.Scalar] = Array(".,;:!?()[]{}*+-/\\=<>|«»\"'%€&@#~_—…日".unicodeScalars)
        let from =
            switch name {
            case "BLANC": blanks
            case "CHIFFRE": digits
            case "LETTRE": letters
            default: letters + letters + digits + [" ", " "] + others
            }
        return from[Int.random(in: 0..<from.count, using: &generator)]
    }
}
