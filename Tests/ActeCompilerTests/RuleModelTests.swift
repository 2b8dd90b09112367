import ActeCompiler
import ActeDiagnostics
import Testing

@Suite struct RuleModelTests {
    @Test func thereAreModels() {
        #expect(RuleFolder.models.count >= 3)
    }

    @Test(arguments: RuleFolder.models)
    func everyModelCompilesWithoutAFinding(name: String) throws {
        var sink = DiagnosticSink()
        let file = try RuleFolder.file(name)
        let rules = compile(file, with: RuleFolder.loader, into: &sink)
        let lines = LineIndex(file)
        for finding in sink.sorted {
            Issue.record(
                "\(name):\(lines.line(of: finding.range.start)) \(finding.code) \(finding.message) \(finding.situation ?? "")"
            )
        }
        #expect(rules != nil)
    }
}
