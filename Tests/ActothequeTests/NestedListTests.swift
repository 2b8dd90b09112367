import Actotheque
import TestRandom
import Testing

/// Lists within lists within lists, walked: what the act says is what a plain computation says of the items, whatever was added, removed or moved.
@Suite("Nested lists")
struct NestedListTests {
    private static let rules = """
        acte Attribution d'aides
            nature : décision
        fiche [dépense]
            question [objet] : texte
            question [coût] : montant
        fiche [action]
            question [intitulé] : texte
            liste [dépenses] de dépense
        fiche [association]
            question [dénomination] : texte
            liste [actions] de action
        liste [associations] de association
        article Aides
            pour chaque [association] dans [associations]
                > [dénomination de l'association][si nombre de [actions de l'association] = 0] : rien[fin][si [association] est la dernière] et c'est tout[fin]
                pour chaque [action] dans [actions de l'association]
                    > - [si [action] est la première]d'abord [fin][intitulé de l'action][si au moins un des [dépenses de l'action] : ([coût de la dépense] dépasse 100 €)] (grande)[fin]
                    si somme de [coût de la dépense] dans [dépenses de l'action] dépasse 150 €
                        > Plus de 150 €.
                    pour chaque [dépense] dans [dépenses de l'action]
                        > [objet de la dépense] : [coût de la dépense]
                    sinon
                        > Sans dépense.
            sinon
                > Aucune association.
            > Fin.
        visa code général des collectivités territoriales
        signature
            > Le maire,
        """

    /// An item as the test keeps it beside the walk: an association, an action or an expense.
    private struct Item {
        var name: String
        var euros = 0
        var items: [Item] = []

        static func random(depth: Int, _ name: String, _ generator: inout SeededGenerator) -> Item {
            var item = Item(name: name, euros: Int.random(in: 1...130, using: &generator))
            if depth < 2 {
                for number in 0..<Int.random(in: 0...3, using: &generator) {
                    item.items.append(random(depth: depth + 1, "\(name)\(number)", &generator))
                }
            }
            return item
        }
    }

    private static func expected(_ associations: [Item]) -> [String] {
        var lines: [String] = []
        for (rank, association) in associations.enumerated() {
            let end = rank == associations.count - 1 ? " et c’est tout" : ""
            lines.append(association.name + (association.items.isEmpty ? " : rien" : "") + end)
            for (rank, action) in association.items.enumerated() {
                lines.append(
                    (rank == 0 ? "- d’abord " : "- ") + action.name
                        + (action.items.contains { $0.euros > 100 } ? " (grande)" : ""))
                if action.items.reduce(0, { $0 + $1.euros }) > 150 { lines.append("Plus de 150 €.") }
                lines += action.items.map { "\($0.name) : \($0.euros),00 €" }
                if action.items.isEmpty { lines.append("Sans dépense.") }
            }
        }
        return (associations.isEmpty ? ["Aucune association."] : lines) + ["Fin."]
    }

    /// The items that a name leads to (`associations n° 2, actions n° 1, …` to the second, then its first), and the word it ends with.
    private static func steps(_ name: String) -> (numbers: [Int], field: String) {
        let pieces = name.split(separator: ",").map { $0.split(separator: " ") }
        return (pieces.compactMap { $0.count > 1 ? Int($0[2]) : nil }, String(pieces.last?.first ?? ""))
    }

    private static func answerAll(_ walk: inout Walk, _ associations: [Item]) throws {
        while let question = walk.question {
            let (numbers, field) = steps(question.name)
            var item = Item(name: "", items: associations)
            for number in numbers { item = item.items[number - 1] }
            switch field {
            case "associations", "actions", "dépenses": try walk.answer("\(item.items.count)")
            case "coût": try walk.answer("\(item.euros) €")
            default: try walk.answer(item.name)
            }
        }
    }

    private static func check(_ walk: Walk, _ associations: [Item]) throws {
        let text = try walk.act().text.replacing("\u{a0}", with: " ").replacing("\u{202f}", with: " ")
        let lines = text.split(separator: "\n").map(String.init)
        let start = try #require(lines.firstIndex { $0.hasSuffix("Aides") && $0.hasPrefix("Article") }) + 1
        let wanted = expected(associations)
        #expect(Array(lines[start..<min(lines.count, start + wanted.count)]) == wanted)
    }

    @Test("three lists deep, the act says what its items give, after any moves", arguments: 0..<12)
    func mirrored(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed &* 7919 &+ 3)
        var walk = try Rules(bytes: Array(Self.rules.utf8), path: "aides.acte").start()
        var root = Item(name: "A")
        for number in 0..<Int.random(in: 0...3, using: &generator) {
            root.items.append(.random(depth: 0, "A\(number)", &generator))
        }
        try Self.answerAll(&walk, root.items)
        try Self.check(walk, root.items)
        for step in 0..<6 {
            try Self.change(&root, named: "associations", at: 0, "N\(step)", &walk, &generator)
            try Self.answerAll(&walk, root.items)
            try Self.check(walk, root.items)
            var resumed = try Rules(bytes: Array(Self.rules.utf8), path: "aides.acte").start()
            #expect(resumed.resume(walk.saved).isUneventful)
            #expect(try resumed.act().text == walk.act().text)
        }
    }

    /// Adds, removes or moves an item of the list of that name, or does so in one of its items.
    private static func change(
        _ owner: inout Item, named list: String, at depth: Int, _ name: String, _ walk: inout Walk,
        _ generator: inout SeededGenerator
    ) throws {
        if depth < 2, !owner.items.isEmpty, !generator.once(in: 3) {
            let number = Int.random(in: 0..<owner.items.count, using: &generator)
            let inner = "\(list) n° \(number + 1), \(depth == 0 ? "actions" : "dépenses")"
            return try change(&owner.items[number], named: inner, at: depth + 1, name, &walk, &generator)
        }
        let place = try #require(walk.lists(named: "[\(list)]").first)
        let count = owner.items.count
        switch Int.random(in: 0...2, using: &generator) {
        case 0 where count > 0:
            let number = Int.random(in: 0..<count, using: &generator)
            owner.items.remove(at: number)
            try walk.removeItem(number + 1, from: place)
        case 1 where count > 0:
            let (from, to) = (
                Int.random(in: 0..<count, using: &generator), Int.random(in: 0..<count, using: &generator)
            )
            owner.items.insert(owner.items.remove(at: from), at: to)
            try walk.moveItem(from + 1, to: to + 1, in: place)
        default:
            let number = Int.random(in: 0...count, using: &generator)
            owner.items.insert(.random(depth: depth, name, &generator), at: number)
            try walk.addItem(at: number + 1, to: place)
        }
    }

    @Test("only the lists of items that there are go by a short name") func shortNames() throws {
        var walk = try Rules(bytes: Array(Self.rules.utf8), path: "aides.acte").start()
        for answer in ["1", "A", "1", "fête", "1", "sono", "10"] { try walk.answer(answer) }
        #expect(walk.lists(named: "dépenses").count == 1)
        #expect(walk.questions(named: "coût").count == 1)
        #expect(throws: AnswerProblem.self) {
            try walk.removeItem(2, from: try #require(walk.lists(named: "dépenses").first))
        }
    }
}
