import ActeActs
import ActeCompiler
import ActeDiagnostics
import Testing

/// What plans expect of acts without requiring it: told when rules are examined, with an act that lacks it, and never when they are compiled.
@Suite struct ExpectedPartTests {
    private func rules(_ nature: String, header: String = "", _ lines: String) -> String {
        """
        acte Essai
            nature : \(nature)
        \(header)question [payant] : oui/non
            > Est-ce payant ?
        visa code général des collectivités territoriales
        article Objet
            > L'usage est [payant : payant | gratuit].
        signature
            > Le maire,
        \(lines)
        """ + "\n"
    }

    private func examined(_ source: String) -> [Diagnostic] {
        var sink = DiagnosticSink()
        let file = SourceFile(id: FileID(0), name: "essai.acte", bytes: Array(source.utf8))
        examine(file, with: RuleFolder.loader, into: &sink)
        return sink.sorted
    }

    private let author = "mention auteur\n    > Le maire,\n"
    private let remedies = "mention recours\n    > Un recours est possible dans les deux mois.\n"

    /// The parts told of, by the name that a waiver gives them.
    private func lacking(_ source: String) -> [String] {
        examined(source).map { finding in
            let parts = ["Auteur", "Vote", "Voies et délais de recours"]
            return "\(finding.code) \(parts.first { finding.message.contains("« \($0) »") } ?? finding.message)"
        }
    }

    @Test(
        "each nature has what practice expects",
        arguments: [
            ("décision", ["A0481 Auteur", "A0481 Voies et délais de recours"]),
            ("arrêté individuel", ["A0481 Auteur", "A0481 Voies et délais de recours"]),
            ("arrêté réglementaire", ["A0481 Auteur"]),
            ("délibération", ["A0481 Vote"]),
        ])
    func natures(nature: String, expected: [String]) {
        #expect(lacking(rules(nature, "")) == expected)
    }

    @Test func compilingTellsNothingOfIt() {
        let (compiled, findings, _) = RuleFolder.compile(rules("délibération", ""))
        #expect(findings.isEmpty)
        #expect(compiled?.lacking.map(\.code) == ["A0481"])
        #expect(compiled?.plan.isProved == true)
    }

    @Test func theTextThatExpectsItIsQuoted() throws {
        let finding = try #require(examined(rules("décision", author)).first)
        #expect(finding.message.contains("(article R. 421-5 du code de justice administrative)"))
        #expect(finding.severity == .warning && finding.situation == nil)
        #expect(finding.fix?.title.contains("« sans recours : »") == true)
    }

    @Test func whatSomeActLacksIsShownByItsAnswers() throws {
        let conditional = "si [payant]\n    mention recours\n        > Un recours est possible.\n"
        let findings = examined(rules("décision", author + conditional))
        let finding = try #require(findings.first)
        #expect(findings.count == 1 && finding.code == "A0481")
        #expect(finding.situation == "[payant] = non.")
        #expect(finding.answers == [Diagnostic.Answer(question: "payant", answer: "non")])
    }

    @Test func anActThatIsRefusedLacksNothing() {
        let lines = """
            refus si non [payant]
                > Le prêt gratuit passe par une convention.
            alerte si [payant]
                > Encaissez le prix.
            si [payant]
                mention recours
                    > Un recours est possible.

            """
        #expect(!lacking(rules("décision", author + lines)).contains { $0.hasPrefix("A0481") })
    }

    @Test func whatEveryBranchWritesIsNeverLacking() {
        let lines = """
            si [payant]
                mention recours
                    > Un recours est possible dans les deux mois.
            sinon
                mention recours
                    > Un recours est possible dans le mois.

            """
        #expect(lacking(rules("décision", author + lines)).isEmpty)
    }

    @Test("a waiver names the part or its mention", arguments: ["recours", "voies et délais de recours"])
    func waiver(name: String) {
        #expect(
            lacking(rules("décision", header: "    sans \(name) : la décision n'a pas de destinataire\n", author))
                .isEmpty)
    }

    @Test func aWaiverOfWhatIsAlwaysWrittenIsTold() {
        let header = "    sans recours : la décision n'a pas de destinataire\n"
        #expect(lacking(rules("décision", header: header, author + remedies)) == ["A0482 Voies et délais de recours"])
    }

    @Test(
        "a waiver of what is not expected is an error",
        arguments: [
            ("sans recour", "Vouliez-vous écrire « sans recours » ?"),
            ("sans signature", "Supprimez cette ligne, et écrivez la partie."),
        ])
    func idleWaiver(line: String, fix: String) {
        let findings = RuleFolder.compile(rules("décision", header: "    \(line) : on s'en passe\n", author)).findings
        #expect(findings.map(\.code) == ["E0222"])
        #expect(findings.first?.fix?.title == fix)
    }

    @Test(arguments: RuleFolder.models)
    func everyModelHoldsWhatIsExpected(name: String) throws {
        var sink = DiagnosticSink()
        let compiled = compile(try RuleFolder.file(name), with: RuleFolder.loader, into: &sink)
        #expect(compiled?.lacking.map(\.message) == [])
    }
}
