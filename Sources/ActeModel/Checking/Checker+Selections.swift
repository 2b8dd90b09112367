internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

/// A `selon` once its cases are conditions.
struct ReadSelection {
    /// What is looked at.
    var subject: Checked
    /// Each case with its whole condition.
    var cases: [(condition: ExpressionID, node: SyntaxID)]
    /// The `autrement` branch.
    var otherwise: SyntaxID?
    /// What all of them leave out, if anything.
    var gap: OpenGap?
}

/// A gap that was met: an index among those of the model, and for each of its pieces the condition that answers come to it.
struct OpenGap {
    var index: Int
    var pieces: [ExpressionID] = []
}

extension Checker {
    /// Reads the subject and the cases of a `selon`, and checks that they cover its type without overlap.
    mutating func selection(_ node: SyntaxID) -> ReadSelection? {
        var children = tree.children(of: node).makeIterator()
        guard let reference = children.next(), tree.kind(reference) == .reference else { return nil }
        let subject = self.reference(reference)
        var result = ReadSelection(subject: subject, cases: [], otherwise: nil)
        var branches: [SyntaxID] = []
        while let child = children.next() {
            switch tree.kind(child) {
            case .caseBranch: branches.append(child)
            case .otherwise: result.otherwise = child
            default: break
            }
        }
        guard let type = subject.type else {
            result.cases = branches.map { (subject.id, $0) }
            return result
        }
        let head = Subject(value: subject, type: type, node: reference, range: tree.range(reference))
        let values = branches.map { caseValues(of: $0) }
        switch type {
        case .truth: readTruthCases(head, branches, values, into: &result)
        case .choice: readOptionCases(head, branches, values, into: &result)
        case .text, .longText, .identifier: readTextCases(head, branches, values, into: &result)
        case .choices:
            report(
                .unsuitableSelection,
                "Plusieurs réponses de [\(tree.text(reference))] peuvent être cochées : « selon » ne peut pas en suivre une.",
                at: tree.range(reference),
                fix: Fix("Écrivez une ligne « si [\(tree.text(reference))] contient … » pour chaque réponse."))
            result.cases = branches.map { (subject.id, $0) }
        default:
            guard type != .period || subject.unit != nil else {
                report(
                    .uncomparablePeriod,
                    "[\(tree.text(reference))] peut mêler des mois et des jours : cette durée ne se range pas en tranches.",
                    at: tree.range(reference),
                    fix: Fix("Ajoutez « unité : mois » ou « unité : jours » sous la question."))
                result.cases = branches.map { (subject.id, $0) }
                return result
            }
            readRangeCases(head, branches, values, into: &result)
        }
        return result
    }

    private func caseValues(of branch: SyntaxID) -> [SyntaxID] {
        guard let list = tree.first(.caseValues, in: branch) else { return [] }
        return Array(tree.children(of: list))
    }

    // MARK: oui/non and options

    private mutating func readTruthCases(
        _ head: Subject, _ branches: [SyntaxID], _ values: [[SyntaxID]], into result: inout ReadSelection
    ) {
        var taken: [SyntaxID?] = [nil, nil]
        var isSound = true
        for (branch, nodes) in zip(branches, values) {
            var list: [ExpressionID] = []
            for node in nodes {
                guard tree.kind(node) == .truthLiteral else {
                    isSound = false
                    reportUnsuitableCase(node, head, "oui ou non")
                    continue
                }
                let wanted = Int(tree[node].detail == 1 ? 1 : 0)
                if let earlier = taken[wanted] {
                    reportOverlap(
                        node, earlier, situation: "[\(tree.text(head.node))] est \(wanted == 1 ? "oui" : "non").")
                } else {
                    taken[wanted] = node
                }
                list.append(truthCase(head, is: wanted == 1, at: tree.range(node)))
            }
            result.cases.append((any(list, at: tree.range(branch)), branch))
        }
        guard isSound else { return }
        let missing = [(0, "non"), (1, "oui")].filter { taken[$0.0] == nil }
        checkOtherwise(head, missing: missing.map(\.1), &result) { checker, piece in
            checker.truthCase(head, is: missing[piece].0 == 1, at: head.range)
        }
    }

    /// The condition that a oui/non is so, said at the place of the case: what is told of it must lead there.
    mutating func truthCase(_ head: Subject, is wanted: Bool, at range: SourceRange) -> ExpressionID {
        var value = head.value
        value.id = add(model[head.value.id], .truth, at: range)
        if wanted { return value.id }
        let whole = Subject(value: value, type: head.type, node: head.node, range: range)
        return whenPresent(whole, .not(value.id)).id
    }

    private mutating func readOptionCases(
        _ head: Subject, _ branches: [SyntaxID], _ values: [[SyntaxID]], into result: inout ReadSelection
    ) {
        guard let question = head.value.options else { return }
        let count = model.questions[Int(question)].options.count
        var taken = [SyntaxID?](repeating: nil, count: count)
        var isSound = count > 0
        for (branch, nodes) in zip(branches, values) {
            var positions: [Int] = []
            for node in nodes {
                guard tree.kind(node) == .words || tree.kind(node) == .stringLiteral else {
                    isSound = false
                    reportUnsuitableCase(node, head, Checker.listed(optionKeys(of: question)))
                    continue
                }
                guard count > 0, let position = option(node, of: question) else {
                    isSound = false
                    continue
                }
                if let earlier = taken[position] {
                    reportOverlap(node, earlier, situation: "[\(tree.text(head.node))] est \(tree.text(node)).")
                } else {
                    taken[position] = node
                    positions.append(position)
                }
            }
            result.cases.append((isOption(head.value.id, positions, at: tree.range(branch)).id, branch))
        }
        guard isSound else { return }
        let keys = optionKeys(of: question)
        let missing = (0..<count).filter { taken[$0] == nil }
        checkOtherwise(head, missing: missing.map { keys[$0] }, &result) { checker, piece in
            checker.isOption(head.value.id, [missing[piece]], at: head.range).id
        }
    }

    // MARK: Texts

    private mutating func readTextCases(
        _ head: Subject, _ branches: [SyntaxID], _ values: [[SyntaxID]], into result: inout ReadSelection
    ) {
        var taken: [String: SyntaxID] = [:]
        for (branch, nodes) in zip(branches, values) {
            var list: [ExpressionID] = []
            for node in nodes {
                guard tree.kind(node) == .stringLiteral else {
                    reportUnsuitableCase(node, head, "des textes entre guillemets")
                    continue
                }
                var text: String? = cleanText(node)
                if case .identifier(let kind) = head.type, let written = text {
                    text = canonicalIdentifier(written, kind, at: tree.range(node))
                }
                guard let text else { continue }
                if let earlier = taken[text] {
                    reportOverlap(node, earlier, situation: "[\(tree.text(head.node))] est « \(text) ».")
                } else {
                    taken[text] = node
                }
                list.append(add(.textTest(.equals, head.value.id, stringIndex(text)), .truth, at: tree.range(node)))
            }
            result.cases.append((any(list, at: tree.range(branch)), branch))
        }
        if result.otherwise == nil {
            let finding = ModelFinding.missingOtherwise.diagnostic(
                "[\(tree.text(head.node))] est un texte : d'autres textes que ceux-ci peuvent être répondus.",
                at: head.range, situation: "[\(tree.text(head.node))] est un texte qu'aucun cas ne prévoit.",
                fix: Fix("Ajoutez une ligne « autrement » à la fin."))
            result.gap = open(Gap(finding: finding))
        }
    }

    // MARK: Findings

    mutating func reportUnsuitableCase(_ node: SyntaxID, _ head: Subject, _ suits: String) {
        if tree.kind(node) == .words, reportMissingBrackets(node) { return }
        if let fix = plainNumberFix(node, for: head.type) {
            report(
                .plainNumber,
                "[\(tree.text(head.node))] est \(TypeNames.described(head.type)), et « \(tree.text(node)) » un simple nombre.",
                at: tree.range(node), fix: fix)
            return
        }
        report(
            .unsuitableCase,
            "[\(tree.text(head.node))] est \(TypeNames.described(head.type)), et « \(tree.text(node)) » n'en est pas une valeur.",
            at: tree.range(node), fix: Fix("Écrivez \(suits)."))
    }

    mutating func reportOverlap(_ node: SyntaxID, _ earlier: SyntaxID, situation: String) {
        report(
            .overlap, "Deux cas prévoient la même valeur : on ne saurait pas lequel suivre.",
            at: tree.range(node),
            notes: [Note("Déjà prévue ici.", at: tree.range(earlier))], situation: situation,
            fix: Fix("Retirez cette valeur de l'un des deux cas."))
    }

    /// Checks that `autrement` is there when values are missing, and only then. `condition` says when the answer is one of them, by its number.
    mutating func checkOtherwise(
        _ head: Subject, missing: [String], _ selection: inout ReadSelection,
        condition: (inout Checker, Int) -> ExpressionID
    ) {
        guard selection.otherwise == nil, let first = missing.first else {
            checkOtherwiseServes(head, !missing.isEmpty, selection)
            return
        }
        let name = tree.text(head.node)
        let pieces = missing.map { Gap.Piece(words: $0, mend: $0) }
        let finding = ModelFinding.gap.diagnostic(
            Gap.sentence(name, pieces, isListed: true), at: head.range, situation: "[\(name)] est \(first).",
            fix: Gap.fix(pieces, isListed: true))
        let gap = Gap(finding: finding, pieces: pieces, name: name, isListed: true)
        let conditions = missing.indices.map { condition(&self, $0) }
        selection.gap = open(gap, conditions)
    }

    /// Checks that an `autrement` has something left to stand for.
    mutating func checkOtherwiseServes(_ head: Subject, _ serves: Bool, _ selection: ReadSelection) {
        guard let otherwise = selection.otherwise, !serves else { return }
        report(
            .unreachableOtherwise,
            "Toutes les valeurs de [\(tree.text(head.node))] sont déjà prévues : ce qui suit « autrement » ne servirait jamais.",
            at: lineRange(otherwise), fix: Fix("Supprimez « autrement » et ce qu'il contient."))
    }
}
