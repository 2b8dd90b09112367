import Actotheque
import TestRandom
import Testing

/// Lists and records, walked: what an act says of a list is what a plain computation says of its items, whatever was added, removed or moved.
@Suite("Lists")
struct ListWalkTests {
    private static let rules = """
        acte Acceptation de dons
            nature : décision
        fiche [don]
            question [donateur] : texte
            question [montant] : montant
            question [affecté] : oui/non
            liste [conditions] de texte
                élément : condition
        liste [dons] de don
        calcul [total] : montant
            somme de [montant du don] dans [dons]
        calcul [grands] : entier
            nombre de [dons] dont ([montant du don] dépasse 100 €)
        article Dons
            > Total : [total] ; grands : [grands, en chiffres].
            si tous les [dons] : ([montant du don] dépasse 100 € et non [affecté du don])
                > Tous grands et libres.
            si au moins un des [dons] : ([affecté du don])
                > Un affecté.
            si nombre de [dons] atteint 2
                > Plusieurs.
            pour chaque [don] dans [dons]
                > - [donateur du don][si nombre de [conditions du don] > 0] ([conditions du don, énumération])[fin]
            sinon
                > Aucun don.
            si nombre de [dons] > 0
                > Donateurs.
        visa code général des collectivités territoriales
        signature
            > Le maire,
        """

    /// A gift, as the test keeps it beside the walk.
    private struct Gift {
        var donor: String
        var euros: Int
        var isAssigned: Bool
        var conditions: [String]
    }

    private static func expected(_ gifts: [Gift]) -> [String] {
        let total = gifts.reduce(0) { $0 + $1.euros }
        let large = gifts.count { $0.euros > 100 }
        var lines = ["Total : \(total),00 € ; grands : \(large)."]
        if gifts.allSatisfy({ $0.euros > 100 && !$0.isAssigned }) { lines.append("Tous grands et libres.") }
        if gifts.contains(where: \.isAssigned) { lines.append("Un affecté.") }
        if gifts.count >= 2 { lines.append("Plusieurs.") }
        for gift in gifts {
            let conditions = gift.conditions
            let words =
                conditions.count > 1
                ? conditions.dropLast().joined(separator: ", ") + " et " + conditions[conditions.count - 1]
                : conditions.first ?? ""
            lines.append("- \(gift.donor)" + (words.isEmpty ? "" : " (\(words))"))
        }
        lines.append(gifts.isEmpty ? "Aucun don." : "Donateurs.")
        return lines
    }

    /// Answers all that is asked, from the gifts.
    private static func answerAll(
        _ walk: inout Walk, _ gifts: [Gift], naming: (String) -> String = { $0 }
    ) throws {
        while let question = walk.question {
            let name = naming(question.name)
            if name == "dons" {
                try walk.answer(gifts.isEmpty ? "aucun" : "\(gifts.count)")
                continue
            }
            let path = name.split(separator: ",").map { $0.drop { $0 == " " } }
            let gift = gifts[try #require(Int(path[0].split(separator: " ").last ?? "")) - 1]
            switch path[1].prefix(10) {
            case "donateur": try walk.answer(gift.donor)
            case "montant": try walk.answer("\(gift.euros) €")
            case "affecté": try walk.answer(gift.isAssigned ? "oui" : "non")
            case "conditions" where path[1] == "conditions": try walk.answer("\(gift.conditions.count)")
            default:
                let rank = try #require(Int(path[1].split(separator: " ").last ?? ""))
                try walk.answer(gift.conditions[rank - 1])
            }
        }
    }

    private static func random(_ generator: inout some RandomNumberGenerator, _ name: String) -> Gift {
        let conditions = (0..<Int.random(in: 0...3, using: &generator)).map { "condition \(name)\($0)" }
        return Gift(
            donor: name, euros: Int.random(in: 1...200, using: &generator),
            isAssigned: Bool.random(using: &generator), conditions: conditions)
    }

    private static func check(_ walk: Walk, _ gifts: [Gift]) throws {
        let text = try walk.act().text.replacing("\u{a0}", with: " ").replacing("\u{202f}", with: " ")
        let lines = text.split(separator: "\n").map(String.init)
        let start = try #require(lines.firstIndex { $0.hasPrefix("Total") })
        #expect(Array(lines[start..<(start + expected(gifts).count)]) == expected(gifts))
    }

    @Test("what is said of a list is what its items give, after any moves", arguments: 0..<20)
    func mirrored(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var walk = try Rules(bytes: Array(Self.rules.utf8), path: "dons.acte").start()
        var gifts = (0..<Int.random(in: 0...4, using: &generator)).map { Self.random(&generator, "D\($0)") }
        try Self.answerAll(&walk, gifts)
        try Self.check(walk, gifts)
        for step in 0..<8 {
            let list = try #require(walk.lists(named: "[dons]").first)
            switch Int.random(in: 0...2, using: &generator) {
            case 0:
                let rank = Int.random(in: 0...gifts.count, using: &generator)
                gifts.insert(Self.random(&generator, "N\(step)"), at: rank)
                try walk.addItem(at: rank + 1, to: list)
            case 1 where !gifts.isEmpty:
                let rank = Int.random(in: 0..<gifts.count, using: &generator)
                gifts.remove(at: rank)
                try walk.removeItem(rank + 1, from: list)
            case 2 where !gifts.isEmpty:
                let (from, to) = (
                    Int.random(in: 0..<gifts.count, using: &generator),
                    Int.random(in: 0..<gifts.count, using: &generator)
                )
                gifts.insert(gifts.remove(at: from), at: to)
                try walk.moveItem(from + 1, to: to + 1, in: list)
            default: continue
            }
            try Self.answerAll(&walk, gifts)
            try Self.check(walk, gifts)
            // A saved walk gives the same act again, on rules that have no room yet.
            var resumed = try Rules(bytes: Array(Self.rules.utf8), path: "dons.acte").start()
            #expect(resumed.resume(walk.saved).isUneventful)
            #expect(try resumed.act().text == walk.act().text)
        }
    }

    @Test("an item keeps its identity wherever it is moved, and undoing gives it its rank again") func identities()
        throws
    {
        var walk = try Rules(bytes: Array(Self.rules.utf8), path: "dons.acte").start()
        try walk.answer("3")
        func ids() throws -> [Int] { walk.items(of: try #require(walk.lists(named: "[dons]").first)).map(\.id) }
        let list = try #require(walk.lists(named: "[dons]").first)
        #expect(try ids() == [1, 2, 3])
        try walk.moveItem(3, to: 1, in: list)
        #expect(try ids() == [3, 1, 2])
        try walk.removeItem(2, from: list)
        #expect(try ids() == [3, 2])
        try walk.addItem(to: list)
        #expect(try ids() == [3, 2, 4])
        for _ in 0..<3 { _ = walk.undo() }
        #expect(try ids() == [1, 2, 3])
        for _ in 0..<2 { _ = walk.redo() }
        #expect(try ids() == [3, 2])
        #expect(throws: AnswerProblem.self) { try walk.removeItem(3, from: list) }
        #expect(throws: AnswerProblem.self) { try walk.moveItem(1, to: 5, in: list) }
    }

    @Test("answers follow a list and what is asked of its items into rules that renamed both", arguments: [1, 7])
    func renamed(count: Int) throws {
        let gifts = (0..<count).map {
            Gift(donor: "D\($0)", euros: $0 + 1, isAssigned: false, conditions: ["c\($0)", "d\($0)"])
        }
        let old = Self.rules.replacing("[dons]", with: "[donations]").replacing("[donateur", with: "[auteur")
            .replacing("[conditions", with: "[réserves")
        var walk = try Rules(bytes: Array(old.utf8), path: "dons.acte").start()
        try Self.answerAll(&walk, gifts) {
            $0.replacing("donations", with: "dons").replacing("auteur", with: "donateur")
                .replacing("réserves", with: "conditions")
        }
        let new = Self.rules.replacing("liste [dons] de don", with: "liste [dons] de don\n    ancien nom : donations")
            .replacing("[donateur] : texte", with: "[donateur] : texte\n        ancien nom : [auteur]")
            .replacing(
                "        élément : condition", with: "        élément : condition\n        ancien nom : réserves")
        var resumed = try Rules(bytes: Array(new.utf8), path: "dons.acte").start()
        let report = resumed.resume(walk.saved)
        #expect(report.lost.isEmpty)
        #expect(!report.renamed.isEmpty)
        try Self.check(resumed, gifts)
    }

    @Test("a longer list makes room for itself, and forgets nothing") func growing() throws {
        var walk = try Rules(bytes: Array(Self.rules.utf8), path: "dons.acte").start()
        let gifts = (0..<40).map { Gift(donor: "D\($0)", euros: $0 + 1, isAssigned: false, conditions: ["c\($0)"]) }
        try Self.answerAll(&walk, gifts)
        try Self.check(walk, gifts)
        let list = try #require(walk.lists(named: "[dons]").first)
        try walk.answer("2", to: list)
        try Self.check(walk, Array(gifts.prefix(2)))
        // The answers kept aside come back with their items.
        try walk.answer("40", to: try #require(walk.lists(named: "[dons]").first))
        try Self.check(walk, gifts)
        #expect(throws: AnswerProblem.self) { try walk.answer("1001", to: list) }
    }
}
