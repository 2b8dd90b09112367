import Actotheque
import TestRandom
import Testing

/// How many items a list holds is asked wherever it may change the act, whatever the fewest it may hold.
@Suite("How many items are asked for")
struct ListCountTests {
    /// What an act may say of a list of amounts; what follows a bar stands after the articles.
    private static let uses = [
        "    pour chaque [ligne] dans [lignes]\n        > - [ligne]",
        "    > En tout [somme de [ligne] dans [lignes]].",
        "    si nombre de [lignes] dépasse 4\n        > Beaucoup.",
        "    si au moins un des [lignes] : ([ligne] dépasse 3 €)\n        > Grande.",
        "    si tous les [lignes] : ([ligne] dépasse 3 €)\n        > Toutes grandes.",
        "    si [urgence]\n        pour chaque [ligne] dans [lignes]\n            > - [ligne]",
        "    si [urgence]\n        > Urgent.",
    ]

    private static func rules(_ minimum: Int, _ uses: [String]) throws -> Rules {
        let source = """
            acte Essai
                nature : décision
            question [urgence] : oui/non
                > Est-ce urgent ?
            liste [lignes] de montant
                > Combien ?
                élément : ligne
                au moins \(minimum)
            visa code civil
            article A
                > Les lignes.
            \(uses.joined(separator: "\n").replacing("[somme de [ligne] dans [lignes]]", with: "[total]"))
            signature
                > Le maire,
            calcul [total] : montant
                somme de [ligne] dans [lignes]

            """
        return try Rules(bytes: Array(source.utf8), path: "essai.acte")
    }

    /// The act of as many items, and whether their count was asked for.
    private static func act(_ rules: Rules, _ count: Int, urgent: Bool) throws -> (text: String, isAsked: Bool) {
        var walk = rules.start()
        var isAsked = false
        while let question = walk.question {
            switch question.name {
            case "lignes":
                isAsked = true
                try walk.answer("\(count)")
            case "urgence": try walk.answer(urgent ? "oui" : "non")
            default: try walk.answer("\(question.name.last == "1" ? 1 : 5) €")
            }
        }
        return (try walk.act().text, isAsked)
    }

    @Test("the count is asked for where one act differs from another by it", arguments: 0..<24)
    func asked(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let minimum = Int(seed) % 4
        let uses = Self.uses.filter { _ in generator.once(in: 3) }
        let rules = try Self.rules(minimum, uses)
        #expect(!rules.warnings.contains { $0.code == "A0454" })
        for urgent in [true, false] {
            let acts = try (minimum...minimum + 6).map { try Self.act(rules, $0, urgent: urgent) }
            let speaks = uses.contains { $0.contains("[lignes]") && (urgent || !$0.contains("[urgence]")) }
            #expect(acts.allSatisfy { $0.isAsked == speaks }, "\(uses)")
            if uses.contains(Self.uses[0]) { #expect(Set(acts.map(\.text)).count == acts.count) }
        }
    }

    @Test("so it is of a list within a list", arguments: 0...3)
    func nested(minimum: Int) throws {
        let source = """
            acte Essai
                nature : décision
            fiche [lot]
                liste [offres] de texte
                    > Combien d'offres ?
                    élément : offre
                    au moins \(minimum)
            liste [lots] de lot
                > Combien de lots ?
                au moins \(minimum)
            visa code civil
            article A
                > Les lots :
                pour chaque [lot] dans [lots]
                    > Un lot.
                    pour chaque [offre] dans [offres du lot]
                        > - [offre]
            signature
                > Le maire,
            exemple Autant que le moins
                [lots] = \(max(1, minimum))
                attendu : article A

            """
        let rules = try Rules(bytes: Array(source.utf8), path: "essai.acte")
        #expect(!rules.warnings.contains { $0.code == "A0454" })
        var walk = rules.start()
        #expect(walk.question?.name == "lots")
        try walk.answer("4")
        for number in 1...4 {
            #expect(walk.question?.name == "lots n° \(number), offres")
            try walk.answer("3")
            for offer in 1...3 { try walk.answer("offre \(number) \(offer)") }
        }
        #expect(try walk.act().text.contains("offre 4 3"))
        let failures = rules.rehearse().trials.flatMap(\.failures)
        #expect(!failures.contains { $0.message.contains("[lots] ne sert à rien") })
    }
}
