import ActeValues
import TestRandom
import Testing

@Suite struct NameFoldingTests {
    @Test(arguments: [
        ("Montant de la subvention", "montant de la subvention"),
        ("  L\u{2019}ÉTÉ \u{A0}\u{202F}\t indien ", "l'été indien"),
        ("E\u{301}te\u{301}", "été"), ("A\u{30A}ngstro\u{308}m", "ångström"), ("ŒUVRE", "œuvre"),
        ("Ÿ Ǆ ΑΒΓ Я", "ÿ ǆ αβγ я"),
        ("", ""), ("   ", ""), ("ça\r\nva", "ça va"), ("o\u{302}\u{301}", "ố"), ("\u{FEFF}nom", "nom"), ("日本", "日本"),
        ("😀 A", "😀 a"),
    ])
    func namesFold(name: String, folded: String) {
        #expect(Array(NameFolding.folded(name).unicodeScalars) == Array(folded.unicodeScalars))
        #expect(NameFolding.folded(folded) == folded)
    }

    @Test func whatIsSaidFoldedFoldsToItselfByteForByte() {
        var random = SeededGenerator(seed: 4)
        let alphabet = Array("aé' ’É\u{A0}\u{301}zŒ9-.ñ\u{202F}A".unicodeScalars)
        for _ in 0..<20_000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...8, using: &random) {
                if let scalar = alphabet.randomElement(using: &random) { text.append(scalar) }
            }
            let bytes = Array(String(text).utf8)
            var folded: [UInt8] = []
            NameFolding.fold(bytes, in: 0..<bytes.count, into: &folded)
            if NameFolding.isFolded(bytes, in: 0..<bytes.count) { #expect(folded == bytes) }
            var again: [UInt8] = []
            NameFolding.fold(folded, in: 0..<folded.count, into: &again)
            #expect(again == folded)
        }
    }

    @Test func bytesThatAreNoTextFoldWithoutTrouble() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0...9, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random) | 0x80
            }
            var folded: [UInt8] = [0x41]
            NameFolding.fold(bytes, in: 0..<bytes.count, into: &folded)
            #expect(folded.first == 0x41)
        }
    }

    @Test(arguments: [
        ("Délibération", "deliberation"), ("Cœur Çà", "coeur ca"), ("ñandú ǎ", "nandu a"), ("abc", "abc"),
    ])
    func accentsAreOptional(text: String, folded: String) { #expect(AccentFolding.folded(text) == folded) }

    @Test(
        arguments: [
            ("montnat", "montant"), ("Cloture", "clôture"), ("zzzzzz", nil), ("dat", "date"), ("duree", "durée"),
            ("x", nil),
        ] as [(String, String?)])
    func theNearestNameIsFound(word: String, nearest: String?) {
        #expect(Nearness.closest(to: word, among: ["montant", "date", "clôture", "durée", "texte long"]) == nearest)
    }

    @Test(arguments: [("", "", 0), ("ab", "ba", 1), ("abc", "", 3), ("chat", "chien", 3), ("abcd", "acbd", 1)])
    func distances(left: String, right: String, distance: Int) {
        #expect(Nearness.distance(Array(left.utf8), Array(right.utf8), atMost: 9) == distance)
        #expect(Nearness.distance(Array(right.utf8), Array(left.utf8), atMost: distance) == distance)
        #expect(Nearness.distance(Array(left.utf8), Array(right.utf8), atMost: distance - 1) == nil)
    }
}
