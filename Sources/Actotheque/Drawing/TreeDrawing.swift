import ActeCompiler
import ActeDiagnostics
import ActeGraph
import ActeModel
import ActeValues

/// The decision tree as boxes and edges, ready to be drawn in any form: the questions, the values that a table or conditions choose, the
/// body of the act, then its clauses.
struct TreeDrawing {
    /// A box.
    struct Node {
        /// What kind of box it is; each has a shape of its own.
        enum Kind: CaseIterable {
            case act, group, question, value, table, decision, branch, part, passage, request, alert, refusal, clause,
                inclusion
        }
        var kind: Kind
        /// The words in it, on one line; what follows one another without condition is one line each.
        var label: String
        /// The box above; nothing for the first.
        var parent: Int?
        /// The condition on the edge from the box above; empty when there is none.
        var condition: String
        /// How far below the first box it hangs.
        var depth: Int
    }

    /// The boxes, each after the one it hangs on, in the order of the rules.
    private(set) var nodes: [Node] = []
    /// By inclusion: the box of its clause.
    private(set) var clauseOfInclusion: [Int: Int] = [:]
    /// By box of a part: what part of the act it is.
    private var kindOfPart: [Int: PartKind] = [:]
    let walk: Walk
    /// How cases and lines of tables are written.
    let forms: WrittenForms
    /// The rules as written: a list in them stands for any number of items.
    var model: CheckedModel { walk.rules.compiled.written }

    /// Draws the rules. O(size of the rules).
    init(_ rules: Rules) {
        walk = rules.start()
        forms = WrittenForms(rules.compiled.model.files)
        nodes.append(Node(kind: .act, label: rules.title, parent: nil, condition: "", depth: 0))
        addQuestions()
        addValues()
        addConstraints()
        let body = append(.group, "L'acte", below: 0)
        add(model.body, below: body, condition: "")
        addClauses()
    }

    private mutating func addQuestions() {
        guard !model.questions.isEmpty else { return }
        let all = append(.group, "Les questions", below: 0)
        var group = all
        var section: Int?
        for question in model.questions {
            if question.section != section {
                section = question.section
                group = all
                if let section {
                    let written = model.sections[section]
                    group = append(.group, written.title, below: all, condition: condition(written.condition))
                }
            }
            _ = append(
                .question, "[\(question.name)] : \(question.list.map { "liste, \($0.item)" } ?? question.type.name)",
                below: group,
                condition: condition(question.applicability))
            joinLast()
        }
    }

    /// The values that conditions choose among; a plain formula decides nothing.
    private mutating func addValues() {
        var group: Int?
        for computation in model.computations {
            guard case .choose(let run) = model[computation.value] else { continue }
            let all = group ?? append(.group, "Les valeurs choisies", below: 0)
            group = all
            let box = append(.value, "[\(computation.name)] : \(computation.type.name)", below: all)
            addChoice(Array(model.operands[run.range]), lastRow: computation.rows.last?.condition, below: box)
        }
    }

    /// The values of a choice, each on its condition; those of a table, and mere words, are the lines of one box.
    private mutating func addChoice(_ operands: [ExpressionID], lastRow: ExpressionID?, below box: Int) {
        var lines: [(condition: String, value: ExpressionID)] = []
        for index in stride(from: 0, to: operands.count - 1, by: 2) {
            lines.append((condition(operands[index], before: operands[index + 1]), operands[index + 1]))
        }
        if let last = operands.last, !isMissing(last) {
            lines.append((lastRow.map { condition($0, before: last) } ?? "sinon", last))
        }
        let isTable = operands.first.map(isRow) ?? false
        if nodes[box].kind == .value, isTable || lines.allSatisfy({ isConstant($0.value) }) {
            nodes[box].kind = .table
            nodes[box].label += lines.map { "\n\($0.condition) → \(words(of: $0.value))" }.joined()
            return
        }
        for line in lines {
            if case .choose(let run) = model[line.value] {
                let point = append(.branch, "", below: box, condition: line.condition)
                addChoice(Array(model.operands[run.range]), lastRow: nil, below: point)
            } else {
                _ = append(.value, words(of: line.value), below: box, condition: line.condition)
            }
        }
    }

    /// Whether an expression stands for the value where no line applies: there is nothing to draw of it.
    private func isMissing(_ expression: ExpressionID) -> Bool {
        if case .missing = model[expression] { true } else { false }
    }

    private mutating func addConstraints() {
        guard !model.constraints.isEmpty else { return }
        let all = append(.group, "Ce qui doit être vrai", below: 0)
        for constraint in model.constraints { _ = append(.value, words(of: constraint.condition), below: all) }
    }

    private mutating func addClauses() {
        var boxes: [Int] = []
        for clause in model.clauses {
            let box = append(.clause, "clause [\(clause.name)]", below: 0)
            boxes.append(box)
            add(clause.block, below: box, condition: "")
        }
        for (index, node) in nodes.enumerated() where node.kind == .inclusion {
            let clause = model.clauses.firstIndex { node.label == "inclure [\($0.name)]" }
            clauseOfInclusion[index] = clause.map { boxes[$0] }
        }
    }

    private mutating func add(_ block: Block, below parent: Int, condition: String) {
        for statement in model.statements(of: block) {
            switch statement {
            case .text(let text):
                // Under a condition, words are an outcome of their own; elsewhere they belong to the box of their part.
                if nodes[parent].kind == .branch || !condition.isEmpty {
                    _ = append(.passage, "« \(words(of: text)) »", below: parent, condition: condition)
                    joinLast()
                }
            case .conditional(let arms):
                addConditional(arms, below: parent, condition: condition)
            case .selection(let subject, let arms):
                let edges = model.branches(of: arms).map(caseWords)
                addArms(arms, edges, of: "selon \(words(of: subject))", below: parent, condition: condition)
            case .derivation(let index):
                let name = model.derivations[Int(index)].name
                _ = append(.inclusion, "dérive \(name)", below: parent, condition: condition)
            case .repetition(let index):
                addRepetition(model.repetitions[Int(index)], below: parent, condition: condition)
            case .part(let index):
                let box = append(.part, label(ofPart: Int(index)), below: parent, condition: condition)
                kindOfPart[box] = model.parts[Int(index)].kind
                add(model.parts[Int(index)].block, below: box, condition: "")
                if nodes.count == box + 1, kindOfPart[box - 1] == kindOfPart[box] { joinLast() }
            case .alert(let index), .refusal(let index):
                let notice = model.notices[Int(index)]
                let isRefusal = if case .refusal = statement { true } else { false }
                let own = self.condition(notice.condition)
                let both = Self.both(condition, own)
                _ = append(
                    isRefusal ? .refusal : .alert, (isRefusal ? "refus : " : "alerte : ") + words(of: notice.text),
                    below: parent, condition: both)
            case .request(let index):
                let name = model.questions[Int(index)].name
                _ = append(.request, "demander [\(name)]", below: parent, condition: condition)
            case .inclusion(let index):
                _ = append(
                    .inclusion, "inclure [\(model.clauses[Int(index)].name)]", below: parent, condition: condition)
            }
        }
    }

    /// What a list repeats hangs on a box of its own.
    private mutating func addRepetition(_ repetition: Repetition, below parent: Int, condition: String) {
        let question = model.questions[repetition.list]
        let label = "pour chaque [\(question.list?.item ?? "")] dans [\(question.name)]"
        let box = append(.decision, label, below: parent, condition: condition)
        add(repetition.block, below: box, condition: "pour chacun")
        if !repetition.otherwise.isEmpty { add(repetition.otherwise, below: box, condition: "s'il n'y en a aucun") }
    }

    /// A lone condition is an edge; several make a decision between them.
    private mutating func addConditional(_ arms: IndexRange, below parent: Int, condition: String) {
        let branches = model.branches(of: arms)
        let edges = branches.enumerated().map { edge(of: $1, isFirst: $0 == 0) }
        if branches.count == 1, let branch = branches.first {
            addBranch(branch, below: parent, condition: Self.both(condition, edges[0]))
        } else {
            addArms(arms, edges, of: "selon \(subjects(of: arms))", below: parent, condition: condition)
        }
    }

    private mutating func addArms(
        _ arms: IndexRange, _ edges: [String], of label: String, below parent: Int, condition: String
    ) {
        let box = append(.decision, label, below: parent, condition: condition)
        for (branch, words) in zip(model.branches(of: arms), edges) { addBranch(branch, below: box, condition: words) }
    }

    /// What a branch holds hangs on its edge, or on a point at the end of the edge when it holds several things.
    private mutating func addBranch(_ branch: Branch, below parent: Int, condition: String) {
        if model.statements(of: branch.block).count == 1 {
            add(branch.block, below: parent, condition: condition)
        } else {
            let point = append(.branch, "", below: parent, condition: condition)
            add(branch.block, below: point, condition: "")
        }
    }

    private static func both(_ first: String, _ second: String) -> String {
        first.isEmpty || second.isEmpty ? first + second : "\(first), et \(second)"
    }

    /// Makes one box of the last two when they are of one kind, side by side, and neither has a condition nor a box below it.
    private mutating func joinLast() {
        guard nodes.count > 1, let last = nodes.last else { return }
        let before = nodes[nodes.count - 2]
        guard before.kind == last.kind, before.parent == last.parent, before.condition.isEmpty, last.condition.isEmpty
        else { return }
        nodes[nodes.count - 2].label += "\n" + last.label
        nodes.removeLast()
    }

    private mutating func append(_ kind: Node.Kind, _ label: String, below parent: Int, condition: String = "") -> Int {
        nodes.append(
            Node(kind: kind, label: label, parent: parent, condition: condition, depth: nodes[parent].depth + 1))
        return nodes.count - 1
    }
}
