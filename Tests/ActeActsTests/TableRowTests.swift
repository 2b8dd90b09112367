import ActeActs
import ActeGraph
import ActeValues
import Testing

@Suite("Rows of tables in an act")
struct TableRowTests {
    private static let amount = Operand.question(QuestionID(0))
    private static let name = Operand.question(QuestionID(1))
    private static let aided = DecisionID(0)

    /// A table whose first row always prints and whose second hangs on a decision.
    private static func act(
        amount: Finding = .known(.text("douze euros")), name: Finding = .known(.text("zoé\nPetit")), branch: Int16 = 1,
        isComplete: Bool = true, privacy: Privacy = [], decided: Privacy = [], holdsSecond: Bool = true
    ) -> Act {
        var builder = ActPlanBuilder(title: "Tableau", fileNames: ["essai.acte"])
        builder.describe(Self.amount, name: "montant")
        builder.describe(Self.name, name: "nom", privacy: privacy)
        let here = ActeActs.Origin(file: 0, line: 1)
        builder.beginSection(name: "Dispositif", contents: [.articles], isMandatory: true, origin: here)
        builder.endSection()
        builder.beginPart(PartID(0), .article, title: "Plan", origin: here)
        builder.beginText(PartID(1), origin: here)
        builder.row(isHeader: true)
        builder.text("Nom")
        builder.cell()
        builder.text("Montant")
        builder.cell()
        if holdsSecond {
            builder.row(isHeader: false)
            builder.text("la commune ")
            builder.cell()
            builder.hole(Self.amount, .standard)
            builder.cell()
        }
        builder.endText()
        builder.beginDecision(aided, caption: "aide", privacy: decided)
        builder.beginBranch()
        builder.beginBranch()
        builder.beginText(PartID(2), origin: here)
        builder.row(isHeader: false)
        builder.hole(Self.name, .standard)
        builder.cell()
        builder.text("0 €")
        builder.cell()
        builder.endText()
        builder.endDecision()
        builder.endPart()
        return Assembler(builder.finish()).assemble(
            Conclusions(
                branches: [branch], answers: [amount, name], terms: [], refusal: nil, isComplete: isComplete))
    }

    private func rows(_ act: Act) -> [String] {
        act.paragraphs.filter(\.role.isRow).map { act.text($0.words) }
    }

    private func seams(_ act: Act) -> [[String]] {
        act.paragraphs.filter(\.role.isRow).map { row in
            act.marks(of: row).filter { $0.kind == .cellEnd }.map { act.text(ByteRange($0)) }
        }
    }

    @Test(
        "a row is a paragraph, its cells parted by marked bars; a value opens its cell with a capital, and takes one line"
    )
    func cells() {
        let act = Self.act()
        #expect(rows(act) == ["Nom | Montant |", "la commune | Douze euros |", "Zoé Petit | 0 € |"])
        #expect(seams(act) == Array(repeating: [" | ", " |"], count: 3))
        #expect(act.paragraphs.filter(\.role.isRow).map(\.role) == [.header, .row, .row])
    }

    @Test("a table without a row leaves nothing, its header included")
    func headerAlone() {
        let act = Self.act(branch: 0, holdsSecond: false)
        #expect(rows(act).isEmpty)
        #expect(act.text(ByteRange(start: 0, end: UInt32(act.bytes.count))) == "Article 1er – Plan")
    }

    @Test("in a draft, what hangs on a missing answer is a row")
    func draft() {
        let act = Self.act(name: .unknown, branch: -1, isComplete: false, holdsSecond: false)
        #expect(rows(act) == ["Nom | Montant |", "⟦aide⟧"])
    }

    @Test("a cell that shows personal data is occulted alone, a row that they decide cell by cell")
    func occulting() {
        let value = Self.act(privacy: .personal).occulted
        #expect(rows(value) == ["Nom | Montant |", "la commune | Douze euros |", "[occulté] | 0 € |"])
        #expect(seams(value) == Array(repeating: [" | ", " |"], count: 3))
        let row = Self.act(decided: .personal).occulted
        #expect(rows(row) == ["Nom | Montant |", "la commune | Douze euros |", "[occulté] | [occulté] | [occulté]"])
        #expect(seams(row).last == [" | ", " | "])
    }

    @Test("what changes in a cell, and a row that comes, are changes of the part")
    func differences() {
        let base = Self.act()
        #expect(ActDifference(from: base, to: Self.act()).isEmpty)
        for other in [Self.act(amount: .known(.text("treize euros"))), Self.act(branch: 0)] {
            #expect(ActDifference(from: base, to: other).changes.count == 1)
        }
    }
}
