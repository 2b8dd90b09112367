internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

// What stands under a question that asks for a record, and under the record, holds for all that the record asks, or is refused.
extension Checker {
    /// Refuses what means nothing under a record, or under a question that asks for one.
    mutating func verifyRecordQuestions() {
        for record in declarations.records { _ = properties(of: record, .record) }
        var seen: Set<SyntaxID> = []
        for (index, instance) in instances.enumerated() {
            guard let node = instance.question, let record = instance.record, seen.insert(node).inserted else {
                continue
            }
            verifyRecordQuestion(node, record)
            verifyFormerNames(of: index)
        }
    }

    private mutating func verifyRecordQuestion(_ node: SyntaxID, _ record: SyntaxID) {
        let name = tree.first(.name, in: node).map { tree.text($0) } ?? ""
        let notes = [Note("La fiche est écrite ici.", at: lineRange(record))]
        let fix = Fix("Écrivez ceci sous la question de la fiche qui doit le suivre, ou retirez cette ligne.")
        var hasOption = false
        for child in tree.children(of: node) {
            switch tree.kind(child) {
            case .option where !hasOption:
                hasOption = true
                report(
                    .optionsOutsideChoice,
                    "[\(name)] demande toute une fiche : des réponses proposées n'y ont pas de sens.",
                    at: tree.range(child), notes: notes, fix: fix)
            case .bounds:
                report(
                    .unsuitableBounds,
                    "[\(name)] demande toute une fiche, qui n'a ni plus petite ni plus grande valeur.",
                    at: tree.range(child), notes: notes, fix: fix)
            case .flag where !Checker.isPrivacy(NameFolding.folded(tree.text(child))):
                report(
                    .wrongFlag, "« \(tree.text(child)) » ne peut pas valoir pour toute une fiche.",
                    at: tree.range(child), notes: notes,
                    fix: Fix(
                        "Écrivez-le sous celles des questions de la fiche qu'on peut laisser sans réponse, ou dites par « si … », au bout de la ligne, quand demander la fiche."
                    ))
            default: continue
            }
        }
        _ = properties(of: node, .recordQuestion)
    }

    private static func isPrivacy(_ flag: String) -> Bool {
        ["personnel", "personnelle", "confidentiel", "confidentielle"].contains(flag)
    }

    /// Adds to a question of a record what is said of the whole: its sources and remarks, its help where it has none of its own, and whether the
    /// law leaves the answer to the agent.
    mutating func inheritProperties(from place: FieldPlace, _ question: inout Question) {
        var around: Int? = place.instance
        while let instance = around {
            if let node = instances[instance].question, tree[node].detail == 1 { question.isJudgment = true }
            for node in [instances[instance].question, instances[instance].record].compactMap({ $0 }) {
                for child in tree.children(of: node) where tree.kind(child) == .property {
                    guard let key = tree.first(.propertyKey, in: child),
                        let value = tree.first(.propertyValue, in: child)
                    else { continue }
                    let word = NameFolding.folded(tree.text(key))
                    let isCommon = PropertyOwner.common.contains(word)
                    let isHelp = word == "aide" && !question.properties.contains { $0.key == "aide" }
                    guard isCommon || isHelp else { continue }
                    question.properties.append(
                        Property(key: word, value: tree.text(value), range: tree.range(value)))
                }
            }
            around = instances[instance].parent
        }
    }
}
