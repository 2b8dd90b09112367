import ActeModel
import ActeValues
import TestSupport
import Testing

/// The plain evaluator of the tests is itself worth testing: the graph is held to what it says.
@Suite struct NaiveEvaluatorTests {
    static let model = ModelReading(
        """
        acte Exemple
            nature : décision
            date   : [date de l'acte]
        question [date de l'acte] : date
        question [montant] : montant
        question [places] : entier
            entre 1 et 500
        question [urgence] : oui/non
        question [ville] : texte si [urgence]
            facultative
        paramètre [seuil] : montant
            20 000 € depuis le 1er janvier 2001
            23 000 € depuis le 1er janvier 2010
        calcul [part] : montant
            [montant] ÷ [places] arrondi au centime
        calcul [taxe] : montant
            [montant] × 5,5 % arrondi au centime
        calcul [quorum] : entier
            ([places] ÷ 2 arrondi à l'unité inférieure) + 1
        calcul [terme] : date
            [date de l'acte] + 1 mois
        refus si [places] est 13
            > Non.
        article Part
            > [part] [taxe] [quorum] [terme][si [ville] est renseigné], à [ville][fin]
            si [montant] dépasse [seuil]
                > Le seuil est dépassé.
            si [ville] n'est pas « Paris »
                > En région.
        """
    ).model

    static func answers(
        _ cents: Int64, _ places: Int64, urgent: Bool, city: NaiveAnswer? = nil, day: Int32 = 20_483
    ) -> [Int: NaiveAnswer] {
        var answers: [Int: NaiveAnswer] = [
            0: .value(.date(CalendarDate(dayNumber: day))), 1: .value(.amount(Amount(cents: cents))),
            2: .value(.integer(places)), 3: .value(.truth(urgent)),
        ]
        answers[4] = city
        return answers
    }

    private func values(_ answers: [Int: NaiveAnswer]) -> [Value?] {
        let evaluator = NaiveEvaluator(Self.model, answers: answers)
        return Self.model.computations.indices.map { evaluator.read(Self.model.computations[$0].value).value }
    }

    @Test func amountsAreRoundedHalfAwayFromZero() {
        let found = values(Self.answers(1_000, 3, urgent: false))
        #expect(found[0] == .amount(Amount(cents: 333)))
        #expect(found[1] == .amount(Amount(cents: 55)))
        #expect(found[2] == .integer(2))
        #expect(values(Self.answers(1_010, 4, urgent: false))[0] == .amount(Amount(cents: 253)))
        #expect(values(Self.answers(-1_010, 4, urgent: false))[0] == .amount(Amount(cents: -253)))
    }

    @Test func aMonthAfterTheThirtyFirstIsTheLastDay() throws {
        let january = try #require(CalendarDate(year: 2026, month: 1, day: 31))
        let february = try #require(CalendarDate(year: 2026, month: 2, day: 28))
        #expect(values(Self.answers(1, 1, urgent: false, day: january.dayNumber))[3] == .date(february))
    }

    @Test func theDateOfTheActSelectsTheValueInForce() throws {
        let before = try #require(CalendarDate(year: 2009, month: 12, day: 31))
        for (day, texts) in [(before.dayNumber, 2), (before.dayNumber + 1, 1)] {
            let walk = NaiveWalk(
                NaiveEvaluator(Self.model, answers: Self.answers(2_200_000, 2, urgent: false, day: day)))
            #expect(walk.steps.filter { if case .text = $0 { true } else { false } }.count == texts)
        }
    }

    @Test func whatIsAbsentIsNeitherEqualNorDifferent() {
        let absent = NaiveEvaluator(Self.model, answers: Self.answers(1, 1, urgent: false, city: .value(.text("Lyon"))))
        let blank = NaiveEvaluator(Self.model, answers: Self.answers(1, 1, urgent: true, city: .blank))
        let known = NaiveEvaluator(Self.model, answers: Self.answers(1, 1, urgent: true, city: .value(.text("Lyon"))))
        let open = NaiveEvaluator(Self.model, answers: Self.answers(1, 1, urgent: true))
        #expect([absent, blank, known, open].map { $0.presence(4) } == [.no, .no, .yes, .unknown])
        #expect([absent, blank, known].map { NaiveWalk($0).steps.count } == [2, 2, 3])
        #expect(NaiveWalk(open).isOpen)
    }

    @Test func aRefusalEndsTheWalk() {
        let refused = NaiveWalk(NaiveEvaluator(Self.model, answers: Self.answers(1, 13, urgent: false)))
        #expect(refused.refusal == 0)
        #expect(refused.steps.isEmpty)
    }
}
