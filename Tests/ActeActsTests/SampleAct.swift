import ActeActs
import ActeGraph
import ActeValues

/// A small deliberation about a subsidy, as the compiler would build it, and the conclusions that decide it.
enum SampleAct {
    static let association = Operand.question(QuestionID(0))
    static let amount = Operand.question(QuestionID(1))
    static let use = Operand.question(QuestionID(2))
    static let agreement = DecisionID(0)

    static func origin(_ line: UInt32) -> ActeActs.Origin { ActeActs.Origin(file: 0, line: line) }

    static var plan: ActPlan {
        var builder = ActPlanBuilder(title: "Attribution d’une subvention", fileNames: ["subvention.acte"])
        builder.describe(association, name: "nom de l’association", privacy: .personal)
        builder.describe(amount, name: "montant")
        builder.describe(use, name: "affectation", options: ["fonctionnement", "une action"])
        writeSections(&builder)
        for (line, visa) in [
            (1, "loi n° 2000-321 du 12 avril 2000"),
            (2, "article L. 2121-29 du code général des collectivités territoriales"),
        ] {
            builder.citation(PartID(UInt32(line)), LegalReference(visa), origin: origin(UInt32(line)))
        }
        builder.beginPart(PartID(3), .recital, origin: origin(3))
        writeText(&builder, 4) {
            $0.text("que l’association ")
            $0.hole(association, .standard)
            $0.text(" a sollicité une aide")
        }
        builder.endPart()
        builder.beginPart(PartID(5), .article, title: "Montant", origin: origin(5))
        writeText(&builder, 6) {
            $0.text("Une aide est attribuée à ")
            $0.hole(association, .standard)
            $0.text(" pour ")
            $0.pick(use, .option([0, 1]), ["son fonctionnement", "une action"])
            $0.text(".")
        }
        builder.endPart()
        builder.beginDecision(agreement, caption: "convention obligatoire")
        builder.beginBranch()
        builder.beginBranch()
        builder.beginPart(PartID(7), .article, title: "Convention", mark: "convention", origin: origin(8))
        writeText(&builder, 9) { $0.text("La convention est approuvée.") }
        builder.citation(
            PartID(8), LegalReference("loi n° 2000-321 du 12 avril 2000", notably: "article 10"), origin: origin(10))
        builder.endPart()
        builder.endDecision()
        builder.beginPart(PartID(9), .article, title: "Exécution", origin: origin(11))
        writeText(&builder, 12) {
            $0.text("Le maire est chargé de l’exécution ")
            $0.beginDecision(agreement, caption: "convention obligatoire")
            $0.beginBranch()
            $0.beginBranch()
            $0.text(", notamment de la signature prévue à ")
            $0.crossReference("convention")
            $0.endDecision()
            $0.text(".")
        }
        builder.endPart()
        return builder.finish()
    }

    static func writeSections(_ builder: inout ActPlanBuilder) {
        func section(
            _ name: String, _ content: TemplateContent, isMandatory: Bool = false, announcement: String = "",
            frame: String = "…"
        ) {
            builder.beginSection(
                name: name, contents: [content], isMandatory: isMandatory, announcement: announcement,
                frame: ItemFrame(frame),
                origin: ActeActs.Origin(file: 1, line: 1))
            builder.endSection()
        }
        section("Intitulé", .headings)
        section("Visas", .citations, isMandatory: true, frame: "Vu … ;")
        section("Considérants", .recitals, frame: "Considérant … ;")
        section("Dispositif", .articles, isMandatory: true, announcement: "DÉCIDE :")
        section("Signature", .signatures)
        section("Annexes", .annexes)
    }

    /// A text of one paragraph.
    static func writeText(_ builder: inout ActPlanBuilder, _ id: UInt32, _ body: (inout ActPlanBuilder) -> Void) {
        builder.beginText(PartID(id), origin: origin(id))
        builder.paragraph()
        body(&builder)
        builder.endText()
    }

    static func conclusions(branch: Int16, name: Finding = .known(.text("Les Amis du Rhône"))) -> Conclusions {
        Conclusions(
            branches: [branch], answers: [name, .known(.amount(Amount(cents: 2_300_000))), .known(.option(0))],
            terms: [],
            refusal: nil, isComplete: branch >= 0 && name != .unknown)
    }
}

extension Act {
    /// Every label and paragraph, one a line: what a test compares.
    var lines: [String] {
        printedParts.flatMap { part in
            (part.label.isEmpty ? [] : [text(part.label)]) + paragraphs(of: part).map { text($0.words) }
        }
    }
}
