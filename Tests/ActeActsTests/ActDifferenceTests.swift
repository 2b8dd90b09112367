import ActeActs
import ActeGraph
import ActeValues
import Testing

@Suite struct ActDifferenceTests {
    private let assembler = Assembler(SampleAct.plan)

    @Test func anAddedArticleRenumbersWhatFollows() {
        let earlier = assembler.assemble(SampleAct.conclusions(branch: 0))
        let later = assembler.assemble(SampleAct.conclusions(branch: 1))
        let difference = ActDifference(from: earlier, to: later)
        #expect(
            captions(difference, earlier, later) == [
                "~ visa «\u{A0}Vu la loi n°\u{A0}2000-321 du 12\u{A0}avril 2000, et notamment son…\u{A0}»",
                "+ article 2 «\u{A0}Convention\u{A0}»",
                "article 2 «\u{A0}Exécution\u{A0}» → article 3 «\u{A0}Exécution\u{A0}»",
                "~ article 3 «\u{A0}Exécution\u{A0}»",
            ])
    }

    @Test func aRemovedArticleIsSaidWhereItStood() {
        let earlier = assembler.assemble(SampleAct.conclusions(branch: 1))
        let later = assembler.assemble(SampleAct.conclusions(branch: 0))
        let difference = ActDifference(from: earlier, to: later)
        #expect(captions(difference, earlier, later)[1] == "− article 2 «\u{A0}Convention\u{A0}»")
    }

    @Test func theSameActHasNoDifference() {
        let act = assembler.assemble(SampleAct.conclusions(branch: 1))
        #expect(ActDifference(from: act, to: act).isEmpty)
    }

    @Test func aReferenceThatFollowsIsNotAModification() {
        var builder = ActPlanBuilder(title: "", fileNames: [])
        SampleAct.writeSections(&builder)
        builder.beginDecision(DecisionID(0))
        builder.beginBranch()
        builder.beginBranch()
        builder.beginPart(PartID(0), .article, title: "Premier", origin: SampleAct.origin(1))
        builder.endPart()
        builder.endDecision()
        builder.beginPart(PartID(1), .article, title: "But", mark: "but", origin: SampleAct.origin(2))
        SampleAct.writeText(&builder, 3) {
            $0.text("Voir ")
            $0.crossReference("but")
            $0.text(".")
        }
        builder.endPart()
        let assembler = Assembler(builder.finish())
        let earlier = assembler.assemble(SampleAct.conclusions(branch: 0))
        let later = assembler.assemble(SampleAct.conclusions(branch: 1))
        let difference = ActDifference(from: earlier, to: later)
        #expect(difference.followedReferences == 1)
        #expect(
            captions(difference, earlier, later) == [
                "+ article 1er «\u{A0}Premier\u{A0}»", "article 1er «\u{A0}But\u{A0}» → article 2 «\u{A0}But\u{A0}»",
            ])
    }

    private func captions(_ difference: ActDifference, _ earlier: Act, _ later: Act) -> [String] {
        difference.changes.map { change in
            switch change {
            case .added(let new): "+ " + later.caption(of: new)
            case .removed(let old): "− " + earlier.caption(of: old)
            case .modified(_, let new): "~ " + later.caption(of: new)
            case .renumbered(let old, let new): earlier.caption(of: old) + " → " + later.caption(of: new)
            }
        }
    }
}
