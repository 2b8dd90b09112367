import ActePatterns
import Testing

/// Texts made up from a pattern are all texts that it describes, and most patterns that authors write give some.
@Suite struct PatternSampleTests {
    @Test(arguments: [
        "[A-Z]{2}-\\d{4}", "\\d+", "(?:un|deux) mois", "a*b?c+", "[^a-z]+", "^\\w{3,}$",
        "(?<lot>[0-9]{1,3}) ?/ ?\\d{2}",
        "\\p{Lu}\\p{L}+", "RN ?\\d{1,4}[a-z]?", "[-.]x", "l'[aeiou].*", "\\(\\d\\)", "(?=a)ab", "a{0}b",
    ]) func aPatternGivesTextsThatItDescribes(text: String) throws {
        let pattern = try Pattern(text)
        let samples = pattern.samples
        #expect(!samples.isEmpty)
        for sample in samples { #expect(pattern.matchesWhole(sample) == .matches, "\(sample)") }
    }

    /// What is not read gives none, and what nothing is like gives none.
    @Test(arguments: [
        "(a)\\1", "[[:alpha:]]", "(?i)a", "a(?!.)b",
        String(repeating: "(", count: 60) + "a" + String(repeating: ")", count: 60),
    ])
    func otherPatternsGiveNone(text: String) throws {
        #expect(try Pattern(text).samples.isEmpty)
    }

    @Test func aBeginningThatNoTextGoesOnFromIsKnown() throws {
        let pattern = try Pattern("[A-Z]{2}-\\d{4}")
        #expect(!pattern.mayDescribe(startingWith: "ab"))
        #expect(!pattern.mayDescribe(startingWith: "AB1"))
        #expect(pattern.mayDescribe(startingWith: "AB-1"))
        #expect(pattern.mayDescribe(startingWith: ""))
        #expect(pattern.mayDescribe(startingWith: "AB-1234"))
    }
}
