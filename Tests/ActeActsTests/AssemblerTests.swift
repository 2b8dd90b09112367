import ActeActs
import ActeGraph
import ActeValues
import Testing

@Suite struct AssemblerTests {
    @Test func partsGoWhereTheGabaritWantsThem() {
        let act = Assembler(SampleAct.plan).assemble(SampleAct.conclusions(branch: 1))
        #expect(
            act.lines == [
                "Attribution d’une subvention",
                "Vu l’article L.\u{A0}2121-29 du code général des collectivités territoriales ;",
                "Vu la loi n°\u{A0}2000-321 du 12\u{A0}avril 2000, et notamment son article 10 ;",
                "Considérant que l’association Les Amis du Rhône a sollicité une aide ;",
                "DÉCIDE :",
                "Article 1er – Montant",
                "Une aide est attribuée à Les Amis du Rhône pour son fonctionnement.",
                "Article 2 – Convention",
                "La convention est approuvée.",
                "Article 3 – Exécution",
                "Le maire est chargé de l’exécution, notamment de la signature prévue à l’article 2.",
            ])
        #expect(!act.isDraft)
    }

    @Test func whatABranchLeavesOutLeavesNoTrace() {
        let act = Assembler(SampleAct.plan).assemble(SampleAct.conclusions(branch: 0))
        #expect(act.lines.suffix(2) == ["Article 2 – Exécution", "Le maire est chargé de l’exécution."])
        #expect(act.lines.contains("Vu la loi n°\u{A0}2000-321 du 12\u{A0}avril 2000 ;"))
        #expect(!act.isDraft)
    }

    @Test func whatIsMissingShowsByItsName() {
        let act = Assembler(SampleAct.plan).assemble(SampleAct.conclusions(branch: -1, name: .unknown))
        #expect(act.lines.contains("Considérant que l’association ⟦nom de l’association⟧ a sollicité une aide ;"))
        #expect(act.lines.last == "Le maire est chargé de l’exécution ⟦convention obligatoire⟧.")
        #expect(act.isDraft)
        #expect(act.shortcomings == [.missing(SampleAct.association), .undecided(SampleAct.agreement)])
    }

    @Test func everyPartSaysWhereItComesFrom() throws {
        let act = Assembler(SampleAct.plan).assemble(SampleAct.conclusions(branch: 1))
        let index = try #require(act.parts.firstIndex { act.text($0.label) == "Article 2 – Convention" })
        #expect(act.origins(of: index) == [SampleAct.origin(8)])
        let path = act.path(to: act.parts[index].decision)
        #expect(path.map(\.decision) == [SampleAct.agreement])
        #expect(path.map(\.branch) == [1])
        let visa = try #require(act.parts.indices.first { act.origins(of: $0).first == SampleAct.origin(1) })
        #expect(act.origins(of: visa) == [SampleAct.origin(1), SampleAct.origin(10)])
    }

    @Test func valuesAndReferencesStandOut() throws {
        let act = Assembler(SampleAct.plan).assemble(SampleAct.conclusions(branch: 1))
        let marks = act.paragraphs.flatMap { paragraph in
            act.marks(of: paragraph).map { (act.text(ByteRange($0)), $0.kind) }
        }
        #expect(marks.map(\.0) == ["Les Amis du Rhône", "Les Amis du Rhône", "son fonctionnement", "l’article 2"])
        #expect(marks.first?.1 == .personal(SampleAct.association))
        guard case .reference(let target)? = marks.last?.1 else {
            Issue.record("the reference bears no mark")
            return
        }
        #expect(act.text(act.parts[Int(target)].label) == "Article 2 – Convention")
    }

    @Test func anActWithoutAMandatoryPartIsADraft() {
        var builder = ActPlanBuilder(title: "", fileNames: [])
        SampleAct.writeSections(&builder)
        let act = Assembler(builder.finish()).assemble(SampleAct.conclusions(branch: 0))
        #expect(act.shortcomings == [.absentSection("Visas"), .absentSection("Dispositif")])
        #expect(act.lines.isEmpty)
    }

    @Test func whatTheGabaritHasNoPlaceForIsSaid() {
        var builder = ActPlanBuilder(title: "", fileNames: [])
        builder.beginPart(PartID(0), .mention, title: "recours", origin: SampleAct.origin(1))
        builder.endPart()
        let act = Assembler(builder.finish()).assemble(SampleAct.conclusions(branch: 0))
        #expect(act.shortcomings == [.unplaced(.mention, title: "recours")])
    }

    @Test func sameInputsGiveSameBytes() {
        let assembler = Assembler(SampleAct.plan)
        let first = assembler.assemble(SampleAct.conclusions(branch: 1))
        let second = Assembler(SampleAct.plan).assemble(SampleAct.conclusions(branch: 1))
        #expect(first.bytes == second.bytes)
        #expect(first.parts.map(\.label) == second.parts.map(\.label))
    }
}
