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
            DELIB_ID        : à compléter
            DELIB_DATE      : [date du vote]
            DELIB_OBJET     : intitulé
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
        let row = try Self.walk(rules).row(of: exchange)
        let cells = Dictionary(uniqueKeysWithValues: zip(exchange.columns, row.cells))
        #expect(cells["DELIB_DATE"] == "2026-03-12")
        #expect(cells["DELIB_MATIERE_CODE"] == "7.5")
        #expect(cells["DELIB_MATIERE_NOM"] == "finances locales/subventions")
        #expect(cells["DELIB_OBJET"]?.contains("Chazal") == false)
        #expect(cells["DELIB_OBJET"]?.hasPrefix("Subvention pour un") == true)
        #expect(cells["DELIB_ID"] == "" && cells["PREF_DATE"] == "")
        #expect(row.gaps.count == 1 && row.gaps[0].hasPrefix("DELIB_ID est à compléter"))
        #expect(row.faults == [] && row.remarks == [])
        #expect(String(decoding: exchange.head + row.line, as: UTF8.self).split(separator: "\n").count == 2)
    }

    @Test("an answer that comes fills its cell, and is held to the standard")
    func held() throws {
        let rules = try Self.rules(Self.votes)
        let exchange = try rules.exchange(named: "SCDL délibérations")
        #expect(try Self.walk(rules, ["terme": "13/03/2026"]).row(of: exchange).cells[10] == "2026-03-13")
        #expect(try Self.walk(rules, ["terme": "11/03/2026"]).row(of: exchange).faults.count == 1)
        #expect(try Self.walk(rules, ["pour": "18"]).row(of: exchange).faults.count == 1)
        let secret = try Self.walk(rules, ["pour": "18", "secret": "oui"]).row(of: exchange)
        #expect(secret.faults == [] && secret.remarks.count == 1)
    }

    @Test("an act that is not finished gives no row")
    func unfinished() throws {
        let rules = try Self.rules(Self.votes)
        let exchange = try rules.exchange(named: "délibérations")
        #expect(throws: ActProblem.self) { try rules.start().row(of: exchange) }
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
        let half = try Self.walk(rules).row(of: exchange)
        #expect(half.cells[11] == "" && half.gaps.count == 1 && half.faults == [])
        let whole = try Self.walk(rules, ["terme": "31/12/2026"]).row(of: exchange)
        #expect(whole.cells[11] == "2026-03-12/2026-12-31" && whole.gaps == [])
        #expect(whole.cells[8] == "1500.50" && whole.cells[13] == "non" && whole.cells[14] == "0.45")
        let long = String(repeating: "é", count: 257)
        #expect(try Self.walk(rules, ["objet de la subvention": long]).row(of: exchange).faults.count == 1)
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
                DELIB_ID    : à compléter
                DELIB_DATE  : à compléter
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
        let alone = try Self.walk(rules, ["objet de la subvention": "un festival"]).row(of: exchange)
        #expect(lines.first?.bytes == alone.line)
        #expect(lines.first?.message == alone.gaps[0])
        #expect(lines[2].message.contains("bulletins blancs"))
    }
}
