import ActeValues

/// Turns conditions into diagrams: one root a condition, every node shared.
struct ConditionCompiler {
    /// How a diagram says that a question arises.
    enum Form: UInt32 {
        /// By the variable that its gate settles: short, and exact as long as no two questions read hang on a same one.
        case plain = 0
        /// By the condition under which it arises, written out down to questions that always arise: exact whatever hangs on what.
        case expanded = 1
    }

    var factory: DiagramFactory
    /// By condition and form: the root of its diagram.
    private var roots: [[UInt32]]
    private let questions: [QuestionDeclaration]
    private let applicability: [UInt32]
    private let conditions: ConditionTable
    private let variables: Variables
    private var stack: [UInt32] = []
    /// The conditions of the stack whose operands are being expanded.
    private var open: Set<UInt32> = []

    static let unset = UInt32.max

    init(
        questions: [QuestionDeclaration], applicability: [UInt32], conditions: ConditionTable, variables: Variables,
        terminalCount: Int, compiling isWanted: [Bool]
    ) throws(GraphLimit) {
        self.questions = questions
        self.applicability = applicability
        self.conditions = conditions
        self.variables = variables
        factory = DiagramFactory(
            terminalCount: terminalCount, maximumNodes: DecisionGraphBuilder.maximumNodes,
            maximumWork: DecisionGraphBuilder.maximumWork)
        factory.reserve(conditions.nodes.count + terminalCount)
        roots = [[UInt32](repeating: Self.unset, count: conditions.nodes.count), []]
        // A condition comes after its operands: in the plain form each finds them compiled.
        for condition in conditions.nodes.indices where isWanted[condition] {
            roots[0][condition] = try root(of: conditions.nodes[condition], .plain)
        }
    }

    /// By condition: the root of its plain diagram, `unset` for one that nobody wanted.
    var plainRoots: [UInt32] { roots[0] }

    /// The root of a condition in one form, where it was compiled; else `unset`.
    func knownRoot(of condition: UInt32, _ form: Form) -> UInt32 {
        let known = roots[Int(form.rawValue)]
        return known.isEmpty ? Self.unset : known[Int(condition)]
    }

    /// Whether both forms of every condition are the same: all questions always arise.
    var isPlain: Bool { applicability.allSatisfy { $0 == DecisionGraphBuilder.unconditional } }

    /// The root of a condition in one form. One that was not wanted at first is compiled when it is first asked for; questions must
    /// not hang on themselves.
    mutating func root(of condition: UInt32, _ form: Form) throws(GraphLimit) -> UInt32 {
        let known = Int(form.rawValue)
        if roots[known].isEmpty { roots[known] = [UInt32](repeating: Self.unset, count: conditions.nodes.count) }
        if roots[known][Int(condition)] == Self.unset { try compile(condition, form) }
        return roots[known][Int(condition)]
    }

    /// The diagram of a choice among conditions tried in order: terminal `terminals[k]` where the k-th is the first to hold, the last one
    /// where none does.
    mutating func select(_ cases: [UInt32], _ terminals: [UInt32], _ form: Form) throws(GraphLimit) -> UInt32 {
        var result = terminals[terminals.count - 1]
        for (index, condition) in cases.enumerated().reversed() {
            result = try factory.combine(.select(terminals[index]), try root(of: condition, form), result)
        }
        return result
    }

    /// Without recursion: conditions may be nested, and questions hang on one another, as deep as there are any.
    private mutating func compile(_ condition: UInt32, _ form: Form) throws(GraphLimit) {
        let known = Int(form.rawValue)
        stack.append(condition)
        while let top = stack.last {
            let node = conditions.nodes[Int(top)]
            let waiting = stack.count
            if roots[known][Int(top)] == Self.unset { try pushOperands(of: node, form) }
            if stack.count > waiting {
                open.insert(top)
                continue
            }
            open.remove(top)
            if roots[known][Int(top)] == Self.unset { roots[known][Int(top)] = try root(of: node, form) }
            stack.removeLast()
        }
    }

    /// Forgets what was being expanded when a limit was met.
    mutating func abandon() {
        stack.removeAll()
        open.removeAll()
    }

    /// Puts on the stack what must be expanded before a condition.
    private mutating func pushOperands(of node: ConditionTable.Node, _ form: Form) throws(GraphLimit) {
        switch node.kind {
        case .no, .yes: break
        case .not: try push(node.first, form)
        case .all, .any:
            for index in 0..<Int(node.count) {
                try push(conditions.operands[Int(node.first) + index], form)
            }
        case .atom:
            let operand = conditions.atoms[Int(node.first)].operand
            guard form == .expanded, operand & Atom.termBit == 0 else { return }
            let gate = applicability[Int(operand)]
            if gate != DecisionGraphBuilder.unconditional { try push(gate, form) }
        }
    }

    /// - Throws: `.circularApplicability` when the condition is being expanded already: a gate whose diagram no longer shows that it leads
    ///   back to its question may still be written so.
    private mutating func push(_ condition: UInt32, _ form: Form) throws(GraphLimit) {
        if open.contains(condition) { throw .circularApplicability(questionBeingExpanded) }
        if roots[Int(form.rawValue)][Int(condition)] == Self.unset { stack.append(condition) }
    }

    /// The question whose gate is being expanded.
    private var questionBeingExpanded: QuestionID {
        for condition in stack.reversed() where conditions.nodes[Int(condition)].kind == .atom {
            let operand = conditions.atoms[Int(conditions.nodes[Int(condition)].first)].operand
            if operand & Atom.termBit == 0 { return QuestionID(operand) }
        }
        return QuestionID(0)
    }

    private mutating func root(of node: ConditionTable.Node, _ form: Form) throws(GraphLimit) -> UInt32 {
        let known = Int(form.rawValue)
        switch node.kind {
        case .no: return Diagrams.no
        case .yes: return Diagrams.yes
        case .not: return try factory.not(roots[known][Int(node.first)])
        case .atom: return try root(of: conditions.atoms[Int(node.first)], form)
        case .all, .any:
            // From the last, which is usually the lowest in the order: each step then only adds on top.
            var result = node.kind == .all ? Diagrams.yes : Diagrams.no
            for index in (0..<Int(node.count)).reversed() {
                let operand = roots[known][Int(conditions.operands[Int(node.first) + index])]
                result = try factory.combine(node.kind == .all ? .and : .or, operand, result)
            }
            return result
        }
    }

    /// Where the question arises, has an answer, and the answer passes the test.
    private mutating func root(of atom: Atom, _ form: Form) throws(GraphLimit) -> UInt32 {
        if atom.operand & Atom.termBit != 0 {
            let variable = variables.ofTerm[Int(atom.operand & ~Atom.termBit)]
            guard variable != Variables.none else { return Diagrams.no }
            return try range(of: atom, in: variable)
        }
        let question = Int(atom.operand)
        let result = try test(of: atom, question: question)
        guard result != Diagrams.no, applicability[question] != DecisionGraphBuilder.unconditional else {
            return result
        }
        switch form {
        case .plain:
            let arises = try factory.test(variables.ofArising[question], from: 1, to: 2, of: 2)
            return try factory.combine(.and, arises, result)
        case .expanded: return try factory.combine(.and, roots[1][Int(applicability[question])], result)
        }
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
        case .textEquals: return try wording(of: question, atom.low)
        case .textStartsWith: return try flag(of: question, .startsWith, atom.low)
        case .textContains: return try flag(of: question, .contains, atom.low)
        case .textMatches: return try flag(of: question, .matches, atom.low)
        case .ticked: return try flag(of: question, .tick, atom.low)
        }
    }

    private func variable(of question: Int, _ kind: Variables.Kind) -> UInt32? {
        for index in variables.range(of: UInt32(truncatingIfNeeded: question)) {
            let variable = variables.owned[index]
            if variables.list[Int(variable)].kind == kind { return variable }
        }
        return nil
    }

    private mutating func wording(of question: Int, _ string: Int64) throws(GraphLimit) -> UInt32 {
        guard let variable = variable(of: question, .wording) else { return Diagrams.no }
        let found = variables.list[Int(variable)]
        let wordings = variables.wordings[Int(found.first)..<Int(found.first + found.count)]
        guard let place = wordings.firstIndex(of: UInt32(truncatingIfNeeded: string)) else { return Diagrams.no }
        let region = UInt32(truncatingIfNeeded: place) - found.first
        return try factory.test(variable, from: region, to: region + 1, of: found.regionCount)
    }

    /// A test that is passed or not, of an answer that exists.
    private mutating func flag(
        of question: Int, _ kind: Variables.Kind, _ argument: Int64
    ) throws(GraphLimit) -> UInt32 {
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
        if atom.low > domain.maximum || atom.high <= domain.minimum { return Diagrams.no }
        let toEnd = atom.high == Int64.max || atom.high > domain.maximum
        let end = toEnd ? regions : variables.region(of: atom.high, for: found)
        return try factory.test(variable, from: start, to: end, of: found.regionCount)
    }
}
