import ActeActs
import ActeDiagnostics
import ActeGraph
import ActeModel
import ActeProof

/// What is told of the parts that the plan of an act expects.
extension PathProof {
    /// What acts may be made without, though their plan expects it, with situations that show it, and what is said to lack that never does.
    mutating func lacking(
        _ expectations: [Obligation], but waivers: [(section: Int, lacks: ActeGraph.ConditionID)]
    ) -> [Diagnostic] {
        var sink = DiagnosticSink()
        report(expectations, into: &sink)
        for (section, lacks) in waivers where prover.areNever([lacks, bars.made]) {
            let part = model.template.parts[section]
            guard let waiver = part.waiver else { continue }
            sink.report(
                Diagnostic(
                    "A0482", .warning,
                    "La partie « \(part.name) » est écrite dans tous les cas, et cette ligne dit que l'acte s'en passe.",
                    at: waiver.range, fix: Fix("Supprimez cette ligne, ou la partie.")))
        }
        return sink.diagnostics
    }

    func lacking(
        _ section: TemplatePart, _ isWritten: Bool, at range: SourceRange, _ situation: String
    ) -> Diagnostic {
        let sources = section.properties.filter { $0.key == "source" }.map(\.value)
        let cited = sources.isEmpty ? "" : " (\(sources.joined(separator: " ; ")))"
        let reason = (section.expectation ?? "") + cited
        let content = section.properties.first { $0.key == "contient" }.flatMap {
            TemplateContent.list($0.value)?.first
        }
        let line = content?.statement ?? section.name
        let waived = if case .mention(let name) = content { name } else { section.name.lowercased() }
        var finding = Diagnostic(
            "A0481", .warning,
            isWritten
                ? "L'acte peut sortir sans sa partie « \(section.name) » : \(reason)."
                : "Rien n'écrit la partie « \(section.name) » de l'acte : \(reason).",
            at: range, notes: [Note("Elle est attendue ici.", at: section.range)],
            situation: isWritten ? situation : nil,
            fix: Fix(
                isWritten
                    ? "Écrivez « \(line) » aussi dans cette situation ; si l'acte s'en passe, ajoutez sous « acte » une ligne « sans \(waived) : » suivie de la raison."
                    : "Ajoutez « \(line) » ; si l'acte s'en passe, ajoutez sous « acte » une ligne « sans \(waived) : » suivie de la raison."
            ))
        // Several parts of one plan may lack in one act.
        finding.subject = section.range
        return finding
    }
}
