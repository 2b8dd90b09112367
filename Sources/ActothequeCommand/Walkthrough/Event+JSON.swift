import Actotheque

extension Event {
    /// The event as one JSON object.
    var json: JSONValue {
        switch self {
        case .question(let screen): return screen.json
        case .changed(let question, let answer, let change):
            return [
                "event": "answered", "question": .string(question), "answer": JSONValue(answer),
                "act": Event.json(change),
            ]
        case .rejected(let lines): return ["event": "rejected", "lines": JSONValue(lines)]
        case .impact(let impact, let isProposal):
            return [
                "event": isProposal ? "proposal" : "supposition", "question": .string(impact.name),
                "before": JSONValue(impact.before), "after": .string(impact.after), "asked": JSONValue(impact.asked),
                "setAside": Event.json(impact.setAside), "returning": Event.json(impact.returning),
                "act": Event.json(impact.act), "refusal": JSONValue(impact.refusal),
            ]
        case .explanation(let move, let explanation): return Event.json(explanation, event: move.english)
        case .lines(let move, let lines): return ["event": .string(move.english), "lines": JSONValue(lines)]
        case .choices(let choices): return ["event": "choices", "choices": .array(choices.map(QuestionScreen.json))]
        case .preview(let lines): return ["event": "preview", "lines": .array(lines.map(Event.json))]
        case .review(let lines): return ["event": "review", "answers": .array(lines.map(Event.json))]
        case .remaining(let remaining):
            return [
                "event": "remaining", "certain": JSONValue(remaining.certain),
                "possible": JSONValue(remaining.possible),
            ]
        case .tree(let lines): return ["event": "tree", "branches": .array(lines.map(Event.json))]
        case .replayed(let report): return Event.json(report)
        case .alert(let text): return ["event": "alert", "text": .string(text)]
        case .complete: return ["event": "complete"]
        case .refused(let explanation): return Event.json(explanation, event: "refused")
        case .remark(let text): return ["event": "remark", "text": .string(text)]
        }
    }

    private static func json(_ change: ActChange) -> JSONValue {
        [
            "added": JSONValue(change.added), "removed": JSONValue(change.removed),
            "modified": JSONValue(change.modified),
            "renumbered": .array(change.renumbered.map { ["before": .string($0.before), "after": .string($0.after)] }),
            "followedReferences": JSONValue(change.followedReferences),
        ]
    }

    private static func json(_ answers: [NamedAnswer]) -> JSONValue {
        .object(answers.map { JSONValue.Member($0.name, .string($0.answer)) })
    }

    private static func json(_ explanation: Explanation, event: String) -> JSONValue {
        [
            "event": .string(event), "sentence": .string(explanation.sentence),
            "facts": .array(
                explanation.facts.map { ["text": .string($0.text), "depth": JSONValue($0.depth)] }),
            "remedies": JSONValue(explanation.remedies),
            "sources": JSONValue(explanation.sources),
        ]
    }

    private static func json(_ line: ReviewLine) -> JSONValue {
        let standing: JSONValue =
            switch line.standing {
            case .counts: "counts"
            case .keptAside: "setAside"
            case .toConfirm: "toConfirm"
            }
        return [
            "number": JSONValue(line.number), "question": .string(line.name), "answer": JSONValue(line.answer),
            "standing": standing, "fromProfile": .bool(line.isFromProfile),
        ]
    }

    private static func json(_ line: PreviewLine) -> JSONValue {
        let mark: JSONValue =
            switch line.mark {
            case .same: "same"
            case .added: "added"
            case .modified: "modified"
            case .removed: "removed"
            }
        return ["text": .string(line.text), "mark": mark]
    }

    private static func json(_ line: TreeLine) -> JSONValue {
        let standing: JSONValue =
            switch line.standing {
            case .taken: "taken"
            case .closed: "closed"
            case .open: "open"
            }
        return ["depth": JSONValue(line.depth), "text": .string(line.text), "standing": standing]
    }

    private static func json(_ report: ReplayReport) -> JSONValue {
        [
            "event": "replayed", "kept": JSONValue(report.kept), "toConfirm": JSONValue(report.toConfirm),
            "renamed": .object(report.renamed.map { JSONValue.Member($0.before, .string($0.after)) }),
            "lost": .array(
                report.lost.map {
                    ["question": .string($0.name), "answer": JSONValue($0.answer), "reason": .string($0.reason)]
                }),
        ]
    }
}

extension QuestionScreen {
    /// The question as one JSON object.
    var json: JSONValue {
        [
            "event": "question", "number": JSONValue(number), "question": .string(question.name),
            "text": .string(question.wording),
            "section": JSONValue(question.section?.title),
            "context": question.context.isEmpty ? .null : .string(question.context),
            "item": question.item.map { item in
                ["list": .string(item.list), "word": .string(item.word), "number": JSONValue(item.number)]
            } ?? .null,
            "choices": .array(question.choices.map(QuestionScreen.json)),
            "format": .string(question.format), "help": JSONValue(question.help),
            "sources": JSONValue(question.sources), "proposal": JSONValue(question.proposal),
            "note": JSONValue(note),
            "judgment": .bool(question.isJudgment), "optional": .bool(question.isOptional),
            "answered": JSONValue(progress.answered),
            "least": JSONValue(progress.least), "most": JSONValue(progress.most),
        ]
    }

    fileprivate static func json(_ choice: ChoiceView) -> JSONValue {
        ["key": .string(choice.key), "label": .string(choice.label), "closedBecause": JSONValue(choice.closedBecause)]
    }
}
