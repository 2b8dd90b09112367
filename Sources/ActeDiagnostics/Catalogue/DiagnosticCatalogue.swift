/// Every finding the compiler can report, by code. To add one: write it in a file of this folder, as part of a family,
/// and if the family is new, name it below, under its theme.
public enum DiagnosticCatalogue {
    /// The themes, in the order in which one writes a rule file; each entry is in one.
    public static let themes: [DiagnosticTheme] = [
        DiagnosticTheme("Le fichier et ses lignes", files, indentation, lines),
        DiagnosticTheme("L'acte et son gabarit", modelAct, modelParts, modelValidity, modelProperties, completeness),
        DiagnosticTheme("Les noms", names, modelNames),
        DiagnosticTheme("Les fichiers communs", sharedFiles),
        DiagnosticTheme("Les questions, les types et les clauses", declarations, modelQuestions),
        DiagnosticTheme(
            "Les paramètres, les calculs et les délais", modelValues, formulas, modelArithmetic, modelDelays),
        DiagnosticTheme("Les tables", tables, modelTables),
        DiagnosticTheme("Les fiches et les listes", lists, modelRecords, modelLists),
        DiagnosticTheme("Les nombres, les dates et les montants", literals),
        DiagnosticTheme("Les conditions", conditions, modelConditions),
        DiagnosticTheme("Les contrôles", constraints),
        DiagnosticTheme("Les échanges", modelExchanges),
        DiagnosticTheme("Les cas", branches, modelSelections, paths),
        DiagnosticTheme("Les textes", texts, brackets, modelTexts, modelTextTables, wording),
        DiagnosticTheme("Les exemples", examples, modelTrials),
        DiagnosticTheme("Ce qui ne sert pas", modelWarnings),
    ]

    /// All entries in the order of their codes.
    public static let all: [DiagnosticEntry] = themes.flatMap(\.entries).sorted { $0.code < $1.code }

    /// The entry of `code`, if the compiler knows it. O(entries).
    public static func entry(for code: DiagnosticCode) -> DiagnosticEntry? { all.first { $0.code == code } }

    /// What is wrong with the examples of an entry when `compile` reads them: nothing, if the faulty one reports the code
    /// of the entry with its weight, and a mend for each finding, and the corrected one reports nothing at all.
    public static func problems(
        in entry: DiagnosticEntry, compile: (SourceFile, inout DiagnosticSink) -> Void
    ) -> [String] {
        var problems: [String] = []
        var faulty = DiagnosticSink()
        compile(SourceFile(id: FileID(0), name: "fautif.acte", bytes: entry.faultyBytes), &faulty)
        if !faulty.diagnostics.contains(where: { $0.code == entry.code && $0.severity == entry.severity }) {
            problems.append("\(entry.code): the faulty example reports \(faulty.diagnostics.map(\.code))")
        }
        for finding in faulty.diagnostics where finding.code != entry.code {
            problems.append("\(entry.code): the faulty example also reports \(finding.code), \(finding.message)")
        }
        if faulty.diagnostics.contains(where: { $0.fix == nil }) { problems.append("\(entry.code): no mend is given") }
        var corrected = DiagnosticSink()
        let twin = SourceFile(id: FileID(0), name: "corrigé.acte", bytes: Array(entry.corrected.utf8))
        compile(twin, &corrected)
        for finding in corrected.diagnostics {
            problems.append("\(entry.code): the corrected example reports \(finding.code), \(finding.message)")
        }
        return problems
    }
}

/// The findings about one thing.
public struct DiagnosticTheme: Sendable {
    /// What they are about, in French.
    public let title: String
    /// The entries, in the order of their codes.
    public let entries: [DiagnosticEntry]

    init(_ title: String, _ families: [DiagnosticEntry]...) {
        self.title = title
        entries = families.flatMap { $0 }.sorted { $0.code.description.dropFirst() < $1.code.description.dropFirst() }
    }
}
