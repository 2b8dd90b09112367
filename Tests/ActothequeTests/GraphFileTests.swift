import ActeGraph
import Actotheque
import Foundation
import Testing

@Suite("The decision graph, as a file")
struct GraphFileTests {
    static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let models: [String] = {
        let folder = project.appending(path: "Rules/actes")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".acte") }.sorted()
    }()

    @Test("what is read from a file is what was written", arguments: models)
    func kept(name: String) throws {
        let rules = try Rules(contentsOf: Self.project.appending(path: "Rules/actes/" + name).path)
        let file = GraphFile(of: rules)
        let json = file.json
        #expect(GraphFile(of: rules).json == json)
        let again = try GraphFile(json: Array(json.utf8))
        #expect(again.json == json)
        for (read, written) in zip(again.graph.questions, file.graph.questions) { #expect(read == written) }
        #expect(again.graph.questions.count == file.graph.questions.count)
        #expect(again.graph.nodeCount == file.graph.nodeCount)
    }

    @Test("a file cut anywhere is refused, and never brings anything down")
    func cut() throws {
        let name = try #require(Self.models.first)
        let rules = try Rules(contentsOf: Self.project.appending(path: "Rules/actes/" + name).path)
        let bytes = Array(GraphFile(of: rules).json.utf8)
        for length in stride(from: 0, to: bytes.count - 2, by: max(1, bytes.count / 40)) {
            #expect(throws: GraphFileProblem.notJSON) { try GraphFile(json: Array(bytes[..<length])) }
        }
    }

    @Test("the page describes every field of the file")
    func described() throws {
        let page = try String(
            contentsOf: Self.project.appending(path: "Documentation/formats/graphe.md"), encoding: .utf8)
        let folder = Self.project.appending(path: "Sources/ActeGraph/Serial")
        var fields = 0
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name != "SerialReader.swift"
        {
            let source = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            // The stored properties of the wire types, those of `SerialProblem` included.
            for match in source.matches(of: /(?m)^ {4}(?:public )?var (\w+): [^{\n]+$/) {
                fields += 1
                #expect(page.contains("`\(match.1)`"), "\(name): \(match.1)")
            }
        }
        #expect(fields > 50)
    }
}
