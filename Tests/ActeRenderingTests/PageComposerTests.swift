import Testing

@testable import ActeRendering

/// Pages of ten lines of ten points.
@Suite struct PageComposerTests {
    private typealias Item = PageComposer.Item

    private func pages(_ items: [PageComposer.Item], first: Double = 100) -> [[Int]] {
        var composer = PageComposer(firstHeight: first, height: 100)
        return composer.places(of: items).map { $0.map(\.page) }
    }

    private func item(_ lines: Int, before: Double = 0, after: Double = 0) -> PageComposer.Item {
        Item(lines: lines, lineHeight: 10, before: before, after: after)
    }

    @Test("lines follow one another, and go on to the next page")
    func flow() {
        #expect(pages([item(4), item(10)]) == [[0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 1, 1, 1, 1]])
    }

    @Test("the first page may be shorter")
    func first() {
        #expect(pages([item(6)], first: 40) == [[0, 0, 0, 0, 1, 1]])
    }

    @Test("no paragraph leaves one line behind, nor sends one over")
    func widows() {
        #expect(pages([item(9), item(4)]) == [Array(repeating: 0, count: 9), [1, 1, 1, 1]])
        #expect(pages([item(7), item(4)]) == [Array(repeating: 0, count: 7), [0, 0, 1, 1]])
        #expect(pages([item(8), item(3)]) == [Array(repeating: 0, count: 8), [1, 1, 1]])
    }

    @Test("a label goes with what it announces")
    func labels() {
        var label = item(1)
        label.keepsWithNext = true
        #expect(pages([item(8), label, item(5)]) == [Array(repeating: 0, count: 8), [1], [1, 1, 1, 1, 1]])
        #expect(pages([item(7), label, item(5)]) == [Array(repeating: 0, count: 7), [0], [0, 0, 1, 1, 1]])
    }

    @Test("a row that starts a page stands below the header of its table")
    func rows() {
        var header = item(2)
        header.keepsWithNext = true
        var row = item(3)
        row.head = 20
        var composer = PageComposer(firstHeight: 100, height: 100)
        let places = composer.places(of: [item(4), header] + Array(repeating: row, count: 5)).map { $0[0] }
        #expect(places.map(\.page) == [0, 0, 0, 1, 1, 2, 2])
        #expect(places.map(\.top) == [0, 40, 60, 20, 50, 20, 50])
    }

    @Test("labels that nothing fits are set all the same")
    func longGroup() {
        var label = item(1)
        label.keepsWithNext = true
        let places = pages(Array(repeating: label, count: 25))
        #expect(places.flatMap { $0 } == (0..<25).map { $0 / 10 })
    }

    @Test("the larger of two whites stands, and none at the top of a page")
    func whites() {
        var composer = PageComposer(firstHeight: 100, height: 100)
        let places = composer.places(of: [item(2, after: 8), item(2, before: 5), item(8, before: 40)])
        #expect(places[1][0].top == 28)
        #expect(places[2][0] == PageComposer.Place(page: 1, top: 0))
    }

    @Test("the room of a rule is kept above its words, at the top of a page as elsewhere")
    func insets() {
        var ruled = item(1, before: 20, after: 4)
        ruled.inset = 8
        var composer = PageComposer(firstHeight: 100, height: 100)
        let places = composer.places(of: [ruled, ruled, item(2)])
        #expect(places[0][0].top == 8 && places[1][0].top == 46 && places[2][0].top == 60)
        #expect(pages([item(7), ruled]) == [Array(repeating: 0, count: 7), [1]])
    }

    @Test("a page that has no room to sign below a name leaves it to the next, with what stays with it")
    func signing() {
        var name = item(1, after: 20)
        #expect(pages([item(9), name]) == [Array(repeating: 0, count: 9), [0]])
        name.keepsAfter = true
        #expect(pages([item(9), name]) == [Array(repeating: 0, count: 9), [1]])
        #expect(pages([item(7), name]) == [Array(repeating: 0, count: 7), [0]])
        var date = item(1)
        date.keepsWithNext = true
        #expect(pages([item(7), date, name]) == [Array(repeating: 0, count: 7), [1], [1]])
    }

    @Test("a part that starts a page starts one, but not an empty one")
    func starts() {
        var annex = item(1)
        annex.startsPage = true
        #expect(pages([annex, item(1), annex]) == [[0], [0], [1]])
    }

    @Test("a paragraph higher than a page fills pages")
    func endless() {
        #expect(pages([item(1_000)]).flatMap { $0 }.last == 99)
    }
}
