import ActeCompiler
import ActeDiagnostics
import ActeModel
import ActeValues

/// The profiles that the examples of a rule file start from, by the names they go by there.
struct ExampleProfiles: Sendable {
    private var profiles: [String: Profile] = [:]

    /// Reads them, and says which are missing or cannot be read.
    init(_ examples: [Example], in library: RuleLibrary, into sink: inout DiagnosticSink) {
        for profile in examples.compactMap(\.profile) where profiles[NameFolding.folded(profile.name)] == nil {
            guard isSharedName(profile.name), let path = library.profile(named: profile.name) else {
                let near = Nearness.closest(to: profile.name, among: library.profileNames)
                sink.report(
                    Diagnostic(
                        "E0520", "Aucun profil ne s'appelle « \(profile.name) ».", at: profile.range,
                        fix: near.map { Fix("Vouliez-vous écrire « \($0) » ?", range: profile.range, replacement: $0) }
                            ?? Fix(
                                "Créez « profils/\(profile.name).réponses » dans le dossier des règles, ou corrigez ce nom."
                            )
                    ))
                continue
            }
            do throws(AnswersFile.Problem) {
                profiles[NameFolding.folded(profile.name)] = try Profile(contentsOf: path)
            } catch {
                sink.report(
                    Diagnostic(
                        "E0521", "Ce profil ne peut pas être lu. \(error.message)", at: profile.range,
                        fix: Fix("Corrigez le profil : chaque ligne s'écrit « [question] = réponse ».")))
            }
        }
    }

    /// The profile of an example, or that of the example it starts from.
    func profile(of example: Example, among examples: [Example]) -> Profile? {
        var current: Example? = example
        // Examples that start from one another in a circle are refused before they are walked; this ends all the same.
        for _ in 0...examples.count {
            if let profile = current?.profile { return profiles[NameFolding.folded(profile.name)] }
            current = current?.base.map { examples[$0] }
        }
        return nil
    }
}
