import ActePatterns
import Testing

@Suite struct PatternFaultTests {
    @Test(arguments: [
        ("", PatternFault.Kind.empty, 0),
        ("a(b", .unclosedGroup, 3),
        ("ab)c", .unopenedGroup, 2),
        ("[a-z", .unclosedClass, 4),
        ("[z-a]", .reversedRange, 3),
        ("[[:lettre:]]", .badRange, 3),
        ("*a", .nothingToRepeat, 0),
        ("a{4,2}", .badRepetition, 5),
        ("ab\\", .loneBackslash, 3),
        ("é\\Y", .unknownEscape, 3),
        ("\\p{Lettre}", .unknownProperty, 10),
        ("(a)\\2", .unknownReference, 4),
        ("(?<=a+)b", .unboundedLookbehind, 0),
        ("(?!", .unclosedGroup, 3),
        ("(?&a)", .unknownReference, 3),
        ("(?~a)", .unknownGroup, 2),
        ("(*OUI)a", .unknownGroup, 5),
        ("\\x{110000}", .badCharacterCode, 9),
        ("a\\Cb", .forbiddenByte, 3),
        ("a(?C)b", .forbiddenCall, 5),
        ("a(?C\"système\")b", .forbiddenCall, 15),
        ("(a)(?(1)a|b|c)", .malformed, 3),
    ])
    func aFaultIsNamedAndPlaced(pattern: String, kind: PatternFault.Kind, offset: Int) {
        let fault = #expect(throws: PatternFault.self) { try Pattern(pattern) }
        #expect(fault?.kind == kind)
        #expect(fault?.offset == offset)
    }

    @Test func whatLooksLikeACallIsTextWhereItIsQuoted() throws {
        #expect(try Pattern("[(?C)]+").matchesWhole("(?C)") == .matches)
        #expect(try Pattern("\\Q(?C)\\E").matchesWhole("(?C)") == .matches)
    }

    @Test(arguments: PatternFault.Kind.allCases)
    func everyFaultIsSaidInAFrenchSentenceOfItsOwn(kind: PatternFault.Kind) {
        let message = kind.message
        #expect(message.hasSuffix("."))
        #expect(PatternFault.Kind.allCases.count { $0.message == message } == 1)
        for word in ["regex", "callout", "lookbehind", "PCRE", "quantif", "escape", "UTF", "octet"] {
            #expect(!message.contains(word))
        }
    }
}
