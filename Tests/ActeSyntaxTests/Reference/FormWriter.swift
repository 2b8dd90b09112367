/// Writes a rule of the grammar as a jurist reads it: words as they are typed, what is to be filled in between ‹ ›, what may be left
/// out between ⟦ ⟧, one thing among several between { } or in rows that begin with ·, and … after what may be repeated.
struct FormWriter {
    let grammar: Grammar
    /// What the rules that need no section of their own are replaced with.
    static let understood: Set<String> = [
        "garde", "bloc", "branche_de_calcul", "message", "détails", "propriétés", "DEUX_POINTS", "VIRGULE",
        "BLANC",
    ]
    private var lines: [String] = []
    private var line = ""
    private var level = 0
    /// Whether nothing but opening signs stands on the line.
    private var isFresh = true
    /// The rules that stand between ‹ ›, in the order in which they come.
    private(set) var cited: [String] = []

    private init(_ grammar: Grammar) { self.grammar = grammar }

    /// The form of the rule called `name`, and the rules it cites.
    static func form(of name: String, in grammar: Grammar) throws -> (text: String, cited: [String]) {
        guard let number = grammar.number(of: name) else { throw GrammarProblem(message: "no rule \(name)") }
        var writer = FormWriter(grammar)
        if case .choice(let pieces) = grammar.pieces[number] {
            // What a rule offers is easier to read one below the other.
            for piece in pieces {
                writer.open("· ")
                writer.write(piece)
                writer.endLine()
            }
        } else {
            writer.write(grammar.pieces[number])
            writer.endLine()
        }
        return (writer.lines.joined(separator: "\n"), writer.cited)
    }

    private mutating func write(_ piece: Grammar.Piece) {
        switch piece {
        case .terminal(let scalars): write(scalars)
        case .rule(let number): writeRule(number)
        case .sequence(let pieces): writeSequence(pieces)
        case .choice(let pieces): writeChoice(pieces)
        case .optional(let inside):
            open("⟦")
            write(inside)
            close("⟧")
        case .repeated(let inside):
            open("⟦")
            write(inside)
            close("⟧…")
        // What is left out is told in the words that describe the rule.
        case .except(let inside, _): write(inside)
        case .described: break
        }
    }

    private mutating func write(_ scalars: [Unicode.Scalar]) {
        switch scalars {
        case [Layout.newline], [Layout.gap], [Layout.join]: endLine()
        case [Layout.indent]:
            endLine()
            level += 1
        case [Layout.dedent]:
            endLine()
            level -= 1
        default:
            var word = ""
            word.unicodeScalars.append(contentsOf: scalars)
            add(word)
        }
    }

    private mutating func writeRule(_ number: Int) {
        let name = grammar.names[number]
        if name == "fin" {
            endLine()
        } else if name == "BLANC" {
            // The blank is what parts two words anyhow.
        } else if name == "nom" {
            add("[‹nom›]")
        } else if Self.understood.contains(name) {
            write(grammar.pieces[number])
        } else {
            if !cited.contains(name) { cited.append(name) }
            add("‹\(ReferenceNames.shown(name))›")
        }
    }

    /// `a , { a }` is a, repeated.
    private mutating func writeSequence(_ pieces: [Grammar.Piece]) {
        for (index, piece) in pieces.enumerated() {
            if index > 0, case .repeated(let inside) = piece, rendered(inside) == rendered(pieces[index - 1]) {
                close("…")
            } else {
                if index > 0, endsLine(pieces[index - 1], within: []) { endLine() }
                write(piece)
            }
        }
    }

    private mutating func writeChoice(_ pieces: [Grammar.Piece]) {
        var seen: Set<String> = []
        let different = pieces.filter { seen.insert(rendered($0)).inserted }
        guard different.count > 1 else { return write(different[0]) }
        open("{")
        for (index, piece) in different.enumerated() {
            if index > 0 { close(" ·") }
            write(piece)
        }
        close("}")
    }

    /// Whether what follows `piece` begins a line of its own.
    private func endsLine(_ piece: Grammar.Piece, within rules: Set<Int>) -> Bool {
        switch piece {
        case .terminal(let scalars): scalars == [Layout.newline] || scalars == [Layout.dedent]
        case .rule(let number) where grammar.names[number] == "fin": true
        case .rule(let number):
            !rules.contains(number) && endsLine(grammar.pieces[number], within: rules.union([number]))
        case .sequence(let pieces): pieces.last.map { endsLine($0, within: rules) } ?? false
        case .choice(let pieces): pieces.contains { endsLine($0, within: rules) }
        case .optional(let inside), .repeated(let inside), .except(let inside, _): endsLine(inside, within: rules)
        case .described: false
        }
    }

    private func rendered(_ piece: Grammar.Piece) -> String {
        var writer = FormWriter(grammar)
        writer.write(piece)
        writer.endLine()
        return writer.lines.joined(separator: "\n")
    }

    private mutating func add(_ word: String) {
        let isGlued = isFresh || "[(⟦{ ".contains(line.last ?? " ") || ["]", ")", ","].contains(word)
        line += isGlued ? word : " " + word
        isFresh = false
    }

    /// A sign that belongs to what follows it, on its line.
    private mutating func open(_ sign: String) {
        line += isFresh || "[(⟦{ ".contains(line.last ?? " ") ? sign : " " + sign
    }

    /// A sign that belongs to what precedes it, be that on the line above.
    private mutating func close(_ sign: String) {
        if isFresh, line.isEmpty, let last = lines.popLast() {
            lines.append(last + sign)
        } else {
            line += sign
        }
    }

    private mutating func endLine() {
        guard !isFresh else { return }
        // A sign just opened belongs to what follows, on the next line.
        let opened = String(line.reversed().prefix { "⟦{ ".contains($0) }.reversed())
        lines.append(String(repeating: " ", count: 4 * level) + line.dropLast(opened.count))
        line = opened.filter { $0 != " " }
        isFresh = true
    }
}
