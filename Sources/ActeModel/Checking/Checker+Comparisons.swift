internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

extension Checker {
    /// `[x] est …`, `[x] dépasse …`, and all other comparisons.
    mutating func comparison(_ node: SyntaxID) -> Checked {
        var children = tree.children(of: node).makeIterator()
        guard let first = children.next(), let relation = ComparisonOperator(rawValue: tree[node].detail) else {
            return poison(node)
        }
        var right: [SyntaxID] = []
        while let child = children.next() { right.append(child) }
        guard !right.isEmpty else { return poison(node) }
        if tree.kind(first) == .stringLiteral, reportQuotedName(first) { return poison(node) }
        if let rank = itemRank(node, first, relation, right) { return rank }
        let left = expression(first)
        guard let type = left.type else {
            // What it is compared with is still looked at: its names are used, and may be wrong on their own.
            for child in right where tree.kind(child) != .words { _ = expression(child) }
            return poison(node)
        }
        let range = tree.range(node)
        let subject = Subject(value: left, type: type, node: first, range: range)
        switch type {
        case .truth: return truthComparison(subject, relation, right)
        case .choice, .choices: return choiceComparison(subject, relation, right)
        case .text, .longText, .identifier: return textComparison(subject, relation, right)
        default: return orderedComparison(subject, relation, right)
        }
    }

    /// The left side of a comparison.
    struct Subject {
        var value: Checked
        var type: ValueType
        var node: SyntaxID
        /// The whole comparison.
        var range: SourceRange
    }

    /// Says that this way of comparing does not suit the subject.
    mutating func reportUnsuitable(_ subject: Subject, suits: String) -> Checked {
        report(
            .unsuitableComparison,
            "\(quoted(subject.node)) est \(TypeNames.described(subject.type)), qui ne se compare pas ainsi.",
            at: subject.range, fix: Fix(suits))
        return poison(at: subject.range)
    }

    /// The condition, false where the answer it looks at is absent: a comparison with nothing is never true.
    mutating func whenPresent(_ subject: Subject, _ condition: Expression) -> Checked {
        let inner = truth(condition, at: subject.range)
        guard let question = subject.value.question, questionFacts[Int(question)].mayBeAbsent else { return inner }
        let present = add(.isPresent(subject.value.id), .truth, at: subject.range)
        return truth(.all(operands([present, inner.id])), at: subject.range)
    }

    // MARK: Truths

    private mutating func truthComparison(
        _ subject: Subject, _ relation: ComparisonOperator, _ right: [SyntaxID]
    ) -> Checked {
        let suits = "Écrivez [x] est oui, [x] est non, ou simplement [x]."
        guard relation == .equal || relation == .notEqual else { return reportUnsuitable(subject, suits: suits) }
        let node = right[0]
        if tree.kind(node) == .truthLiteral {
            let wanted = (tree[node].detail == 1) == (relation == .equal)
            return wanted ? subject.value : whenPresent(subject, .not(subject.value.id))
        }
        if tree.kind(node) == .words, reportMissingBrackets(node) { return poison(at: subject.range) }
        if tree.kind(node) == .words {
            report(
                .unknownOption,
                "« \(tree.text(node)) » n'est pas une réponse à cette question : elle attend oui ou non.",
                at: tree.range(node), fix: Fix(suits))
            return poison(at: subject.range)
        }
        let other = expression(node)
        guard let type = other.type else { return poison(at: subject.range) }
        guard type == .truth else { return reportUnlike(subject, other, type, node) }
        return truth(
            .compare(relation == .equal ? .equal : .notEqual, subject.value.id, other.id), at: subject.range)
    }

    // MARK: Choices

    private mutating func choiceComparison(
        _ subject: Subject, _ relation: ComparisonOperator, _ right: [SyntaxID]
    ) -> Checked {
        guard let question = subject.value.options else { return poison(at: subject.range) }
        let isMultiple = subject.type == .choices
        if let suits = unsuitability(of: relation, to: subject, question) {
            return reportUnsuitable(subject, suits: suits)
        }
        if right.count == 1, tree.kind(right[0]) != .words, tree.kind(right[0]) != .stringLiteral {
            return choicesCompared(subject, relation, right[0])
        }
        let positions = optionPositions(right, of: question)
        guard positions.count == right.count else { return poison(at: subject.range) }
        if isMultiple {
            let has = add(.hasOption(subject.value.id, Int32(positions[0])), .truth, at: subject.range)
            guard relation == .notContains else {
                return Checked(id: has, type: .truth, range: Interval(0, 1))
            }
            return whenPresent(subject, .not(has))
        }
        let isNegated = relation == .notEqual || relation == .notAmong
        let start = model.optionSets.count
        for position in 0..<questionFacts[Int(question)].options.count where positions.contains(position) != isNegated {
            model.optionSets.append(Int32(truncatingIfNeeded: position))
        }
        let chosen = IndexRange(start..<model.optionSets.count)
        return truth(.isOption(subject.value.id, chosen), at: subject.range)
    }

    /// What to write instead, when a choice is not compared in this way.
    private func unsuitability(of relation: ComparisonOperator, to subject: Subject, _ question: Int32) -> String? {
        let isMultiple = subject.type == .choices
        switch relation {
        case .equal, .notEqual, .among, .notAmong: if !isMultiple { return nil }
        case .contains, .notContains: if isMultiple { return nil }
        default: break
        }
        let name = "[\(tree.text(subject.node))]"
        let keys = Checker.listed(optionKeys(of: question))
        switch relation {
        case .equal, .notEqual, .among, .notAmong:
            return "Plusieurs réponses peuvent être cochées : écrivez \(name) contient \(keys)."
        case .contains, .notContains: return "Une seule réponse est possible : écrivez \(name) est \(keys)."
        default: return "Comparez avec une réponse : \(name) \(isMultiple ? "contient" : "est") \(keys)."
        }
    }

    /// The condition that a choice is one of some options.
    mutating func isOption(_ subject: ExpressionID, _ positions: [Int], at range: SourceRange) -> Checked {
        let start = model.optionSets.count
        for position in positions.sorted() { model.optionSets.append(Int32(truncatingIfNeeded: position)) }
        return truth(.isOption(subject, IndexRange(start..<model.optionSets.count)), at: range)
    }

    /// The positions of the options that nodes name; fewer than the nodes when one is wrong, which is reported.
    mutating func optionPositions(_ nodes: [SyntaxID], of question: Int32) -> [Int] {
        var positions: [Int] = []
        for node in nodes {
            guard let position = option(node, of: question) else { continue }
            if let earlier = positions.firstIndex(of: position) {
                report(
                    .optionTwice, "La réponse « \(tree.text(node)) » est citée deux fois.", at: tree.range(node),
                    notes: [Note("Déjà citée ici.", at: tree.range(nodes[earlier]))],
                    fix: Fix("Retirez-la de l'un des deux endroits."))
            }
            positions.append(position)
        }
        return positions
    }

    /// The position of the option that a node names; nothing, once reported, when the question has no such option.
    mutating func option(_ node: SyntaxID, of question: Int32) -> Int? {
        let run = questionFacts[Int(question)].options.range
        if let name = names.find(tree.file.bytes, in: bytes(node)) {
            for position in run where optionNames[position] == name { return position - run.lowerBound }
        }
        if tree.kind(node) == .words, reportMissingBrackets(node) { return nil }
        // A choice without options was reported; nothing can be one of them.
        guard !run.isEmpty else { return nil }
        let declared = model.questions[Int(question)]
        let word = tree.text(node)
        let keys = declared.options.map(\.key)
        let near = guess(word, among: keys)
        let fix =
            near.map { Fix("Vouliez-vous écrire « \($0) » ?", range: tree.range(node), replacement: $0) }
            ?? Fix("Écrivez \(Checker.listed(keys)).")
        report(
            .unknownOption,
            "« \(word) » n'est pas une réponse possible à [\(declared.name)], qui attend \(Checker.listed(keys)).",
            at: tree.range(node), notes: [Note("La question est posée ici.", at: declared.range)], fix: fix)
        return nil
    }

    /// Two choices compared: they must offer the same options.
    private mutating func choicesCompared(
        _ subject: Subject, _ relation: ComparisonOperator, _ node: SyntaxID
    ) -> Checked {
        let other = expression(node)
        guard let type = other.type else { return poison(at: subject.range) }
        guard type == .choice, subject.type == .choice, let mine = subject.value.options, let theirs = other.options
        else { return reportUnlike(subject, other, type, node) }
        guard offerTheSame(mine, theirs) else {
            report(
                .unlikeOptionLists,
                "Ces deux choix n'offrent pas les mêmes réponses : ils ne peuvent pas être comparés.",
                at: subject.range,
                notes: [
                    Note("L'un offre \(Checker.listed(optionKeys(of: mine))).", at: model.questions[Int(mine)].range),
                    Note(
                        "L'autre offre \(Checker.listed(optionKeys(of: theirs))).",
                        at: model.questions[Int(theirs)].range),
                ], fix: Fix("Comparez chacun d'eux avec une réponse."))
            return poison(at: subject.range)
        }
        let comparison: Comparison = relation == .notEqual || relation == .notAmong ? .notEqual : .equal
        return truth(.compare(comparison, subject.value.id, other.id), at: subject.range)
    }

    /// Whether two questions have the same options in the same order.
    func offerTheSame(_ left: Int32, _ right: Int32) -> Bool {
        left == right
            || optionNames[questionFacts[Int(left)].options.range]
                == optionNames[questionFacts[Int(right)].options.range]
    }

    // MARK: Texts

    private mutating func textComparison(
        _ subject: Subject, _ relation: ComparisonOperator, _ right: [SyntaxID]
    ) -> Checked {
        let test: TextTest
        switch relation {
        case .equal, .notEqual, .among, .notAmong: test = .equals
        case .contains, .notContains: test = .contains
        case .startsWith: test = .startsWith
        case .matches: return patternComparison(subject, right[0])
        default:
            return reportUnsuitable(
                subject, suits: "Un texte se compare par « est », « contient », « commence par » ou « correspond à ».")
        }
        var list: [ExpressionID] = []
        for node in right {
            guard let text = constantText(node, subject, test) else { continue }
            list.append(add(.textTest(test, subject.value.id, stringIndex(text)), .truth, at: subject.range))
        }
        guard list.count == right.count else { return poison(at: subject.range) }
        let found = any(list, at: subject.range)
        switch relation {
        case .notEqual, .notAmong, .notContains: return whenPresent(subject, .not(found))
        default: return Checked(id: found, type: .truth, range: Interval(0, 1))
        }
    }

    /// The constant a text is compared with; nothing, once reported, when it is none.
    private mutating func constantText(_ node: SyntaxID, _ subject: Subject, _ test: TextTest) -> String? {
        switch tree.kind(node) {
        case .stringLiteral:
            let text = cleanText(node)
            guard test == .equals, case .identifier(let kind) = subject.type else { return text }
            return canonicalIdentifier(text, kind, at: tree.range(node))
        case .words:
            if reportMissingBrackets(node) { return nil }
            let word = tree.text(node)
            report(
                .unquotedText,
                "\(quoted(subject.node)) est un texte : il se compare avec un texte entre guillemets.",
                at: tree.range(node),
                fix: Fix("Écrivez « \(word) ».", range: tree.range(node), replacement: "« \(word) »"))
            return nil
        default:
            let other = expression(node)
            guard let type = other.type else { return nil }
            if type.isText {
                report(
                    .textsCompared, "Deux textes répondus ne se comparent pas l'un à l'autre.", at: subject.range,
                    fix: Fix("Comparez chacun d'eux avec un texte écrit entre guillemets."))
            } else {
                _ = reportUnlike(subject, other, type, node)
            }
            return nil
        }
    }

    private mutating func patternComparison(_ subject: Subject, _ node: SyntaxID) -> Checked {
        guard tree.kind(node) == .pattern, let pattern = soundPattern(tree.text(node), at: tree.range(node)) else {
            return poison(at: subject.range)
        }
        return truth(.matches(subject.value.id, stringIndex(pattern)), at: subject.range)
    }
}
