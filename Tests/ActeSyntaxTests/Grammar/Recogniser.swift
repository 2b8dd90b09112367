/// Says whether a row of signs is a sentence of a grammar. It follows every way to read it at once: for each piece and
/// place, the places where the piece may end.
struct Recogniser {
    private let grammar: Grammar
    private let signs: [Unicode.Scalar]
    private var known: [Key: [Int]] = [:]

    private struct Key: Hashable {
        var rule: Int
        var start: Int
    }

    init(_ grammar: Grammar, _ signs: [Unicode.Scalar]) {
        self.grammar = grammar
        self.signs = signs
    }

    /// Whether the whole row is a sentence of the rule called `name`.
    mutating func accepts(_ name: String) -> Bool {
        guard let rule = grammar.number(of: name) else { return false }
        return ends(ofRule: rule, at: 0).contains(signs.count)
    }

    /// Whether the whole row is what `piece` describes.
    mutating func accepts(_ piece: Grammar.Piece, isSpaced: Bool) -> Bool {
        ends(piece, at: 0, isSpaced: isSpaced).contains(signs.count)
    }

    private mutating func ends(ofRule rule: Int, at start: Int) -> [Int] {
        let key = Key(rule: rule, start: start)
        if let found = known[key] { return found }
        known[key] = []
        let piece = grammar.pieces[rule]
        let found: [Int]
        if case .described = piece {
            found = start < signs.count && SignClass.holds(signs[start], grammar.names[rule]) ? [start + 1] : []
        } else {
            found = ends(piece, at: start, isSpaced: grammar.isSpaced(rule))
        }
        known[key] = found
        return found
    }

    private mutating func ends(_ piece: Grammar.Piece, at start: Int, isSpaced: Bool) -> [Int] {
        switch piece {
        case .terminal(let scalars):
            return terminal(scalars, at: isSpaced ? afterBlanks(start) : start, isSpaced: isSpaced)
        case .rule(let rule):
            guard isSpaced, !grammar.isSpaced(rule) else { return ends(ofRule: rule, at: start) }
            let next = afterBlanks(start)
            return startsApart(next) ? ends(ofRule: rule, at: next).filter { $0 == next || endsApart($0) } : []
        case .sequence(let pieces):
            var places = [start]
            for piece in pieces {
                places = union(places) { recogniser, place in recogniser.ends(piece, at: place, isSpaced: isSpaced) }
                if places.isEmpty { break }
            }
            return places
        case .choice(let pieces):
            var found: Set<Int> = []
            for piece in pieces { found.formUnion(ends(piece, at: start, isSpaced: isSpaced)) }
            return found.sorted()
        case .optional(let piece):
            return Set(ends(piece, at: start, isSpaced: isSpaced) + [start]).sorted()
        case .repeated(let piece):
            return closure(piece, at: start, isSpaced: isSpaced)
        case .except(let piece, let other):
            let allowed = ends(piece, at: start, isSpaced: isSpaced)
            if allowed.isEmpty { return [] }
            let refused = Set(ends(other, at: start, isSpaced: isSpaced))
            return allowed.filter { !refused.contains($0) }
        case .described: return []
        }
    }

    private mutating func closure(_ piece: Grammar.Piece, at start: Int, isSpaced: Bool) -> [Int] {
        var reached: Set<Int> = [start]
        var fresh = [start]
        while let place = fresh.popLast() {
            for end in ends(piece, at: place, isSpaced: isSpaced) where reached.insert(end).inserted {
                fresh.append(end)
            }
        }
        return reached.sorted()
    }

    private mutating func union(_ places: [Int], _ step: (inout Recogniser, Int) -> [Int]) -> [Int] {
        if places.count == 1 { return step(&self, places[0]) }
        var found: Set<Int> = []
        for place in places { found.formUnion(step(&self, place)) }
        return found.sorted()
    }

    private func terminal(_ scalars: [Unicode.Scalar], at start: Int, isSpaced: Bool) -> [Int] {
        let end = start + scalars.count
        guard end <= signs.count, signs[start..<end].elementsEqual(scalars) else { return [] }
        if isSpaced, !startsApart(start) || !endsApart(end) { return [] }
        return [end]
    }

    private func afterBlanks(_ start: Int) -> Int {
        var place = start
        while place < signs.count, Layout.isBlank(signs[place]) { place += 1 }
        return place
    }

    /// Whether no word goes on across `place`.
    private func startsApart(_ place: Int) -> Bool {
        guard place > 0, place < signs.count else { return true }
        return !(SignClass.isWord(signs[place - 1]) && SignClass.isWord(signs[place]))
    }

    /// Whether the word that ends at `place`, if one does, goes no further.
    private func endsApart(_ place: Int) -> Bool {
        guard place > 0, place < signs.count, SignClass.isWord(signs[place - 1]) else { return true }
        if SignClass.isWord(signs[place]) { return false }
        let isJoint = signs[place] == "'" || signs[place] == "-"
        return
            !(isJoint && place + 1 < signs.count && SignClass.isWord(signs[place + 1]) && isLetterWord(endingAt: place))
    }

    /// Whether the word before `place` holds a letter: `3-2` is a subtraction, `n-2` a word.
    private func isLetterWord(endingAt place: Int) -> Bool {
        var cursor = place - 1
        while cursor >= 0, SignClass.isWord(signs[cursor]) {
            if !SignClass.holds(signs[cursor], "CHIFFRE") { return true }
            cursor -= 1
        }
        return false
    }
}

/// The signs that the grammar describes in prose.
enum SignClass {
    static func holds(_ sign: Unicode.Scalar, _ name: String) -> Bool {
        switch name {
        case "BLANC": Layout.isBlank(sign)
        case "CHIFFRE": ("0"..."9").contains(sign)
        case "LETTRE": isLetter(sign)
        case "SIGNE": isVisible(sign)
        default: false
        }
    }

    static func isWord(_ sign: Unicode.Scalar) -> Bool { isLetter(sign) || ("0"..."9").contains(sign) }

    private static func isLetter(_ sign: Unicode.Scalar) -> Bool {
        switch sign.value {
        case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xB0, 0xB2, 0xB3, 0xBA: true
        case 0xD7, 0xF7: false
        case 0xC0...0x1FFF, 0x3000...0xDFFF, 0xE005...0xFEFE, 0xFF00...0x10FFFF: true
        default: false
        }
    }

    private static func isVisible(_ sign: Unicode.Scalar) -> Bool {
        switch sign.value {
        case 0x09: true
        case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: false
        case 0xE000...0xE004: false
        default: true
        }
    }
}
