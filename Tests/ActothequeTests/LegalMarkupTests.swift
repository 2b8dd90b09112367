import Actotheque
import Foundation
import Testing

@Suite("What Akoma Ntoso says of an act")
struct LegalMarkupTests {
    private static let source = """
        acte Aide à une association
            nature : décision
            date   : [date]
            numéro : [numéro]

        question [date] : date
            > De quel jour est la décision ?
        question [numéro] : texte
            > Quel est son numéro ?
            facultative
        question [association] : texte
            > Qui est aidé ?

        intitulé
            > Aide à l'association dont le nom complet, tel qu'il est déclaré en préfecture et publié au Journal officiel, est [association]
        mention auteur
            > La maire du Pouzin,
        visa article L. 2122-22 du code général des collectivités territoriales
        article Aide
            > L'aide est attribuée le [date][si [numéro] est renseigné], sous le n° [numéro][fin].
        signature
            > La maire,
        annexe Budget
            > Dix euros.
        annexe Calendrier
            > Demain.
        """

    private static func markup(_ answers: [String: String], _ source: String = source) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "aide.acte")
        try source.write(to: file, atomically: true, encoding: .utf8)
        var walk = try Rules(contentsOf: file.path).start()
        while let question = walk.question { try walk.answer(answers[question.name] ?? "") }
        return String(decoding: try walk.act().rendered(as: .akomaNtoso), as: UTF8.self)
    }

    private static func address(_ markup: String) throws -> Substring {
        let start = try #require(markup.range(of: "<FRBRuri value=\"")).upperBound
        return markup[start...].prefix { $0 != "\"" }
    }

    @Test("its number, its nature and who makes it; its annexes, each by its name")
    func identity() throws {
        let markup = try Self.markup(["date": "12 mars 2026", "numéro": "2026_D_7", "association": "Zoé"])
        #expect(try Self.address(markup) == "/akn/fr/act/decision/collectivite-non-dite/2026-03-12/2026_D_7")
        #expect(
            markup.contains(
                "<FRBRcountry value=\"fr\"/>\n<FRBRsubtype value=\"décision\"/>\n<FRBRnumber value=\"2026_D_7\"/>\n"))
        #expect(
            markup.contains("eId=\"auteur\" href=\"/ontology/organization/fr/auteur\" showAs=\"La maire du Pouzin\"/>"))
        #expect(
            markup.contains(
                """
                <componentInfo>
                <componentData eId="annexe_1" name="annexe_1" href="#att_1" showAs="Annexe 1 – Budget"/>
                <componentData eId="annexe_2" name="annexe_2" href="#att_2" showAs="Annexe 2 – Calendrier"/>
                </componentInfo>
                """))
    }

    @Test("two acts of one day have two addresses, by their numbers, or by titles that start alike")
    func apart() throws {
        let day = "12 mars 2026"
        let numbered = try ["2026_1", "2026-1", "2026/1", "2026_1 bis", "n°1", "N°1"].map {
            try Self.address(Self.markup(["date": day, "numéro": $0, "association": "Zoé"]))
        }
        let titled = try ["Les Amis du Rhône", "Les Amis du Vivarais"].map {
            try Self.address(Self.markup(["date": day, "association": $0]))
        }
        #expect(Set(numbered + titled).count == 8)
        #expect(numbered[2].hasSuffix("/2026%2F1") && numbered[4].hasSuffix("/n%C2%B01"))
        #expect(titled[0].hasSuffix("-est-les-amis-du-rhone"))
    }

    @Test("who makes it is told by its rules or its heading where nobody is named before its reasons")
    func body() throws {
        let silent = Self.source.replacing("mention auteur\n    > La maire du Pouzin,\n", with: "")
        let answers = ["date": "12 mars 2026", "association": "Zoé"]
        #expect(try Self.markup(answers, silent).contains("showAs=\"Auteur de l’acte\""))
        let heading = """
            mention en-tête
                > République française
                >
                > Département de l'Ardèche
                >
                > Commune du Pouzin
                >
                > Registre des décisions

            """
        #expect(
            try Self.markup(answers, silent.replacing("visa", with: heading + "visa")).contains(
                "showAs=\"Commune du Pouzin\""))
        let convention = silent.replacing("nature : décision", with: "nature : convention").replacing(
            "visa",
            with:
                "mention parties\n    > Entre les soussignés :\n    >\n    > la commune du Pouzin, représentée par la maire,\nvisa"
        )
        #expect(try Self.markup(answers, convention).contains("showAs=\"Commune du Pouzin\""))
        let exchange = """

            échange SCDL délibérations
                COLL_NOM    : "la commune d'Aubenas"
                COLL_SIRET  : "21079991200014"
                DELIB_ID    : "1"
                DELIB_DATE  : [date]
                DELIB_OBJET : intitulé
                DELIB_MATIERE_CODE : "7.5"
                DELIB_MATIERE_NOM  : "finances locales/subventions"
            """
        #expect(try Self.markup(answers, silent + exchange).contains("showAs=\"Commune d’Aubenas\""))
    }

    @Test(
        "its address bears the body that its rules name, else that of its heading or its parties; where none is named, it says so"
    )
    func addressOfBody() throws {
        let answers = ["date": "12 mars 2026", "numéro": "7", "association": "Zoé", "commune": "Le Pouzin"]
        func body(_ line: String, _ more: String = "") throws -> Substring {
            let source = Self.source.replacing("    numéro : [numéro]\n", with: "    numéro : [numéro]\n\(line)")
                .replacing(
                    "visa", with: more + "visa")
            let address = try Self.address(Self.markup(answers, source))
            #expect(address.hasPrefix("/akn/fr/act/decision/") && address.hasSuffix("/2026-03-12/7"))
            return address.dropFirst("/akn/fr/act/decision/".count).dropLast("/2026-03-12/7".count)
        }
        let question = "question [commune] : commune\n    > Quelle commune ?\ndemander [commune]\n"
        #expect(try body("    collectivité : [commune]\n", question) == "commune-du-pouzin")
        #expect(
            try body("    collectivité : \"la communauté de communes du Confluent\"\n")
                == "communaute-de-communes-du-confluent")
        let computed =
            question
            + "calcul [nom] : texte\n    si [numéro] est renseigné\n        [commune]\n    sinon\n        \"Aubenas\"\n"
        #expect(try body("    collectivité : [nom]\n", computed) == "commune-du-pouzin")
        #expect(try body("", "mention en-tête\n    > Commune d'Aubenas\n") == "commune-d-aubenas")
        // « La maire du Pouzin » makes the act; it is no body.
        #expect(try body("") == "collectivite-non-dite")
    }

    @Test("the dash between a number and a title is not lost")
    func dash() throws {
        let markup = try Self.markup(["date": "12 mars 2026", "association": "Zoé"])
        #expect(markup.contains("<num>Article 1er –</num>\n<heading>Aide</heading>"))
    }

    @Test("a number that is personal is not told")
    func hidden() throws {
        let source = Self.source.replacing("    facultative\n", with: "    facultative\n    personnel\n")
        let markup = try Self.markup(["date": "12 mars 2026", "numéro": "2026_D_7", "association": "Zoé"], source)
        let address = try Self.address(markup)
        #expect(!markup.contains("<FRBRnumber") && !address.contains("2026_D_7"))
    }
}
