import ActeGraph
import ActeValues

/// Reads a situation off values that satisfy relations: of what shows it, answers that computed values read are told one by one, the others by regions.
struct RelationWitness {
    let model: RelationModel
    let script: RelationScript
    /// Whether nothing that the situation hangs on was left free.
    private(set) var isExact = true
    private var regions: [UInt32: Region] = [:]
    private var questions: Set<UInt32> = []
    private var terms: Set<UInt32> = []
    private var pending: [UInt32] = []

    init(_ model: RelationModel, _ script: RelationScript) {
        self.model = model
        self.script = script
    }

    /// The facts that lead all these diagrams to *oui*. O(nodes on the ways + values read).
    mutating func facts(_ roots: [UInt32], _ drawn: DrawnConditions, _ graph: DecisionGraph) -> [Situation.Fact] {
        let diagrams = drawn.factory.diagrams
        let ways = roots.flatMap { way(from: $0, diagrams).regions }
        var witness = Witness(ways, leading: roots, in: diagrams, script.variables)
        for region in witness.smallest() { keep(region) }
        while let term = pending.popLast() { visit(term, drawn) }
        return told(in: graph)
    }

    /// The regions in which the values lead a diagram to its end.
    private func way(from root: UInt32, _ diagrams: Diagrams) -> (regions: [Region], holds: Bool) {
        var node = root
        var way: [Region] = []
        while !diagrams.isTerminal(node) {
            let variable = diagrams.nodes[Int(node)].variable
            let place = region(of: variable)
            var start: UInt32 = 0
            for run in diagrams.runs(of: node) {
                if place < run.end {
                    way.append(Region(variable: variable, start: start, end: run.end))
                    node = run.child
                    break
                }
                start = run.end
            }
        }
        return (way, node == Diagrams.yes)
    }

    private func region(of variable: UInt32) -> UInt32 {
        let tested = script.variables.list[Int(variable)]
        switch tested.kind {
        case .answer:
            if tested.hasAbsence, model["l\(tested.operand)"] == 1 { return tested.absence }
            return script.variables.region(of: model["q\(tested.operand)"], for: tested)
        case .term:
            if model["p\(tested.operand)"] == 0 { return tested.absence }
            return script.variables.region(of: model["t\(tested.operand)"], for: tested)
        case .arising: return arises(tested.operand) ? 1 : 0
        case .wording, .startsWith, .contains, .matches, .tick:
            return UInt32(clamping: min(model["v\(variable)"], Int64(tested.regionCount) - 1))
        }
    }

    private func arises(_ question: UInt32) -> Bool {
        script.reader.gate(of: question).map { model["c\($0.rawValue)"] == 1 } ?? true
    }

    private mutating func keep(_ region: Region) {
        if regions[region.variable] == nil { regions[region.variable] = region }
        let tested = script.variables.list[Int(region.variable)]
        if tested.kind == .term, terms.insert(tested.operand).inserted { pending.append(tested.operand) }
    }

    /// Keeps what a computed value hangs on; of a piecewise one, the piece that is taken and the conditions that say so.
    private mutating func visit(_ term: UInt32, _ drawn: DrawnConditions) {
        if script.free.contains(.term(term)) { isExact = false }
        let (reader, node) = (script.reader, script.reader.terms.nodes[Int(term)])
        switch node.operation {
        case .constant, .absent: return
        case .answer:
            questions.insert(node.first)
            if script.free.contains(.question(node.first)) { isExact = false }
            if let gate = reader.gate(of: node.first), script.free.contains(.condition(gate.rawValue)) {
                isExact = false
            }
        case .choose:
            var taken = Int(node.second)
            for index in 0..<Int(node.second) where taken == Int(node.second) {
                guard let root = drawn.root(of: reader.condition(index, of: node)) else {
                    isExact = false
                    continue
                }
                let (regions, holds) = way(from: root, drawn.factory.diagrams)
                for region in regions { keep(region) }
                if holds { taken = index }
            }
            follow(reader.terms.piece(taken, of: node))
        default: reader.terms.forEachOperand(of: term) { follow($0) }
        }
    }

    private var followed: Set<UInt32> = []

    private mutating func follow(_ term: UInt32) {
        if followed.insert(term).inserted { pending.append(term) }
    }

    private func told(in graph: DecisionGraph) -> [Situation.Fact] {
        var facts: [Situation.Fact] = []
        var told = questions
        func value(of question: UInt32) -> Situation.Fact {
            let operand = Operand.question(QuestionID(question))
            let isAnswered = arises(question) && model["l\(question)"] == 0
            let value = model["q\(question)"]
            return isAnswered ? .scalar(operand, from: value, through: value) : .absent(operand)
        }
        let others = regions.values.filter { region in
            let tested = script.variables.list[Int(region.variable)]
            return tested.kind != .term && !questions.contains(tested.operand)
        }
        var regionsOfQuestion: [UInt32: [Region]] = [:]
        for region in others.sorted(by: { $0.variable < $1.variable }) {
            regionsOfQuestion[script.variables.list[Int(region.variable)].operand, default: []].append(region)
        }
        told.formUnion(regionsOfQuestion.keys)
        for question in told.sorted() {
            if questions.contains(question) { facts.append(value(of: question)) }
            for region in regionsOfQuestion[question] ?? [] {
                facts.append(graph.fact(of: region.variable, from: region.start, upTo: region.end))
            }
        }
        for term in terms.sorted() {
            let value = model["t\(term)"]
            let operand = Operand.term(TermID(term))
            facts.append(model["p\(term)"] == 1 ? .scalar(operand, from: value, through: value) : .absent(operand))
        }
        return facts
    }
}
