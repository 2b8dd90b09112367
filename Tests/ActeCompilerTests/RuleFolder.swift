import ActeCompiler
import ActeDiagnostics
import Foundation

/// The rule files of the project, read from disk.
enum RuleFolder {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Rules")

    /// Gives the plans and the shared files of the project by name, and the models that stand beside one another.
    static let loader = SourceLoader { name in
        let places = [name, "actes/" + name].map { root.appending(path: $0 + ".acte") }
        return places.lazy.compactMap { try? Data(contentsOf: $0) }.first.map { [UInt8]($0) }
    } neighbours: { _ in
        let files = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "communs").path)) ?? []
        return files.sorted().map { "communs/" + $0.replacing(".acte", with: "") }
    }

    /// The names of the models of acts.
    static let models: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "actes").path)) ?? []
        return files.filter { $0.hasSuffix(".acte") }.sorted()
    }()

    /// A model of an act.
    static func file(_ name: String) throws -> SourceFile {
        let data = try Data(contentsOf: root.appending(path: "actes/" + name))
        return SourceFile(id: FileID(0), name: name, bytes: [UInt8](data))
    }

    /// Compiles a text as a rule file.
    static func compile(_ source: String) -> (rules: CompiledRules?, findings: [Diagnostic], undecided: [Undecided]) {
        var sink = DiagnosticSink()
        let file = SourceFile(id: FileID(0), name: "essai.acte", bytes: Array(source.utf8))
        let rules = ActeCompiler.compile(file, with: loader, into: &sink)
        return (rules, sink.sorted, sink.undecided)
    }

    /// Compiles the lines of a small decision whose plan asks for articles alone.
    static func compileDecision(_ lines: String, header: String = "") -> (
        rules: CompiledRules?, findings: [Diagnostic], undecided: [Undecided]
    ) {
        compile(
            """
            acte Essai
                nature : décision
            \(header)gabarit décision
                partie Dispositif
                    contient : articles
            \(lines)
            """ + "\n")
    }
}
