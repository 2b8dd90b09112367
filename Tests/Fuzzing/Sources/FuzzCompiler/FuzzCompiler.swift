import ActeCompiler
import ActeDiagnostics
import FuzzDriver

/// The compiler refuses or accepts whatever it reads, says each thing once, and is never at a loss for what to say.
@main enum FuzzCompiler {
    static func main() {
        FuzzDriver.run { bytes in
            var sink = DiagnosticSink()
            let file = SourceFile(id: FileID(0), name: "essai.acte", bytes: bytes)
            let rules = compile(file, with: .none, into: &sink)
            precondition(rules != nil || sink.hasErrors, "refused without a word")
            for finding in sink.sorted {
                precondition(finding.code != "E0449", "refused without knowing why")
                precondition(finding.range.file.rawValue > 0 || finding.range.end <= UInt32(bytes.count))
                precondition(!finding.message.isEmpty && finding.fix != nil, "\(finding.code): no mend")
                precondition(DiagnosticCatalogue.entry(for: finding.code) != nil, "\(finding.code): not in the manual")
            }
        }
    }
}
