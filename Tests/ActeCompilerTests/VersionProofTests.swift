import ActeDiagnostics
import Testing

/// Versions of one part, wherever they are written: no act holds two.
@Suite struct VersionProofTests {
    private func findings(_ lines: String) -> [Diagnostic] {
        RuleFolder.compile(
            """
            acte Essai
                nature : décision
                date   : [jour]
            gabarit décision
                partie Visas
                    contient : visas
                partie Dispositif
                    contient : articles
                partie Annexes
                    contient : annexes
            question [jour] : date
                > De quel jour est l'acte ?
                au moins 1er janvier 2020
            question [a] : oui/non
                > Est-ce a ?
            article Objet
                > La chose est accordée[si [a]], vite[fin].
            \(lines)
            """ + "\n"
        ).findings
    }

    /// An article of that title in force from a day, or up to one.
    private func version(_ dates: String, indent: Int = 0) -> String {
        let lines = ["article Durée", "    \(dates)", "    > Six mois."]
        return lines.map { String(repeating: "    ", count: indent) + $0 }.joined(separator: "\n")
    }

    @Test func theTwoDaysMayStandOnTwoLines() {
        func visa(_ lines: String) -> [DiagnosticCode] {
            findings("visa loi n° 2000-321 du 12 avril 2000\n" + lines + "visa code du travail").map(\.code)
        }
        #expect(visa("    depuis le 1er janvier 2021\n    jusqu'au 31 décembre 2024\n") == [])
        #expect(visa("    jusqu'au 31 décembre 2024\n    depuis le 1er janvier 2021\n") == [])
        #expect(visa("    depuis le 1er janvier 2021\n    depuis le 1er janvier 2022\n").contains("E0221"))
        #expect(visa("    depuis le 1er janvier 2025\n    jusqu'au 31 décembre 2024\n").contains("E0249"))
        let found = findings(
            version("depuis le 1er janvier 2021\n    jusqu'au 31 décembre 2024") + "\n"
                + version("depuis le 1er janvier 2025"))
        #expect(found.map(\.code) == [])
    }

    @Test func twoUnderTheSameConditionAreToldWithTheSmallestAnswers() {
        let found = findings(
            """
            si [a]
            \(version("jusqu'au 31 décembre 2024", indent: 1))
            si [a]
            \(version("depuis le 1er décembre 2024", indent: 1))
            """)
        #expect(found.map(\.code) == ["E0308"])
        #expect(found.first?.situation == "[jour] du 1er\u{A0}décembre 2024 au 31\u{A0}décembre 2024 ; [a] = oui.")
    }

    @Test func contraryConditionsOrDaysKeepThemApart() {
        #expect(
            findings(
                """
                si [a]
                \(version("jusqu'au 31 décembre 2024", indent: 1))
                si non [a]
                \(version("depuis le 1er décembre 2024", indent: 1))
                """
            ).isEmpty)
        #expect(
            findings(
                """
                si [a]
                \(version("jusqu'au 31 décembre 2024", indent: 1))
                \(version("depuis le 1er janvier 2025"))
                """
            ).isEmpty)
    }

    @Test func whatIsRefusedPrintsNoVersion() {
        let versions = """
            \(version("jusqu'au 31 décembre 2024"))
            \(version("depuis le 1er décembre 2024"))
            """
        #expect(findings(versions).map(\.code) == ["E0308"])
        let refused = findings(
            """
            refus si [jour] atteint 1er décembre 2024 et [jour] au plus 31 décembre 2024
                > Ce mois-là, rien n'est accordé.
            \(versions)
            """)
        #expect(refused.isEmpty)
    }

    @Test func theDatesOfABranchAClauseOrAnInclusionCount() {
        let clauses = """
            clause [ancienne]
            \("    jusqu'au 31 décembre 2024")
                article Durée
                    > Six mois.
            clause [nouvelle]
                article Durée
                    > Un an.
            inclure [ancienne]
            """
        #expect(
            findings(clauses + "\ninclure [nouvelle]\n    depuis le 1er décembre 2024").map(\.code) == ["E0308"])
        #expect(findings(clauses + "\ninclure [nouvelle]\n    depuis le 1er janvier 2025").isEmpty)
        let branch = "si [a]\n    depuis le 1er décembre 2024\n    article Durée\n        > Un an.\n"
        #expect(findings(branch + version("jusqu'au 31 décembre 2024")).map(\.code) == ["E0308"])
    }

    @Test func visasOfOneTextAreVersionsAndThoseOfTwoTextsAreNot() {
        func visas(_ second: String) -> [DiagnosticCode] {
            findings(
                """
                visa délibération n° 2019-45 du 12 décembre 2019
                    jusqu'au 31 décembre 2024
                visa délibération n° \(second)
                    depuis le 1er décembre 2024
                """
            ).map(\.code)
        }
        #expect(visas("2019-45 du 12 décembre 2019") == ["E0308"])
        #expect(visas("2024-61 du 5 décembre 2024") == [])
    }

    @Test func partsThatShareTheirDatesAreNoVersionsOfOneAnother() {
        let found = findings(
            """
            si [a]
                depuis le 1er janvier 2024
                article Durée
                    > Six mois.
                article Durée
                    > Un mois de plus.
            """)
        #expect(found.isEmpty)
    }
}
