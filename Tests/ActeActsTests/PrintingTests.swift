import ActeActs
import ActeGraph
import ActeValues
import Testing

@Suite struct PrintingTests {
    /// The only paragraph of an act whose text is one blank.
    private func printed(
        _ value: Value, _ format: HoleFormat, type: ValueType = .text, options: [String] = []
    ) -> [String] {
        paragraphs(value) { builder, operand in
            builder.describe(operand, name: "x", type: type, options: options)
            builder.hole(operand, format)
        }
    }

    private func paragraphs(
        _ value: Value, _ write: (inout ActPlanBuilder, ActeGraph.Operand) -> Void
    ) -> [String] {
        let operand = Operand.question(QuestionID(0))
        var builder = ActPlanBuilder(title: "", fileNames: [])
        SampleAct.writeSections(&builder)
        builder.beginText(nil, origin: SampleAct.origin(1))
        // An item of a list opens no sentence: its first word stays as it is.
        builder.listItem()
        write(&builder, operand)
        builder.endText()
        let conclusions = Conclusions(branches: [], answers: [.known(value)], terms: [], refusal: nil, isComplete: true)
        let act = Assembler(builder.finish()).assemble(conclusions)
        return act.printedParts.filter { $0.kind == .passage }.flatMap { act.paragraphs(of: $0) }.map {
            act.text($0.words)
        }
    }

    private static let date = CalendarDate(year: 2025, month: 12, day: 1) ?? CalendarDate(dayNumber: 0)

    @Test(arguments: [
        (Value.amount(Amount(cents: 2_300_000)), HoleFormat.standard, "23\u{202F}000,00\u{A0}€"),
        (.amount(Amount(cents: 2_300_000)), .letters, "vingt-trois mille euros"),
        (.integer(1_234), .standard, "1\u{202F}234"),
        (.integer(80), .letters, "quatre-vingts"),
        (.integer(1), .feminineLetters, "une"),
        (.integer(21), .letters, "vingt et un"),
        (.integer(21), .feminineLetters, "vingt et une"),
        (.integer(1_001), .feminineLetters, "mille une"),
        (.integer(21_000), .feminineLetters, "vingt et un mille"),
        (.amount(Amount(cents: 100)), .feminineLetters, "un euro"),
        (.percentage(Quantity(millionths: 125_000)), .standard, "12,5\u{A0}%"),
        (.date(date), .standard, "1er\u{A0}décembre 2025"),
        (.date(date), .letters, "premier décembre deux mille vingt-cinq"),
        (.date(date), .figures, "01/12/2025"),
        (.period(Period(months: 18, days: 0)), .letters, "un an et six mois"),
        (.period(Period(months: 18, days: 0)), .months, "18\u{A0}mois"),
        (.period(Period(months: 18, days: 0)), .monthsInLetters, "dix-huit mois"),
        (.truth(true), .standard, "oui"),
        (.text("L'animation"), .standard, "L’animation"),
        (.text("Les Amis"), .capitals, "LES AMIS"),
        (.text("Le Pouzin"), .withA, "au Pouzin"),
        (.text("Aubenas"), .withDe, "d’Aubenas"),
        (.text("La Voulte-sur-Rhône"), .withDe, "de La Voulte-sur-Rhône"),
        (.text("Les Vans"), .withDe, "des Vans"),
    ])
    func aValuePrintsAsItsFormatSays(_ value: Value, _ format: HoleFormat, _ words: String) {
        #expect(printed(value, format) == [words])
    }

    @Test(arguments: [
        ("Le local est rendu propre.", ".", "Le local est rendu propre."),
        ("des lampes, etc.", ". La suite", "des lampes, etc. La suite"),
        ("et ainsi de suite…", ".", "et ainsi de suite…"),
        ("et ainsi de suite...", ".", "et ainsi de suite…"),
        ("Le local est-il propre ?", ".", "Le local est-il propre\u{202F}?"),
        ("le prix", ".", "le prix."), ("Fin.", "...", "Fin...."), ("le port.", ", etc.", "le port., etc."),
    ])
    func aSentenceEndsOnce(_ answer: String, _ after: String, _ words: String) {
        let printed = paragraphs(.text(answer)) { builder, operand in
            builder.describe(operand, name: "x", type: .text)
            builder.hole(operand, .standard)
            builder.text(after)
        }
        #expect(printed == [words])
    }

    /// The articles are those of the *code officiel géographique*; *le* and *les* contract, *la* and *l'* do not.
    @Test(arguments: [
        ("Pouzin (Le)", IdentifierKind.commune, "Le Pouzin", "du Pouzin", "au Pouzin", "que Le Pouzin"),
        ("Aubenas", .commune, "Aubenas", "d’Aubenas", "à Aubenas", "qu’Aubenas"),
        ("Les Vans", .commune, "Les Vans", "des Vans", "aux Vans", "que Les Vans"),
        ("l'Horme", .commune, "L’Horme", "de L’Horme", "à L’Horme", "que L’Horme"),
        ("la Rochelle", .commune, "La Rochelle", "de La Rochelle", "à La Rochelle", "que La Rochelle"),
        ("Le Havre", .commune, "Le Havre", "du Havre", "au Havre", "que Le Havre"),
        ("Haguenau", .commune, "Haguenau", "de Haguenau", "à Haguenau", "que Haguenau"),
        ("Hœnheim", .commune, "Hœnheim", "de Hœnheim", "à Hœnheim", "que Hœnheim"),
        ("Hendaye", .commune, "Hendaye", "d’Hendaye", "à Hendaye", "qu’Hendaye"),
        ("Hyères", .commune, "Hyères", "d’Hyères", "à Hyères", "qu’Hyères"),
        ("07", .department, "l’Ardèche", "de l’Ardèche", "à l’Ardèche", "que l’Ardèche"),
        ("26", .department, "la Drôme", "de la Drôme", "à la Drôme", "que la Drôme"),
        ("69", .department, "le Rhône", "du Rhône", "au Rhône", "que le Rhône"),
        ("05", .department, "les Hautes-Alpes", "des Hautes-Alpes", "aux Hautes-Alpes", "que les Hautes-Alpes"),
        ("34", .department, "l’Hérault", "de l’Hérault", "à l’Hérault", "que l’Hérault"),
        ("35", .department, "Ille-et-Vilaine", "d’Ille-et-Vilaine", "à Ille-et-Vilaine", "qu’Ille-et-Vilaine"),
        ("75", .department, "Paris", "de Paris", "à Paris", "que Paris"),
        ("974", .department, "La Réunion", "de La Réunion", "à La Réunion", "que La Réunion"),
    ])
    func placesTakeTheirArticle(
        _ typed: String, _ kind: IdentifierKind, _ alone: String, _ de: String, _ à: String, _ que: String
    ) throws {
        let value = try AnswerReader.read(typed, as: .identifier(kind))
        let forms = [(HoleFormat.standard, alone), (.withDe, de), (.withA, à), (.withQue, que)]
        for (format, words) in forms { #expect(printed(value, format, type: .identifier(kind)) == [words]) }
    }

    @Test(arguments: [
        ("conseil", HoleFormat.withLe, "le conseil"), ("EPCI", .withLe, "l’EPCI"),
        ("commission", .withLa, "la commission"),
        ("assemblée", .withLa, "l’assemblée"), ("hameau", .withLe, "le hameau"), ("les élus", .withLe, "les élus"),
    ])
    func anArticleElides(_ name: String, _ format: HoleFormat, _ words: String) {
        #expect(printed(.text(name), format) == [words])
        #expect(printed(.option(0), format, options: [name]) == [words])
    }

    @Test(arguments: [
        (
            Finding.known(.date(date)), Finding.known(.date(date)), "le 1er\u{A0}décembre 2025",
            "Le 1er\u{A0}décembre 2025"
        ),
        (
            .known(.date(date)), .known(.date(CalendarDate(dayNumber: date.dayNumber + 30))),
            "du 1er au 31\u{A0}décembre 2025",
            "Du 1er au 31\u{A0}décembre 2025"
        ),
        (
            .known(.date(date)), .unknown, "du 1er\u{A0}décembre 2025 au ⟦fin⟧", "Du 1er\u{A0}décembre 2025 au ⟦fin⟧"
        ),
        (.unknown, .known(.date(date)), "du ⟦début⟧ au 1er\u{A0}décembre 2025", "Du ⟦début⟧ au 1er\u{A0}décembre 2025"),
    ])
    func theDatesOfAPeriodPrintTogether(_ first: Finding, _ last: Finding, _ words: String, _ capital: String) {
        var builder = ActPlanBuilder(title: "", fileNames: [])
        SampleAct.writeSections(&builder)
        let ends = [Operand.question(QuestionID(0)), .question(QuestionID(1))]
        builder.describe(ends[0], name: "début")
        builder.describe(ends[1], name: "fin")
        builder.beginText(nil, origin: SampleAct.origin(1))
        for isCapital in [false, true] {
            builder.listItem()
            builder.dateSpan(from: ends[0], to: ends[1], isCapital: isCapital)
        }
        builder.endText()
        let conclusions = Conclusions(
            branches: [], answers: [first, last], terms: [], refusal: nil, isComplete: true)
        let act = Assembler(builder.finish()).assemble(conclusions)
        let passages = act.printedParts.filter { $0.kind == .passage }.flatMap { act.paragraphs(of: $0) }
        #expect(passages.map { act.text($0.words) } == [words, capital])
    }

    @Test func optionsPrintTheirWords() {
        let options = ["la voirie", "l’eau", "les déchets"]
        #expect(printed(.option(1), .standard, options: options) == ["l’eau"])
        #expect(printed(.option(1), .withDe, options: options) == ["de l’eau"])
        #expect(printed(.options([0, 1, 2]), .enumeration, options: options) == ["la voirie, l’eau et les déchets"])
    }

    @Test(arguments: [
        (HoleFormat.enumerationWithDe, [0], "de la voirie"),
        (.enumerationWithDe, [0, 1, 2], "de la voirie, de l’eau et des déchets"),
        (.enumerationWithDe, [2, 3], "des déchets et du métier"),
        (.enumerationWithDe, [4, 3], "d’urbanisme et du métier"),
        (.enumerationWithA, [0, 1, 2, 3], "à la voirie, à l’eau, aux déchets et au métier"),
        (.enumerationWithQue, [4, 3], "qu’urbanisme et le métier"),
    ])
    func frenchRepeatsItsPrepositions(_ format: HoleFormat, _ chosen: [Int], _ words: String) {
        let options = ["la voirie", "l’eau", "les déchets", "le métier", "urbanisme"]
        #expect(printed(.options(chosen), format, options: options) == [words])
    }

    @Test func identifiersPrintInGroups() {
        #expect(
            printed(.text("25070215600069"), .standard, type: .identifier(.siret)) == [
                "250\u{A0}702\u{A0}156\u{A0}00069"
            ])
    }

    @Test func eachLineOfALongTextIsAParagraph() {
        #expect(printed(.text("un\n\ndeux"), .standard) == ["un", "deux"])
    }

    @Test(arguments: [
        (Value.truth(true), PickRule.truth, "a"), (.truth(false), .truth, "b"), (.integer(1), .number, "a"),
        (.integer(2), .number, "b"), (.amount(Amount(cents: 150)), .number, "a"),
        (.amount(Amount(cents: 200)), .number, "b"),
        (.options([0]), .number, "a"), (.options([0, 2]), .number, "b"), (.option(2), .option([0, 0, 1]), "b"),
        (.option(3), .option([0, 0, 1]), "⟦x⟧"),
    ])
    func aPickFollowsItsRule(_ value: Value, _ rule: PickRule, _ word: String) {
        let words = paragraphs(value) { builder, operand in
            builder.describe(operand, name: "x")
            builder.pick(operand, rule, ["a", "b"])
        }
        #expect(words == [word])
    }

    @Test(arguments: [
        ("mot [],", "mot ,", "mot,"), ("mot [] suite", "mot  suite", "mot suite"),
        ("mot []\u{202F};", "mot \u{202F};", "mot\u{202F};"),
        ("mot [])", "mot )", "mot)"), ("[] mot", " mot", "mot"), ("mot []", "mot ", "mot"),
    ])
    func whatIsLeftOutLeavesNoBlank(_ written: String, _ naive: String, _ set: String) {
        let words = paragraphs(.truth(true)) { builder, _ in
            for (position, piece) in written.split(separator: "[]", omittingEmptySubsequences: false).enumerated() {
                if position > 0 {
                    builder.beginDecision(DecisionID(0))
                    builder.endDecision()
                }
                builder.text(String(piece))
            }
        }
        #expect(words == [set])
        #expect(words != [naive])
    }

    @Test(arguments: [
        ("intitulé", TemplateContent.headings), ("visas", .citations), ("articles", .articles),
        ("mentions", .otherMentions),
        ("mention recours", .mention("recours")),
    ])
    func contentsAreNamedInFrench(_ words: String, _ content: TemplateContent) {
        #expect(TemplateContent.list(words) == [content])
        #expect(TemplateContent.list(words + ", visas") == [content, .citations])
        #expect(TemplateContent.list("n'importe quoi, " + words) == nil)
    }

    @Test func numberingIsWrittenAsItsFirstNumber() {
        #expect(ArticleNumbering("ARTICLE 1er : Titre") == ArticleNumbering(prefix: "ARTICLE ", separator: " : "))
        #expect(ArticleNumbering("Art. 1er") == ArticleNumbering(prefix: "Art. ", separator: nil))
        #expect(ArticleNumbering("Article premier") == nil)
    }
}
