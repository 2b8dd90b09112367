import Foundation
import Testing

@testable import Actotheque

/// Acts from rows: what each becomes, in the same order and with the same bytes whatever the number of tasks.
@Suite("Batches of acts")
struct BatchTests {
    private let rules: Rules

    init() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        rules = try Rules(contentsOf: folder.appending(path: "ActothequeCommandTests/Walks/subvention.acte").path)
    }

    private func lines(_ table: String, tasks: Int = 2, after last: Int = 0, of rules: Rules? = nil) async throws
        -> [BatchLine]
    {
        let batch = Batch(rules ?? self.rules) { try $0.rendered(as: .text) }
        var lines: [BatchLine] = []
        try await batch.run(BatchRows(Array(table.utf8)), after: last, tasks: tasks) { part, _ in lines += part }
        return lines
    }

    private static let head =
        "nom de l'association;code secret;montant de la subvention;affectation;projet licite;acte\n"

    @Test("a row gives the act that its answers give one by one")
    func same() async throws {
        let line = try #require(await lines(Self.head + "Amis;7;18 000;1;;a\n").first)
        var walk = rules.start()
        for answer in ["oui", "Amis", "7", "18 000", "1"] { try walk.answer(answer) }
        #expect(line.state == .written)
        #expect(line.name == "a")
        #expect(line.message == "")
        #expect(String(decoding: line.bytes, as: UTF8.self) == (try walk.act().text))
    }

    @Test("a row that gives none is told of, and the others are made")
    func told() async throws {
        let table =
            Self.head + """
                Amis;7;18 000;1;;
                Amis;7;18 000;1;non;
                ;7;18 000;1;;
                Amis;7;vingt;1;;
                Amis;7;0;1;;
                Amis;7;50;2;;
                ;;;;;
                Amis;7
                Amis
                Amis;7;18 000;1;;
                """
        let lines = try await lines(table)
        #expect(lines.map(\.number) == [2, 3, 4, 5, 6, 7, 9, 10, 11])
        #expect(
            lines.map(\.state) == [.written, .refused, .missing, .faulty, .faulty, .faulty, .faulty, .faulty, .written])
        #expect(lines[1].message == "Le projet n’est pas licite.")
        #expect(lines[2].message == "Il manque une réponse : [nom de l'association].")
        #expect(lines[3].message.hasPrefix("[montant de la subvention] : Un montant est attendu"))
        #expect(lines[4].message.contains("entre"))
        #expect(lines[5].message.contains("Le montant est trop faible."))
        #expect(lines[6].message.hasPrefix("Cette ligne a 2 cases, et la première 6"))
        #expect(lines[7].message.hasPrefix("Cette ligne a 1 case, et la première 6"))
        #expect(lines[8].bytes == lines[0].bytes)
        #expect(lines[8].name == "000011")
    }

    @Test("a stray quote is told with all the lines that it swallows")
    func strayQuote() async throws {
        let good = "Amis;7;18 000;1;;\n"
        let stray = "\"Amis;7;18 000;1;;\n"
        let open = try await lines(Self.head + good + stray + good + good)
        #expect(open.map(\.number) == [2, 3])
        #expect(open.last?.message == "Lignes 3 à 5 non lues. Un guillemet n'est pas fermé.")
        let unended = try await lines(Self.head + good + stray + good + String(good.dropLast()))
        #expect(unended.last?.message == "Lignes 3 à 5 non lues. Un guillemet n'est pas fermé.")
        let alone = try await lines(Self.head + good + stray)
        #expect(alone.last?.message == "Un guillemet n'est pas fermé.")
        // The quote of a later line closes it: that line is lost too, and the next is read.
        let closed = try await lines(Self.head + stray + good + stray + good)
        #expect(closed.map(\.state) == [.faulty, .written])
        #expect(closed.first?.message.hasPrefix("Lignes 2 à 4 non lues. Case 1") == true)
    }

    @Test("objects, one a line, give the same acts as cells")
    func objects() async throws {
        let table = """
            {"nom de l'association": "Amis", "code secret": "7", "montant de la subvention": 18000, "affectation": "1"}

            {"nom de l'association": "Amis", "Nom de l'association": "Amis"}
            {"nom": "Amis"}
            ["a"]
            {"acte": "b", "nom de l'association": "Amis", "code secret": 7, "montant de la subvention": 18000, "affectation": "1"}
            """
        let lines = try await lines(table)
        #expect(lines.map(\.number) == [1, 3, 4, 5, 6])
        #expect(lines.map(\.state) == [.written, .faulty, .faulty, .faulty, .written])
        #expect(lines[4].name == "b")
        #expect(lines[4].bytes == lines[0].bytes)
        let cells = try await self.lines(Self.head + "Amis;7;18 000;1;;\n")
        #expect(cells[0].bytes == lines[0].bytes)
    }

    @Test("columns that answer nothing, or twice the same question, stop the batch before its first row")
    func columns() async throws {
        for (head, sentence) in [
            ("montnat de la subvention;x", "Colonne [montnat de la subvention]"),
            ("code secret;Code secret", "Deux colonnes répondent à [Code secret]."),
        ] {
            await #expect {
                _ = try await lines(head + "\n1;2\n")
            } throws: { ($0 as? BatchProblem)?.message.hasPrefix(sentence) ?? false }
        }
    }

    @Test("one task or many: the same lines, the same bytes; and from any line on, those that follow it")
    func deterministic() async throws {
        var table = Self.head
        for index in 0..<500 {
            table += "Association \(index);\(index);\(index * 97 % 40_000);\(index % 3 == 0 ? "1" : "2");;\n"
        }
        let one = try await lines(table, tasks: 1)
        #expect(one.count == 500)
        #expect(Set(one.map(\.state)).count == 3)
        for tasks in [2, 5] {
            let many = try await lines(table, tasks: tasks)
            #expect(many.map(\.number) == one.map(\.number))
            #expect(many.map(\.bytes) == one.map(\.bytes))
            #expect(many.map(\.message) == one.map(\.message))
        }
        let rest = try await lines(table, after: 300)
        #expect(rest.map(\.bytes) == one.dropFirst(299).map(\.bytes))
    }

    @Test("no message repeats an answer that is personal or confidential")
    func discreet() async throws {
        let source = """
            acte Secours
                nature : décision
            question [nom] : texte
                > Quel est le nom ?
                personnel
                longueur : 2 à 8
            question [naissance] : date
                > Quelle est la date de naissance ?
                personnel
            question [dossier] : choix
                > Lequel ?
                confidentiel
                - alpha
                - bêta
            question [montant] : montant
                > Combien ?
            refus si [montant] dépasse 500 €
                > [nom], dossier [dossier], demande trop.
            alerte si [montant] dépasse 100 €
                > Voir [nom], dossier [dossier].
            visa code général des collectivités territoriales
            intitulé
                > Secours
            article Secours
                > [nom], né le [naissance], dossier [dossier], reçoit [montant].
            signature
                > Le maire,

            """
        let rules = try Rules(bytes: Array(source.utf8), path: "secours.acte")
        let table = """
            nom;naissance;dossier;montant
            Zorglub;2/3/1980;alpha;200
            Zorglub;2/3/1980;alpha;900
            Zorglub;2/3/80;alpha;200
            Zorglubissime;2/3/1980;alpha;200
            Zorglub;2/3/1980;alphabet;200
            """
        let lines = try await lines(table, of: rules)
        #expect(lines.map(\.state) == [.written, .refused, .faulty, .faulty, .faulty])
        #expect(lines.allSatisfy { !$0.message.isEmpty })
        #expect(lines[0].message.contains("Voir •••, dossier •••."))
        #expect(lines[1].message.contains("demande trop"))
        for line in lines {
            for secret in ["Zorglub", "1980", "alpha", "80"] {
                #expect(!line.message.contains(secret), "\(line.message)")
            }
        }
        #expect(String(decoding: lines[0].bytes, as: UTF8.self).contains("Zorglub"))
    }

    @Test("rows that tell of the items of a list have room for them")
    func lists() async throws {
        let source = """
            acte Dons
                nature : décision
            fiche [don]
                question [montant] : montant
            liste [dons] de don
            calcul [total] : montant
                somme de [montant du don] dans [dons]
            article Dons
                > Total : [total].
            visa code général des collectivités territoriales
            signature
                > Le maire,

            """
        let rules = try Rules(bytes: Array(source.utf8), path: "dons.acte")
        let columns = (1...40).map { "dons n° \($0), montant" }.joined(separator: ";")
        let many = String(repeating: ";2", count: 40)
        let lines = try await lines(
            "dons;\(columns)\n2;5;7\(String(repeating: ";", count: 38))\n40\(many)\n", of: rules)
        #expect(lines.map(\.message) == ["", ""])
        #expect(lines.map { String(decoding: $0.bytes, as: UTF8.self).contains("12,00") } == [true, false])
        #expect(lines.map { String(decoding: $0.bytes, as: UTF8.self).contains("80,00") } == [false, true])
    }
}
