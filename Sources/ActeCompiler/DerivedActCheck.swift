import ActeActs
import ActeDiagnostics
import ActeModel
import ActeSyntax
import ActeValues

/// Reads the rules of the acts that an act calls for, as far as their answers are shared.
struct DerivedActCheck {
    let model: CheckedModel
    let loader: SourceLoader

    /// Says which of them there is no rule file of, and where the two acts do not keep a shared answer from the same people. O(size of the files).
    func report(into sink: inout DiagnosticSink) {
        for derivation in model.derivations {
            let name = SharedFileName(words: derivation.name, range: derivation.range)
            guard name.isAllowed, let bytes = loader.read(derivation.name) else {
                sink.report(unknown(derivation, name))
                continue
            }
            let others = privacies(derivation.name, bytes)
            for kind in [Privacy.personal, .confidential] {
                let clash = PrivacyClash(
                    here: names(of: kind, in: model.privacies), there: names(of: kind, in: others.privacies),
                    shared: others.names)
                sink.report(all: clash.findings(derivation, kind, model))
            }
        }
    }

    private func unknown(_ derivation: Derivation, _ name: SharedFileName) -> Diagnostic {
        let near =
            name.isAllowed
            ? Nearness.closest(to: derivation.name, among: loader.neighbours(derivation.name)) : name.allowed
        return Diagnostic(
            "E0510", "Aucun fichier de règles ne s'appelle « \(derivation.name) ».", at: derivation.range,
            fix: near.map { Fix("Vouliez-vous écrire « \($0) » ?") }
                ?? Fix("Écrivez le nom d'un fichier de règles placé à côté de celui-ci, sans « .acte »."))
    }

    /// What a rule file asks, and of it what it keeps from whom. What is wrong in it is told of it alone.
    private func privacies(_ name: String, _ bytes: [UInt8]) -> (names: Set<String>, privacies: [String: Privacy]) {
        var unheard = DiagnosticSink()
        let tree = parse(SourceFile(id: FileID(0), name: name + ".acte", bytes: bytes), into: &unheard)
        guard tree.isReadable, let joined = JoinedRules(tree, with: loader, into: &unheard).tree else {
            return ([], [:])
        }
        let model = check([joined], into: &unheard)
        return (Set(model.questions.map { NameFolding.folded($0.name) }), model.privacies)
    }

    private func names(of kind: Privacy, in privacies: [String: Privacy]) -> Set<String> {
        Set(privacies.filter { $1.contains(kind) }.keys)
    }
}

/// The names that one act keeps from some people, and that another one which shares their answers does not.
private struct PrivacyClash {
    /// What the calling act keeps.
    let here: Set<String>
    /// What the act called keeps.
    let there: Set<String>
    /// All that the act called asks.
    let shared: Set<String>

    func findings(_ derivation: Derivation, _ kind: Privacy, _ model: CheckedModel) -> [Diagnostic] {
        let word = kind == .personal ? "personnel" : "confidentiel"
        let (ours, theirs) = (
            model.questions.filter { keeps($0, here, notIn: there) },
            model.questions.filter { keeps($0, there, notIn: here) }
        )
        let harm = "l'un montrerait ce que l'autre cache."
        let fix = Fix("Écrivez « \(word) » sous la question dans les deux actes, ou dans aucun.")
        var findings: [Diagnostic] = []
        if let first = ours.first {
            findings.append(
                Diagnostic(
                    "E0511",
                    "Cet acte dit \(listed(ours)) « \(word) », et « \(derivation.name) », qu'il appelle, ne le dit pas : \(harm)",
                    at: derivation.range, notes: [Note("La question est posée ici.", at: first.range)], fix: fix))
        }
        if let first = theirs.first {
            findings.append(
                Diagnostic(
                    "E0511",
                    "« \(derivation.name) », que cet acte appelle, dit \(listed(theirs)) « \(word) », et lui ne le dit pas : \(harm)",
                    at: derivation.range, notes: [Note("La question est posée ici.", at: first.range)], fix: fix))
        }
        return findings
    }

    private func keeps(_ question: Question, _ one: Set<String>, notIn other: Set<String>) -> Bool {
        let name = NameFolding.folded(question.name)
        return shared.contains(name) && one.contains(name) && !other.contains(name)
    }

    /// `[nom], [prénom] et 3 autres`
    private func listed(_ questions: [Question]) -> String {
        let most = 3
        let names = questions.prefix(most).map { "[\($0.name)]" }
        let others = questions.count - names.count
        return names.joined(separator: ", ") + (others > 0 ? " et \(others) autre\(others > 1 ? "s" : "")" : "")
    }
}
