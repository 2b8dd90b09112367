import ActeDiagnostics
import ActeModel
import ActeSyntax

/// A rule file read and checked together with plans for every nature of act.
struct ModelReading {
    let model: CheckedModel
    let diagnostics: [Diagnostic]

    /// Reads `source` with the files it uses; `plans` stands for what the rules folder would bring.
    init(_ source: String, using shared: [String] = [], plans: String = ModelReading.plans) {
        var sink = DiagnosticSink()
        let sources = [source] + shared + [plans]
        let trees = sources.enumerated().map { index, source in
            parse(
                SourceFile(id: FileID(UInt16(index)), name: "\(index).acte", bytes: Array(source.utf8)), into: &sink)
        }
        let taken = SharedDeclarations(takenBy: trees[0], from: Array(trees[1..<trees.count - 1])).taken
        let rules = SyntaxTree.joined(trees[0], after: taken) ?? trees[0]
        model = check([rules, trees[trees.count - 1]], into: &sink)
        diagnostics = sink.sorted
    }

    /// The codes found, in the order of the source.
    var codes: [String] { diagnostics.map(\.code.description) }

    /// The findings as the corpus keeps them: code, place, sentence, other places, situation, mend.
    var report: String {
        let index = model.files.map { LineIndex($0) }
        func place(_ range: SourceRange) -> String {
            let (line, column) = index[Int(range.file.rawValue)].position(of: range.start)
            return (range.file.rawValue == 0 ? "" : "gabarit ") + "\(line):\(column)"
        }
        return diagnostics.map { finding in
            var text = "\(finding.code) \(place(finding.range)) \(finding.message)\n"
            for note in finding.notes { text += "    · \(place(note.range)) \(note.message)\n" }
            if let situation = finding.situation { text += "    = \(situation)\n" }
            if let fix = finding.fix { text += "    → \(fix.title)\n" }
            return text
        }.joined()
    }

    /// A plan that takes anything, for each nature.
    static let plans =
        ["délibération", "arrêté", "décision", "convention"].map { name in
            """
            gabarit \(name)
                partie En-tête
                    contient : intitulé, mentions
                partie Motifs
                    contient : préambule, visas, considérants
                partie Dispositif
                    contient : articles
                partie Fin
                    contient : signature, annexes

            """
        }.joined() + calendars

    /// Two calendars, one after the other.
    static let calendars = """
        calendrier métropole
            férié 1er janvier
            férié lundi de Pâques
        calendrier Alsace-Moselle
            comme : métropole
            férié 26 décembre

        """
}
