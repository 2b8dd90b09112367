import ActeCompiler
import ActeDiagnostics
import ActeModel
import Testing

/// What an act takes of the files it uses, and what is said of them.
@Suite struct SharedFileTests {
    private static let act = """
        acte Essai
            nature : décision
            utiliser : communs/corps
        article Objet
            > [l'assemblée] décide.
            inclure [formule]
        gabarit décision
            partie Dispositif
                contient : articles

        """

    private static let body = """
        rubrique Le corps
            question [type] : choix
                > Quel corps ?
                - commune
                - département
            question [population] : entier
                > Combien d'habitants ?
        calcul [l'assemblée] : texte
            selon [type]
                cas commune
                    "le conseil municipal"
                cas département
                    "le conseil départemental"
        calcul [petite] : oui/non
            [population] moins de 3 500
        clause [formule]
            si [type] est commune
                > Le maire signe.
            sinon
                > Le président signe.

        """

    private func compiled(_ act: String, _ files: [String: String]) -> (CompiledRules?, [Diagnostic]) {
        var sink = DiagnosticSink()
        let file = SourceFile(id: FileID(0), name: "essai.acte", bytes: Array(act.utf8))
        let rules = compile(file, with: SharedShelf.loader(files), into: &sink)
        return (rules, sink.sorted)
    }

    /// Every way to part such a name used to be followed, each from the frame of the one before: gigabytes for a line of text.
    @Test func aNameOfEndlessGenitivesIsNotFollowed() {
        let name = "a" + String(repeating: " de b", count: 6_000)
        let act = Self.act.replacing("[l'assemblée]", with: "[l'assemblée] ou [\(name)]")
        let (rules, findings) = compiled(act, ["communs/corps": Self.body])
        #expect(rules == nil)
        #expect(findings.map(\.code.description) == ["E0149"])
    }

    private func examined(_ name: String, _ files: [String: String]) throws -> [Diagnostic] {
        var sink = DiagnosticSink()
        let source = try #require(files[name])
        examine(
            SourceFile(id: FileID(0), name: name + ".acte", bytes: Array(source.utf8)), with: SharedShelf.loader(files),
            into: &sink)
        return sink.sorted
    }

    @Test func onlyWhatTheActNamesIsTaken() throws {
        let (rules, findings) = compiled(Self.act, ["communs/corps": Self.body])
        #expect(findings.isEmpty)
        let model = try #require(rules).model
        #expect(model.questions.map(\.name) == ["type"])
        #expect(model.computations.map(\.name) == ["l'assemblée"])
        #expect(model.sections.map(\.title) == ["Le corps"])
        #expect(model.files.map(\.name) == ["essai.acte", "communs/corps.acte"])
    }

    @Test func aPlaceInASharedFileIsToldInThatFile() throws {
        let (rules, _) = compiled(Self.act, ["communs/corps": Self.body])
        let model = try #require(rules).model
        let question = model.questions[0].range
        let file = try #require(model.files.first { $0.id == question.file })
        #expect(file.name == "communs/corps.acte")
        #expect(file.text(question).hasPrefix("question [type] : choix"))
        let computed = model.computations[0].range
        #expect(model.files[Int(computed.file.rawValue)].text(computed) == "calcul [l'assemblée] : texte")
    }

    @Test func questionsOfSharedFilesComeFirstThoseTheyUseBefore() throws {
        let files = [
            "communs/corps": Self.body,
            "communs/séance":
                "utiliser : communs/corps\nquestion [jour] : date\n    > Quel jour ?\nclause [date]\n    > Le [jour], [l'assemblée] s'est réuni.\n",
        ]
        let act = Self.act.replacing("communs/corps", with: "communs/séance").replacing(
            "[formule]", with: "[date]"
        ).replacing(
            "article Objet", with: "question [lieu] : texte\n    > Où ?\narticle Objet"
        ).replacing("décide.", with: "décide. Lieu : [lieu].")
        let (rules, findings) = compiled(act, files)
        #expect(findings.isEmpty)
        #expect(try #require(rules).model.questions.map(\.name) == ["type", "jour", "lieu"])
    }

    @Test func aSharedFileIsCheckedByItself() throws {
        #expect(try examined("communs/corps", ["communs/corps": Self.body]).isEmpty)
        let misspelt = Self.body.replacing("[population] moins", with: "[populations] moins")
        let findings = try examined("communs/corps", ["communs/corps": misspelt])
        #expect(findings.map(\.code) == ["E0200"])
        // An act that does not take the faulty part is sound.
        #expect(compiled(Self.act, ["communs/corps": misspelt]).0 != nil)
    }

    @Test func aMistakeInWhatIsTakenIsToldInItsFile() throws {
        let broken = Self.body.replacing("selon [type]", with: "selon [typ]")
        let (rules, findings) = compiled(Self.act, ["communs/corps": broken])
        #expect(rules == nil)
        #expect(findings.map(\.range.file.rawValue) == [1])
    }

    @Test func aChainOfFilesThatTurnsIsShown() {
        let (_, findings) = compiled(
            Self.act.replacing("communs/corps", with: "communs/a"),
            [
                "communs/a": "utiliser : communs/b\n", "communs/b": "utiliser : communs/c\n",
                "communs/c": "utiliser : communs/a\n",
            ])
        #expect(
            findings.map(\.message) == [
                "Ces fichiers communs tournent en rond : « communs/a » utilise « communs/b », qui utilise « communs/c », qui utilise « communs/a »."
            ])
        #expect(findings.first?.notes.count == 2)
    }

    @Test(arguments: [
        "/etc/passwd", "communs//corps", "communs/../../corps", "communs/corps.acte", "com muns/corps", "c:corps",
    ])
    func aNameThatLeadsElsewhereIsRefused(name: String) {
        let (rules, findings) = compiled(
            Self.act.replacing("communs/corps", with: name), ["communs/corps": Self.body, name: Self.body])
        #expect(rules == nil)
        #expect(findings.map(\.code) == ["E0501"])
    }

    @Test func aNearNameIsSuggested() {
        let (_, findings) = compiled(
            Self.act.replacing("communs/corps", with: "communs/corp"), ["communs/corps": Self.body])
        #expect(findings.map(\.code) == ["E0500"])
        #expect(findings.first?.fix?.replacement == "communs/corps")
    }

    @Test func aConstraintBindsTheActsThatTakeAllItSpeaksOf() throws {
        let body =
            Self.body + """
                question [présents] : entier
                    > Combien de présents ?
                question [pouvoirs] : entier
                    > Combien de pouvoirs ?
                contrôle [pouvoirs] ne dépasse pas [présents]
                    > Un présent n'a qu'un pouvoir.

                """
        let some = Self.act.replacing("décide.", with: "décide. Présents : [présents].")
        #expect(try #require(compiled(some, ["communs/corps": body]).0).model.constraints.isEmpty)
        let all = Self.act.replacing("décide.", with: "décide. Présents : [présents]. Pouvoirs : [pouvoirs].")
        #expect(try #require(compiled(all, ["communs/corps": body]).0).model.constraints.count == 1)
        #expect(try examined("communs/corps", ["communs/corps": body]).isEmpty)
    }

    @Test func recordsOfSharedFilesAreAskedFor() throws {
        let files = [
            "communs/corps": """
            fiche [élu]
                question [prénom] : texte
                    > Son prénom ?
            question [le maire] : élu
            clause [formule]
                > [prénom du maire] signe.

            """
        ]
        let act = Self.act.replacing("[l'assemblée] décide.", with: "Le maire décide.")
        let (rules, findings) = compiled(act, files)
        #expect(findings.isEmpty)
        #expect(try #require(rules).model.questions.count == 1)
    }

    @Test(arguments: ["calendriers", "collectivité", "personnes", "publicité-et-recours", "séance"])
    func thePublishedSharedFilesAreSoundByThemselves(name: String) throws {
        let bytes = try #require(RuleFolder.loader.read("communs/" + name))
        var sink = DiagnosticSink()
        examine(
            SourceFile(id: FileID(0), name: name + ".acte", bytes: bytes), with: RuleFolder.loader, into: &sink)
        #expect(sink.diagnostics.isEmpty)
    }
}
