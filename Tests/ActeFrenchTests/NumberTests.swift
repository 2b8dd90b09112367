import ActeFrench
import ActeValues
import TestRandom
import Testing

@Suite struct NumberTests {
    @Test(arguments: [
        (0, "zéro"), (1, "un"), (16, "seize"), (17, "dix-sept"), (21, "vingt et un"), (22, "vingt-deux"),
        (61, "soixante et un"),
        (70, "soixante-dix"), (71, "soixante et onze"), (72, "soixante-douze"), (80, "quatre-vingts"),
        (81, "quatre-vingt-un"),
        (90, "quatre-vingt-dix"), (91, "quatre-vingt-onze"), (99, "quatre-vingt-dix-neuf"), (100, "cent"),
        (101, "cent un"),
        (200, "deux cents"), (201, "deux cent un"), (204, "deux cent quatre"), (280, "deux cent quatre-vingts"),
        (1000, "mille"),
        (1100, "mille cent"), (2025, "deux mille vingt-cinq"), (21_000, "vingt et un mille"),
        (80_000, "quatre-vingt mille"),
        (200_000, "deux cent mille"), (1_000_000, "un million"), (80_000_000, "quatre-vingts millions"),
        (200_000_000, "deux cents millions"), (1_200_000, "un million deux cent mille"),
        (2_000_000_001, "deux milliards un"),
        (-5, "moins cinq"),
        (
            Int64.max,
            "neuf trillions deux cent vingt-trois billiards trois cent soixante-douze billions "
                + "trente-six milliards huit cent cinquante-quatre millions sept cent soixante-quinze mille huit cent sept"
        ),
    ])
    func classic(number: Int64, letters: String) { #expect(Cardinal.text(number) == letters) }

    @Test(arguments: [
        (21, "vingt-et-un", "vingt-et-un"), (204, "deux-cent-quatre", "deux-cent-quatre"),
        (1999, "mille-neuf-cent-quatre-vingt-dix-neuf", "mille-neuf-cent-quatre-vingt-dix-neuf"),
        (71, "soixante-et-onze", "soixante-et-onze"), (2_000_100, "deux millions cent", "deux-millions-cent"),
    ])
    func reformed(number: Int64, apart: String, throughout: String) {
        #expect(Cardinal.text(number, orthography: .reformed) == apart)
        #expect(Cardinal.text(number, orthography: .reformedThroughout) == throughout)
    }

    @Test(arguments: [
        (1, "une"), (21, "vingt et une"), (81, "quatre-vingt-une"), (11, "onze"), (71, "soixante et onze"),
        (101, "cent une"), (21_000, "vingt et un mille"), (1_000_000, "un million"),
    ])
    func feminine(number: Int64, letters: String) { #expect(Cardinal.text(number, .feminine) == letters) }

    @Test func differentNumbersAreSpelledDifferently() {
        for orthography in Orthography.allCases {
            #expect(Set((0..<12_000).map { Cardinal.text($0, orthography: orthography) }).count == 12_000)
        }
    }

    @Test(
        arguments: [
            (1, "premier", "première", "1er", "1re"), (2, "deuxième", "deuxième", "2e", "2e"),
            (4, "quatrième", "quatrième", "4e", "4e"),
            (5, "cinquième", "cinquième", "5e", "5e"), (9, "neuvième", "neuvième", "9e", "9e"),
            (21, "vingt et unième", "vingt et unième", "21e", "21e"),
            (80, "quatre-vingtième", "quatre-vingtième", "80e", "80e"),
            (200, "deux centième", "deux centième", "200e", "200e"),
            (1000, "millième", "millième", "1000e", "1000e"),
            (2_000_000, "deux millionième", "deux millionième", "2000000e", "2000000e"),
        ] as [(UInt32, String, String, String, String)])
    func ordinals(number: UInt32, masculine: String, feminine: String, figures: String, feminineFigures: String) {
        #expect(Ordinal.text(number) == masculine)
        #expect(Ordinal.text(number, .feminine) == feminine)
        #expect(Ordinal.figures(number) == figures)
        #expect(Ordinal.figures(number, .feminine) == feminineFigures)
    }

    @Test(arguments: [
        (2_300_050, "vingt-trois mille euros et cinquante centimes", "23\u{202F}000,50\u{A0}€"),
        (100_000_000, "un million d’euros", "1\u{202F}000\u{202F}000,00\u{A0}€"),
        (120_000_000, "un million deux cent mille euros", "1\u{202F}200\u{202F}000,00\u{A0}€"),
        (200_000_000_000, "deux milliards d’euros", "2\u{202F}000\u{202F}000\u{202F}000,00\u{A0}€"),
        (0, "zéro euro", "0,00\u{A0}€"), (100, "un euro", "1,00\u{A0}€"),
        (150, "un euro et cinquante centimes", "1,50\u{A0}€"), (1, "un centime", "0,01\u{A0}€"),
        (-250, "moins deux euros et cinquante centimes", "\u{2212}2,50\u{A0}€"),
        (8_000, "quatre-vingts euros", "80,00\u{A0}€"),
        (100_000_050, "un million d’euros et cinquante centimes", "1\u{202F}000\u{202F}000,50\u{A0}€"),
    ])
    func amounts(cents: Int64, letters: String, figures: String) {
        #expect(NumberInLetters.text(Amount(cents: cents)) == letters)
        #expect(Figures.text(Amount(cents: cents)) == figures)
    }

    @Test(arguments: [
        (12_500_000, "douze virgule cinq", "12,5"), (50_000, "zéro virgule zéro cinq", "0,05"),
        (1_234_000_000, "mille deux cent trente-quatre", "1\u{202F}234"),
        (-1_250_000, "moins un virgule vingt-cinq", "\u{2212}1,25"),
        (1, "zéro virgule zéro zéro zéro zéro zéro un", "0,000001"),
    ])
    func decimals(millionths: Int64, letters: String, figures: String) {
        #expect(NumberInLetters.text(Quantity(millionths: millionths)) == letters)
        #expect(Figures.text(Quantity(millionths: millionths)) == figures)
    }

    @Test func percentages() {
        #expect(Figures.text(percentage: Quantity(millionths: 125_000)) == "12,5\u{A0}%")
        #expect(NumberInLetters.text(percentage: Quantity(millionths: 125_000)) == "douze virgule cinq pour cent")
        #expect(Figures.text(-1234) == "\u{2212}1\u{202F}234")
    }

    @Test func figuresReadBack() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<3000 {
            let bits = Int64.random(in: .min ... .max, using: &random) >> Int64.random(in: 0...62, using: &random)
            #expect(try AnswerReader.read(Figures.text(bits), as: .integer) == .integer(bits))
            #expect(
                try AnswerReader.read(Figures.text(Amount(cents: bits)), as: .amount) == .amount(Amount(cents: bits)))
            let quantity = Quantity(millionths: bits)
            #expect(try AnswerReader.read(Figures.text(quantity), as: .number) == .number(quantity))
            #expect(try AnswerReader.read(Figures.text(percentage: quantity), as: .percentage) == .percentage(quantity))
        }
    }

    @Test(
        arguments: [
            (1, "I", "Ier"), (2, "II", "II"), (4, "IV", "IV"), (14, "XIV", "XIV"), (1999, "MCMXCIX", "MCMXCIX"),
            (0, nil, nil), (4000, nil, nil),
        ] as [(Int, String?, String?)])
    func romanNumerals(number: Int, text: String?, title: String?) {
        #expect(RomanNumeral.text(number) == text)
        #expect(RomanNumeral.title(number) == title)
    }

    @Test(arguments: [
        ("25070215600069", IdentifierKind.siret, "250\u{A0}702\u{A0}156\u{A0}00069"),
        ("0475000000", .telephone, "04\u{A0}75\u{A0}00\u{A0}00\u{A0}00"),
        ("BE68539007547034", .iban, "BE68\u{A0}5390\u{A0}0754\u{A0}7034"), ("W071000123", .rna, "W071000123"),
    ])
    func identifiers(canonical: String, kind: IdentifierKind, printed: String) throws {
        #expect(IdentifierText.text(canonical, kind) == printed)
        #expect(try IdentifierReading.canonical(printed, as: kind) == canonical)
    }
}
