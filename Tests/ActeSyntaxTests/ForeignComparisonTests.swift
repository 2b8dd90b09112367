import ActeDiagnostics
import Foundation
import Testing

@testable import ActeSyntax

/// The ways to compare that the language does not have are told from values by their first letters: none may slip through.
@Suite struct ForeignComparisonTests {
    @Test(arguments: foreignComparisons.map(\.words)) func isRefusedHoweverItIsTyped(words: String) {
        let spellings = [
            words, words.capitalized, words.uppercased(), words.decomposedStringWithCanonicalMapping,
            words.uppercased().decomposedStringWithCanonicalMapping,
        ]
        for spelling in spellings {
            #expect(Reading("si [a] est \(spelling) 3\n    demander [b]\n").codes == ["E0161"], "\(spelling)")
        }
    }

    @Test(arguments: ["suite", "indigent", "diacre", "aumône", "policier", "pluriel", "égalité"])
    func aValueWithTheSameFirstLettersStays(word: String) {
        #expect(Reading("si [a] est \(word) et [c]\n    demander [b]\n").codes == [])
    }
}
