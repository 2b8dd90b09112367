import ActeDiagnostics
import ActeModel
import ActeSyntax

/// A rule file with all that it uses of others, read as one.
struct JoinedRules {
    /// The tree; nothing when something keeps it from being one, which was reported.
    var tree: SyntaxTree?
    /// The number of shared files that were read: the next file that is asked for comes after them.
    var count: Int
    /// The names of the shared files.
    var names: Set<String>

    /// Reads what `main` uses, and joins it.
    init(_ main: SyntaxTree, with loader: SourceLoader, into sink: inout DiagnosticSink) {
        let reading = SharedFileReading(of: main, with: loader)
        sink.report(all: reading.sink.diagnostics)
        count = reading.files.count
        names = Set(reading.files.map(\.name.identity))
        let trees = reading.order.map { reading.files[$0].tree }
        guard !reading.sink.hasErrors, trees.allSatisfy(\.isReadable) else { return }
        let shared = SharedDeclarations(takenBy: main, from: trees)
        for clash in shared.clashes { sink.report(JoinedRules.finding(clash)) }
        guard shared.clashes.isEmpty else { return }
        tree = SyntaxTree.joined(main, after: shared.taken)
        if tree == nil {
            sink.report(
                Diagnostic(
                    "E0001", "Cet acte et les fichiers communs qu'il utilise sont trop gros.",
                    at: SourceRange(file: main.file.id, start: 0, end: 0),
                    fix: Fix("Répartissez les règles entre plusieurs actes.")))
        }
        JoinedRules.reportIdle(reading, shared.taken, into: &sink)
    }

    private static func finding(_ clash: NameClash) -> Diagnostic {
        Diagnostic(
            "E0503",
            "Deux fichiers donnent le nom [\(clash.name)] : on ne saurait pas de quoi parle un texte qui le cite.",
            at: clash.second, notes: [Note("Il est déjà donné ici.", at: clash.first)],
            fix: Fix("Donnez un autre nom à l'un des deux, ou supprimez celui qui est en trop."))
    }

    /// Says which files the rule file uses without taking anything of them, nor of those that they use.
    private static func reportIdle(
        _ reading: SharedFileReading, _ taken: [TakenStatements], into sink: inout DiagnosticSink
    ) {
        var serves = [Bool](repeating: false, count: reading.files.count)
        // A file comes after those it uses.
        for (file, taken) in zip(reading.order, taken) {
            serves[file] = !taken.statements.isEmpty || reading.files[file].uses.contains { serves[$0] }
        }
        for (name, file) in reading.direct where !serves[file] {
            sink.report(
                Diagnostic(
                    "A0507", .warning, "Rien de « \(name.words) » ne sert ici.", at: name.range,
                    fix: Fix("Retirez ce nom, ou citez l'une des questions, des valeurs ou des clauses du fichier.")))
        }
    }
}
