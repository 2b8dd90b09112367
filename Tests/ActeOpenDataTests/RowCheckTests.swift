import ActeOpenData
import TestRandom
import Testing

/// Rows as the standard looks at them.
@Suite("Rows of open data")
struct RowCheckTests {
    private static let deliberations = OpenDataSchema.all[0]

    /// A délibération that the standard takes, in a public vote.
    private static let sound = [
        "COLL_NOM": "Le Pouzin", "COLL_SIRET": "21079991200014", "DELIB_ID": "2026_03_12", "DELIB_DATE": "2026-03-12",
        "DELIB_MATIERE_CODE": "7.5", "DELIB_MATIERE_NOM": "finances locales/subventions", "DELIB_OBJET": "Subvention",
        "VOTE_EFFECTIF": "23", "VOTE_REEL": "21", "VOTE_POUR": "19", "VOTE_CONTRE": "0", "VOTE_ABSTENTION": "2",
    ]

    private func row(_ changes: [String: String], promised: Set<String> = []) -> ExchangeRow {
        Self.deliberations.row(Self.sound.merging(changes) { $1 }, promised: promised)
    }

    @Test("a sound row has its cells in the order of the columns, and nothing to say")
    func sound() {
        let row = row([:])
        #expect(row.faults == [] && row.gaps == [] && row.remarks == [])
        #expect(row.cells.count == Self.deliberations.columns.count)
        #expect(row.cells[0] == "Le Pouzin" && row.cells[4] == "7.5" && row.cells[7] == "" && row.cells[12] == "21")
    }

    @Test(
        "a row where a mandatory column is empty is none, and the answer it waits for is told; any other column may be left to fill"
    )
    func gaps() {
        #expect(row([:], promised: ["PREF_DATE"]).gaps.count == 1)
        #expect(row([:], promised: ["PREF_DATE"]).faults == [])
        let missing = row(["COLL_SIRET": ""], promised: ["COLL_SIRET"])
        #expect(missing.gaps == [] && missing.faults.count == 1 && missing.faults[0].contains("un SIRET"))
        let asked = Self.deliberations.row(
            Self.sound.merging(["DELIB_DATE": ""]) { $1 }, unanswered: ["DELIB_DATE": ["jour", "an"]])
        #expect(asked.faults == ["DELIB_DATE est obligatoire : répondez à [jour], [an]."])
    }

    @Test(
        "what breaks a relation of the standard is a fault",
        arguments: [
            ["PREF_DATE": "2026-03-11"], ["VOTE_REEL": "24", "VOTE_ABSTENTION": "5"], ["VOTE_POUR": "22"],
            ["VOTE_ABSTENTION": "1"], ["VOTE_CONTRE": ""], ["BUDGET_NOM": "Budget principal"],
            ["DELIB_MATIERE_NOM": "finances locales/divers"], ["COLL_SIRET": "21079991200015"],
        ])
    func faults(changes: [String: String]) { #expect(row(changes).faults.count >= 1) }

    @Test("the day of the vote is not before itself, and cells filled together are no fault")
    func bounds() {
        #expect(row(["PREF_DATE": "2026-03-12"]).faults == [])
        #expect(row(["BUDGET_NOM": "Budget principal", "BUDGET_ANNEE": "2026"]).faults == [])
        #expect(row(["BUDGET_ANNEE": "2026"], promised: ["BUDGET_NOM"]).faults == [])
    }

    @Test("in a secret ballot, blank papers make the sum fall short: that is said, and is no fault")
    func secret() {
        let short = ["VOTE_ABSTENTION": "0"]
        #expect(row(short).faults.count == 1)
        let secret = row(short.merging(["scrutin secret": "oui"]) { $1 })
        #expect(secret.faults == [])
        #expect(secret.remarks.count == 1)
        #expect(row(short.merging(["scrutin secret": "non"]) { $1 }).faults.count == 1)
        #expect(row(["scrutin secret": "oui"]).remarks == [])
        #expect(!secret.cells.contains("oui"))
    }

    @Test("votes are judged as counting says, on random votes")
    func randomVotes() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<500 {
            let votes = (0..<5).map { _ in Int.random(in: 0...4, using: &random) }
            let names = ["VOTE_EFFECTIF", "VOTE_REEL", "VOTE_POUR", "VOTE_CONTRE", "VOTE_ABSTENTION"]
            let row = row(Dictionary(uniqueKeysWithValues: zip(names, votes.map(String.init))))
            let isSound = votes[0] >= votes[1] && votes[1] == votes[2] + votes[3] + votes[4]
            #expect(row.faults.isEmpty == isSound, "\(votes): \(row.faults)")
        }
    }

    @Test("a line of CSV reads back as its cells, on random cells")
    func linesReadBack() {
        var random = SeededGenerator(seed: 11)
        let signs: [Character] = ["a", "é", ",", "\"", ";", "\n", " "]
        for _ in 0..<300 {
            let name = String(
                (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in signs.randomElement(using: &random) })
            let row = row(["COLL_NOM": name, "DELIB_OBJET": name])
            #expect(Self.cells(String(decoding: row.line, as: UTF8.self)) == row.cells)
        }
    }

    @Test("the first line names the columns")
    func head() {
        for schema in OpenDataSchema.all {
            #expect(Self.cells(String(decoding: schema.head, as: UTF8.self)) == schema.columns.map(\.name))
        }
    }

    /// The cells of one line, read sign by sign as RFC 4180 says.
    private static func cells(_ line: String) -> [String] {
        var cells = [""]
        var isQuoted = false
        var signs = line.dropLast()
        while let sign = signs.popFirst() {
            switch (sign, isQuoted) {
            case ("\"", true) where signs.first == "\"": cells[cells.count - 1].append(signs.removeFirst())
            case ("\"", _): isQuoted.toggle()
            case (",", false): cells.append("")
            default: cells[cells.count - 1].append(sign)
            }
        }
        return cells
    }
}
