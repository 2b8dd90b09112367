import ActeCompiler
import ActeDiagnostics
import Foundation

/// Rule files of the workloads, which bring their own plan.
enum RuleReading {
    /// The bytes of a rule file, as the compiler takes them.
    static func file(_ path: String) throws -> SourceFile {
        guard let data = FileManager.default.contents(atPath: path) else { throw MeasureFailure("no file \(path)") }
        return SourceFile(id: FileID(0), name: path, bytes: [UInt8](data))
    }

    /// The rules, ready to be walked.
    static func compiled(_ file: SourceFile) throws -> CompiledRules {
        var sink = DiagnosticSink()
        guard let rules = compile(file, with: .none, into: &sink) else {
            let problem = sink.diagnostics.first { $0.severity == .error }
            throw MeasureFailure("\(file.name) does not compile: \(problem.map { "\($0)" } ?? "")")
        }
        return rules
    }
}
