import ActeValues

/// Turns conditions into diagrams: one root a condition, every node shared.
struct ConditionCompiler {
    private(set) var factory: DiagramFactory
    /// By condition: the root of its diagram.
    private(set) var roots: [UInt32]
    private let questions: [QuestionDeclaration]
    private let applicability: [UInt32]
    private let conditions: ConditionTable
    private let variables: Variables
    private var stack: [UInt32] = []

    private static let unset = UInt32.max
    /// The mark of a condition whose operands are being compiled: met again, it would hang on itself.
    private static let open = UInt32.max - 1

    init(
        questions: [QuestionDeclaration], applicability: [UInt32], conditions: ConditionTable, variables: Variables,
        terminalCount: Int
    ) {
        self.questions = questions
        self.applicability = applicability
        self.conditions = conditions
        self.variables = variables
        factory = DiagramFactory(
            terminalCount: terminalCount, maximumNodes: DecisionGraphBuilder.maximumNodes,
            maximumWork: DecisionGraphBuilder.maximumWork)
        factory.reserve(conditions.nodes.count + terminalCount)
        roots = [UInt32](repeating: Self.unset, count: conditions.nodes.count)
    }

    /// Compiles every condition.
    mutating func compileAll() throws(GraphLimit) {
        for condition in conditions.nodes.indices where roots[condition] == Self.unset {
            stack.append(UInt32(truncatingIfNeeded: condition))
            try compileStack()
        }
    }

    /// The diagram of a choice among conditions tried in order: terminal `terminals[k]` where the k-th is the first to hold, the last one
    /// where none does.
    mutating func select(_ cases: some BidirectionalCollection<UInt32>, _ terminals: [UInt32]) throws(GraphLimit)
        -> UInt32
    {
        var result = terminals[terminals.count - 1]
        var index = cases.count
        for condition in cases.reversed() {
            index -= 1
            result = try factory.combine(.select(terminals[index]), roots[Int(condition)], result)
        }
        return result
    }

    /// Without recursion: conditions may be nested, and questions hang on one another, as deep as there are any.
    private mutating func compileStack() throws(GraphLimit) {
        while let condition = stack.last {
            if roots[Int(condition)] < Self.open {
                stack.removeLast()
                continue
            }
            let node = conditions.nodes[Int(condition)]
            let waiting = stack.count
            if roots[Int(condition)] == Self.unset { try pushOperands(of: node) }
            if stack.count > waiting {
                roots[Int(condition)] = Self.open
                continue
            }
            roots[Int(condition)] = try root(of: node)
            stack.removeLast()
        }
    }

    /// Puts on the stack what must be compiled before a condition.
    private mutating func pushOperands(of node: ConditionTable.Node) throws(GraphLimit) {
        switch node.kind {
        case .no, .yes: break
        case .not: try push(node.first, asking: nil)
        case .all, .any:
            for index in 0..<Int(node.count) { try push(conditions.operands[Int(node.first) + index], asking: nil) }
        case .atom:
            let operand = conditions.atoms[Int(node.first)].operand
            guard operand & Atom.termBit == 0 else { return }
            let guardian = applicability[Int(operand)]
            if guardian != DecisionGraphBuilder.unconditional { try push(guardian, asking: operand) }
        }
    }

    private mutating func push(_ condition: UInt32, asking question: UInt32?) throws(GraphLimit) {
        if roots[Int(condition)] == Self.open { throw .circularApplicability(QuestionID(question ?? culprit())) }
        if roots[Int(condition)] == Self.unset { stack.append(condition) }
    }

    /// A question on the circle that is being closed.
    private func culprit() -> UInt32 {
        for condition in stack.reversed() {
            let node = conditions.nodes[Int(condition)]
            guard node.kind == .atom else { continue }
            let operand = conditions.atoms[Int(node.first)].operand
            if operand & Atom.termBit == 0 { return operand }
        }
        return 0
    }

    private mutating func root(of node: ConditionTable.Node) throws(GraphLimit) -> UInt32 {
        switch node.kind {
        case .no: return Diagrams.no
        case .yes: return Diagrams.yes
        case .not: return try factory.not(roots[Int(node.first)])
        case .atom: return try root(of: conditions.atoms[Int(node.first)])
        case .all, .any:
            // From the last, which is usually the lowest in the order: each step then only adds on top.
            var result = node.kind == .all ? Diagrams.yes : Diagrams.no
            for index in (0..<Int(node.count)).reversed() {
                let operand = roots[Int(conditions.operands[Int(node.first) + index])]
                result = try factory.combine(node.kind == .all ? .and : .or, operand, result)
            }
            return result
        }
    }

    /// Where the question arises, has an answer, and the answer passes the test.
    private mutating func root(of atom: Atom) throws(GraphLimit) -> UInt32 {
        if atom.operand & Atom.termBit != 0 {
            let variable = variables.ofTerm[Int(atom.operand & ~Atom.termBit)]
            guard variable != Variables.none else { return Diagrams.no }
            return try range(of: atom, in: variable)
        }
        let question = Int(atom.operand)
        var result = try test(of: atom, question: question)
        if applicability[question] != DecisionGraphBuilder.unconditional {
            result = try factory.combine(.and, roots[Int(applicability[question])], result)
        }
        return result
    }

    private mutating func test(of atom: Atom, question: Int) throws(GraphLimit) -> UInt32 {
        let type = questions[question].type
        switch atom.kind {
        case .present: return try presence(of: question)
        case .range:
            if type.isText || type == .choices { return Diagrams.no }
            if let variable = variable(of: question, .answer) { return try range(of: atom, in: variable) }
            // Nothing cuts the answers apart: all lie in the range, or none does.
            let domain = questions[question].domain
            return atom.low <= domain.minimum && (atom.high > domain.maximum || atom.high == Int64.max)
                ? Diagrams.yes : Diagrams.no
        case .textEquals:
            guard let variable = variable(of: question, .wording) else { return Diagrams.no }
            let found = variables.list[Int(variable)]
            let wordings = variables.wordings[Int(found.first)..<Int(found.first + found.count)]
            guard let place = wordings.firstIndex(of: UInt32(truncatingIfNeeded: atom.low)) else { return Diagrams.no }
            let region = UInt32(truncatingIfNeeded: place) - found.first
            return try factory.test(variable, from: region, to: region + 1, of: found.regionCount)
        case .textStartsWith: return try flag(of: question, .startsWith, atom.low)
        case .textContains: return try flag(of: question, .contains, atom.low)
        case .textMatches: return try flag(of: question, .matches, atom.low)
        case .ticked: return try flag(of: question, .tick, atom.low)
        }
    }

    private func variable(of question: Int, _ kind: Variables.Kind) -> UInt32? {
        variables.owned[variables.range(of: UInt32(truncatingIfNeeded: question))]
            .first { variables.list[Int($0)].kind == kind }
    }

    /// A test that is passed or not, of an answer that exists.
    private mutating func flag(of question: Int, _ kind: Variables.Kind, _ argument: Int64) throws(GraphLimit) -> UInt32
    {
        let owned = variables.owned[variables.range(of: UInt32(truncatingIfNeeded: question))]
        let variable = owned.first {
            variables.list[Int($0)].kind == kind && Int64(variables.list[Int($0)].first) == argument
        }
        guard let variable else { return Diagrams.no }
        let passed = try factory.test(variable, from: 1, to: 2, of: 2)
        return try factory.combine(.and, try presence(of: question), passed)
    }

    private mutating func presence(of question: Int) throws(GraphLimit) -> UInt32 {
        guard questions[question].isOptional else { return Diagrams.yes }
        let owned = variables.owned[variables.range(of: UInt32(truncatingIfNeeded: question))]
        guard let variable = owned.first(where: { variables.list[Int($0)].hasAbsence }) else { return Diagrams.no }
        let found = variables.list[Int(variable)]
        return try factory.test(variable, from: 0, to: found.absence, of: found.regionCount)
    }

    /// The regions of a variable that lie in the range of an atom. Its ends are cuts, or lie outside of what is accepted.
    private mutating func range(of atom: Atom, in variable: UInt32) throws(GraphLimit) -> UInt32 {
        let found = variables.list[Int(variable)]
        let regions = found.regionCount - (found.hasAbsence ? 1 : 0)
        let start = variables.region(of: atom.low, for: found)
        let domain =
            found.kind == .answer
            ? questions[Int(found.operand)].domain : ScalarDomain(minimum: Int64.min, maximum: Int64.max)
        if atom.low > domain.maximum || (atom.high <= domain.minimum) { return Diagrams.no }
        let toEnd = atom.high == Int64.max || atom.high > domain.maximum
        let end = toEnd ? regions : variables.region(of: atom.high, for: found)
        return try factory.test(variable, from: start, to: end, of: found.regionCount)
    }
}
