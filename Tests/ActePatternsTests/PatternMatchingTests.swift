import ActePatterns
import Testing

@Suite struct PatternMatchingTests {
    @Test(arguments: [
        ("[A-Z]{2}-\\d{4}", "AB-1234", MatchOutcome.matches, MatchOutcome.matches),
        ("[A-Z]{2}-\\d{4}", "le dossier AB-1234 du jour", .differs, .matches),
        ("[A-Z]{2}-\\d{4}", "AB-123", .differs, .differs),
        ("\\d+", "12\n", .differs, .matches),
        ("\\d+$", "12\n", .differs, .differs),
        ("a|ab", "ab", .matches, .matches),
        ("\\p{Lu}\\p{L}+", "Éléonore", .matches, .matches),
        ("\\w+", "Été", .matches, .matches),
        (".", "é", .matches, .matches),
        ("..", "é", .differs, .differs),
        ("(?i)ÉTÉ", "été", .matches, .matches),
        ("(?=.*\\d)[a-z\\d]{4}", "ab1c", .matches, .matches),
        ("(?=.*\\d)[a-z\\d]{4}", "abcd", .differs, .differs),
        ("(?<lettre>[a-z])\\k<lettre>", "oo", .matches, .matches),
        ("(?<!n° )\\d{3}", "n° 123", .differs, .differs),
        ("a\0b", "a\0b", .matches, .matches),
        ("a", "", .differs, .differs),
        ("x*", "", .matches, .matches),
    ])
    func aMotifDescribesTheWholeAndASearchAStretch(
        pattern: String, subject: String, whole: MatchOutcome, search: MatchOutcome
    ) throws {
        let pattern = try Pattern(pattern)
        let matcher = Matcher()
        #expect(pattern.matchesWhole(subject, with: matcher) == whole)
        #expect(pattern.finds(in: subject, with: matcher) == search)
        #expect(pattern.matchesWhole(Array(subject.utf8).span, with: matcher) == whole)
        #expect(pattern.finds(in: Array(subject.utf8).span, with: matcher) == search)
    }

    @Test(
        arguments: [
            [0xFF], [0x61, 0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
            [UInt8](repeating: 0xFF, count: 5_000),
        ] as [[UInt8]])
    func bytesThatAreNotTextAreDescribedByNoPattern(bytes: [UInt8]) throws {
        let pattern = try Pattern("(?s).*")
        let matcher = Matcher()
        #expect(pattern.matchesWhole(bytes.span, with: matcher) == .differs)
        #expect(pattern.finds(in: bytes.span, with: matcher) == .differs)
    }

    /// The two ways of trying, at full speed and metered, must not be told apart by what they answer.
    @Test(arguments: [250, 256, 257, 3_000])
    func theLengthOfTheTextChangesNothingToTheAnswer(length: Int) throws {
        let filler = String(repeating: "x", count: length - 7)
        let matcher = Matcher()
        let pattern = try Pattern("[A-Z]{2}-\\d{4}")
        #expect(pattern.finds(in: filler + "AB-1234", with: matcher) == .matches)
        #expect(pattern.finds(in: filler + "AB-123x", with: matcher) == .differs)
        #expect(pattern.matchesWhole(filler + "AB-1234", with: matcher) == .differs)
        #expect(try Pattern("x+AB-\\d+").matchesWhole(filler + "AB-1234", with: matcher) == .matches)
    }

    @Test func onePatternServesManyTasksAtOnce() async throws {
        let pattern = try Pattern("[A-Z]{2}-\\d{4}")
        let right = await withTaskGroup(of: Int.self) { group in
            for task in 0..<8 {
                group.addTask {
                    let matcher = Matcher()
                    return (0..<2_000).count { number in
                        let subject = number % 2 == 0 ? "AB-\(1_000 + number)" : "AB-\(task)"
                        return pattern.matchesWhole(subject, with: matcher) == (number % 2 == 0 ? .matches : .differs)
                    }
                }
            }
            return await group.reduce(0, +)
        }
        #expect(right == 16_000)
    }

    @Test func patternsAreComparedByTheirText() throws {
        #expect(try Set([Pattern("a+"), Pattern("a+"), Pattern("a")]).count == 2)
    }
}
