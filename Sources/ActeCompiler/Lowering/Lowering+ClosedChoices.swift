import ActeActs
import ActeFrench
import ActeGraph
import ActeModel
import ActeValues

// An option that a condition closes may be chosen before anybody knows whether the condition holds. Wherever the choice makes a difference, what
// the condition hangs on is asked once the option is chosen, and the act is refused where it turns out to be closed.
extension Lowering {
    /// Refuses the acts that hang on a closed option, at the end of each block that hangs on the choice. Comes after all that may.
    mutating func refuseClosedChoices() {
        let isNeeded = model.questions.contains { $0.options.contains { $0.closedWhen != nil } }
        guard isNeeded else { return }
        var checks = ClosureChecks()
        for use in graph.choiceUses() { check(use, &checks) }
    }

    /// Leads from a block that hangs on a choice to what tells whether the option chosen is closed.
    private mutating func check(_ use: ChoiceUse, _ checks: inout ClosureChecks) {
        let question = Int(use.question.rawValue)
        for option in model.questions[question].options.indices {
            guard let check = block(telling: ClosureChecks.Key(question: question, option: option), &checks) else {
                continue
            }
            let isMultiple = model.questions[question].type == .choices
            let chosen =
                isMultiple
                ? graph.ticks(use.question, option) : graph.isOption(.question(use.question), option)
            let (_, blocks) = graph.select(
                [graph.all([use.condition, chosen])], in: use.block,
                origin: origin(model.questions[question].options[option].range))
            graph.call(check, in: blocks[0])
        }
    }

    /// The block that refuses the act where an option is closed, shared by all that hangs on the choice; nothing for an option that nothing closes,
    /// or when the same check is being written.
    private mutating func block(telling key: ClosureChecks.Key, _ checks: inout ClosureChecks) -> BlockID? {
        let option = model.questions[key.question].options[key.option]
        guard let expression = option.closedWhen else { return nil }
        switch checks.blocks[key] {
        case .written(let block): return block
        // Two options that close one another: whichever was chosen, the check of the other leads to its own.
        case .beingWritten: return nil
        case nil: checks.blocks[key] = .beingWritten
        }
        let block = graph.sharedBlock()
        let closed = condition(expression)
        let (_, blocks) = graph.select([closed], in: block, origin: origin(option.range))
        let refusal = graph.refuse("option fermée", in: blocks[0], origin: origin(option.range))
        origins.refusals.append(.closedOption(question: key.question, option: key.option))
        plan.beginRefusal(refusal, origin: line(option.range))
        plan.beginText(nil, origin: line(option.range))
        plan.text(Typesetter.text(model.questions[key.question].sentence(forClosed: key.option)))
        plan.endText()
        plan.endRefusal()
        for use in graph.choiceUses(of: closed, in: block) { check(use, &checks) }
        checks.blocks[key] = .written(block)
        return block
    }
}

/// The blocks that tell whether options are closed.
private struct ClosureChecks {
    struct Key: Hashable {
        var question: Int
        var option: Int
    }

    enum State {
        case beingWritten
        case written(BlockID)
    }

    var blocks: [Key: State] = [:]
}

extension Question {
    /// What is said of an act that hangs on a closed option.
    fileprivate func sentence(forClosed option: Int) -> String {
        let words =
            isConfidential
            ? "Ce choix n'est pas permis ici" : "« \(options[option].label) » ne peut pas être choisi ici"
        let reason = options[option].closureReason
        let end = reason.last.map { ".!?…".contains($0) } ?? true ? "" : "."
        return "[\(name)] : \(words) : \(reason)\(end)"
    }
}
