import ActeValues
import Testing

@Suite struct OptionReadingTests {
    let options = [
        AnswerOption(key: "fonctionnement général"), AnswerOption(key: "action", label: "une action ou un projet"),
        AnswerOption(key: "équipement"), AnswerOption(key: "actions communes"), AnswerOption(key: "7"),
    ]

    @Test(
        arguments: [
            ("1", 0), ("fonc", 0), ("GENERAL", nil), ("equip", 2), ("action", 1), ("actio", nil), ("une act", 1),
            ("7", 4), ("6", nil),
            ("actions", 3), ("0", nil), ("", nil),
        ] as [(String, Int?)])
    func anOptionIsNamedByNumberOrStart(typed: String, position: Int?) {
        #expect((try? AnswerReader.read(typed, as: .choice, among: options)) == position.map { .option($0) })
    }

    @Test(arguments: [("Mme", 0), ("M.", 1), ("madame", 0), ("mon", 1), ("m", nil)] as [(String, Int?)])
    func peopleAreAddressedInShort(typed: String, position: Int?) {
        let titles = [AnswerOption(key: "madame", label: "Madame"), AnswerOption(key: "monsieur", label: "Monsieur")]
        #expect((try? OptionReading.one(typed, among: titles)) == position)
    }

    @Test func anAmbiguousStartListsItsOptions() throws {
        let problem = try #require(throws: ReadingProblem.self) { try OptionReading.one("actio", among: options) }
        #expect(problem.cause == .ambiguous)
        #expect(problem.expected.contains("« actions communes »"))
        #expect(
            throws: ReadingProblem(
                .notOffered,
                expected: "Choisissez une des réponses proposées, par son numéro ou par le début de son nom.",
                mend: "équipement")
        ) {
            try OptionReading.one("equipmeent", among: options)
        }
    }

    @Test func severalOptionsReadBackFromTheirCanonicalForm() throws {
        for subset in 0..<32 {
            let value = Value.options((0..<5).filter { subset >> $0 & 1 == 1 })
            let text = CanonicalText.text(of: value, among: options)
            #expect(try AnswerReader.read(text, as: .choices, among: options) == value)
        }
        #expect(try OptionReading.several("3, fonc, 3", among: options) == [0, 2])
        #expect(throws: ReadingProblem.self) { try OptionReading.several("fonc, zzz", among: options) }
    }
}
