import TestRandom
import Testing

@testable import Actotheque

/// The fewest sets are those that trying all choices finds.
@Suite struct SmallestCoverTests {
    @Test func noFewerSetsDo() {
        var generator = SeededGenerator(seed: 41)
        for _ in 0..<300 {
            let sets = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
                Set((0..<10).filter { _ in Int.random(in: 0..<3, using: &generator) == 0 })
            }
            let all = sets.reduce(into: Set<Int>()) { $0.formUnion($1) }
            func covers(_ choice: [Int]) -> Bool { choice.reduce(into: Set<Int>()) { $0.formUnion(sets[$1]) } == all }
            let fewest = (0..<1 << sets.count).map { mask in sets.indices.filter { mask & 1 << $0 != 0 } }
                .filter(covers).map(\.count).min()
            let cover = SmallestCover(of: sets)
            #expect(cover.isSmallest && covers(cover.chosen) && cover.chosen.count == fewest, "\(sets)")
        }
    }

    @Test func theFirstTwoSetsDoWhereGreedWouldTakeThree() {
        let cover = SmallestCover(of: [[1, 2, 3], [4, 5, 6], [2, 3, 4, 5], [1], [6]])
        #expect(cover.chosen == [0, 1])
    }
}
