import ActeActs
import ActeGraph
import ActeValues
import Testing

@Suite struct CitationTests {
    private let date = Operand.question(QuestionID(0))
    private let body = Operand.question(QuestionID(1))

    /// The visas of an act, as printed.
    private func visas(
        answers: [Finding] = [], _ write: (inout ActPlanBuilder) -> Void
    ) -> [String] {
        var builder = ActPlanBuilder(title: "", fileNames: [])
        builder.beginSection(
            name: "Visas", contents: [.citations], isMandatory: true, frame: ItemFrame("Vu … ;"),
            origin: SampleAct.origin(1))
        builder.endSection()
        write(&builder)
        let conclusions = Conclusions(branches: [], answers: answers, terms: [], refusal: nil, isComplete: true)
        return Assembler(builder.finish()).assemble(conclusions).lines.map { $0.replacing("\u{A0}", with: " ") }
    }

    private func cite(_ builder: inout ActPlanBuilder, _ words: String, notably: String? = nil) {
        builder.citation(
            nil, notably.map { LegalReference(words, notably: $0) } ?? LegalReference(words),
            origin: SampleAct.origin(2))
    }

    @Test func visasSortByRankThenDate() {
        let printed = visas {
            cite(&$0, "avis du comité social territorial du 2 mars 2026")
            cite(&$0, "décret n° 2001-495 du 6 juin 2001")
            cite(&$0, "loi n° 2000-321 du 12 avril 2000")
            cite(&$0, "loi n° 82-213 du 2 mars 1982")
            cite(&$0, "code de justice administrative")
            cite(&$0, "code général des collectivités territoriales")
        }
        #expect(
            printed == [
                "Vu le code général des collectivités territoriales ;", "Vu le code de justice administrative ;",
                "Vu la loi n° 82-213 du 2 mars 1982 ;", "Vu la loi n° 2000-321 du 12 avril 2000 ;",
                "Vu le décret n° 2001-495 du 6 juin 2001 ;", "Vu l’avis du comité social territorial du 2 mars 2026 ;",
            ])
    }

    @Test func articlesOfOneTextMergeAndDuplicatesVanish() {
        let printed = visas {
            cite(&$0, "article L. 2121-29 du CGCT")
            cite(&$0, "loi n° 2000-321 du 12 avril 2000", notably: "articles 10 et 9-1")
            cite(&$0, "article L. 1611-4 du code général des collectivités territoriales")
            cite(&$0, "article 10-1 de la loi n° 2000-321 du 12 avril 2000")
            cite(&$0, "article L. 1611-4 du CGCT")
        }
        #expect(
            printed == [
                "Vu le code général des collectivités territoriales, et notamment ses articles L. 1611-4 et L. 2121-29 ;",
                "Vu la loi n° 2000-321 du 12 avril 2000, et notamment ses articles 9-1, 10 et 10-1 ;",
            ])
    }

    @Test func aVisaWithBlanksTakesItsRankItsArticleAndItsDate() {
        let answers: [Finding] = [.known(.date(CalendarDate(dayNumber: 15_000))), .known(.text("la communauté"))]
        let printed = visas(answers: answers) { builder in
            cite(&builder, "avis du préfet du 1er mars 2020")
            builder.beginCitation(nil, origin: SampleAct.origin(3))
            builder.beginText(nil, origin: SampleAct.origin(3))
            builder.paragraph()
            builder.text("avis de ")
            builder.hole(body, .standard)
            builder.text(" rendu le ")
            builder.hole(date, .standard)
            builder.endText()
            builder.endPart()
            builder.beginCitation(nil, notably: "articles 5 et 6", origin: SampleAct.origin(4))
            builder.beginText(nil, origin: SampleAct.origin(4))
            builder.paragraph()
            builder.text("statuts de ")
            builder.hole(body, .standard)
            builder.endText()
            builder.endPart()
        }
        #expect(printed.count == 3)
        #expect(printed[0] == "Vu les statuts de la communauté, et notamment ses articles 5 et 6 ;")
        #expect(printed[1].hasPrefix("Vu l’avis de la communauté rendu le "))
        #expect(printed[2] == "Vu l’avis du préfet du 1er mars 2020 ;")
    }

    @Test func visasThatComeToSayTheSameAreOne() {
        let printed = visas(answers: [.unknown, .known(.text("la communauté"))]) { builder in
            for line in [3, 4] as [UInt32] {
                builder.beginCitation(nil, origin: SampleAct.origin(line))
                builder.beginText(nil, origin: SampleAct.origin(line))
                builder.paragraph()
                builder.text("statuts de ")
                builder.hole(body, .standard)
                builder.endText()
                builder.endPart()
            }
        }
        #expect(printed == ["Vu les statuts de la communauté ;"])
    }

    @Test func aVisaThatBeginsWithABlankTakesItsRankItsArticleAndItsDateFromItsWords() {
        let (date, kind) = (Operand.question(QuestionID(0)), Operand.question(QuestionID(1)))
        let text = Operand.question(QuestionID(2))
        for (option, first) in [(0, "la délibération"), (1, "l’arrêté")] {
            let answers: [Finding] = [
                .known(.date(CalendarDate(dayNumber: 15_000))), .known(.option(option)),
                .known(.text("jugement n° 25 du 2 mars 2026")),
            ]
            let printed = visas(answers: answers) { builder in
                cite(&builder, "demande du 1er mars 2020")
                blank(&builder) { $0.hole(text, .standard) }
                blank(&builder) {
                    $0.pick(kind, .option([0, 1]), ["la délibération", "arrêté"])
                    $0.text(" du ")
                    $0.hole(date, .standard)
                }
                cite(&builder, "loi n° 82-213 du 2 mars 1982")
            }
            #expect(printed.count == 4)
            #expect(printed.first == "Vu la loi n° 82-213 du 2 mars 1982 ;")
            #expect(printed[1].hasPrefix("Vu \(first) du "))
            #expect(printed[2] == "Vu le jugement n° 25 du 2 mars 2026 ;")
            #expect(printed[3] == "Vu la demande du 1er mars 2020 ;")
        }
    }

    @Test func aVisaWhoseBlankIsNotFilledComesLastAsItIs() {
        let printed = visas(answers: [.unknown, .unknown]) { builder in
            blank(&builder) { $0.hole(body, .standard) }
            cite(&builder, "demande du 1er mars 2020")
        }
        #expect(printed.count == 2)
        #expect(printed.last?.hasPrefix("Vu ⟦") == true)
    }

    /// A visa whose words are written by `words`.
    private func blank(_ builder: inout ActPlanBuilder, _ words: (inout ActPlanBuilder) -> Void) {
        builder.beginCitation(nil, origin: SampleAct.origin(5))
        builder.beginText(nil, origin: SampleAct.origin(5))
        builder.paragraph()
        words(&builder)
        builder.endText()
        builder.endPart()
    }
}
