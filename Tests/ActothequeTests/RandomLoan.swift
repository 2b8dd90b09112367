import TestRandom

/// A small rule file made at random, of which every answer can be tried: a tree of articles, alerts and refusals over four questions, one of which may
/// arise only under a condition, a computed value, and a text that picks.
struct RandomLoan {
    /// The text of the file, without an example.
    private(set) var source = ""

    /// By name: the answers to each question, as they are typed.
    static let answers: [(name: String, all: [String])] = [
        ("fête", ["oui", "non"]), ("jours", ["0", "1", "2", "3", "4"]), ("salle", ["petite", "moyenne", "grande"]),
        ("abonné", ["oui", "non"]),
    ]

    private var generator: SeededGenerator
    private var articles = 0

    init(using generator: inout SeededGenerator) {
        self.generator = generator
        let gate = self.generator.once(in: 3) ? " si [fête]" : ""
        var lines = [
            "acte Prêt", "    nature : décision", "question [fête] : oui/non", "    > Une fête ?",
            "question [jours] : entier", "    > Combien de jours ?", "    entre 0 et 4", "question [salle] : choix",
            "    > Quelle salle ?", "    - petite", "    - moyenne", "    - grande",
            "question [abonné] : oui/non\(gate)", "    > Est-il abonné ?", "calcul [prix] : entier",
            "    si \(condition(1))", "        [jours] + \(number())", "    sinon", "        \(number())",
            "visa article L. 2122-22 du code général des collectivités territoriales", "article Socle",
            "    > La salle [salle : petite = du bas | moyenne = du haut | grande = des fêtes] est prêtée.",
        ]
        if self.generator.once(in: 2) { lines.append("    > Le prix est de [prix].") }
        for _ in 0..<Int.random(in: 1...3, using: &self.generator) { lines += statement(depth: 0) }
        lines += ["signature", "    > Le maire,"]
        source = lines.joined(separator: "\n") + "\n"
        generator = self.generator
    }

    private mutating func number() -> Int { Int.random(in: 0...4, using: &generator) }

    private mutating func statement(depth: Int) -> [String] {
        switch Int.random(in: 0..<(depth < 2 ? 7 : 3), using: &generator) {
        case 0...1: return article()
        case 2: return ["alerte si \(condition(1))", "    > Attention."]
        case 3...4:
            articles += 1
            return ["refus si \(condition(2))", "    > Le refus \(articles) s'impose."]
        case 5: return ["si \(condition(2))"] + inner(depth)
        default: return ["si \(condition(1))"] + inner(depth) + ["sinon"] + inner(depth)
        }
    }

    private mutating func inner(_ depth: Int) -> [String] { statement(depth: depth + 1).map { "    " + $0 } }

    private mutating func article() -> [String] {
        articles += 1
        var lines = ["article Partie \(articles)", "    > La partie \(articles) vaut."]
        if generator.once(in: 3) { lines += ["    si \(condition(1))", "        > Elle vaut aussi pour [jours]."] }
        return lines
    }

    private mutating func condition(_ depth: Int) -> String {
        switch Int.random(in: 0..<(depth > 0 ? 5 : 2), using: &generator) {
        case 2: "(\(condition(depth - 1))) et (\(condition(depth - 1)))"
        case 3: "(\(condition(depth - 1))) ou (\(condition(depth - 1)))"
        default: comparison()
        }
    }

    private mutating func comparison() -> String {
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: (generator.once(in: 2) ? "non " : "") + "[fête]"
        case 1: "[salle] \(generator.once(in: 2) ? "est" : "n'est pas") petite"
        case 2:
            "[jours] \(["dépasse", "atteint", "ne dépasse pas"].randomElement(using: &generator) ?? "atteint") \(number())"
        case 3: "[prix] dépasse \(number())"
        default: "[fête] et [jours] atteint \(number())"
        }
    }
}
