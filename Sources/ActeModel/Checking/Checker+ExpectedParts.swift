internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

/// What a plan expects of acts of its nature without requiring it (`attendue`), and what an act says it does without (`sans … :`).
extension Checker {
    /// Why a part of the plan is expected of this act; nothing where it is not, or not for its nature (`attendue pour`).
    mutating func expectation(in properties: [Property]) -> String? {
        let reason = properties.first { $0.key == "attendue" }
        guard let natures = properties.first(where: { $0.key == "attendue pour" }) else { return reason?.value }
        let names = natures.value.split(separator: ",").map { NameFolding.folded(String($0)) }
        for name in names where !ActVocabulary.natures.contains(name) {
            let near = guess(name, among: ActVocabulary.natures)
            report(
                .unknownNature, "« \(name) » n'est pas une nature d'acte connue.", at: natures.range,
                fix: Fix(
                    near.map { "Vouliez-vous écrire « \($0) » ?" }
                        ?? "Écrivez \(Checker.listed(ActVocabulary.natures))."))
        }
        return names.contains(model.header.nature) ? reason?.value : nil
    }

    /// Reads which expected parts the act does without, and why; each must be expected.
    mutating func readWaivers(_ contents: [[TemplateContent]]) {
        guard let act = declarations.acts.first else { return }
        for node in tree.children(of: act) where tree.kind(node) == .property {
            guard let key = tree.first(.propertyKey, in: node), let value = tree.first(.propertyValue, in: node),
                let name = PropertyOwner.waived(by: NameFolding.folded(tree.text(key)))
            else { continue }
            guard let index = templatePart(called: name, contents) else {
                reportIdleWaiver(name, at: tree.range(key), contents)
                continue
            }
            model.template.parts[index].waiver = Property(
                key: "sans " + name, value: tree.text(value), range: tree.range(key))
        }
    }

    /// The expected part of that name, or that takes the mention of that name.
    private func templatePart(called name: String, _ contents: [[TemplateContent]]) -> Int? {
        model.template.parts.indices.first { index in
            model.template.parts[index].expectation != nil && names(of: index, contents).contains(name)
        }
    }

    /// What a part of the plan goes by: the name of the mention that it takes, and its own.
    private func names(of index: Int, _ contents: [[TemplateContent]]) -> [String] {
        let mentions = contents[index].compactMap { if case .mention(let name) = $0 { name } else { nil } }
        return mentions + [NameFolding.folded(model.template.parts[index].name)]
    }

    private mutating func reportIdleWaiver(_ name: String, at range: SourceRange, _ contents: [[TemplateContent]]) {
        let parts = model.template.parts
        if let index = parts.indices.first(where: { parts[$0].isMandatory && names(of: $0, contents).contains(name) }) {
            report(
                .idleWaiver, "Le gabarit « \(model.template.name) » exige la partie « \(parts[index].name) ».",
                at: range,
                notes: [Note("Elle est exigée ici.", at: parts[index].range)],
                fix: Fix("Supprimez cette ligne, et écrivez la partie."))
            return
        }
        let expected = parts.indices.filter { parts[$0].expectation != nil }.map { names(of: $0, contents)[0] }
        let near = guess(name, among: expected)
        let fix =
            near.map { Fix("Vouliez-vous écrire « sans \($0) » ?", range: range, replacement: "sans \($0)") }
            ?? Fix(
                expected.isEmpty
                    ? "Supprimez cette ligne."
                    : "Supprimez cette ligne, ou écrivez \(Checker.listed(expected.map { "« sans \($0) »" })).")
        report(
            .idleWaiver,
            "Le gabarit « \(model.template.name) » n'attend rien qui s'appelle « \(name) » : il n'y a pas à dire que l'acte s'en passe.",
            at: range, fix: fix)
    }
}
