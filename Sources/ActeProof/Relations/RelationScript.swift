import ActeGraph
import ActeValues

/// Writes what diagrams hang on as relations between whole numbers, exactly as the engine computes: amounts in cents, numbers in millionths, dates in
/// days. Each node, value and answer is named once, so that what is shared stays shared.
///
/// | name | what |
/// |---|---|
/// | `n5` | node 5 of the diagrams leads to *oui* |
/// | `q5`, `l5` | the answer to question 5, and whether it was left out |
/// | `t5`, `p5` | computed value 5, and whether there is one |
/// | `c5` | condition 5, a case of a value or what a question arises on |
/// | `v5` | the region of variable 5, which tests a text or a ticked option |
struct RelationScript {
    /// What has a name.
    enum Item: Hashable {
        case node(UInt32)
        case question(UInt32)
        case term(UInt32)
        case condition(UInt32)
        case region(UInt32)
    }

    /// Most things that are written: beyond, the solver would take too long.
    static let mostItems = 20_000

    /// Beyond, a factor is not bounded: what is computed from its bounds must fit 128 bits.
    static let widest: Int64 = 1 << 50

    let reader: ValueReader
    let variables: Variables
    private(set) var text = ""
    /// What the relations leave free although the engine does not: nothing that hangs on it is shown possible.
    private(set) var free: Set<Item> = []
    private(set) var questions: [UInt32] = []
    /// What is told only where solutions lie.
    var curves: [Curve] = []
    /// Whether all was written.
    private(set) var isWhole = true

    private var known: Set<Item> = []
    private var pending: [Item] = []

    init(_ reader: ValueReader, _ variables: Variables) {
        self.reader = reader
        self.variables = variables
    }

    /// Writes that all these diagrams lead to *oui*, in some regions, and what that hangs on. O(nodes + values).
    mutating func require(_ roots: [UInt32], within regions: [Region], _ drawn: inout DrawnConditions) {
        for root in roots { claim(name(ofNode: root)) }
        for region in regions { claim(test(region.variable, region.start..<region.end)) }
        while let item = pending.popLast() {
            if known.count > RelationScript.mostItems {
                isWhole = false
                return
            }
            switch item {
            case .node(let node): define(node: node, drawn.factory.diagrams)
            case .question(let question): define(question: question)
            case .term(let term): define(term: term)
            case .condition(let condition): define(condition: condition, &drawn)
            case .region(let variable):
                claim("(<= 0 v\(variable) \(variables.list[Int(variable)].regionCount - 1))")
            }
        }
        questions.sort()
    }

    /// Writes that something holds.
    mutating func claim(_ formula: String) { text += "(assert \(formula))\n" }

    /// Leaves something free.
    mutating func free(_ item: Item) { free.insert(item) }

    /// Names something; it is defined later.
    private mutating func need(_ item: Item) {
        guard known.insert(item).inserted else { return }
        pending.append(item)
        switch item {
        case .node(let node): text += "(declare-const n\(node) Bool)"
        case .question(let question):
            questions.append(question)
            text += "(declare-const q\(question) Int)(declare-const l\(question) Bool)"
        case .term(let term): text += "(declare-const t\(term) Int)(declare-const p\(term) Bool)"
        case .condition(let condition): text += "(declare-const c\(condition) Bool)"
        case .region(let variable): text += "(declare-const v\(variable) Int)"
        }
    }

    private mutating func name(ofNode node: UInt32) -> String {
        if node == Diagrams.no { return "false" }
        if node == Diagrams.yes { return "true" }
        need(.node(node))
        return "n\(node)"
    }

    /// The name of a computed value, and that of its being there.
    mutating func names(of term: UInt32) -> (value: String, presence: String) {
        need(.term(term))
        return ("t\(term)", "p\(term)")
    }

    /// The name of a condition.
    mutating func name(of condition: ConditionID) -> String {
        need(.condition(condition.rawValue))
        return "c\(condition.rawValue)"
    }

    /// The name of an answer, and the condition that there is one: the question arises and was not left out.
    mutating func names(ofAnswer question: UInt32) -> (value: String, presence: String) {
        need(.question(question))
        let arises = reader.gate(of: question).map { name(of: $0) } ?? "true"
        return ("q\(question)", "(and \(arises) (not l\(question)))")
    }

    private mutating func define(node: UInt32, _ diagrams: Diagrams) {
        let variable = diagrams.nodes[Int(node)].variable
        var start: UInt32 = 0
        var ways: [String] = []
        for run in diagrams.runs(of: node) {
            if run.child != Diagrams.no {
                let child = name(ofNode: run.child)
                ways.append("(and \(test(variable, start..<run.end)) \(child))")
            }
            start = run.end
        }
        claim("(= n\(node) \(ways.count == 1 ? ways[0] : "(or \(ways.joined(separator: " ")))"))")
    }

    /// That a variable lies in these regions.
    private mutating func test(_ variable: UInt32, _ regions: Range<UInt32>) -> String {
        let tested = variables.list[Int(variable)]
        switch tested.kind {
        case .answer:
            need(.question(tested.operand))
            return test(tested, regions, of: "q\(tested.operand)", absent: "l\(tested.operand)")
        case .term:
            let names = names(of: tested.operand)
            return test(tested, regions, of: names.value, absent: "(not \(names.presence))")
        case .arising:
            let arises = reader.gate(of: tested.operand).map { name(of: $0) } ?? "true"
            if regions.count == 2 { return "true" }
            return regions.lowerBound == 1 ? arises : "(not \(arises))"
        case .wording, .startsWith, .contains, .matches, .tick:
            need(.region(variable))
            return "(and (<= \(regions.lowerBound) v\(variable)) (< v\(variable) \(regions.upperBound)))"
        }
    }

    private func test(
        _ tested: Variables.Variable, _ regions: Range<UInt32>, of value: String, absent: String
    ) -> String {
        let last = tested.hasAbsence ? min(regions.upperBound, tested.absence) : regions.upperBound
        var ways: [String] = []
        if regions.lowerBound < last {
            var parts = ["(not \(absent))"]
            let first = Int(tested.first)
            if regions.lowerBound > 0 {
                let cut = variables.cuts[first + Int(regions.lowerBound) - 1]
                parts.append("(<= \(RelationScript.literal(Int128(cut))) \(value))")
            }
            if Int(last) <= Int(tested.count) {
                let cut = variables.cuts[first + Int(last) - 1]
                parts.append("(< \(value) \(RelationScript.literal(Int128(cut))))")
            }
            ways.append("(and \(parts.joined(separator: " ")))")
        }
        if tested.hasAbsence, regions.upperBound > tested.absence { ways.append(absent) }
        return ways.count == 1 ? ways[0] : "(or \(ways.joined(separator: " ")))"
    }

    private mutating func define(question: UInt32) {
        if !reader.isOptional(question) { claim("(not l\(question))") }
        let type = reader.type(of: question)
        // What a text or ticked options say is told by other variables; a length of time must be one of months and days.
        if type.isText || type == .choices || type == .period { free(.question(question)) }
        if type.isText || type == .choices { return }
        let bounds = reader.bounds(of: question)
        let (low, high) = (Int128(bounds.lowerBound), Int128(bounds.upperBound))
        claim("(<= \(RelationScript.literal(low)) q\(question) \(RelationScript.literal(high)))")
    }

    private mutating func define(condition: UInt32, _ drawn: inout DrawnConditions) {
        drawn.draw(ConditionID(condition))
        guard let root = drawn.root(of: ConditionID(condition)) else { return free(.condition(condition)) }
        let node = name(ofNode: root)
        claim("(= c\(condition) \(node))")
    }

    /// A whole number as the language writes it.
    static func literal(_ number: Int128) -> String { number < 0 ? "(- \(number.magnitude))" : "\(number)" }
}
