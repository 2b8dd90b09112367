import ActePatterns
import Testing

@Suite struct PatternLimitTests {
    /// Exponential, cubic and quadratic searches: each gives up, on short texts as on long ones. Unlimited, the first rows
    /// would run for years: a test that returns has shown the limit.
    @Test(arguments: [
        ("^(a+)+$", 60), ("(a|a)*b$|(a|aa)+$", 60), ("(a*)*[bc]", 60), ("(?:a|a?)+[bc]", 250), ("((a+)+)+[bc]", 256),
        ("^(a+)+$", 5_000), ("a*?a*+[bc]", 5_000), ("a*[bc]", 60_000), ("(?:a|a)*[bc]", 60_000),
        ("a*a*a*a*[bc]", 2_000),
    ])
    func backtrackingIsRefused(pattern: String, length: Int) throws {
        let subject = String(repeating: "a", count: length) + "!"
        #expect(try Pattern(pattern).finds(in: subject) == .exceededLimit)
    }

    @Test func aBombWastesNothingOnTheMatcher() throws {
        let matcher = Matcher()
        let bomb = try Pattern("^(a+)+$")
        #expect(bomb.matchesWhole(String(repeating: "a", count: 60) + "!", with: matcher) == .exceededLimit)
        #expect(bomb.matchesWhole("aaaa", with: matcher) == .matches)
        #expect(bomb.matchesWhole("aaa!", with: matcher) == .differs)
    }

    @Test func deepAlternativesOfALongTextStayWithinMemory() throws {
        let pattern = try Pattern("(?:(a)|(b)|(c)|(d)|(e)|(f)|(g)|(h)|(i)|(j)|(k)|(l))*")
        #expect(pattern.matchesWhole(String(repeating: "a", count: PatternLimits.subjectSize)) == .exceededLimit)
        #expect(pattern.matchesWhole(String(repeating: "a", count: 300)) == .matches)
    }

    @Test func textsAreMatchedUpToTheirLimitAndNotBeyond() throws {
        let pattern = try Pattern("[a-z]+")
        let longest = String(repeating: "a", count: PatternLimits.subjectSize)
        #expect(pattern.matchesWhole(longest) == .matches)
        #expect(pattern.matchesWhole(longest + "a") == .exceededLimit)
        #expect(pattern.matchesWhole([UInt8](repeating: 0x61, count: 1 << 20).span, with: Matcher()) == .exceededLimit)
    }

    @Test func aPlainSearchOfALongTextIsWithinItsLimit() throws {
        let page = String(repeating: "Le conseil municipal, après en avoir délibéré, attribue. ", count: 500)
        let pattern = try Pattern("[A-Z]{2}-\\d{4}")
        #expect(pattern.finds(in: page + "AB-1234") == .matches)
        #expect(pattern.finds(in: page) == .differs)
        #expect(try Pattern("attribue.*\\bAB\\b").finds(in: page) == .differs)
    }

    @Test func patternsAreCompiledUpToTheirLimitAndNotBeyond() throws {
        let longest = String(repeating: "a", count: PatternLimits.patternSize)
        #expect(try Pattern(longest).matchesWhole(longest) == .matches)
        #expect(throws: PatternFault.self) { try Pattern(longest + "a") }

        func nested(_ depth: Int) -> String {
            String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
        }
        #expect(try Pattern(nested(PatternLimits.nesting)).matchesWhole("a") == .matches)
        let fault = #expect(throws: PatternFault.self) { try Pattern(nested(PatternLimits.nesting + 1)) }
        #expect(fault?.kind == .tooDeep)
        let huge = #expect(throws: PatternFault.self) { try Pattern("((a{1,1000}){1,1000}){1,1000}") }
        #expect(huge?.kind == .tooComplex)
    }
}
