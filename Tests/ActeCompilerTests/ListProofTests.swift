import ActeDiagnostics
import Testing

/// What is proved of lists is told at what the author wrote, once, and of acts that can be made.
@Suite struct ListProofTests {
    private let head = "acte Essai\n    nature : décision\n"

    private func findings(_ middle: String) -> [Diagnostic] {
        RuleFolder.compile(
            """
            \(head)\(middle)
            visa code civil
            signature
                > Le maire
            """
        ).findings
    }

    @Test("a list that never lacks its first items makes no condition idle", arguments: 0...3)
    func idle(minimum: Int) {
        let found = findings(
            """
            liste [tranches] de montant
                > Combien ?
                entre \(minimum) et 12
                élément : tranche
            article A
                > Les prix :
                pour chaque [tranche] dans [tranches]
                    > - [tranche]
            article B
                > Prix : [si nombre de [tranches] dépasse 0][tranches, énumération][sinon]aucun[fin].
            refus si au moins un des [tranches] : ([tranche] dépasse 3 €)
                > Trop cher.
            """)
        // The author's own test of a list that is never empty is the only idle one.
        #expect(found.filter { $0.code == "A0454" }.count == (minimum > 0 ? 1 : 0))
        #expect(found.allSatisfy { $0.code == "A0454" })
    }

    @Test func whatAnEmptyListAddsIsDeadWhereItNeverIs() throws {
        let source = """
            liste [tranches] de montant
                > Combien ?
                au moins 2
                élément : tranche
            article A
                > Les prix :
                pour chaque [tranche] dans [tranches]
                    > - [tranche]
                sinon
                    > Aucun prix.
            """
        let found = findings(source)
        #expect(found.map(\.code) == ["E0452"])
        let place = try #require(found.first?.range.start)
        let text = Array((head + source).utf8)[Int(place)...].prefix(5)
        #expect(String(decoding: text, as: UTF8.self) == "sinon")
    }

    @Test func listsThatAreTooLargeTogetherAreRefusedAtOnce() {
        let found = findings(
            """
            fiche [c]
                question [t] : texte
                    > Quoi ?
            fiche [b]
                liste [cs] de c
                    > Combien ?
                    au moins 60
            fiche [a]
                liste [bs] de b
                    > Combien ?
                    au moins 60
            liste [as] de a
                > Combien ?
                au moins 60
            article A
                > Tout :
                pour chaque [a] dans [as]
                    pour chaque [b] dans [bs de a]
                        pour chaque [c] dans [cs de b]
                            > - [t du c] ;
            """)
        #expect(found.map(\.code) == ["E0453"])
    }

    @Test("no part is said to be empty where a constraint is broken", arguments: 0...3)
    func constrained(minimum: Int) {
        func rules(_ constraint: String) -> String {
            """
            liste [offres] de offre
                > Combien ?
                entre \(minimum) et 5
            fiche [offre]
                question [société] : texte
                    > Société ?
                question [retenue] : oui/non
                    > Retenue ?
            calcul [retenues] : entier
                nombre de [offres] dont ([retenue de l'offre])
            \(constraint)
            article Nombre
                > Retenues : [retenues, en chiffres].
            article A
                pour chaque [offre] dans [offres]
                    si [retenue de l'offre]
                        > [société de l'offre].
            """
        }
        let message = "\n    > Une et une seule."
        func codes(_ constraint: String) -> [DiagnosticCode] { findings(rules(constraint + message)).map(\.code) }
        #expect(codes("contrôle [retenues] est 1").isEmpty)
        #expect(codes("contrôle [retenues] au plus 1") == ["E0456"])
    }
}
