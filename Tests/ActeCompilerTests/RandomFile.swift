import TestRandom

/// A small rule file made at random: a few questions, some asked under condition or optional, and a tree of articles, texts, choices and refusals over
/// them. Most are faulty.
struct RandomFile {
    /// The text of the file.
    private(set) var source = ""

    /// A question, with the conditions that may be written on it.
    private struct Asked {
        enum Kind: CaseIterable { case truth, choice, integer }
        var name: String
        var kind: Kind
        var mayLack: Bool
    }

    private var generator: SeededGenerator
    private var questions: [Asked] = []
    private var values: [String] = []
    private var marks = 0
    /// Where a reference stands, its mark not chosen yet.
    private static let reference = "§"

    init(using generator: inout SeededGenerator) {
        self.generator = generator
        var lines = ["acte Essai", "    nature : décision", "gabarit décision"]
        lines +=
            ["    partie Visas", "        contient : visas"]
            + (self.generator.once(in: 3) ? ["        obligatoire"] : [])
        lines += ["    partie Dispositif", "        contient : articles", "        obligatoire"]
        for number in 0..<Int.random(in: 2...4, using: &self.generator) { lines += question(number) }
        if self.generator.once(in: 3) { lines += truth() }
        if self.generator.once(in: 4) { lines += exceptions() }
        if self.generator.once(in: 3) { lines += table() }
        if self.generator.once(in: 5) {
            lines += ["contrôle \(condition(1))", "    > Ces réponses ne vont pas ensemble."]
        }
        lines += ["visa article L. 2122-22 du code général des collectivités territoriales"]
        for _ in 0..<Int.random(in: 1...3, using: &self.generator) { lines += statement(depth: 0) }
        source = lines.joined(separator: "\n") + "\n"
        chooseMarks()
        generator = self.generator
    }

    private mutating func chooseMarks() {
        var pieces = source.components(Self.reference)
        var result = pieces.removeFirst()
        for piece in pieces {
            let mark = marks == 0 ? "l'arrêté" : "[renvoi m\(Int.random(in: 1...marks, using: &generator))]"
            result += mark + piece
        }
        source = result
    }

    // MARK: Declarations

    private mutating func question(_ number: Int) -> [String] {
        let kind = Asked.Kind.allCases.randomElement(using: &generator) ?? .truth
        let type = [Asked.Kind.truth: "oui/non", .choice: "choix", .integer: "entier"][kind] ?? "oui/non"
        let isGated = number > 0 && generator.once(in: 4)
        let isOptional = !isGated && generator.once(in: 5)
        let gate = isGated ? " si \(condition(1))" : ""
        let name = "q\(number)"
        var lines = ["question [\(name)] : \(type)\(gate)", "    > Que répondez-vous ?"]
        switch kind {
        case .truth: break
        case .choice: lines += ["    - x", "    - y", "    - z"]
        case .integer: lines.append("    entre 0 et 3")
        }
        if isOptional { lines.append("    facultative") }
        questions.append(Asked(name: name, kind: kind, mayLack: isGated || isOptional))
        values.append(name)
        return lines
    }

    private mutating func truth() -> [String] {
        let lines = ["calcul [vrai] : oui/non", "    \(condition(2))"]
        questions.append(Asked(name: "vrai", kind: .truth, mayLack: false))
        return lines
    }

    private mutating func exceptions() -> [String] {
        var lines = ["calcul [nombre] : entier", "    1"]
        for number in 2...3 { lines.append("    par exception \(number) si \(condition(1))") }
        values.append("nombre")
        return lines
    }

    private mutating func table() -> [String] {
        let columns = questions.filter { $0.name != "vrai" }.shuffled(using: &generator).prefix(2)
        var lines = ["table [taux] : entier", "    | " + columns.map { "[\($0.name)] | " }.joined() + "résultat |"]
        for number in 0..<Int.random(in: 2...4, using: &generator) {
            var line = "    | "
            for column in columns { line += cell(column.kind) + " | " }
            lines.append(line + "\(number) |")
        }
        values.append("taux")
        return lines
    }

    private mutating func cell(_ kind: Asked.Kind) -> String {
        let cells: [Asked.Kind: [String]] = [
            .truth: ["oui", "non", "-"], .choice: ["x", "y", "z", "y, z", "-"],
            .integer: ["moins de 2", "au moins 2", "plus de 1", "-"],
        ]
        return cells[kind]?.randomElement(using: &generator) ?? "-"
    }

    // MARK: Conditions

    private mutating func condition(_ depth: Int) -> String {
        switch Int.random(in: 0..<(depth > 0 ? 6 : 3), using: &generator) {
        case 3: "(\(condition(depth - 1))) et (\(condition(depth - 1)))"
        case 4: "(\(condition(depth - 1))) ou (\(condition(depth - 1)))"
        case 5: "non (\(condition(depth - 1)))"
        default: comparison()
        }
    }

    private mutating func comparison() -> String {
        guard let asked = questions.randomElement(using: &generator) else { return "oui" }
        if asked.mayLack, generator.once(in: 3) { return "[\(asked.name)] est renseigné" }
        let number = Int.random(in: 1...3, using: &generator)
        let option = ["x", "y", "z"][number - 1]
        switch asked.kind {
        case .truth: return (generator.once(in: 3) ? "non " : "") + "[\(asked.name)]"
        case .choice: return "[\(asked.name)] " + (generator.once(in: 3) ? "n'est pas " : "est ") + option
        case .integer: return "[\(asked.name)] " + (generator.once(in: 2) ? "au moins" : "moins de") + " \(number)"
        }
    }

    // MARK: The tree

    private mutating func statement(depth: Int) -> [String] {
        switch Int.random(in: 0..<(depth < 2 ? 8 : 3), using: &generator) {
        case 0...2: article()
        case 3: ["refus si \(condition(1))", "    > L'acte n'est pas possible."]
        case 4: selection(depth) { $0.statement(depth: $1) }
        default: conditional(depth) { $0.statement(depth: $1) }
        }
    }

    private mutating func article() -> [String] {
        marks += 1
        let number = marks
        var lines = ["article Partie \(number)"]
        for _ in 0..<Int.random(in: 1...2, using: &generator) { lines += indented(content(depth: 1)) }
        return lines + ["    repère : m\(number)"]
    }

    private mutating func content(depth: Int) -> [String] {
        switch Int.random(in: 0..<(depth < 3 ? 6 : 4), using: &generator) {
        case 4: selection(depth) { $0.content(depth: $1) }
        case 5: conditional(depth) { $0.content(depth: $1) }
        default: ["> " + passage(depth: 0)]
        }
    }

    private mutating func passage(depth: Int) -> String {
        switch Int.random(in: 0..<(depth < 2 ? 8 : 5), using: &generator) {
        case 0, 1: "La mesure s'applique."
        case 2: "Elle vaut [\(values.randomElement(using: &generator) ?? "q0")]."
        case 3, 4: "Elle suit \(Self.reference)."
        case 5: "[si \(condition(1))]\(passage(depth: depth + 1))[fin]"
        case 6: "Elle est prise[si \(condition(1))] : \(passage(depth: depth + 1))[fin]."
        default: "[si \(condition(1))]\(passage(depth: depth + 1))[sinon]\(passage(depth: depth + 1))[fin]"
        }
    }

    private mutating func conditional(_ depth: Int, _ inner: (inout RandomFile, Int) -> [String]) -> [String] {
        var lines = ["si \(condition(2))"] + indented(inner(&self, depth + 1))
        if generator.once(in: 3) { lines += ["sinon si \(condition(1))"] + indented(inner(&self, depth + 1)) }
        if generator.once(in: 2) { lines += ["sinon"] + indented(inner(&self, depth + 1)) }
        return lines
    }

    private mutating func selection(_ depth: Int, _ inner: (inout RandomFile, Int) -> [String]) -> [String] {
        guard let asked = questions.randomElement(using: &generator) else { return [] }
        let plans: [Asked.Kind: [[String]]] = [
            .truth: [["cas oui", "cas non"]], .choice: [["cas x", "cas y, z"], ["cas y", "autrement"]],
            .integer: [["cas moins de 2", "cas au moins 2"], ["cas 0, 1", "cas 2", "autrement"]],
        ]
        var lines = ["selon [\(asked.name)]"]
        for line in plans[asked.kind]?.randomElement(using: &generator) ?? [] {
            lines += indented([line] + indented(inner(&self, depth + 2)))
        }
        return lines
    }

    private func indented(_ lines: [String]) -> [String] { lines.map { "    " + $0 } }
}

extension String {
    /// The pieces between the places where a character stands.
    fileprivate func components(_ separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
