import ActeOpenData
import Testing

/// The tables and the nomenclature as their standards publish them.
@Suite("Tables of open data")
struct SchemaTests {
    @Test("columns have names of their own, which relations cite")
    func names() {
        for schema in OpenDataSchema.all {
            let names = (schema.columns + schema.settings).map { $0.name.lowercased() }
            #expect(Set(names).count == names.count)
            for name in Self.cited(schema.relations) { #expect(schema.entry(named: name)?.name == name) }
            #expect(schema.entry(named: names[0].uppercased())?.name == schema.columns[0].name)
            #expect(schema.entry(named: "colonne") == nil)
        }
    }

    private static func cited(_ relations: [RowRelation]) -> [String] {
        relations.flatMap { relation in
            switch relation {
            case .together(let names): names
            case .atLeast(let large, let small): [large, small]
            case .sum(let total, let parts, let exemption): [total, exemption] + parts
            case .subject(let code, let wording): [code, wording]
            }
        }
    }

    @Test("the nomenclature has the two levels of the State, each code once")
    func subjects() {
        let counts = Dictionary(grouping: ActSubject.all, by: \.family).mapValues(\.count)
        #expect(counts == [1: 7, 2: 3, 3: 6, 4: 5, 5: 8, 6: 5, 7: 10, 8: 9, 9: 4])
        for subject in ActSubject.all {
            #expect(ActSubject(code: subject.code) == subject)
            #expect(ActSubject(code: subject.code + ".2") == subject)
        }
        for code in ["", "7", "7.", "7.0", "7.11", "10.1", "0.1", "7.5.0", "7.5.a", "1.1.1.1.1.1"] {
            #expect(ActSubject(code: code) == nil, "\(code)")
        }
    }

    @Test(
        "a subject is worded as the standard asks: small letters, one stroke without blanks, no comma, no parenthesis")
    func wordings() {
        #expect(Set(ActSubject.all.map(\.wording)).count == ActSubject.all.count)
        for wording in ActSubject.all.map(\.wording) {
            #expect(wording == wording.lowercased())
            #expect(wording.count(where: { $0 == "/" }) == 1)
            #expect(!wording.contains { ",()".contains($0) } && !wording.contains("/ ") && !wording.contains(" /"))
        }
    }
}
