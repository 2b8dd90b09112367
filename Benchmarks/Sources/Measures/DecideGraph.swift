import ActeGraph
import ActePatterns
import ActeValues
import Workloads

/// The tree of W2 as a graph: decision k is condition k, part k is leaf k.
struct DecideGraph {
    private let workload: DecideWorkload
    private var builder = DecisionGraphBuilder()
    private var questions: [String: QuestionDeclaration] = [:]
    private var numbers: [String: QuestionID] = [:]

    init(_ workload: DecideWorkload) { self.workload = workload }

    /// The graph. Conditions are numbered in the order of the tree, which is that of its levels: each comes after the one that leads to it.
    consuming func build() throws -> DecisionGraph {
        for variable in workload.vars {
            var question = QuestionDeclaration(variable.name, type(variable.type))
            question.options = variable.values ?? []
            questions[variable.name] = question
            numbers[variable.name] = builder.question(question)
        }
        var blocks = [BlockID?](repeating: nil, count: workload.nodes.count)
        blocks[0] = builder.root
        var leaves = [BlockID?](repeating: nil, count: workload.nodes.count + 1)
        for (number, node) in workload.nodes.enumerated() {
            guard let block = blocks[number] else { throw MeasureFailure("nothing leads to condition \(number)") }
            let (_, branches) = builder.decide(try condition(node.cond), in: block)
            for (target, branch) in [(node.yes, branches.yes), (node.no, branches.no)] {
                if target >= 0 { blocks[target] = branch } else { leaves[-target - 1] = branch }
            }
        }
        for (leaf, block) in leaves.enumerated() {
            guard let block else { throw MeasureFailure("nothing leads to leaf \(leaf)") }
            builder.part("feuille \(leaf)", showing: [], in: block)
        }
        return try builder.build()
    }

    private func type(_ neutral: String) -> ValueType {
        switch neutral {
        case "bool": .truth
        case "enum": .choice
        case "num": .number
        case "date": .date
        default: .text
        }
    }

    private mutating func condition(_ condition: NeutralCondition) throws -> ConditionID {
        switch condition {
        case .all(let parts): return builder.all(try parts.map { try self.condition($0) })
        case .any(let parts): return builder.any(try parts.map { try self.condition($0) })
        case .atom(let variable, let operation, let value):
            guard let question = questions[variable], let number = numbers[variable] else {
                throw MeasureFailure("no question \(variable)")
            }
            return try atom(.question(number), question, operation, value)
        }
    }

    private mutating func atom(
        _ operand: Operand, _ question: QuestionDeclaration, _ operation: String, _ value: NeutralValue?
    ) throws -> ConditionID {
        switch (operation, value) {
        case ("true", _): return builder.isTrue(operand)
        case ("false", _): return builder.not(builder.isTrue(operand))
        case ("in", .list(let words)?): return builder.any(words.map { option($0, operand, question) })
        case ("match", .text(let pattern)?): return builder.matches(operand, try Pattern(pattern))
        case ("prefix", .text(let text)?): return builder.test(operand, .startsWith, text)
        case ("eq", .text(let text)?): return builder.test(operand, .equals, text)
        case ("eq", .words(let word)?): return option(word, operand, question)
        case ("ne", .words(let word)?): return builder.not(option(word, operand, question))
        case (_, .number(let number)?):
            return builder.compare(operand, try comparison(operation), scalar: NeutralAnswer.millionths(number))
        case (_, .date(let iso)?):
            return builder.compare(operand, try comparison(operation), .date(try NeutralAnswer.date(iso)))
        default: throw MeasureFailure("no condition \(operation) of \(question.name)")
        }
    }

    private mutating func option(_ word: String, _ operand: Operand, _ question: QuestionDeclaration) -> ConditionID {
        builder.isOption(operand, question.options.firstIndex(of: word) ?? -1)
    }

    private func comparison(_ operation: String) throws -> Comparison {
        switch operation {
        case "lt": .less
        case "le": .lessOrEqual
        case "gt": .greater
        case "ge": .greaterOrEqual
        case "eq": .equal
        case "ne": .notEqual
        default: throw MeasureFailure("no comparison \(operation)")
        }
    }
}
