import Actotheque
import Foundation
import Testing

/// Rows that acts give to tables of open data.
@Suite("Open data")
struct OpenDataTests {
    /// Rules of a vote on a subsidy, with what they say to the table under them.
    private static func rules(_ exchange: String) throws -> Rules {
        let text = """
            acte Vote
                nature  : décision
                matière : 7.5
            question [date du vote] : date
            question [objet de la subvention] : texte
            question [secret] : oui/non
            question [présents] : entier
                entre 0 et 100
            question [pour] : entier
                entre 0 et 100
            question [président] : texte
                personnel
            question [terme] : date
                facultative
            question [siège] : SIRET
            intitulé
                > Subvention pour [objet de la subvention], présentée par [président]
            article Vote
                > Le [date du vote], par [pour] voix sur [présents][si [secret]], au scrutin secret[fin], numéro [siège].
            visa article L. 2121-29 du code général des collectivités territoriales
            signature
                > Le maire,
            demander [terme]
            \(exchange)

            """
        return try Rules(bytes: Array(text.utf8), path: "vote.acte")
    }

    private static let votes = """
        échange SCDL délibérations
            COLL_NOM        : "Commune, dite « Le Pouzin »"
            COLL_SIRET      : [siège]
            DELIB_ID        : [présents]
            DELIB_DATE      : [date du vote]
            DELIB_OBJET     : intitulé
            DELIB_URL       : à compléter
            PREF_DATE       : [terme]
            VOTE_EFFECTIF   : [présents]
            VOTE_REEL       : [présents]
            VOTE_POUR       : [pour]
            VOTE_CONTRE     : 0
            VOTE_ABSTENTION : 1
            scrutin secret  : [secret]
        """

    private static func walk(_ rules: Rules, _ changes: [String: String] = [:]) throws -> Walk {
        var answers = [
            "date du vote": "12 mars 2026", "objet de la subvention": "un \"festival\"", "secret": "non",
            "présents": "21",
            "pour": "20", "président": "Paul Chazal", "terme": "", "siège": "21079991200014",
        ]
        answers.merge(changes) { $1 }
        let facts = answers.map { AnswersFile.Fact(name: $0.key, answer: $0.value) }.filter { !$0.answer.isEmpty }
        var walk = rules.start()
        try walk.take(AnswersFile(facts))
        walk.takeDefaults()
        return walk
    }

    @Test("a row holds what its lines say: answers, the heading without what is personal, the subject of the act")
    func row() throws {
        let rules = try Self.rules(Self.votes)
        let exchange = try rules.exchange(named: "deliberations")
        #expect(rules.exchanges.map(\.table) == ["SCDL délibérations"])
        let row = try Self.walk(rules).rows(of: exchange)[0]
        let cells = Dictionary(uniqueKeysWithValues: zip(exchange.columns, row.cells))
        #expect(cells["DELIB_DATE"] == "2026-03-12")
        #expect(cells["DELIB_MATIERE_CODE"] == "7.5")
        #expect(cells["DELIB_MATIERE_NOM"] == "finances locales/subventions")
        #expect(cells["DELIB_OBJET"] == "Subvention pour un « festival », présentée par [occulté]")
        #expect(cells["DELIB_ID"] == "21" && cells["PREF_DATE"] == "")
        #expect(row.gaps.count == 1 && row.gaps[0].hasPrefix("DELIB_URL est à compléter"))
        #expect(row.faults == [] && row.remarks == [])
        #expect(String(decoding: exchange.head + row.line, as: UTF8.self).split(separator: "\n").count == 2)
    }

    @Test("an answer that comes fills its cell, and is held to the standard")
    func held() throws {
        let rules = try Self.rules(Self.votes)
        let exchange = try rules.exchange(named: "SCDL délibérations")
        #expect(try Self.walk(rules, ["terme": "13/03/2026"]).rows(of: exchange)[0].cells[10] == "2026-03-13")
        #expect(try Self.walk(rules, ["terme": "11/03/2026"]).rows(of: exchange)[0].faults.count == 1)
        #expect(try Self.walk(rules, ["pour": "18"]).rows(of: exchange)[0].faults.count == 1)
        let secret = try Self.walk(rules, ["pour": "18", "secret": "oui"]).rows(of: exchange)[0]
        #expect(secret.faults == [] && secret.remarks.count == 1)
    }

    @Test("an act that is not finished gives no row")
    func unfinished() throws {
        let rules = try Self.rules(Self.votes)
        let exchange = try rules.exchange(named: "délibérations")
        #expect(throws: ActProblem.self) { try rules.start().rows(of: exchange) }
    }

    @Test("a period of which one day is unknown fills nothing")
    func halfPeriod() throws {
        let rules = try Self.rules(
            """
            échange SCDL subventions
                nomAttribuant         : "Le Pouzin"
                idAttribuant          : [siège]
                dateConvention        : [date du vote]
                nomBeneficiaire       : "Les Amis du Rhône"
                objet                 : [objet de la subvention]
                montant               : 1 500,50 €
                nature                : "aide en nature"
                conditionsVersement   : "unique"
                datesPeriodeVersement : [du [date du vote] au [terme]]
                notificationUE        : [secret]
                pourcentageSubvention : 45 %
            """)
        let exchange = try rules.exchange(named: "subventions")
        let half = try Self.walk(rules).rows(of: exchange)[0]
        #expect(half.cells[11] == "" && half.faults == ["datesPeriodeVersement est obligatoire : répondez à [terme]."])
        let whole = try Self.walk(rules, ["terme": "31/12/2026"]).rows(of: exchange)[0]
        #expect(whole.cells[11] == "2026-03-12/2026-12-31" && whole.gaps == [])
        #expect(whole.cells[8] == "1500.50" && whole.cells[13] == "non" && whole.cells[14] == "0.45")
        let long = String(repeating: "é", count: 257)
        #expect(
            try Self.walk(rules, ["objet de la subvention": long, "terme": "31/12/2026"]).rows(of: exchange)[0].faults
                .count == 1)
    }

    /// Rules that give a row for each of some associations.
    private static let several = """
        acte Aides
            nature  : délibération
            matière : 7.5
            date    : [jour]
            utiliser : communs/collectivité
        fiche [aide]
            > [association]
            question [association] : texte
            question [somme] : montant
            question [début] : date
                facultative
        question [jour] : date
        question [nom du maire] : texte
            personnel
        liste [aides] de aide
        mention séance
            > Le conseil municipal de la commune [nom de la commune, avec de] s'est réuni le [jour], sous la présidence de [nom du maire].
        mention vote
            > Adopté.
        visa article L. 2121-29 du code général des collectivités territoriales
        article Aides
            > Les aides suivantes sont attribuées :
            pour chaque [aide] dans [aides]
                > - [association de l'aide] : [somme de l'aide].
        signature
            > Le maire,
        demander [aides]
        demander [SIRET de la collectivité]
        échange SCDL subventions pour chaque [aide] dans [aides] si [somme de l'aide] dépasse 1 000 €
            nomAttribuant         : [nom de la commune]
            idAttribuant          : [SIRET de la collectivité]
            dateConvention        : [jour]
            nomBeneficiaire       : [association de l'aide]
            objet                 : "fonctionnement"
            montant               : [somme de l'aide]
            nature                : "aide en numéraire"
            conditionsVersement   : "unique"
            datesPeriodeVersement : [début de l'aide]
            notificationUE        : non
            pourcentageSubvention : 100 %

        """

    private static func severalRows(_ changes: [String: String]) throws -> [OpenDataRow] {
        let rules = try Rules(bytes: Array(several.utf8), path: "aides.acte")
        var answers = [
            "jour": "12 mars 2026", "nom du maire": "Paul Chazal", "nom de la commune": "Le Pouzin",
            "SIRET de la collectivité": "21079991200014", "aides": "3",
        ]
        for number in 1...3 {
            answers["aides n° \(number), association"] = "Association \(number)"
            answers["aides n° \(number), somme"] = "\(number)000 €"
            answers["aides n° \(number), début"] = "\(number)/04/2026"
        }
        answers.merge(changes) { $1 }
        var walk = rules.start()
        try walk.take(
            AnswersFile(answers.map { AnswersFile.Fact(name: $0.key, answer: $0.value) }.filter { !$0.answer.isEmpty }))
        walk.takeDefaults()
        return try walk.rows(of: rules.exchange(named: "subventions"))
    }

    @Test("a list gives a row for each of its items where the condition holds, in the order of the list")
    func items() throws {
        let rows = try Self.severalRows([:])
        #expect(rows.map { $0.cells[4] } == ["Association 2", "Association 3"])
        #expect(rows.map { $0.cells[11] } == ["2026-04-02", "2026-04-03"])
        #expect(rows.allSatisfy { $0.faults.isEmpty && $0.cells[0] == "Commune du Pouzin" })
        #expect(try Self.severalRows(["aides n° 2, somme": "999 €"]).map { $0.cells[4] } == ["Association 3"])
    }

    @Test("what an item lacks is told of it, by the question to answer")
    func lackingItem() throws {
        let rows = try Self.severalRows(["aides n° 3, début": ""])
        #expect(rows[0].faults == [])
        #expect(
            rows[1].faults == [
                "Élément 3 de [aides] : datesPeriodeVersement est obligatoire : répondez à [aides n° 3, début]."
            ])
    }

    @Test("cells do not repeat what is personal, and that is told")
    func repetitions() throws {
        let whole = try Self.severalRows(["aides n° 2, association": "Amis de Paul CHAZAL"])
        #expect(whole[0].cells[4] == "Amis de [occulté]")
        #expect(whole[0].remarks.count == 1 && whole[0].remarks[0].contains("[nom du maire]"))
        #expect(whole[1].remarks == [])
        #expect(try Self.severalRows(["aides n° 2, association": "paul chazal"])[0].cells[4] == "[occulté]")
    }

    @Test(
        "a body is called by its official name",
        arguments: [
            ("Le Pouzin", "Commune du Pouzin"), ("Aubenas", "Commune d’Aubenas"), ("Les Vans", "Commune des Vans"),
            ("La Voulte-sur-Rhône", "Commune de La Voulte-sur-Rhône"),
        ])
    func names(name: String, official: String) throws {
        #expect(try Self.severalRows(["nom de la commune": name])[0].cells[0] == official)
    }

    @Test("an exchange asks nothing that the act does not ask")
    func asksNothing() throws {
        let with = try Self.rules(Self.votes).start()
        let without = try Self.rules("").start()
        #expect(with.progress.most == without.progress.most)
        #expect(with.question?.name == without.question?.name)
    }

    @Test("a column filled by a shared question that nothing asks is told, and one that is asked is not")
    func sharedQuestion() throws {
        let text = """
            acte Vote
                nature   : décision
                matière  : 7.5
                utiliser : communs/collectivité
            visa article L. 2121-29 du code général des collectivités territoriales
            article Objet
                > La commune [nom de la commune, avec de] adhère.
            signature
                > Le maire,
            échange SCDL délibérations
                COLL_NOM    : [nom de la commune]
                COLL_SIRET  : [SIRET de la collectivité]
                DELIB_ID    : "1"
                DELIB_DATE  : 12 mars 2026
                DELIB_OBJET : intitulé

            """
        let idle = try Rules(bytes: Array(text.utf8), path: "vote.acte")
        #expect(idle.warnings.map(\.code) == ["A0200"])
        #expect(idle.warnings.first?.message.contains("[SIRET de la collectivité]") == true)
        let asked = text + "demander [SIRET de la collectivité]\n"
        #expect(try Rules(bytes: Array(asked.utf8), path: "vote.acte").warnings.isEmpty)
    }

    @Test("what a jurist reads before signing holds the columns as they are written")
    func review() throws {
        let page = try Self.rules(Self.votes).review().rendered(as: .markdown)
        #expect(page.contains("VOTE_EFFECTIF   : [présents]"))
    }

    @Test("a table that rules do not fill has no name here")
    func unknown() throws {
        let rules = try Self.rules(Self.votes)
        #expect(throws: OpenDataProblem.self) { try rules.exchange(named: "subventions") }
        let none = try Self.rules("")
        #expect(throws: OpenDataProblem.self) { try none.exchange(named: "délibérations") }
    }

    @Test("rows by the hundred are the rows of their acts, and what the standard refuses is told")
    func batch() async throws {
        let rules = try Self.rules(Self.votes)
        let exchange = try rules.exchange(named: "délibérations")
        let table = """
            date du vote;objet de la subvention;secret;présents;pour;président;siège
            12/03/2026;un festival;non;21;20;Paul Chazal;21079991200014
            12/03/2026;un festival;non;21;12;Paul Chazal;21079991200014
            12/03/2026;un festival;oui;21;12;Paul Chazal;21079991200014
            """
        var lines: [BatchLine] = []
        let batch = Batch(from: rules.start(), giving: exchange)
        try await batch.run(BatchRows(Array(table.utf8))) { part, _ in lines += part }
        #expect(lines.map(\.state) == [.written, .faulty, .written])
        let alone = try Self.walk(rules, ["objet de la subvention": "un festival"]).rows(of: exchange)[0]
        #expect(lines.first?.bytes == alone.line)
        #expect(lines.first?.message == alone.gaps[0])
        #expect(lines[2].message.contains("bulletins blancs"))
    }
}
