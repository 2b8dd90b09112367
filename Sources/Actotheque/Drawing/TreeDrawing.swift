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
            case act, group, question, value, decision, branch, part, passage, request, alert, refusal, clause,
                inclusion
        }
        var kind: Kind
        /// The words in it, on one line.
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
    private let walk: Walk
    private var model: CheckedModel { walk.model }

    /// Draws the rules. O(size of the rules).
    init(_ rules: Rules) {
        walk = rules.start()
        nodes.append(Node(kind: .act, label: rules.title, parent: nil, condition: "", depth: 0))
        addQuestions()
        addValues()
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
                .question, "[\(question.name)] : \(question.type.name)", below: group,
                condition: condition(question.applicability))
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
            let operands = Array(model.operands[run.range])
            for index in stride(from: 0, to: operands.count - 1, by: 2) {
                _ = append(
                    .value, words(of: operands[index + 1]), below: box,
                    condition: condition(operands[index], before: operands[index + 1]))
            }
            if let last = operands.last {
                let remaining = computation.rows.last.map { condition($0.condition, before: last) } ?? "sinon"
                _ = append(.value, words(of: last), below: box, condition: remaining)
            }
        }
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
                }
            case .conditional(let arms):
                let label = arms.count == 1 ? "sous condition" : "selon le cas"
                let edges = model.branches(of: arms).enumerated().map { edge(of: $1, isFirst: $0 == 0) }
                addArms(arms, edges, of: label, below: parent, condition: condition)
            case .selection(let subject, let arms):
                let edges = model.branches(of: arms).map(caseWords)
                addArms(arms, edges, of: "selon \(words(of: subject))", below: parent, condition: condition)
            case .part(let index):
                let box = append(.part, label(ofPart: Int(index)), below: parent, condition: condition)
                add(model.parts[Int(index)].block, below: box, condition: "")
            case .alert(let index), .refusal(let index):
                let notice = model.notices[Int(index)]
                let isRefusal = if case .refusal = statement { true } else { false }
                let own = self.condition(notice.condition)
                let both = [condition, own].filter { !$0.isEmpty }.joined(separator: ", et ")
                _ = append(
                    isRefusal ? .refusal : .alert, (isRefusal ? "refus : " : "alerte : ") + words(of: notice.text),
                    below: parent, condition: both)
            case .request(let index):
                let name = walk.label(of: .question(QuestionID(UInt32(index))))
                _ = append(.request, "demander \(name)", below: parent, condition: condition)
            case .inclusion(let index):
                _ = append(
                    .inclusion, "inclure [\(model.clauses[Int(index)].name)]", below: parent, condition: condition)
            }
        }
    }

    /// A decision. What a branch holds hangs on its edge, or on a point at the end of the edge when it holds several things.
    private mutating func addArms(
        _ arms: IndexRange, _ edges: [String], of label: String, below parent: Int, condition: String
    ) {
        let box = append(.decision, label, below: parent, condition: condition)
        for (branch, words) in zip(model.branches(of: arms), edges) {
            if model.statements(of: branch.block).count == 1 {
                add(branch.block, below: box, condition: words)
            } else {
                let point = append(.branch, "", below: box, condition: words)
                add(branch.block, below: point, condition: "")
            }
        }
    }

    private func caseWords(of branch: Branch) -> String {
        let head = walk.head(of: branch)
        return head.hasPrefix("cas ") ? String(head.dropFirst(4)) : head
    }

    private func edge(of branch: Branch, isFirst: Bool) -> String {
        guard branch.condition != nil else { return "sinon" }
        return (isFirst ? "" : "sinon ") + condition(branch.condition)
    }

    private func condition(_ expression: ExpressionID?) -> String {
        expression.map { "si \(words(of: $0))" } ?? ""
    }

    /// A condition whose line may go on with the value it gives: a `cas`, or a line of a table.
    private func condition(_ expression: ExpressionID, before value: ExpressionID) -> String {
        var range = model.expressionRanges[expression.index]
        let end = model.expressionRanges[value.index].start
        if range.start < end, end < range.end { range.end = end }
        let source = walk.source(of: range)
        if source.hasPrefix("cas ") { return String(source.prefix { !$0.isNewline }.dropFirst(4)) }
        let words = flat(range)
        if words.hasPrefix("|") { return cells(of: words) }
        return range == model.expressionRanges[expression.index] ? condition(expression) : words
    }

    /// The cells of a line of a table that say something.
    private func cells(of line: String) -> String {
        let cells = line.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
        return cells.filter { !$0.isEmpty && $0 != "-" }.joined(separator: ", ")
    }

    /// A part by its title, or by its first words where it has none.
    private func label(ofPart index: Int) -> String {
        let part = model.parts[index]
        if let line = part.line { return words(of: line) }
        if !part.title.isEmpty { return walk.label(of: .part(index)) }
        for case .text(let text) in model.statements(of: part.block) {
            return "\(part.kind.keyword) « \(words(of: text)) »"
        }
        return part.kind.keyword
    }

    private func words(of text: TextID) -> String { flat(model.texts[text.index].range) }
    private func words(of expression: ExpressionID) -> String {
        let words = flat(model.expressionRanges[expression.index])
        // A name alone is kept without its brackets.
        return switch model[expression] {
        case .question, .computation, .parameter: words.hasPrefix("[") ? words : "[\(words)]"
        default: words
        }
    }

    /// The words at a place of the rules, on one line and without the marks that start lines of text.
    private func flat(_ range: SourceRange) -> String {
        walk.source(of: range).split(separator: "\n").map { line in
            let words = line.drop { $0 == " " }
            return words.hasPrefix("> ") ? words.dropFirst(2) : words
        }.joined(separator: " ")
    }

    private mutating func append(_ kind: Node.Kind, _ label: String, below parent: Int, condition: String = "") -> Int {
        nodes.append(
            Node(kind: kind, label: label, parent: parent, condition: condition, depth: nodes[parent].depth + 1))
        return nodes.count - 1
    }
}
