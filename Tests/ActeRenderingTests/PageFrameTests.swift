import Testing

@testable import ActeRendering

/// Words stop where the foot of the page begins, however many lines it takes.
@Suite("The page around the words")
struct PageFrameTests {
    private func frame(_ change: (inout Charte) -> Void = { _ in }) throws -> PageFrame {
        var charte = Charte()
        change(&charte)
        return try PageFrame(charte, for: PageWriter(title: "Essai", date: "2026-03-12"))
    }

    private let long = String(repeating: "place de la Mairie, 07250 Le Pouzin, ", count: 8)

    @Test("a short foot stands in the margin, and takes nothing from the words")
    func short() throws {
        #expect(try frame { $0.footer = ["Mairie du Pouzin"] }.height == frame().height)
    }

    @Test("a tall foot takes its room from the words, a line that is folded as much as two")
    func tall() throws {
        let lines = ["une", "deux", "trois", "quatre"]
        let tall = try frame { $0.footer = lines }.height
        #expect(try tall < frame().height)
        let folded = try frame { $0.footer = lines + [long] }.height
        let longer = try frame { $0.footer = lines + ["cinq"] }.height
        #expect(folded < longer && longer < tall)
        // Most of the page stays for words.
        #expect(try frame { $0.footer = Array(repeating: "ligne", count: 90) }.height > PageWriter.height / 3)
    }

    @Test("a folded line of the name of the body moves the words of the first page down")
    func header() throws {
        let one = try frame { $0.header = ["Commune"] }
        let folded = try frame { $0.header = [long] }
        #expect(folded.firstHeight < one.firstHeight && folded.top(of: 0) > one.top(of: 0))
        #expect(folded.height == one.height && folded.top(of: 1) == one.top(of: 1))
    }
}
