import ActeFrench
import ActeValues
import Testing

@Suite struct DateTextTests {
    @Test(arguments: [
        (
            "2025-01-01", "1er\u{A0}janvier 2025", "mercredi 1er\u{A0}janvier 2025",
            "premier janvier deux mille vingt-cinq", "deux mille vingt-cinq, le premier janvier"
        ),
        (
            "2025-12-01", "1er\u{A0}décembre 2025", "lundi 1er\u{A0}décembre 2025",
            "premier décembre deux mille vingt-cinq", "deux mille vingt-cinq, le premier décembre"
        ),
        (
            "1980-08-31", "31\u{A0}août 1980", "dimanche 31\u{A0}août 1980",
            "trente et un août mille neuf cent quatre-vingts", "mille neuf cent quatre-vingts, le trente et un août"
        ),
    ])
    func dates(iso: String, long: String, weekday: String, letters: String, yearFirst: String) throws {
        let date = try #require(CalendarDate(isoText: iso))
        #expect(DateText.text(date) == long)
        #expect(DateText.withWeekday(date) == weekday)
        #expect(DateText.letters(date) == letters)
        #expect(DateText.lettersYearFirst(date) == yearFirst)
        #expect(try AnswerReader.read(long, as: .date) == .date(date))
        #expect(try AnswerReader.read(weekday, as: .date) == .date(date))
        #expect(try AnswerReader.read(DateText.figures(date), as: .date) == .date(date))
    }

    @Test(arguments: [
        ("2022-05-23", "2022-12-23", "du 23\u{A0}mai au 23\u{A0}décembre 2022"),
        ("2022-05-01", "2022-05-03", "du 1er au 3\u{A0}mai 2022"),
        ("2022-04-30", "2022-05-02", "du 30\u{A0}avril au 2\u{A0}mai 2022"),
        ("2022-05-16", "2022-05-16", "le 16\u{A0}mai 2022"),
        ("2022-05-16", "2023-05-16", "du 16\u{A0}mai 2022 au 16\u{A0}mai 2023"),
        ("2022-12-31", "2023-01-01", "du 31\u{A0}décembre 2022 au 1er\u{A0}janvier 2023"),
    ])
    func ranges(start: String, end: String, text: String) throws {
        #expect(
            DateText.range(
                from: try #require(CalendarDate(isoText: start)), to: try #require(CalendarDate(isoText: end))) == text)
    }

    @Test(arguments: [
        (18, 30, "18\u{A0}h\u{A0}30", "dix-huit heures trente"), (9, 0, "9\u{A0}h", "neuf heures"),
        (1, 5, "1\u{A0}h\u{A0}05", "une heure cinq"), (21, 1, "21\u{A0}h\u{A0}01", "vingt et une heures une"),
        (0, 0, "0\u{A0}h", "zéro heure"),
    ])
    func times(hour: Int, minute: Int, figures: String, letters: String) throws {
        let time = try #require(ClockTime(hour: hour, minute: minute))
        #expect(TimeText.text(time) == figures)
        #expect(TimeText.letters(time) == letters)
    }

    @Test(
        arguments: [
            (1_050, "17\u{A0}h\u{A0}30", "dix-sept heures trente minutes", true),
            (2_100, "35\u{A0}heures", "trente-cinq heures", true),
            (61, "1\u{A0}h\u{A0}01", "une heure une minute", false),
            (90, "1\u{A0}h\u{A0}30", "une heure trente minutes", false), (0, "0\u{A0}heure", "zéro heure", false),
            (30, "30\u{A0}minutes", "trente minutes", true), (1, "1\u{A0}minute", "une minute", false),
            (1_260, "21\u{A0}heures", "vingt et une heures", true),
            (96_420, "1\u{202F}607\u{A0}heures", "mille six cent sept heures", true),
            (-150, "\u{2212}2\u{A0}h\u{A0}30", "moins deux heures trente minutes", true),
        ] as [(Int64, String, String, Bool)])
    func lengthsInHours(minutes: Int64, figures: String, letters: String, isPlural: Bool) throws {
        let length = Hours(minutes: minutes)
        #expect(HoursText.text(length) == figures)
        #expect(HoursText.letters(length) == letters)
        #expect(HoursText.isPlural(length) == isPlural)
        if minutes >= 0 { #expect(try AnswerReader.read(figures, as: .hours) == .hours(length)) }
    }

    @Test(
        arguments: [
            (2, 0, "2\u{A0}mois", "deux mois"), (18, 0, "1\u{A0}an et 6\u{A0}mois", "un an et six mois"),
            (0, 15, "15\u{A0}jours", "quinze jours"),
            (25, 1, "2\u{A0}ans, 1\u{A0}mois et 1\u{A0}jour", "deux ans, un mois et un jour"),
            (0, 0, "0\u{A0}jour", "zéro jour"),
        ] as [(Int32, Int32, String, String)])
    func periods(months: Int32, days: Int32, figures: String, letters: String) throws {
        let period = Period(months: months, days: days)
        #expect(PeriodText.text(period) == figures)
        #expect(PeriodText.letters(period) == letters)
        #expect(try AnswerReader.read(figures, as: .period) == .period(period))
    }

    @Test(
        "a length of time in months says no year",
        arguments: [
            (6, 0, "6\u{A0}mois", "six mois"), (12, 0, "12\u{A0}mois", "douze mois"),
            (18, 0, "18\u{A0}mois", "dix-huit mois"),
            (25, 1, "25\u{A0}mois et 1\u{A0}jour", "vingt-cinq mois et un jour"),
            (0, 15, "15\u{A0}jours", "quinze jours"), (0, 0, "0\u{A0}jour", "zéro jour"),
        ] as [(Int32, Int32, String, String)])
    func months(months: Int32, days: Int32, figures: String, letters: String) throws {
        let period = Period(months: months, days: days)
        #expect(PeriodText.months(period) == figures)
        #expect(PeriodText.monthsInLetters(period) == letters)
        #expect(try AnswerReader.read(figures, as: .period) == .period(period))
    }
}
