import Actotheque

extension Walkthrough {
    /// `:enregistrer F`
    mutating func save(_ path: String) -> [Event] {
        guard !path.isEmpty else { return [.rejected(["Écrivez : \(Walkthrough.usage(of: .save))"])] }
        do {
            let saved = walk.saved
            try saved.write(to: path, sealedBy: &vault)
            return [.remark("Réponses enregistrées dans « \(path) » (lisible par vous seul).\(limit(of: saved))")]
        } catch {
            return [.rejected([error.message])]
        }
    }

    /// What is said of a save that leaves something out.
    private func limit(of saved: SavedWalk) -> String {
        vault != nil || !saved.holdsConfidential
            ? "" : " Celles qui sont confidentielles n'y sont pas : il faut une phrase secrète."
    }

    /// `:reprendre F`
    mutating func resume(_ path: String) -> [Event] {
        guard !path.isEmpty else { return [.rejected(["Écrivez : \(Walkthrough.usage(of: .resume))"])] }
        do {
            var saved = try SavedWalk(contentsOf: path)
            try saved.open(with: &vault)
            return resume(saved)
        } catch {
            return [.rejected([(error as? any ExplainedError)?.message ?? "Cela n'a pas pu être repris."])]
        }
    }

    /// Takes up a walk, opened or not.
    mutating func resume(_ saved: SavedWalk) -> [Event] {
        let report = walk.resume(saved)
        revisit = nil
        return [.replayed(report)] + (saved.isLocked ? [.remark(SavedWalk.lockedNote)] : [])
    }

    /// `:recharger`
    mutating func reload() -> [Event] {
        do {
            let report = try walk.reload()
            revisit = nil
            return [.remark("Règles relues."), .replayed(report)]
        } catch {
            return [.rejected(sentences(for: error) + ["L'essai continue sur les règles d'avant."])]
        }
    }

    private func sentences(for problem: RulesProblem) -> [String] {
        guard case .faulty(let findings) = problem else { return [problem.message] }
        return findings.filter(\.isError).prefix(5).map { finding in
            let file = finding.path == walk.rules.path ? "" : " de « \(finding.path) »"
            return "ligne \(finding.line)\(file), \(finding.code) : \(finding.message)"
        }
    }

    /// `:dériver X F`
    mutating func beget(_ operands: String) -> [Event] {
        let words = operands.split(separator: " ", maxSplits: 1).map(String.init)
        let wanted = LooseSpelling.folded(words.first ?? "")
        let called = walk.derivedActs
        guard words.count == 2, let derived = called.first(where: { LooseSpelling.folded($0.name).hasPrefix(wanted) })
        else {
            let names = called.map(\.name).joined(separator: ", ")
            return [
                .rejected([
                    names.isEmpty
                        ? "Cet acte n'en appelle aucun autre, tel qu'il est."
                        : "Écrivez : \(Walkthrough.usage(of: .beget)). Actes appelés : \(names)."
                ])
            ]
        }
        do {
            let other = try walk.begin(derived)
            let saved = other.saved
            try saved.write(to: words[1], sealedBy: &vault)
            return [
                .remark(
                    "Réponses gardées dans « \(words[1]) » : \(saved.count).\(limit(of: saved)) Continuez par : actotheque essayer \(other.rules.path) --reprise \(words[1])"
                )
            ]
        } catch let problem as RulesProblem {
            return [.rejected([problem.message])]
        } catch {
            return [.rejected([(error as? any ExplainedError)?.message ?? "Cet acte ne peut pas être commencé."])]
        }
    }

    /// `:exporter FORMAT [publié] F`
    func export(_ operands: String) -> [Event] {
        let words = operands.split(separator: " ", maxSplits: 1).map(String.init)
        guard words.count == 2 else { return [.rejected(["Écrivez : \(Walkthrough.usage(of: .export))"])] }
        guard let format = ActFormat(rawValue: words[0].lowercased()) else {
            return [.rejected(["« \(words[0]) » n'est pas un format : \(FormatNames.all)."])]
        }
        if let path = Walkthrough.publishedPath(words[1]) { return publish(as: format, to: path) }
        do {
            var notes: [Event] = []
            try walk.export(as: format, charte, to: words[1]) { notes.append(.remark($0)) }
            let state = walk.isComplete ? "Acte écrit" : "Projet d'acte, encore incomplet, écrit"
            return [.remark("\(state) dans « \(words[1]) ».")] + notes
        } catch {
            return [.rejected([(error as? any ExplainedError)?.message ?? "L'acte n'a pas pu être écrit."])]
        }
    }

    /// What follows `publié`, accents optional; nothing when that word does not come first.
    private static func publishedPath(_ words: String) -> String? {
        let pieces = words.split(separator: " ", maxSplits: 1).map(String.init)
        return pieces.count == 2 && LooseSpelling.folded(pieces[0]) == "publie" ? pieces[1] : nil
    }

    /// Writes the version to be published; of a finished act only.
    private func publish(as format: ActFormat, to path: String) -> [Event] {
        do {
            let act = try walk.act()
            var notes: [String] = []
            try OutputFile.write(act.published.rendered(as: format, charte) { notes.append($0) }, to: path)
            return [.remark("Version à publier écrite dans « \(path) » : relisez-la avant de la publier.")]
                + (act.publicationRemarks + notes).map { .remark($0) }
        } catch {
            return [.rejected([(error as? any ExplainedError)?.message ?? "L'acte n'a pas pu être écrit."])]
        }
    }

    /// `:exemple F`
    func writeExample(_ path: String) -> [Event] {
        guard !path.isEmpty else { return [.rejected(["Écrivez : \(Walkthrough.usage(of: .example))"])] }
        do {
            let title = try walk.appendExample(to: path)
            return [
                .remark(
                    "Ce parcours est ajouté à « \(path) » : « exemple \(title) ». Donnez-lui un titre, relisez ce qu'il attend."
                )
            ]
        } catch {
            return [.rejected([error.message])]
        }
    }

    /// `:couverture`
    var coverage: [Event] {
        let alone = walk.coverage
        let together = walk.rules.rehearse().coverage(with: [walk])
        var lines = ["Ce parcours : " + Walkthrough.counts(alone)]
        if !together.counts.isEmpty { lines.append("Avec les exemples du fichier : " + Walkthrough.counts(together)) }
        let gaps = together.gaps.prefix(Walkthrough.mostGaps)
        lines += gaps.map {
            "ligne \($0.line)\($0.file.map { " de \($0)" } ?? "") : \($0.words.split(whereSeparator: \.isNewline).joined(separator: " "))"
        }
        let rest = together.gaps.count - gaps.count
        if rest > 0 { lines.append("… et \(rest) de plus : « actotheque essais » les dit tous.") }
        return [.lines(.coverage, lines)]
    }

    /// Most gaps listed on one screen.
    private static let mostGaps = 12

    private static func counts(_ coverage: Coverage) -> String {
        let counts = coverage.counts.map { "\($0.noun) \($0.reached) sur \($0.total)" }
        return (counts.isEmpty ? "rien à couvrir" : counts.joined(separator: ", ")) + "."
    }

    /// `:aperçu [article n] [--diff]`
    func preview(_ operands: String) -> [Event] {
        var words = operands.split(separator: " ").map(String.init)
        let showsChanges = words.contains("--diff")
        words.removeAll { $0 == "--diff" }
        if showsChanges {
            let lines = earlier.map { walk.changes(since: $0) } ?? []
            return lines.isEmpty ? [.remark("Le dernier geste n'a rien changé dans l'acte.")] : [.preview(lines)]
        }
        let extract = words.joined(separator: " ")
        guard let lines = walk.preview(of: extract.isEmpty ? nil : extract, since: earlier) else {
            return [.rejected(["« \(extract) » n'est pas dans l'acte."])]
        }
        return [.preview(lines)]
    }
}
