internal import ActeDiagnostics
internal import ActePatterns
internal import ActeSyntax
internal import ActeValues

extension Checker {
    /// Checks that the default answer and the examples of a question are answers it would accept.
    mutating func readSampleAnswers(_ written: [WrittenProperty], of question: Int) {
        for property in written {
            guard let node = property.valueNode else { continue }
            switch property.key {
            case "par défaut":
                let value = sampleAnswer(node, to: model.questions[question])
                model.questions[question].defaultValue = value
            case "exemple": _ = sampleAnswer(node, to: model.questions[question])
            default: break
            }
        }
    }

    /// The answer a node holds; nothing, once reported, when the question would refuse it.
    mutating func sampleAnswer(_ node: SyntaxID, to question: Question) -> Value? {
        let range = tree.range(node)
        let text = tree.text(node)
        let isChoice = question.type == .choice || question.type == .choices
        // Without options there is nothing to say: that mistake was reported.
        if isChoice, question.options.isEmpty { return nil }
        let options = question.options.map { AnswerOption(key: $0.key, label: $0.label) }
        let value: Value
        do {
            value =
                question.list != nil && ListShape.saysNone(text)
                ? .integer(0) : try AnswerReader.read(text, as: question.type, among: options)
        } catch {
            guard isChoice else {
                reportUnreadable(node, question.type, error.sentence)
                return nil
            }
            report(
                .unreadableValue, "« \(text) » n'est pas une des réponses proposées à [\(question.name)].", at: range,
                fix: Fix("Écrivez \(Checker.listed(question.options.map(\.key)))."))
            return nil
        }
        if case .text(let words) = value { return isAccepted(words, by: question, at: range) ? value : nil }
        guard !isChoice, let scalar = value.scalar else { return value }
        // Without bounds of its own, a question accepts what its type does.
        let wide = question.type.defaultBounds
        let (least, most) = (question.minimum ?? wide?.lowerBound, question.maximum ?? wide?.upperBound)
        let isLow = least.map { scalar < $0 } ?? false
        let isHigh = most.map { scalar > $0 } ?? false
        if isLow || isHigh {
            let limit = (isLow ? least : most).map { ScalarPhrase.words($0, question.type) } ?? ""
            report(
                .outOfBounds,
                "« \(text) » serait refusé : la question n'accepte rien \(isLow ? "au-dessous" : "au-delà") de \(limit).",
                at: range, notes: [Note("La question est posée ici.", at: question.range)],
                fix: Fix("Changez cette valeur, ou les bornes de la question."))
            return nil
        }
        return value
    }

    /// Whether a text has the length and the form that a question demands; it is reported when not.
    private mutating func isAccepted(_ text: String, by question: Question, at range: SourceRange) -> Bool {
        if let length = question.length, !length.contains(text.count) {
            report(
                .outOfBounds,
                "« \(text) » serait refusé : il compte \(text.count) caractères, et la question en demande de \(length.lowerBound) à \(length.upperBound).",
                at: range, notes: [Note("La question est posée ici.", at: question.range)],
                fix: Fix("Changez ce texte, ou la longueur demandée."))
            return false
        }
        if let pattern = question.pattern, let compiled = try? Pattern(pattern), compiled.matchesWhole(text) == .differs
        {
            report(
                .differsFromPattern, "« \(text) » serait refusé : il n'a pas la forme que le motif demande.", at: range,
                notes: [Note("La question est posée ici.", at: question.range)],
                fix: Fix("Changez ce texte, ou le motif."))
            return false
        }
        return true
    }
}
