import ActeGraph
import ActeValues
import TestRandom
import Testing

@testable import ActeProof

/// Relations between amounts and dates, with a solver and without.
@Suite struct RelationTests {
    /// `a > b`, `a` under 5 €, `b` over 10 €; and the same with `b` under 1 €.
    private func amounts() -> (DecisionGraphBuilder, impossible: ConditionID, possible: ConditionID) {
        var builder = DecisionGraphBuilder()
        let a = builder.question(QuestionDeclaration("a", .amount))
        let b = builder.question(QuestionDeclaration("b", .amount))
        let isMore = builder.compare(.question(a), .greater, .question(b))
        let isSmall = builder.compare(.question(a), .less, scalar: 500)
        let isLarge = builder.compare(.question(b), .greater, scalar: 1_000)
        let isTiny = builder.compare(.question(b), .greater, scalar: 100)
        let impossible = builder.all([isMore, isSmall, isLarge])
        let possible = builder.all([isMore, isSmall, isTiny])
        return (builder, impossible, possible)
    }

    private func expect(
        _ prospect: Prospect, of condition: ConditionID, by prover: inout Prover,
        _ location: SourceLocation = #_sourceLocation
    ) {
        let found = prover.prospect(of: condition)
        #expect(found == prospect, sourceLocation: location)
    }

    @Test(.enabled(if: RelationAgreementTests.hasSolver))
    func whatCannotBeTogetherIsNeverAndWhatCanIsShownInRoundAmounts() throws {
        let (builder, impossible, possible) = amounts()
        var prover = try Prover(building: builder)
        let shown = prover.possibility(of: impossible)
        #expect(shown == .never)
        expect(.never, of: impossible, by: &prover)
        guard case .possible(let situation) = prover.possibility(of: possible) else {
            Issue.record("3 € is more than 2 €")
            return
        }
        #expect(
            situation.facts.prefix(2) == [
                .scalar(.question(QuestionID(0)), from: 300, through: 300),
                .scalar(.question(QuestionID(1)), from: 200, through: 200),
            ])
    }

    @Test func withoutASolverWhatHangsOnARelationIsUndecided() throws {
        let (builder, impossible, possible) = amounts()
        var prover = try Prover(
            building: builder, drawingWithin: DrawnConditions.mostWork, solver: { nil })
        for condition in [impossible, possible] {
            expect(.undecided, of: condition, by: &prover)
            guard case .undecided = prover.possibility(of: condition) else {
                Issue.record("nothing decides it")
                return
            }
        }
    }

    /// A value that nothing else reads is left open without a solver: that it lies between bounds does not show that it takes every value there.
    @Test func aValueByItselfIsLeftOpenWithoutASolver() throws {
        var builder = DecisionGraphBuilder()
        var ids: [QuestionID] = []
        for name in ["a", "b"] {
            var declared = QuestionDeclaration(name, .amount)
            (declared.minimum, declared.maximum) = (0, 1_000)
            ids.append(builder.question(declared))
        }
        let (a, b) = (builder.answer(to: ids[0]), builder.answer(to: ids[1]))
        let sum = builder.sum(a, b, as: .amount)
        let within = builder.compare(.term(sum), .greater, scalar: 1_500)
        let beyond = builder.compare(.term(sum), .greater, scalar: 2_000)
        var plain = try Prover(building: builder, drawingWithin: DrawnConditions.mostWork, solver: { nil })
        expect(.undecided, of: within, by: &plain)
        expect(.undecided, of: beyond, by: &plain)
        guard RelationAgreementTests.hasSolver else { return }
        var solving = try Prover(building: builder)
        expect(.possible, of: within, by: &solving)
        expect(.never, of: beyond, by: &solving)
    }

    /// Months are 28 to 31 days, three of them 89 to 92.
    @Test(.enabled(if: RelationAgreementTests.hasSolver)) func monthsAreBoundedByTheirDays() throws {
        var builder = DecisionGraphBuilder()
        let start = builder.question(QuestionDeclaration("début", .date))
        let end = builder.question(QuestionDeclaration("fin", .date))
        let (first, last) = (builder.answer(to: start), builder.answer(to: end))
        let months = builder.constant(.period(Period(months: 3, days: 0)), as: .period)
        let limit = builder.sum(first, months, as: .date)
        let length = builder.difference(last, first, as: .integer)
        let isLate = builder.compare(.term(last), .greater, .term(limit))
        let isShort = builder.compare(.term(length), .less, scalar: 90)
        let isLong = builder.compare(.term(length), .less, scalar: 91)
        let never = builder.all([isLate, isShort])
        let possible = builder.all([isLate, isLong])
        var prover = try Prover(building: builder)
        expect(.never, of: never, by: &prover)
        guard case .possible(let situation) = prover.possibility(of: possible) else {
            Issue.record("from the 1st of February to the 2nd of May")
            return
        }
        var days: [Int64] = []
        for case .scalar(.question, let low?, _) in situation.facts { days.append(low) }
        #expect(days.count == 2 && days[1] - days[0] == 90)
    }

    /// What months make of dates around the ends of months is what moving each date shows.
    @Test(.enabled(if: RelationAgreementTests.hasSolver), arguments: 0..<6)
    func datesMovedByMonthsAreDecidedAsMovingEachShows(batch: Int) throws {
        var generator = SeededGenerator(seed: UInt64(batch) &* 86_028_121 &+ 5)
        var (never, possible) = (0, 0)
        for _ in 0..<20 {
            let shifts = RandomShifts(using: &generator)
            let (builder, claim) = shifts.builder()
            var prover = try Prover(building: builder)
            switch prover.possibility(of: claim) {
            case .never:
                never += 1
                #expect(!shifts.ways.contains { shifts.holds($0, $1) }, "\(shifts)")
            case .possible(let situation):
                possible += 1
                var days: [Int64] = []
                for case .scalar(.question, let low?, let high?) in situation.facts where low == high {
                    days.append(low)
                }
                #expect(days.count == 2 && shifts.holds(Int32(days[0]), Int32(days[1])), "\(shifts) \(situation)")
            case .undecided, .tooMany: Issue.record("few months are always decided: \(shifts)")
            }
        }
        #expect(never > 2 && possible > 4, "\(never) \(possible)")
    }

    /// The solver is C: it must give up its memory, answer after answer, and say that a text is not understood.
    @Test(.enabled(if: RelationAgreementTests.hasSolver)) func theSolverAnswersAgainAfterAScriptItDoesNotUnderstand() {
        guard let solver = RelationSolver.installed() else { return }
        guard case .undecided = solver.check("(assert", within: 100_000) else {
            Issue.record("half a script is no question")
            return
        }
        for number in 0..<50 {
            let script = "(declare-const x Int)(assert (= (+ x 3) (- \(number))))"
            guard case .some(let model) = solver.check(script, within: 100_000) else {
                Issue.record("x is -3 - \(number)")
                return
            }
            #expect(model["x"] == Int64(-3 - number))
        }
        guard case .none = solver.check("(declare-const x Int)(assert (< x x))", within: 100_000) else {
            Issue.record("nothing is less than itself")
            return
        }
    }
}
