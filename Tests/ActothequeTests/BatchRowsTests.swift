import Foundation
import Testing

@testable import Actotheque

/// Rows of answers, read block by block.
@Suite("Tables of answers")
struct BatchRowsTests {
    /// All fields of all rows.
    private func fields(_ text: String) throws -> [[String]] {
        var rows = try BatchRows(Array(text.utf8))
        guard case .columns(_, let separator) = rows.head else { return [] }
        var found: [[String]] = []
        while let chunk = try rows.next() {
            for record in chunk.records {
                found.append(try RowFields.read(chunk.bytes, record.range, separator: separator))
            }
        }
        return found
    }

    private func names(_ text: String) throws -> [String] {
        guard case .columns(let names, _) = try BatchRows(Array(text.utf8)).head else { return [] }
        return names
    }

    @Test("either separator, a byte-order mark, either line end, a last line without one")
    func forms() throws {
        for text in ["a;b\n1;2\n3;4\n", "a,b\r\n1,2\r\n3,4", "\u{FEFF}[a];\"b\"\n1;2\n3;4"] {
            #expect(try names(text) == ["a", "b"])
            #expect(try fields(text) == [["1", "2"], ["3", "4"]])
        }
    }

    @Test("a comma in a name does not make it the separator")
    func commas() throws {
        #expect(
            try names("dons n° 1, montant;dons n° 2, montant;x\n") == ["dons n° 1, montant", "dons n° 2, montant", "x"])
        #expect(try names("\"dons n° 1, montant\",x\n") == ["dons n° 1, montant", "x"])
    }

    @Test("quotes hold separators, line ends and doubled quotes; one inside a word is a character")
    func quotes() throws {
        #expect(
            try fields("a;b\n\"x;y\";\"u\r\nv\"\n\"dit \"\"oui\"\"\";5\" de large\n;\"\"\n")
                == [["x;y", "u\r\nv"], ["dit \"oui\"", "5\" de large"], ["", ""]])
    }

    @Test("what cannot be read is told without repeating it")
    func faults() throws {
        for (row, message) in [
            ("\"x\"y;1", "Case 1 : il y a du texte après les guillemets fermants."),
            ("\"x;1", "Un guillemet n'est pas fermé."),
        ] {
            #expect {
                _ = try fields("a;b\n\(row)")
            } throws: { ($0 as? RowProblem)?.message == message }
        }
        let bytes: [UInt8] = [0x61, 0x0A, 0xE9, 0x0A]
        #expect(throws: RowProblem.notText) { _ = try RowFields.read(bytes, 2..<3, separator: 0x3B) }
        #expect {
            _ = try BatchRows([0xE9, 0x0A])
        } throws: { ($0 as? BatchProblem)?.message.contains("CSV UTF-8") ?? false }
        #expect(throws: BatchProblem.self) { _ = try BatchRows([]) }
        #expect(throws: BatchProblem.self) { _ = try BatchRows(Array("a;;b\n".utf8)) }
    }

    @Test("whatever the blocks, the records are the same, and numbered as a spreadsheet does")
    func blocks() throws {
        var text = "nom;objet\n"
        var expected: [[String]] = []
        for index in 0..<3_000 {
            let long = String(repeating: "é\"\";\n", count: index % 97)
            text += "n\(index);\"\(long)\"\n"
            expected.append(["n\(index)", long.replacing("\"\"", with: "\"")])
        }
        #expect(try fields(text) == expected)
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data(text.utf8).write(to: folder)
        defer { try? FileManager.default.removeItem(at: folder) }
        var rows = try BatchRows(contentsOf: folder.path)
        rows.skip(through: 2_000)
        var numbers: [Int] = []
        var found: [[String]] = []
        while let chunk = try rows.next() {
            numbers += chunk.records.map(\.number)
            found += try chunk.records.map { try RowFields.read(chunk.bytes, $0.range, separator: 0x3B) }
        }
        #expect(numbers == Array(2_001...3_001))
        #expect(found == Array(expected[1_999...]))
        #expect(rows.share == 1)
    }

    @Test("a quote never closed ends the reading within a bound")
    func endless() throws {
        let bytes = Array("a\n1\n\"".utf8) + [UInt8](repeating: 0x78, count: RecordSplitter.longest + (1 << 20))
        var rows = try BatchRows(bytes)
        var counts: [Int] = []
        while let chunk = try rows.next() { counts += chunk.records.map(\.range.count) }
        #expect(counts.count == 2)
    }
}
