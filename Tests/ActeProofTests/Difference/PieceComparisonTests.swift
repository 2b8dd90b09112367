import ActeGraph
import ActeValues
import TestRandom
import Testing

@testable import ActeProof

/// Two rows of pieces differ where trying all answers shows that they do.
@Suite struct PieceComparisonTests {
    @Test(
        "where nothing is told to differ, nothing does; what is told of rows without two like pieces is so",
        arguments: 0..<10)
    func regionsAreWhereRowsDiffer(batch: Int) throws {
        var generator = SeededGenerator(seed: UInt64(batch) &* 32_452_843 &+ 5)
        var (same, different) = (0, 0)
        for round in 0..<200 {
            // Now and then a word comes twice.
            let pool = round.isMultiple(of: 3) ? ["a", "b", "c"] : ["a", "b", "c", "d", "e", "f", "g", "h"]
            let pair = RandomRows(pool, using: &generator)
            var (builder, old, new) = try pair.joined()
            let regions = PieceComparison(from: old, to: new).differences(where: builder.yes, in: &builder)
                .map(\.condition)
            var prover = try Prover(building: builder)
            let isProved = regions.allSatisfy { prover.isNever($0) }
            let really = pair.claims.old.allAnswers.contains { pair.differs(under: $0) }
            if isProved { #expect(!really) }
            // Pieces that are all unlike are paired in one way only.
            if pair.hasUniqueWords { #expect(isProved == !really) }
            if really { different += 1 } else { same += 1 }
        }
        #expect(same > 10 && different > 50)
    }

    @Test("a branch whose ends are told in another order changes nothing")
    func reordered() throws {
        var builder = DecisionGraphBuilder()
        let question = builder.question(QuestionDeclaration("q", .truth))
        let yes = builder.compare(.question(question), .equal, .truth(true))
        let no = builder.not(yes)
        let old = [GuardedPiece("x", when: yes), GuardedPiece("y", when: no)]
        let regions = PieceComparison(from: old, to: old.reversed()).differences(where: builder.yes, in: &builder)
            .map(\.condition)
        var prover = try Prover(building: builder)
        #expect(!regions.isEmpty || old == old.reversed())
        #expect(regions.allSatisfy { prover.isNever($0) })
    }

    @Test("pieces that are there together are not the same in another order")
    func order() throws {
        var builder = DecisionGraphBuilder()
        let old = [GuardedPiece("x", when: builder.yes), GuardedPiece("y", when: builder.yes)]
        let regions = PieceComparison(from: old, to: old.reversed()).differences(where: builder.yes, in: &builder)
            .map(\.condition)
        var prover = try Prover(building: builder)
        #expect(regions.contains { !prover.isNever($0) })
    }
}

/// Two rows of words over the same questions, each word under a condition.
private struct RandomRows {
    let claims: (old: RandomClaims, new: RandomClaims)
    let words: (old: [String], new: [String])

    init(_ pool: [String], using generator: inout SeededGenerator) {
        let old = RandomClaims(questions: 3, formulas: 4, depth: 2, using: &generator)
        // Half of the pairs are one row whose words are in another order, or are reached by the same conditions.
        let isNear = Bool.random(using: &generator)
        let new = isNear ? old : RandomClaims(about: old.kinds, formulas: 4, depth: 2, using: &generator)
        claims = (old, new)
        let row = (0..<4).map { index in pool.count > 4 ? pool[index] : pool[Int.random(in: 0..<3, using: &generator)] }
        let others = isNear ? row : (0..<4).map { _ in pool[Int.random(in: 0..<pool.count, using: &generator)] }
        words = (row, others)
    }

    var hasUniqueWords: Bool { Set(words.old).count == 4 && Set(words.new).count == 4 }

    /// Both in one builder, read off the blocks of a graph of their own.
    func joined() throws -> (DecisionGraphBuilder, old: [GuardedPiece], new: [GuardedPiece]) {
        var merged = DecisionGraphBuilder()
        var places: [ImportedQuestion] = []
        for declared in claims.old.builder().builder.declarations {
            places.append(ImportedQuestion(merged.question(declared)))
        }
        let old = try pieces(claims.old, words.old, &merged, places)
        let new = try pieces(claims.new, words.new, &merged, places)
        return (merged, old, new)
    }

    private func pieces(
        _ claims: RandomClaims, _ words: [String], _ merged: inout DecisionGraphBuilder, _ places: [ImportedQuestion]
    ) throws -> [GuardedPiece] {
        var (builder, conditions) = claims.builder()
        // Each in a block of its own; the second under the first, and the last in a block that two decisions call.
        var block = builder.root
        let shared = builder.sharedBlock()
        for (index, condition) in conditions.enumerated() {
            let (_, branches) = builder.decide(condition, in: index == 1 ? block : builder.root)
            if index == 0 { block = branches.yes }
            if index >= 2 { builder.call(shared, in: branches.yes) }
            if index < 3 { builder.part(words[index], showing: [], in: branches.yes) }
        }
        builder.part(words[3], showing: [], in: shared)
        let imported = try merged.take(builder, as: places)
        return zip(words, imported.parts).map { GuardedPiece($0, when: $1) }
    }

    /// Whether the rows differ under some answers.
    func differs(under answers: [Int?]) -> Bool {
        row(claims.old, words.old, answers) != row(claims.new, words.new, answers)
    }

    private func row(_ claims: RandomClaims, _ words: [String], _ answers: [Int?]) -> [String] {
        let counting = claims.counting(answers)
        let holds = claims.formulas.map { claims.holds($0, counting) }
        let isThere = [holds[0], holds[0] && holds[1], holds[2], holds[2] || holds[3]]
        return zip(words, isThere).filter(\.1).map(\.0)
    }
}
