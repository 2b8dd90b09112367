import ActeValues
import TestRandom
import Testing

@Suite struct AnswerReaderTests {
    static let sound: [(String, ValueType, String)] = [
        ("oui", .truth, "oui"), ("O", .truth, "oui"), ("Faux", .truth, "non"), (" n ", .truth, "non"),
        ("3 500", .integer, "3 500"), ("3\u{A0}500", .integer, "3 500"), ("3\u{202F}500", .integer, "3 500"),
        ("-12", .integer, "-12"), ("\u{2212}12", .integer, "-12"), ("12,0", .integer, "12"),
        ("1 234,56", .number, "1 234,56"), ("1234,560", .number, "1 234,56"), ("0,000001", .number, "0,000001"),
        ("12,5 %", .percentage, "12,5 %"), ("12,5", .percentage, "12,5 %"), ("12 pour cent", .percentage, "12 %"),
        ("23 000", .amount, "23 000,00 €"), ("23000,00 €", .amount, "23 000,00 €"),
        ("23 000 euros", .amount, "23 000,00 €"),
        ("23\u{202F}000,01\u{A0}€", .amount, "23 000,01 €"), ("1 euro", .amount, "1,00 €"), ("0,5€", .amount, "0,50 €"),
        ("12/05/2026", .date, "12/05/2026"), ("2/5/2026", .date, "02/05/2026"), ("12 mai 2026", .date, "12/05/2026"),
        ("1er mars 2026", .date, "01/03/2026"), ("1ER MARS 2026", .date, "01/03/2026"),
        ("2026-05-12", .date, "12/05/2026"),
        ("15 aou\u{302}t 2025", .date, "15/08/2025"), ("15 aout 2025", .date, "15/08/2025"),
        ("mardi 12 mai 2026", .date, "12/05/2026"), ("12 févr. 2026", .date, "12/02/2026"),
        ("18 h 30", .time, "18 h 30"), ("18h30", .time, "18 h 30"), ("18:30", .time, "18 h 30"), ("9 h", .time, "9 h"),
        ("9 heures 05", .time, "9 h 05"), ("Minuit", .time, "0 h"), ("midi", .time, "12 h"),
        ("2 mois", .period, "2 mois"), ("15 jours", .period, "15 jours"),
        ("1 an et 6 mois", .period, "1 an et 6 mois"), ("18 mois", .period, "1 an et 6 mois"),
        ("17 h 30", .hours, "17 h 30"), ("17h30", .hours, "17 h 30"), ("17:30", .hours, "17 h 30"),
        ("17 h 30 min", .hours, "17 h 30"), ("17 heures 30", .hours, "17 h 30"),
        ("17 heures et 5 minutes", .hours, "17 h 05"), ("35 heures", .hours, "35 h"), ("1 heure", .hours, "1 h"),
        ("1 607 h", .hours, "1 607 h"), ("90 minutes", .hours, "1 h 30"), ("0 h", .hours, "0 h"),
        ("1 minute", .hours, "1 minute"), ("0 h 30", .hours, "30 minutes"),
        ("2 semaines", .period, "14 jours"), ("1 an, 2 mois et 1 jour", .period, "1 an, 2 mois et 1 jour"),
        ("  l\u{2019}e\u{301}te\u{301}\u{7}\t ", .text, "l\u{2019}été"), ("a\r\nb", .text, "a b"),
        ("a\r\nb\n", .longText, "a\nb"),
        ("250 702 156 00069", .identifier(.siret), "25070215600069"),
        ("35600000049837", .identifier(.siret), "35600000049837"),
        ("35600000000048", .identifier(.siret), "35600000000048"), ("250702156", .identifier(.siren), "250702156"),
        ("w071000123", .identifier(.rna), "W071000123"), ("W2A1000123", .identifier(.rna), "W2A1000123"),
        ("FR14 2004 1010 0505 0001 3M02 606", .identifier(.iban), "FR1420041010050500013M02606"),
        ("BE68539007547034", .identifier(.iban), "BE68539007547034"), ("07 250", .identifier(.postalCode), "07250"),
        ("2a004", .identifier(.inseeCode), "2A004"), ("Mairie@Exemple.FR", .identifier(.email), "Mairie@exemple.fr"),
        ("04.75.00.00.00", .identifier(.telephone), "0475000000"),
        ("+33 (0)4 75 00 00 00", .identifier(.telephone), "0475000000"),
        ("0033475000000", .identifier(.telephone), "0475000000"),
        ("+41 22 000 00 00", .identifier(.telephone), "+41220000000"),
        ("Aubenas", .identifier(.commune), "Aubenas"), ("le Pouzin", .identifier(.commune), "Le Pouzin"),
        ("Pouzin (Le)", .identifier(.commune), "Le Pouzin"), ("L’ Horme", .identifier(.commune), "L'Horme"),
        ("Horme (L')", .identifier(.commune), "L'Horme"), ("Val-d’Isère", .identifier(.commune), "Val-d'Isère"),
        ("Castillon (Canton de Lembeye)", .identifier(.commune), "Castillon (Canton de Lembeye)"),
        ("Y", .identifier(.commune), "Y"), ("Ville-sur-Terre", .identifier(.commune), "Ville-sur-Terre"),
        ("ardeche", .identifier(.department), "l'Ardèche"), ("07", .identifier(.department), "l'Ardèche"),
        ("La Drôme", .identifier(.department), "la Drôme"), ("2a", .identifier(.department), "la Corse-du-Sud"),
        ("Eure-et-Loir", .identifier(.department), "Eure-et-Loir"),
        ("974", .identifier(.department), "La Réunion"), ("la reunion", .identifier(.department), "La Réunion"),
    ]

    @Test(arguments: sound)
    func everyUsualFormIsRead(typed: String, type: ValueType, canonical: String) throws {
        let value = try AnswerReader.read(typed, as: type)
        #expect(CanonicalText.text(of: value) == canonical)
        #expect(try AnswerReader.read(canonical, as: type) == value)
    }

    static let faulty: [(String, ValueType, ReadingProblem.Cause, String?)] = [
        ("", .amount, .empty, nil), ("  ", .text, .empty, nil), ("peut-être", .truth, .unreadable, nil),
        ("1.234,56", .number, .unreadable, "1 234,56"), ("1.234", .number, .ambiguous, nil),
        ("1.5", .number, .unreadable, "1,5"),
        ("1 500.00", .amount, .unreadable, "1 500,00"), ("1.234.567", .integer, .unreadable, "1 234 567"),
        ("1,2,3", .number, .unreadable, nil),
        ("12 34", .integer, .unreadable, nil),
        ("12,5", .integer, .tooPrecise, nil), ("1,234 €", .amount, .tooPrecise, "1 234"),
        ("0,0000001", .number, .tooPrecise, nil),
        ("99999999999999999999", .integer, .tooLarge, nil), ("92233720368547758,08", .amount, .tooLarge, nil),
        ("12/05/26", .date, .shortYear, "12/05/2026"), ("12 mai 26", .date, .shortYear, "12 mai 2026"),
        ("31/02/2026", .date, .nonexistent, nil), ("05/13/2026", .date, .nonexistent, "13/05/2026"),
        ("12 / 05 / 2026", .date, .unreadable, nil),
        ("lundi 12 mai 2026", .date, .nonexistent, nil), ("12 mai", .date, .unreadable, nil),
        ("0/1/2026", .date, .nonexistent, nil),
        ("24 h", .time, .nonexistent, nil), ("18 h 60", .time, .nonexistent, nil), ("18", .time, .unreadable, nil),
        ("2", .period, .unreadable, nil), ("6 mois et 1 an", .period, .unreadable, nil),
        ("99999999999 ans", .period, .tooLarge, nil), ("48 heures", .period, .unreadable, nil),
        ("35", .hours, .unreadable, nil), ("2 jours", .hours, .unreadable, nil), ("17 h 5", .hours, .unreadable, nil),
        ("17,5 h", .hours, .tooPrecise, "17 h 30"), ("17,5", .hours, .tooPrecise, "17 h 30"),
        ("17,51 h", .hours, .tooPrecise, nil), ("1 h 90", .hours, .nonexistent, "2 h 30"),
        ("1 h 90 minutes", .hours, .nonexistent, "2 h 30"), ("-1 h", .hours, .unreadable, nil),
        ("9999999999 h", .hours, .tooLarge, nil), ("35 h par semaine", .hours, .unreadable, nil),
        ("23 000 francs", .amount, .unreadable, nil), ("250702157", .identifier(.siren), .checksum, nil),
        ("25070215600068", .identifier(.siret), .checksum, nil), ("2507021560006", .identifier(.siret), .length, nil),
        ("FR1420041010050500013M02607", .identifier(.iban), .checksum, nil),
        ("FR14 2004", .identifier(.iban), .length, nil),
        ("W3A1000123", .identifier(.rna), .unreadable, nil), ("0725", .identifier(.postalCode), .length, nil),
        ("2C004", .identifier(.inseeCode), .unreadable, nil), ("mairie@exemple", .identifier(.email), .unreadable, nil),
        ("a b@exemple.fr", .identifier(.email), .unreadable, nil),
        ("04 75 00 00", .identifier(.telephone), .unreadable, nil),
        ("commune du Pouzin", .identifier(.commune), .unreadable, nil),
        ("aubenas", .identifier(.commune), .unreadable, nil),
        ("LE POUZIN", .identifier(.commune), .unreadable, nil),
        ("Le Pouzin 07250", .identifier(.commune), .unreadable, nil),
        ("", .identifier(.commune), .empty, nil), ("(Le)", .identifier(.commune), .unreadable, nil),
        ("20", .identifier(.department), .unreadable, nil), ("Bretagne", .identifier(.department), .unreadable, nil),
    ]

    @Test(arguments: faulty)
    func whatIsDoubtfulIsRefusedWithItsMend(typed: String, type: ValueType, cause: ReadingProblem.Cause, mend: String?)
        throws
    {
        let problem = try #require(throws: ReadingProblem.self) { _ = try AnswerReader.read(typed, as: type) }
        #expect(problem.cause == cause)
        #expect(problem.mend == mend)
        #expect(problem.sentence.hasPrefix(problem.expected))
        if let mend { #expect(throws: Never.self) { try AnswerReader.read(mend, as: type) } }
    }

    @Test func aTextOfAMegabyteIsRead() throws {
        let long = String(repeating: "e\u{301}crit ", count: 1 << 17)
        let value = try AnswerReader.read(long, as: .text)
        #expect(value == .text(String(repeating: "écrit ", count: 1 << 17).dropLast().description))
        #expect(throws: ReadingProblem.self) {
            try AnswerReader.read(String(repeating: "1", count: 1 << 20), as: .amount)
        }
    }

    @Test func theCanonicalFormOfAnyValueReadsBack() throws {
        var random = SeededGenerator(seed: 641)
        for _ in 0..<5000 {
            let bits = Int64.random(in: .min ... .max, using: &random) >> Int64.random(in: 0...62, using: &random)
            let small = Int32.random(in: 0...5000, using: &random)
            let date = CalendarDate(dayNumber: .random(in: -719_162...2_932_896, using: &random))
            let values: [(Value, ValueType)] = [
                (.integer(bits), .integer), (.number(Quantity(millionths: bits)), .number),
                (.percentage(Quantity(millionths: bits)), .percentage), (.amount(Amount(cents: bits)), .amount),
                (.date(date), .date), (.period(Period(months: small, days: small / 3)), .period),
                (.hours(Hours(minutes: Int64(small) * 13)), .hours),
                (.time(ClockTime(minutes: .random(in: 0..<1440, using: &random))), .time), (.truth(bits > 0), .truth),
            ]
            for (value, type) in values {
                #expect(try AnswerReader.read(CanonicalText.text(of: value), as: type) == value)
            }
        }
    }

    @Test func machineFormsReadBack() throws {
        var random = SeededGenerator(seed: 8601)
        for _ in 0..<2000 {
            let date = CalendarDate(dayNumber: .random(in: -719_162...2_932_896, using: &random))
            #expect(CalendarDate(isoText: date.isoText) == date)
            let time = ClockTime(minutes: .random(in: 0..<1440, using: &random))
            #expect(ClockTime(isoText: time.isoText) == time)
            let period = Period(
                months: .random(in: -50...50, using: &random), days: .random(in: -50...50, using: &random))
            #expect(Period(isoText: period.isoText) == period)
        }
        #expect(Period(isoText: "P1Y6M") == Period(months: 18, days: 0))
        #expect(["P", "", "P1D2M", "1M", "PM", "P1X"].allSatisfy { Period(isoText: $0) == nil })
        #expect(Amount(cents: -123_405).decimalText == "-1234.05")
        #expect(Quantity(millionths: 12_500_000).decimalText == "12.5")
    }

    @Test(arguments: ValueType.allCases)
    func everyTypeIsFoundByItsName(type: ValueType) {
        #expect(ValueType(named: type.name) == type)
        #expect(ValueType(named: " \(type.name.uppercased())\u{A0}") == type)
        #expect(ValueType(named: type.name + "s") == nil)
    }
}
