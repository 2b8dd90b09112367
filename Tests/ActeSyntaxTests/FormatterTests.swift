import ActeDiagnostics
import Foundation
import Testing

@testable import ActeSyntax

@Suite struct FormatterTests {
    private func format(_ bytes: [UInt8]) -> [UInt8] {
        var sink = DiagnosticSink()
        return Formatter.format(SourceFile(id: FileID(0), name: "a.acte", bytes: bytes), into: &sink)
    }

    private func format(_ text: String) -> String { String(decoding: format(Array(text.utf8)), as: UTF8.self) }

    /// What a tree says: kinds, details and the texts of leaves; where lines break is layout.
    private func meaning(_ tree: SyntaxTree) -> [String] {
        tree.outline().split(separator: "\n").map(String.init)
    }

    @Test(arguments: CorpusTests.cases("bon")) func theMeaningStaysAndASecondPassChangesNothing(url: URL) throws {
        let source = try String(contentsOf: url, encoding: .utf8).components(separatedBy: CorpusTests.separator + "\n")[
            0]
        let once = format(source)
        #expect(format(once) == once)
        #expect(meaning(Reading(source).tree) == meaning(Reading(once).tree))
        #expect(Reading(once).codes == [])
    }

    @Test(arguments: CorpusTests.cases("mauvais")) func aFaultyFileIsLeftAsItIs(url: URL) throws {
        let source = try String(contentsOf: url, encoding: .utf8).components(separatedBy: CorpusTests.separator + "\n")[
            0]
        #expect(format(source) == source)
    }

    @Test(arguments: [
        ("si[a]et(  [b]ou[c])\n\tdemander   [x]", "si [a] et ([b] ou [c])\n    demander [x]\n"),
        ("calcul [ a ]:montant\n    -  [b]*2+  ( [c]-1,5 )\n", "calcul [a] : montant\n    -[b] * 2 + ([c] - 1,5)\n"),
        (
            "\u{FEFF}\n\nacte Aide\r\n    nature: décision\r\n    à vérifier :  la suite\r\n\r\n\r\n\r\nvisa  code   du\u{A0}travail  # oui\r\n\r\n",
            "acte Aide\n    nature     : décision\n    à vérifier : la suite\n\nvisa code   du\u{A0}travail  # oui\n"
        ),
        (
            "si [k] est parmi commune ,EPCI et [t] commence par  \"a  b\" ou [t]!=«  c »\n    demander [x]\n",
            "si [k] est parmi commune ,EPCI et [t] commence par  \"a  b\" ou [t]!=«  c »\n    demander [x]\n"
        ),
        (
            "si [k] est parmi commune ,EPCI et [t]!=«  c » et [u]<=\"\"\n    demander [x]\n",
            "si [k] est parmi commune, EPCI et [t] != «  c » et [u] <= \"\"\n    demander [x]\n"
        ),
        (
            "article Un\n    >   Texte\n    >    suite \n    >\n    >  -  item\n    >      suite\n    > fin\n",
            "article Un\n    > Texte\n    > suite\n    >\n    > - item\n    >   suite\n    > fin\n"
        ),
        (
            "si [a]\n  # en dessous\n    demander [x]\n            # trop loin\n",
            "si [a]\n    # en dessous\n    demander [x]\n    # trop loin\n"
        ),
        (
            "question [x]:choix\n    -  a:b\n    - c d\n    entre  1€ et  2 €\n",
            "question [x] : choix\n    - a:b\n    - c d\n    entre 1€ et 2 €\n"
        ),
        ("", ""),
    ])
    func layoutIsOne(source: String, expected: String) { #expect(format(source) == expected) }
}
