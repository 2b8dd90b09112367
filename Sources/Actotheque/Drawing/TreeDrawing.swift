import ActeCompiler
import ActeGraph
import ActeModel

/// The decision tree as boxes and edges, ready to be drawn in any form.
struct TreeDrawing {
    /// A box.
    struct Node {
        /// What kind of box it is.
        enum Kind { case root, decision, part, notice, clause }
        var kind: Kind
        /// The words in it.
        var label: String
        /// The box above; nothing for the first.
        var parent: Int?
        /// The condition on the edge from the box above.
        var condition: String
        /// How far below the first box it hangs.
        var depth: Int
    }

    /// The boxes, each after the one it hangs on, in the order of the rules.
    private(set) var nodes: [Node] = []
    private let walk: Walk

    /// Draws the rules. O(statements).
    init(_ rules: Rules) {
        walk = rules.start()
        nodes.append(Node(kind: .root, label: rules.title, parent: nil, condition: "", depth: 0))
        add(rules.compiled.model.body, below: 0, condition: "")
        for clause in rules.compiled.model.clauses {
            let box = append(.clause, "clause [\(clause.name)]", below: 0, condition: "")
            add(clause.block, below: box, condition: "")
        }
    }

    private mutating func add(_ block: Block, below parent: Int, condition: String) {
        let model = walk.model
        for statement in model.statements(of: block) {
            switch statement {
            case .text:
                // Under a condition, words are an outcome of their own; elsewhere they belong to the box of their part.
                if !condition.isEmpty { _ = append(.part, "texte", below: parent, condition: condition) }
            case .conditional(let arms), .selection(_, let arms): addArms(arms, below: parent, condition: condition)
            case .part(let index):
                let box = append(.part, walk.label(of: .part(Int(index))), below: parent, condition: condition)
                add(model.parts[Int(index)].block, below: box, condition: "")
            case .alert(let index), .refusal(let index):
                let notice = model.notices[Int(index)]
                let isRefusal = if case .refusal = statement { true } else { false }
                let when = notice.condition.map { walk.source(of: model.expressionRanges[$0.index]) } ?? condition
                _ = append(.notice, isRefusal ? "refus" : "alerte", below: parent, condition: when)
            case .request(let index):
                let name = walk.label(of: .question(QuestionID(UInt32(index))))
                _ = append(.notice, "demander \(name)", below: parent, condition: condition)
            case .inclusion(let index):
                _ = append(.clause, "inclure [\(model.clauses[Int(index)].name)]", below: parent, condition: condition)
            }
        }
    }

    private mutating func addArms(_ arms: IndexRange, below parent: Int, condition: String) {
        let branches = walk.model.branches(of: arms)
        guard let first = branches.first else { return }
        let box = append(.decision, "ligne \(walk.line(of: first.range))", below: parent, condition: condition)
        for branch in branches { add(branch.block, below: box, condition: walk.head(of: branch)) }
    }

    private mutating func append(_ kind: Node.Kind, _ label: String, below parent: Int, condition: String) -> Int {
        nodes.append(
            Node(kind: kind, label: label, parent: parent, condition: condition, depth: nodes[parent].depth + 1))
        return nodes.count - 1
    }
}
