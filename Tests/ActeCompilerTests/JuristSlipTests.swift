import ActeDiagnostics
import Testing

/// What jurists write at first, and what they are then told: one finding, whose mend, once made, leaves nothing to say.
@Suite struct JuristSlipTests {
    /// A decision with one more passage, before its article.
    private static func decision(_ passage: String, _ article: String = "> [délai] [montant] [taux]") -> String {
        """
        acte Essai
            nature : décision
        visa code général des collectivités territoriales
        question [vote] : date
            > Quand vote-t-on ?
        question [montant] : montant
            > Combien ?
        question [note] : nombre
            > Quelle note ?
            entre 0 et 100
        \(passage)
        article Objet
            > Le vote a lieu le [vote] ; la note est [note] ; le montant est [montant].
            \(article)
        signature
            > Le maire
        """
    }

    private static func table(_ band: String) -> String {
        decision(
            """
            table [taux] : pourcentage
                | [note] | résultat |
                | moins de 10 | 1 % |
                | \(band) | 2 % |
                | au moins 20 | 3 % |
            """, "> Le taux est de [taux].")
    }

    private static func cases(_ band: String) -> String {
        decision(
            "",
            """
            selon [note]
                    cas moins de 10
                        > Peu.
                    cas \(band)
                        > Assez.
                    cas au moins 20
                        > Beaucoup.
            """)
    }

    private static func parameter(_ version: String) -> String {
        decision(
            "paramètre [plafond] : montant\n    \(version)",
            "si [montant] dépasse [plafond]\n        > Le plafond est dépassé.\n"
        ).replacing(
            "décision\n", with: "décision\n    date : [vote]\n")
    }

    private static func recital(_ words: String) -> String { decision("considérant" + words, "> Suite.") }

    private static func titled(_ line: String) -> String {
        decision("\(line)\n    > Le montant est dû.", "> Suite.")
    }

    static let slips: [(faulty: String, mended: String)] = [
        (table("de 10 à 19,99"), table("de 10 à moins de 20")),
        (table("entre 10 et 19,99"), table("entre 10 et moins de 20")),
        (cases("de 10 à 19,99"), cases("de 10 à moins de 20")),
        (
            cases("< 20").replacing("cas moins de 10\n", with: "cas moins de 0\n"),
            cases("moins de 20").replacing("cas moins de 10\n", with: "cas moins de 0\n")
        ),
        (
            parameter("23 000 € à compter du 6 juin 2001"), parameter("23 000 € depuis le 6 juin 2001")
        ),
        (recital(" que le montant est dû ;"), recital("\n    > que le montant est dû ;")),
        (titled("Article 1 : Montant"), titled("article Montant")),
        (titled("Article 1er – Montant"), titled("article Montant")),
        (decision("", "> Soit [montant en lettres]."), decision("", "> Soit [montant, en lettres].")),
        (
            decision("", "> Soit [Montant en toutes lettres]."),
            decision("", "> Soit [montant, en toutes lettres].")
        ),
    ]

    @Test(arguments: slips.indices) func oneFindingWhoseMendIsRight(index: Int) throws {
        let (faulty, mended) = Self.slips[index]
        let findings = RuleFolder.compile(faulty).findings.filter { $0.severity == .error }
        #expect(findings.count == 1, "\(findings)")
        let fix = try #require(findings.first?.fix)
        let range = try #require(fix.range)
        var bytes = Array(faulty.utf8)
        bytes.replaceSubrange(Int(range.start)..<Int(range.end), with: Array(fix.replacement.utf8))
        #expect(String(decoding: bytes, as: UTF8.self) == mended)
    }

    /// What is sound and was once refused.
    static let sound: [String] = [
        decision("", "> Suite.").replacing("article Objet", with: "titre Général\n    article Objet").replacing(
            "    > Le vote", with: "        > Le vote"
        ).replacing("    > Suite", with: "        > Suite"),
        table("de 10 à moins de 20"), table("entre 10 et moins de 20"), table("au moins 10 et moins de 20"),
        cases("de 10 à moins de 20"), cases("entre 10 et moins de 20"), cases("au moins 10 et moins de 20"),
        decision("", "si [note] est entre 10 et moins de 20\n        > Assez."),
        decision(
            """
            calcul [limite] : date
                15 jours francs avant le [vote]
            """, "> La limite est le [limite]."
        ).replacing("décision\n", with: "décision\n    jours fériés : métropole\n"),
        decision(
            """
            calcul [trop] : oui/non
                [montant] dépasse 100 €
            contrôle non [trop]
                > C'est trop.
            """, "> Suite."),
    ]

    @Test(arguments: sound.indices) func nothingIsSaidOfWhatIsSound(index: Int) {
        #expect(RuleFolder.compile(Self.sound[index]).findings.map(\.message) == [])
    }

    @Test func aBoundThatIsAnotherAnswerLeadsToAConstraint() throws {
        let findings = RuleFolder.compile(
            Self.decision("question [terme] : date\n    > Quand finit-on ?\n    après [vote]", "> Jusqu'au [terme].")
        ).findings
        #expect(findings.map(\.code.description) == ["E0141"])
        #expect(findings.first?.fix?.title.contains("contrôle") == true)
    }

    @Test func articlesOfAnAnnexAreNotThoseOfTheAct() {
        let source = Self.decision("", "> Suite.").replacing("article Objet", with: "annexe Plan\n    article Objet")
            .replacing("    > Le vote", with: "        > Le vote").replacing("    > Suite", with: "        > Suite")
        #expect(RuleFolder.compile(source).findings.map(\.code.description) == ["E0218"])
    }
}
