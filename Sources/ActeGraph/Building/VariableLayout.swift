import ActeValues

/// Cuts every operand at the constants it is compared with, and numbers the variables that come of it.
struct VariableLayout {
    private(set) var variables = Variables()
    private let questions: [QuestionDeclaration]
    private let applicability: [UInt32]
    private let conditions: ConditionTable
    private let terms: TermTable
    /// Atoms, grouped by operand: questions first, then terms.
    private var atomOrder: [UInt32] = []
    private var atomStart: [UInt32] = []

    /// Lays out the variables that `conditions` test. Linear, but for sorting the cuts of each operand.
    init(questions: [QuestionDeclaration], applicability: [UInt32], conditions: ConditionTable, terms: TermTable) {
        self.questions = questions
        self.applicability = applicability
        self.conditions = conditions
        self.terms = terms
        groupAtoms()
        variables.ofTerm = [UInt32](repeating: Variables.none, count: terms.nodes.count)
        variables.ofArising = [UInt32](repeating: Variables.none, count: questions.count)
        let order = QuestionOrder(questions)
        let (termStart, termOrder) = termsByLastQuestion(order.ranks)
        for (rank, question) in order.questions.enumerated() {
            addVariables(of: question)
            for index in Int(termStart[rank])..<Int(termStart[rank + 1]) {
                addVariable(ofTerm: Int(termOrder[index]))
            }
        }
        for index in Int(termStart[questions.count])..<termOrder.count { addVariable(ofTerm: Int(termOrder[index])) }
        groupOwned()
    }

    /// Groups the variables of questions by question.
    private mutating func groupOwned() {
        variables.ofQuestion = [UInt32](repeating: 0, count: questions.count + 1)
        for variable in variables.owned {
            variables.ofQuestion[Int(variables.list[Int(variable)].operand) + 1] += 1
        }
        for index in 1..<variables.ofQuestion.count { variables.ofQuestion[index] += variables.ofQuestion[index - 1] }
        var next = variables.ofQuestion
        var grouped = variables.owned
        for variable in variables.owned {
            let question = Int(variables.list[Int(variable)].operand)
            grouped[Int(next[question])] = variable
            next[question] += 1
        }
        variables.owned = grouped
    }

    private func slot(_ operand: UInt32) -> Int {
        operand & Atom.termBit == 0 ? Int(operand) : questions.count + Int(operand & ~Atom.termBit)
    }

    private mutating func groupAtoms() {
        atomStart = [UInt32](repeating: 0, count: questions.count + terms.nodes.count + 1)
        for atom in conditions.atoms { atomStart[slot(atom.operand) + 1] += 1 }
        for index in 1..<atomStart.count { atomStart[index] += atomStart[index - 1] }
        var next = atomStart
        atomOrder = [UInt32](repeating: 0, count: conditions.atoms.count)
        for (number, atom) in conditions.atoms.enumerated() {
            let slot = slot(atom.operand)
            atomOrder[Int(next[slot])] = UInt32(truncatingIfNeeded: number)
            next[slot] += 1
        }
    }

    private func atoms(of slot: Int) -> [Atom] {
        atomOrder[Int(atomStart[slot])..<Int(atomStart[slot + 1])].map { conditions.atoms[Int($0)] }
    }

    /// The compared terms, grouped by the last question they read, so that a term is tested after the answers that give it. Those that
    /// read none come last.
    private func termsByLastQuestion(_ ranks: [Int]) -> (start: [UInt32], order: [UInt32]) {
        var last = [Int](repeating: questions.count, count: terms.nodes.count)
        for (number, node) in terms.nodes.enumerated() { last[number] = lastQuestion(of: node, last, ranks) }
        var start = [UInt32](repeating: 0, count: questions.count + 2)
        let compared = terms.nodes.indices.filter {
            atomStart[questions.count + $0] < atomStart[questions.count + $0 + 1]
        }
        for term in compared { start[last[term] + 1] += 1 }
        for index in 1..<start.count { start[index] += start[index - 1] }
        var next = start
        var order = [UInt32](repeating: 0, count: compared.count)
        for term in compared {
            order[Int(next[last[term]])] = UInt32(truncatingIfNeeded: term)
            next[last[term]] += 1
        }
        return (start, order)
    }

    private func lastQuestion(of node: TermTable.Node, _ last: [Int], _ ranks: [Int]) -> Int {
        let none = questions.count
        var result = -1
        func read(_ question: Int) { if question != none { result = max(result, question) } }
        switch node.operation {
        case .constant, .absent: break
        case .answer: read(ranks[Int(node.first)])
        case .negate, .round: read(last[Int(node.first)])
        case .add, .subtract, .multiply, .divide, .later, .earlier, .deadline, .age:
            read(last[Int(node.first)])
            read(last[Int(node.second)])
        case .choose:
            let start = Int(node.first)
            for piece in 0..<Int(node.second) { read(last[Int(terms.pieces[start + 2 * piece + 1])]) }
            read(last[Int(terms.pieces[start + 2 * Int(node.second)])])
        }
        return result < 0 ? none : result
    }

    private mutating func addVariables(of number: Int) {
        let slot = number
        if atomStart[slot] == atomStart[slot + 1] { return }
        let atoms = atoms(of: slot)
        let question = questions[number]
        if applicability[number] != DecisionGraphBuilder.unconditional {
            variables.ofArising[number] = UInt32(truncatingIfNeeded: variables.list.count)
            add(.arising, number, first: 0, count: 0, regionCount: 2, hasAbsence: false, owned: false)
        }
        if question.type.isText {
            addWording(of: number, atoms)
            addTests(of: number, atoms)
        } else if question.type == .choices {
            if question.isOptional {
                add(.answer, number, first: 0, count: 0, regionCount: 2, hasAbsence: true, owned: true)
            }
            for option in Set(atoms.lazy.filter { $0.kind == .ticked }.map(\.low)).sorted() {
                add(.tick, number, first: Int(option), count: 0, regionCount: 2, hasAbsence: false, owned: true)
            }
        } else {
            addCuts(.answer, number, atoms, within: question.domain, hasAbsence: question.isOptional)
        }
    }

    private mutating func addVariable(ofTerm number: Int) {
        variables.ofTerm[number] = UInt32(truncatingIfNeeded: variables.list.count)
        let everything = ScalarDomain(minimum: Int64.min, maximum: Int64.max)
        addCuts(.term, number, atoms(of: questions.count + number), within: everything, hasAbsence: true)
    }

    private mutating func addCuts(
        _ kind: Variables.Kind, _ operand: Int, _ atoms: [Atom], within domain: ScalarDomain, hasAbsence: Bool
    ) {
        var cuts: [Int64] = []
        for atom in atoms where atom.kind == .range {
            if atom.low > domain.minimum, atom.low <= domain.maximum { cuts.append(atom.low) }
            if atom.high > domain.minimum, atom.high <= domain.maximum, atom.high != Int64.max {
                cuts.append(atom.high)
            }
        }
        cuts.sort()
        let start = variables.cuts.count
        for cut in cuts where variables.cuts.count == start || variables.cuts[variables.cuts.count - 1] != cut {
            variables.cuts.append(cut)
        }
        let count = variables.cuts.count - start
        let regionCount = count + 1 + (hasAbsence ? 1 : 0)
        // An answer that nothing tells apart needs no variable.
        if kind == .answer, regionCount == 1 { return }
        add(
            kind, operand, first: start, count: count, regionCount: regionCount, hasAbsence: hasAbsence,
            owned: kind == .answer)
    }

    private mutating func addWording(of number: Int, _ atoms: [Atom]) {
        let start = variables.wordings.count
        for text in Set(atoms.lazy.filter { $0.kind == .textEquals }.map(\.low)).sorted() {
            variables.wordings.append(UInt32(truncatingIfNeeded: text))
        }
        let count = variables.wordings.count - start
        let isOptional = questions[number].isOptional
        if count == 0, !isOptional { return }
        add(
            .wording, number, first: start, count: count, regionCount: count + (isOptional ? 2 : 1),
            hasAbsence: isOptional, owned: true)
    }

    private mutating func addTests(of number: Int, _ atoms: [Atom]) {
        for atom in atoms.sorted(by: { ($0.kind.rawValue, $0.low) < ($1.kind.rawValue, $1.low) }) {
            let kind: Variables.Kind
            switch atom.kind {
            case .textStartsWith: kind = .startsWith
            case .textContains: kind = .contains
            case .textMatches: kind = .matches
            default: continue
            }
            add(kind, number, first: Int(atom.low), count: 0, regionCount: 2, hasAbsence: false, owned: true)
        }
    }

    private mutating func add(
        _ kind: Variables.Kind, _ operand: Int, first: Int, count: Int, regionCount: Int, hasAbsence: Bool,
        owned: Bool
    ) {
        if owned { variables.owned.append(UInt32(truncatingIfNeeded: variables.list.count)) }
        variables.list.append(
            Variables.Variable(
                kind: kind, hasAbsence: hasAbsence, operand: UInt32(truncatingIfNeeded: operand),
                first: UInt32(truncatingIfNeeded: first), count: UInt32(truncatingIfNeeded: count),
                regionCount: UInt32(truncatingIfNeeded: regionCount)))
    }
}

/// The order in which diagrams test the answers: that of the questions, but for a list, which comes after what is asked of its items. Whether one
/// of a thousand items passes a test is then a diagram of a thousand nodes; the other way round it would be one of half a million.
private struct QuestionOrder {
    /// The questions, in order.
    private(set) var questions: [Int] = []
    /// By question: its rank.
    private(set) var ranks: [Int]

    init(_ declarations: [QuestionDeclaration]) {
        ranks = Array(repeating: 0, count: declarations.count)
        questions.reserveCapacity(declarations.count)
        // The lists whose items are being met, and where their questions end.
        var open: [(list: Int, end: Int)] = []
        for question in declarations.indices {
            close(&open, before: question)
            if let layout = declarations[question].list {
                open.append((question, question + 1 + layout.room * layout.stride))
            } else {
                append(question)
            }
        }
        close(&open, before: declarations.count)
    }

    private mutating func close(_ open: inout [(list: Int, end: Int)], before question: Int) {
        while let last = open.last, last.end <= question {
            append(last.list)
            open.removeLast()
        }
    }

    private mutating func append(_ question: Int) {
        ranks[question] = questions.count
        questions.append(question)
    }
}

/// The scalars that a question accepts: both ends included.
struct ScalarDomain: Sendable, Equatable {
    var minimum: Int64
    var maximum: Int64
}

extension QuestionDeclaration {
    /// The scalars that are answers.
    var domain: ScalarDomain {
        let natural: ScalarDomain =
            switch type {
            case .truth: ScalarDomain(minimum: 0, maximum: 1)
            case .choice: ScalarDomain(minimum: 0, maximum: Int64(max(0, options.count - 1)))
            case .time: ScalarDomain(minimum: 0, maximum: 1_439)
            case .date: ScalarDomain(minimum: Int64(Int32.min), maximum: Int64(Int32.max))
            default: ScalarDomain(minimum: Int64.min, maximum: Int64.max)
            }
        let low = max(natural.minimum, minimum ?? natural.minimum)
        return ScalarDomain(minimum: low, maximum: max(low, min(natural.maximum, maximum ?? natural.maximum)))
    }
}
