import ActePatterns
import ActeValues

@testable import ActeGraph

/// A graph with one at least of everything a file can hold.
enum SerialSample {
    static func graph() throws -> DecisionGraph {
        var builder = DecisionGraphBuilder()
        let section = builder.section("L'objet", origin: Origin(3))
        let amount = builder.question(bounded(section))
        let name = builder.question(try worded())
        var kind = QuestionDeclaration("nature", .choice)
        kind.options = ["fonctionnement", "action"]
        kind.isOptional = true
        let nature = builder.question(kind)
        var several = QuestionDeclaration("pièces", .choices)
        several.options = ["statuts", "budget"]
        let pieces = builder.question(several)
        let birth = builder.question(QuestionDeclaration("naissance", .date))
        let length = builder.question(QuestionDeclaration("durée", .period))

        let big = builder.compare(.question(amount), .greater, .amount(Amount(cents: 2_300_000)))
        let isNamed = builder.test(.question(name), .equals, "Les Amis")
        let starts = builder.test(.question(name), .startsWith, "Les")
        let holds = builder.test(.question(name), .contains, "Amis")
        let matched = builder.matches(.question(name), try Pattern("^[A-Z]{2}-\\d+$"))
        let ticked = builder.ticks(pieces, 1)
        builder.restrict(pieces, to: builder.any([big, builder.isAnswered(nature)]))
        builder.close(option: 1, of: nature, when: builder.not(big))

        let terms = terms(&builder, amount, birth, length, when: big)
        let isLate = builder.compare(.term(terms.deadline), .less, .date(CalendarDate(dayNumber: 20_000)))
        let isLarge = builder.compare(.term(terms.product), .greaterOrEqual, scalar: 100)
        let (_, branches) = builder.decide(big, in: builder.root, origin: Origin(7))
        builder.part("Convention", showing: [.question(amount), .term(terms.piecewise)], in: branches.yes)
        let shared = builder.sharedBlock()
        builder.part("Clause", showing: [.question(name)], in: shared, origin: Origin(9))
        builder.call(shared, in: branches.yes)
        builder.call(shared, in: branches.no)
        let (_, cases) = builder.select([isNamed, builder.all([starts, holds]), matched], in: builder.root)
        builder.refuse("Refus", showing: [.term(terms.age)], in: cases[0])
        let held = builder.hold(until: builder.not(isNamed), in: builder.root)
        let (_, late) = builder.decide(builder.any([isLate, isLarge, ticked]), in: held)
        builder.part("Délai", showing: [.term(terms.deadline)], in: late.yes)
        return try builder.build()
    }

    private static func bounded(_ section: SectionID) -> QuestionDeclaration {
        var question = QuestionDeclaration("montant", .amount)
        question.minimum = 0
        question.maximum = 100_000_000
        question.section = section
        question.formerNames = ["somme"]
        question.origin = Origin(5)
        return question
    }

    private static func worded() throws -> QuestionDeclaration {
        var question = QuestionDeclaration("nom de l'association", .text)
        question.minimumLength = 1
        question.maximumLength = 200
        question.pattern = try Pattern("[^\\t]+")
        return question
    }

    private static func terms(
        _ builder: inout DecisionGraphBuilder, _ amount: QuestionID, _ birth: QuestionID, _ length: QuestionID,
        when big: ConditionID
    ) -> (product: TermID, piecewise: TermID, deadline: TermID, age: TermID) {
        let paid = builder.answer(to: amount)
        let rate = builder.constant(.percentage(Quantity(millionths: 125_000)), as: .percentage)
        let product = builder.product(paid, rate, as: .amount, rounding: TermRounding(.nearest, toMultipleOf: 100))
        let half = builder.quotient(
            builder.sum(product, paid, as: .amount), builder.constant(.integer(2), as: .integer), as: .amount,
            rounding: TermRounding(.down, toMultipleOf: 1))
        let less = builder.opposite(
            builder.difference(
                half, builder.rounded(paid, as: .amount, TermRounding(.up, toMultipleOf: 100)), as: .amount))
        let piecewise = builder.choose(
            [(condition: big, term: less)], otherwise: builder.noValue(as: .amount), as: .amount)
        let calendar = builder.calendar(
            HolidayCalendar(
                name: "métropole",
                holidays: [
                    Holiday(.fixed(month: 5, day: 1), from: CalendarDate(dayNumber: 0)), Holiday(.fromEaster(days: 39)),
                ]))
        let start = builder.answer(to: birth)
        let deadline = builder.deadline(
            builder.answer(to: length), start, DelayRegime(.clear, .after, carriesOver: true), in: calendar)
        let later = builder.sum(start, builder.constant(.period(Period(months: 1, days: 2)), as: .period), as: .date)
        let age = builder.age(from: start, to: later, .march1)
        let worked = builder.sum(
            builder.answer(to: builder.question(QuestionDeclaration("service", .hours))),
            builder.constant(.hours(Hours(minutes: 90)), as: .hours), as: .hours)
        builder.part("Service", showing: [.term(worked)], in: builder.root)
        return (product, piecewise, deadline, age)
    }
}
