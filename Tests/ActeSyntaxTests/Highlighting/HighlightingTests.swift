import ActeDiagnostics
import Foundation
import Testing

@testable import ActeSyntax

@Suite("Highlighting in editors")
struct HighlightingTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private func grammar() throws -> HighlightingGrammar {
        try HighlightingGrammar(Self.root.appending(path: "Grammar/acte.tmLanguage.json"))
    }

    /// The rule files of the project, by their paths from its root.
    static let files: [String] = ["Rules", "Documentation/exemples"].flatMap { folder in
        let names = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
        let paths = names?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".acte") }.map { "\(folder)/\($0)" }.sorted()
    }

    @Test("every word of the language is in the grammar, and every rule of the grammar serves")
    func keywords() throws {
        let grammar = try grammar()
        for keyword in Keyword.allCases {
            // A word that opens a line, or one that stands in it.
            let lines = [
                keyword.rawValue, "\(keyword.rawValue) [x]", "x \(keyword.rawValue) y", "> [\(keyword.rawValue) x]",
                "> [\(keyword.rawValue)]",
            ]
            let isMarked = lines.contains { line in
                let scopes = grammar.scopes(of: line)
                let start =
                    line.utf8.count
                    - line[(line.range(of: keyword.rawValue)?.lowerBound ?? line.endIndex)...].utf8.count
                let word = start..<start + keyword.rawValue.utf8.count
                return word.allSatisfy { byte in
                    scopes[byte].contains {
                        $0.hasPrefix("keyword.") || $0.hasPrefix("storage.") || $0.hasPrefix("constant.")
                    }
                }
            }
            #expect(isMarked, "\(keyword.rawValue)")
        }
        #expect(grammar.faults == [])
        #expect(grammar.unused == [])
    }

    @Test("the words that Vim colours at the start of a line are those that open one")
    func wordsForVim() throws {
        let text = try String(contentsOf: Self.root.appending(path: "Grammar/acte.vim"), encoding: .utf8)
        let rule = try #require(text.split(separator: "\n").first { $0.hasPrefix("syntax match acteMot") })
        let words = try #require(
            rule.components(separatedBy: "\\(").dropFirst().first?.components(separatedBy: "\\)").first)
        // These two name a property too.
        let opening = Keyword.allCases.filter { $0.startsStatement || $0.isFlag } + [.exemple, .attendu]
        #expect(Set(words.components(separatedBy: "\\|")) == Set(opening.map(\.rawValue)))
    }

    @Test("comments, texts, names and the words that open lines are those that the parser sees", arguments: files)
    func categories(file: String) throws {
        try compare([UInt8](Data(contentsOf: Self.root.appending(path: file))), file, with: grammar())
    }

    @Test("so it is in the examples that the catalogue of findings gives as right")
    func mendedExamples() throws {
        let grammar = try grammar()
        for entry in DiagnosticCatalogue.all { compare(Array(entry.corrected.utf8), "\(entry.code)", with: grammar) }
    }

    private func compare(_ bytes: [UInt8], _ file: String, with grammar: HighlightingGrammar) {
        let seen = Marks(bytes)
        var offset = 0
        for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let scopes = grammar.scopes(of: String(decoding: line, as: UTF8.self))
            for (index, byte) in line.enumerated() where byte != 0x20 {
                // Of the words that open something, only those that open the line are told by the tree.
                let isFirst = line[..<(line.startIndex + index)].allSatisfy { $0 == 0x20 }
                for category in Marks.Category.allCases where category != .opening || isFirst {
                    let isMarked = scopes[index].contains { $0.hasPrefix(category.rawValue) }
                    let isSeen = seen[category].contains(offset + index)
                    guard isMarked != isSeen else { continue }
                    Issue.record(
                        "\(file):\(number + 1):\(index + 1) \(category) \(isMarked ? "only highlighted" : "not highlighted"): \(String(decoding: line, as: UTF8.self))"
                    )
                    return
                }
            }
            offset += line.count + 1
        }
    }
}

/// What the lexer and the parser say of the bytes of a file.
private struct Marks {
    enum Category: String, CaseIterable {
        case comment = "comment."
        case name = "variable.other."
        case opening = "keyword.control."
        case text = "punctuation.definition.text."
    }

    private var marks: [Category: Set<Int>] = [:]

    subscript(category: Category) -> Set<Int> { marks[category] ?? [] }

    init(_ bytes: [UInt8]) {
        let tree = Reading(bytes).tree
        let lexer = Lexer(bytes)
        var start = 0
        while start < bytes.count {
            let first = lexer.indentation(start).start
            if lexer.byte(first) == 0x3E {
                marks[.text, default: []].insert(first)
            } else {
                let stop = lexer.byte(first) == 0x23 ? first : lexer.statementEnd(first).stop
                marks[.comment, default: []].formUnion(stop..<lexer.lineEnd(first))
            }
            start = lexer.lineEnd(start) + 1
        }
        for node in tree.nodes {
            switch node.kind {
            case .name, .reference:
                let range = Int(node.start)..<Int(node.end)
                // An editor colours line by line: brackets that a line end cuts are beyond it.
                let line = bytes[..<range.lowerBound].lastIndex(of: 0x0A) ?? 0
                if bytes[line..<range.lowerBound].contains(0x5B), !bytes[range].contains(0x0A) { mark(.name, range) }
            case .words, .run, .title, .property, .propertyKey, .propertyValue, .optionKey, .optionLabel, .factValue,
                .flag:
                continue
            // « exemple » and « attendu » name a property too: the tree alone says which of the two they are.
            case .example, .expectedValue: mark(.opening, Int(node.start)..<Int(node.start) + 1)
            default:
                let word = lexer.keyword(Int(node.start), limit: Int(node.end)).keyword
                if word?.startsStatement == true { mark(.opening, Int(node.start)..<Int(node.start) + 1) }
            }
        }
    }

    private mutating func mark(_ category: Category, _ range: Range<Int>) {
        marks[category, default: []].formUnion(range)
    }
}
