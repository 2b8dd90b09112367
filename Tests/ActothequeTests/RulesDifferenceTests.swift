import Actotheque
import Foundation
import Testing

@Suite("What a new version of rules changes")
struct RulesDifferenceTests {
    private static let path = "Rules/actes/convention-de-subvention.acte"

    /// The rules of the file, some words of it written otherwise.
    private func rules(_ changes: (String, String)...) throws -> Rules {
        var text = try String(contentsOfFile: Self.path, encoding: .utf8)
        for (old, new) in changes {
            try #require(text.contains(old))
            text = text.replacingOccurrences(of: old, with: new)
        }
        return try Rules(bytes: Array(text.utf8), path: Self.path)
    }

    @Test("a file gives the acts that it gives, and that is proved")
    func same() throws {
        let difference = try rules().difference(from: rules())
        #expect(difference.isProvedSame && difference.questions.isEmpty)
    }

    @Test("words that change are shown in the situation that prints them")
    func reworded() throws {
        let newer = try rules(("versée en une fois, dans", "versée en une seule fois, dans"))
        let difference = try newer.difference(from: rules())
        let change = try #require(difference.changes.first)
        #expect(difference.changes.count == 1 && difference.undecided.isEmpty)
        #expect(change.situation == "[versement] = unique.")
        #expect(change.causes == ["Texte modifié : article Versement."])
        #expect(change.removed.count == 1 && change.removed[0].contains("en une fois, dans"))
        #expect(change.added.count == 1 && change.added[0].contains("en une seule fois, dans"))
    }

    @Test("a condition turned around is shown both ways")
    func turned() throws {
        let newer = try rules(
            ("si [affectation] est action\n        > Elle", "si [affectation] est fonctionnement\n        > Elle"))
        let difference = try newer.difference(from: rules())
        #expect(
            difference.changes.map { [$0.removed.count, $0.added.count] }.sorted { $0[0] < $1[0] } == [
                [0, 1], [1, 0],
            ])
    }

    @Test("a branch written earlier with the same effect changes nothing, and that is proved")
    func reordered() throws {
        let text = try String(contentsOfFile: Self.path, encoding: .utf8)
        let parties = try #require(text.firstRange(of: "        autrement\n            > Le département"))
        let end = try #require(text[parties.upperBound...].firstRange(of: "\n    >\n"))
        let words = text[parties.lowerBound...end.lowerBound].replacing("autrement", with: "cas département")
        let branch = String(words)
        let newer = try rules(("        cas commune\n", branch + "        cas commune\n"))
        #expect(try newer.difference(from: rules()).isProvedSame)
    }

    @Test("a line of a table and the day of a dated value that move are shown where they tell")
    func movedValues() throws {
        func rules(_ band: String, _ day: String) throws -> Rules {
            let text = """
                acte Prêt
                    nature : décision
                    date   : [jour de l'acte]
                question [jour de l'acte] : date
                    > Quel jour l'acte est-il pris ?
                    au moins 1er janvier 2020
                question [jours] : entier
                    > Combien de jours ?
                    entre 1 et 30
                paramètre [caution] : montant
                    100 € depuis le 1er janvier 2020
                    200 € depuis le \(day)
                table [prix] : montant
                    | [jours]       | résultat |
                    | au plus \(band)     | 20 €     |
                    | plus de \(band)     | 30 €     |
                visa code général des collectivités territoriales
                article Prix
                    > Le prix est de [prix], la caution de [caution].
                signature
                    > Le maire,
                exemple Deux jours
                    [jour de l'acte] = 1er mars 2026
                    [jours] = 2
                    attendu texte : 20,00 €

                """
            return try Rules(bytes: Array(text.utf8), path: "Rules/actes/essai.acte")
        }
        let older = try rules("3", "1er janvier 2027")
        let band = try rules("4", "1er janvier 2027").difference(from: older)
        #expect(band.changes.map(\.situation) == ["[jours] = 4."])
        // Elsewhere the value is proved to be what it was.
        #expect(band.changes.map(\.causes) == [["Valeur modifiée : [prix]."]] && band.undecided.isEmpty)
        #expect(band.changes.first?.added.first?.contains("20,00") == true)
        let day = try rules("3", "1er février 2027").difference(from: older)
        #expect(
            day.changes.map(\.situation) == ["[jour de l'acte] du 1er\u{A0}janvier 2027 au 31\u{A0}janvier 2027."])
        #expect(day.changes.map(\.causes) == [["Valeur modifiée : [caution]."]] && day.undecided.isEmpty)
    }

    @Test("no act that answers forbid between them is shown")
    func forbidden() throws {
        func rules(_ price: String) throws -> Rules {
            let text = """
                acte Prêt
                    nature : décision
                question [jours] : entier
                    > Combien de jours ?
                    entre 1 et 30
                question [prix] : montant
                    > Quel prix par jour ?
                    entre 1 € et \(price)
                calcul [total] : montant
                    [prix] × [jours]
                contrôle [total] ne dépasse pas 20 €
                    > Le total dépasse 20 €.
                visa article L. 2122-22 du code général des collectivités territoriales
                article Prêt
                    > Le prêt est de [jours] jours.
                si [prix] dépasse 90 €
                    article Caution
                        > Une caution de \(price) est versée.
                signature
                    > Le maire,

                """
            return try Rules(bytes: Array(text.utf8), path: "prêt.acte")
        }
        let difference = try rules("101 €").difference(from: rules("100 €"))
        #expect(difference.changes.allSatisfy { $0.older != .act || $0.newer != .act })
    }

    @Test("a refusal that another condition narrows lets through what it refused")
    func narrowed() throws {
        let newer = try rules(
            (
                "refus si [forme de l'aide] est nature",
                "refus si [forme de l'aide] est nature et [délibération exécutoire]"
            ))
        let change = try #require(try newer.difference(from: rules()).changes.first)
        guard case .refusal = change.older, case .refusal = change.newer else {
            Issue.record("both refuse: \(change)")
            return
        }
        #expect(change.older != change.newer)
    }

    @Test("a question renamed with its former name changes no act")
    func renamed() throws {
        let newer = try rules(
            ("[lieu de signature", "[endroit de signature"),
            (
                "question [endroit de signature] : commune\n",
                "question [endroit de signature] : commune\n        ancien nom : [lieu de signature]\n"
            ))
        let difference = try newer.difference(from: rules())
        #expect(difference.isProvedSame)
        #expect(difference.questions.contains { $0.contains("renommée") })
    }

    /// A loan, whose reason and length are asked only of those who borrow much.
    private func loan(_ words: String, _ options: (String, String), _ bounds: String) throws -> Rules {
        let text = """
            acte Prêt
                nature : décision
            question [prix] : montant
                > Prix ?
                entre 0 € et 1 000 €
            question [motif] : choix si [prix] dépasse 500 €
                > Motif ?
                - \(options.0) : le premier motif
                - \(options.1) : le second motif
            question [durée] : entier si [prix] dépasse 500 €
                > Durée ?
                entre \(bounds)
            visa article L. 2122-22 du code général des collectivités territoriales
            article Prêt
                > \(words) pour [prix].
            si [prix] dépasse 500 €
                article Motif
                    > Pour [motif], [durée] jours.
            signature
                > Le maire,
            """
        return try Rules(bytes: Array(text.utf8), path: "prêt.acte")
    }

    @Test(
        "what a question takes hides no change where it is not asked",
        arguments: [
            (("fête", "sport"), "20 et 30"), (("culture", "danse"), "1 et 10"), (("culture", "danse"), "20 et 30"),
        ])
    func notAsked(_ options: (String, String), _ bounds: String) throws {
        let older = try loan("Prêt", ("fête", "sport"), "1 et 10")
        let difference = try loan("Location", options, bounds).difference(from: older)
        let change = try #require(difference.changes.first)
        #expect(
            change.removed.contains { $0.contains("Prêt pour") } && change.added.contains { $0.contains("Location") })
        #expect(!change.answers.contains { ["motif", "durée"].contains($0.name) })
    }

    @Test("where a question is not asked, acts are proved the same whatever it takes")
    func sameNotAsked() throws {
        let older = try loan("Prêt", ("fête", "sport"), "1 et 10")
        #expect(try loan("Prêt", ("culture", "danse"), "20 et 30").difference(from: older).isProvedSame)
    }

    /// A loan for some days.
    private func days(_ bounds: String) throws -> Rules {
        let text = """
            acte Prêt
                nature : décision
            question [jours] : entier
                > Combien de jours ?
                entre \(bounds)
            visa article L. 2122-22 du code général des collectivités territoriales
            article Prêt
                > Prêt pour [jours] jours.
            signature
                > Le maire,
            """
        return try Rules(bytes: Array(text.utf8), path: "jours.acte")
    }

    @Test("versions that take no common answers are not proved the same")
    func nothingCommon() throws {
        let difference = try days("20 et 30").difference(from: days("1 et 10"))
        #expect(!difference.isProvedSame && difference.undecided.count == 1)
        #expect(difference.undecided.first?.contains("Rien n'a pu être comparé") == true)
        #expect(try days("5 et 30").difference(from: days("1 et 10")).isProvedSame)
    }

    /// A loan to somebody, whose question ends with some lines.
    private func borrower(_ words: String, _ lines: String = "") throws -> Rules {
        let text = """
            acte Prêt
                nature : décision
            question [nom] : texte
                > Qui emprunte ?
            \(lines)
            visa article L. 2122-22 du code général des collectivités territoriales
            article Prêt
                > \(words) à [nom].
            signature
                > Le maire,
            exemple Simple
                [nom] = Secretnom
                attendu : article Prêt
            """
        return try Rules(bytes: Array(text.utf8), path: "nom.acte")
    }

    @Test("what either version keeps confidential is shown of neither", arguments: [true, false])
    func confidential(_ isOlder: Bool) throws {
        let secret = "    confidentiel"
        let older = try borrower("Prêt", isOlder ? secret : "")
        let difference = try borrower("Location", isOlder ? "" : secret).difference(from: older)
        let change = try #require(difference.changes.first)
        #expect(change.answers.isEmpty && !"\(difference)".contains("Secretnom"))
        #expect(change.added.contains { $0.contains("Location") })
        #expect(difference.privacies == ["[nom] \(isOlder ? "n'est plus" : "est désormais") confidentielle."])
    }

    @Test("an answer that is no longer personal is told, and nothing is proved the same")
    func personal() throws {
        let difference = try borrower("Prêt").difference(from: borrower("Prêt", "    personnel"))
        #expect(difference.changes.isEmpty && !difference.isProvedSame)
        #expect(difference.privacies == ["[nom] n'est plus personnelle."])
    }

    @Test("rules that ask for a list are proved the same as themselves, and as nothing else")
    func sameList() throws {
        func rules(_ note: String) throws -> Rules {
            let text = """
                acte Prêt
                    nature : décision
                liste [objets] de texte
                    > Combien d'objets ?
                    élément : objet
                    au plus 20
                visa article L. 2122-22 du code général des collectivités territoriales
                article Prêt
                    > Sont prêtés :
                    pour chaque [objet] dans [objets]
                        > - [objet]
                signature
                    > Le maire,
                \(note)
                """
            return try Rules(bytes: Array(text.utf8), path: "objets.acte")
        }
        #expect(try rules("").difference(from: rules("")).isProvedSame)
        let open = try rules("# Une note.").difference(from: rules("")).undecided
        #expect(open.count == 1 && open[0].hasPrefix("La liste [objets] n'a été comparée que jusqu'à"))
        #expect(try !rules("# Une note.").difference(from: rules("")).isProvedSame)
    }

    @Test("an option that is closed now is shown as what stops there")
    func closed() throws {
        func rules(_ closure: String) throws -> Rules {
            let text = """
                acte Prêt
                    nature : décision
                question [été] : oui/non
                    > En été ?
                question [salle] : choix
                    > Quelle salle ?
                    - fêtes : la salle des fêtes
                    - sport : la salle de sport
                \(closure)
                visa article L. 2122-22 du code général des collectivités territoriales
                article Prêt
                    > [salle] est prêtée.
                signature
                    > Le maire,
                """
            return try Rules(bytes: Array(text.utf8), path: "salle.acte")
        }
        let newer = try rules("        fermée si [été]\n            > La salle de sport est fermée en été.")
        let change = try #require(try newer.difference(from: rules("")).changes.first)
        #expect(change.older == .act)
        guard case .refusal(let sentence) = change.newer else {
            Issue.record("the option is closed: \(change)")
            return
        }
        #expect(sentence.contains("fermée en été"))
    }

    /// A loan with articles that come and go together.
    private func loanByDays(_ condition: String, days type: String = "entier", heading: String = "Ménage") throws
        -> Rules
    {
        let text = """
            acte Prêt
                nature : décision
            question [jours] : \(type)
                > Combien de jours ?
                entre 1 et 30
            question [gratuit] : oui/non
                > Le prêt est-il gratuit ?
            visa article L. 2122-22 du code général des collectivités territoriales
            article Prêt
                > Le prêt est accordé.
            si \(condition)
                article \(heading)
                    > Le ménage est fait.
                article Clés
                    > Les clés sont remises.
                si [gratuit]
                    article Don
                        > Un don est possible.
            sinon
                article Remise
                    > Les clés sont remises le matin.
            signature
                > Le maire,
            """
        return try Rules(bytes: Array(text.utf8), path: "prêt.acte")
    }

    @Test("what comes of one condition is told under it, by its smallest situation, and how many others there are")
    func oneCause() throws {
        let difference = try loanByDays("[jours] atteint 5").difference(from: loanByDays("[jours] dépasse 5"))
        #expect(difference.undecided.isEmpty && difference.controls.isEmpty)
        let change = try #require(difference.changes.first)
        #expect(difference.changes.count == 1)
        #expect(change.causes == ["Condition modifiée : « [jours] dépasse 5 » devient « [jours] atteint 5 »."])
        #expect(change.situation == "[jours] = 5." && change.otherSituations == 1)
        #expect(change.removed.contains { $0.contains("Remise") } && change.added.contains { $0.contains("Clés") })
    }

    @Test("a question that takes another kind of answer is two, each said to be of its version")
    func retyped() throws {
        let difference = try loanByDays("[jours] dépasse 5", days: "nombre").difference(
            from: loanByDays("[jours] dépasse 5"))
        #expect(difference.questions.count == 1)
        #expect(difference.questions.first?.contains("un nombre entier avant, un nombre après") == true)
        let change = try #require(difference.changes.first)
        #expect(change.situation.contains("[jours] (avant)") && change.situation.contains("[jours] (après)"))
        #expect(change.causes == ["Question qui n'est plus la même : [jours]."])
    }

    /// A loan whose price hangs on its days, in two bands, and on whether it is a gift.
    private func priced(_ band: Int, _ prices: (Int, Int), _ threshold: Int) throws -> Rules {
        let text = """
            acte Prêt
                nature : décision
            question [jours] : entier
                > Combien de jours ?
                entre 1 et 6
            question [gratuit] : oui/non
                > Le prêt est-il gratuit ?
            table [prix] : montant
                | [jours]          | résultat       |
                | au plus \(band) | \(prices.0) € |
                | plus de \(band) | \(prices.1) € |
            calcul [total] : montant
                si [gratuit]
                    0 €
                sinon
                    [prix] + 5 €
            visa article L. 2122-22 du code général des collectivités territoriales
            article Prêt
                > Le prêt de [jours] [jours : jour | jours] coûte [total].
            si [total] dépasse \(threshold) €
                article Caution
                    > Une caution est déposée.
            signature
                > Le maire,
            """
        return try Rules(bytes: Array(text.utf8), path: "prix.acte")
    }

    /// By all answers: what each version makes of them.
    private func texts(_ rules: Rules) throws -> [String] {
        try (1...6).flatMap { days in
            try ["oui", "non"].map { gift in
                var walk = rules.start()
                while let question = walk.question {
                    try walk.answer(question.name == "jours" ? "\(days)" : gift)
                }
                return try walk.act().text
            }
        }
    }

    @Test(
        "values that change are told just where some answers give another act",
        arguments: [
            (2, (20, 30), 21), (3, (20, 30), 21), (2, (20, 20), 21), (4, (20, 20), 21), (2, (21, 30), 21),
            (2, (20, 30), 25), (2, (20, 30), 24),
        ])
    func pricedOtherwise(_ band: Int, _ prices: (Int, Int), _ threshold: Int) throws {
        let (older, newer) = (try priced(2, (20, 30), 21), try priced(band, prices, threshold))
        let isSame = try texts(older) == texts(newer)
        let difference = newer.difference(from: older)
        #expect(difference.isProvedSame == isSame)
        #expect(difference.changes.isEmpty == isSame)
        // A table written with the same price twice says the same whatever its band.
        #expect(try priced(4, (20, 20), 21).difference(from: priced(2, (20, 20), 21)).isProvedSame)
    }

    /// A loan whose motive is picked in a text, by option, and printed.
    private func motives(_ options: [(key: String, label: String, words: String)], _ bound: Int = 20) throws -> Rules {
        let text = """
            acte Prêt
                nature : décision
            question [motif] : choix
                > Pour quel motif ?
            \(options.map { "    - \($0.key) : \($0.label)" }.joined(separator: "\n"))
            question [jours] : entier
                > Combien de jours ?
                entre 1 et 30
            visa article L. 2122-22 du code général des collectivités territoriales
            article Prêt
                > La salle est prêtée pour [motif : \(options.map { "\($0.key) = \($0.words)" }.joined(separator: " | "))] ([motif]).
            si [jours] dépasse \(bound)
                article Caution
                    > Une caution est versée.
            signature
                > Le maire,
            """
        return try Rules(bytes: Array(text.utf8), path: "motif.acte")
    }

    private static let twoMotives = [
        (key: "fête", label: "une fête", words: "fêter"), (key: "sport", label: "du sport", words: "courir"),
    ]

    @Test("an option that is added is told once, and all else is proved the same", arguments: 0...2)
    func optionAdded(place: Int) throws {
        var options = Self.twoMotives
        options.insert((key: "bal", label: "un bal", words: "danser"), at: place)
        let difference = try motives(options).difference(from: motives(Self.twoMotives))
        #expect(difference.isProvedSame, "\(difference)")
        #expect(difference.questions.count == 1 && difference.questions[0].contains("bal"))
        let moved = try motives(options, 10).difference(from: motives(Self.twoMotives))
        #expect(moved.changes.map(\.situation) == ["[jours] entre 11 et 20."] && moved.undecided.isEmpty)
        let removed = try motives(Self.twoMotives).difference(from: motives(options))
        #expect(removed.isProvedSame && removed.questions.count == 1)
    }

    @Test("an option told in other words is shown where it is chosen, whatever was added", arguments: [false, true])
    func optionReworded(isPicked: Bool) throws {
        var options = Self.twoMotives
        if isPicked { options[1].words = "jouer" } else { options[1].label = "un match" }
        options.append((key: "bal", label: "un bal", words: "danser"))
        let difference = try motives(options).difference(from: motives(Self.twoMotives))
        let change = try #require(difference.changes.first)
        #expect(difference.changes.count == 1 && difference.undecided.isEmpty)
        #expect(change.situation == "[motif] = sport.")
        #expect(change.causes == ["Texte modifié : article Prêt."])
        #expect(change.added.contains { $0.contains(isPicked ? "jouer" : "un match") })
    }
}
