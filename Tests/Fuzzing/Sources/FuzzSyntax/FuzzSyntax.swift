import ActeDiagnostics
import ActeSyntax
import FuzzDriver

/// The parser returns whatever it reads, and what it formats reads as itself.
@main enum FuzzSyntax {
    static func main() {
        FuzzDriver.run { bytes in
            var sink = DiagnosticSink()
            let file = SourceFile(id: FileID(0), name: "essai.acte", bytes: bytes)
            _ = parse(file, into: &sink)
            let index = LineIndex(file)
            for finding in sink.sorted {
                precondition(finding.range.end <= UInt32(bytes.count), "a finding lies beyond the file")
                precondition(index.position(of: finding.range.start).line <= index.count)
            }
            guard !sink.hasErrors else { return }
            var second = DiagnosticSink()
            let once = Formatter.format(file, into: &second)
            let formatted = SourceFile(id: FileID(0), name: "essai.acte", bytes: once)
            let again = Formatter.format(formatted, into: &second)
            precondition(!second.hasErrors, "what is formatted no longer reads")
            precondition(once == again, "formatting twice changes the file")
        }
    }
}
