/// A place where the answer to a question, some options of which a condition closes, makes a difference.
public struct ChoiceUse: Sendable, Hashable {
    /// The block in which something hangs on the answer.
    public var block: BlockID
    /// The question.
    public var question: QuestionID
    /// Where the answer makes a difference there.
    public var condition: ConditionID
}

extension DecisionGraphBuilder {
    /// Everything put in the tree so far that hangs on an answer of which options may be closed, in the order in which it was put. What stands below
    /// a block where the answer counts for certain is left out. O(questions with such options × size of what hangs on them).
    public mutating func choiceUses() -> [ChoiceUse] {
        var survey = ChoiceSurvey(self)
        for item in tree.items {
            switch item.kind {
            case .part:
                let part = tree.parts[Int(item.index)]
                let shown = tree.shown[Int(part.firstShown)..<Int(part.firstShown + part.shownCount)]
                for operand in shown { survey.note(operand, in: item.block, &self) }
            case .decision:
                let decision = tree.decisions[Int(item.index)]
                // A barrier sums up decisions that stand above it.
                if decision.isBarrier { continue }
                for index in decision.firstCase..<decision.firstCase + decision.caseCount {
                    survey.note(ConditionID(tree.cases[Int(index)]), in: item.block, &self)
                }
            case .refusal, .call: continue
            }
        }
        return survey.outermost(in: tree)
    }

    /// The answers of which options may be closed that a condition decided in a block hangs on.
    public mutating func choiceUses(of condition: ConditionID, in block: BlockID) -> [ChoiceUse] {
        var survey = ChoiceSurvey(self)
        survey.note(condition, in: block.rawValue, &self)
        return survey.uses
    }
}

/// Gathers where answers of which options may be closed make a difference, one condition for each block and each question.
private struct ChoiceSurvey {
    private(set) var uses: [ChoiceUse] = []
    private var numbers: [Key: Int] = [:]
    private var dependences: [UInt32: AnswerDependence] = [:]
    /// By question with such options.
    private let isClosable: [Bool]

    private struct Key: Hashable {
        var block: UInt32
        var question: UInt32
    }

    init(_ builder: DecisionGraphBuilder) {
        var isClosable = [Bool](repeating: false, count: builder.questions.count)
        for closure in builder.closures { isClosable[Int(closure.question.rawValue)] = true }
        self.isClosable = isClosable
    }

    mutating func note(_ condition: ConditionID, in block: UInt32, _ builder: inout DecisionGraphBuilder) {
        for question in choices(behind: [.condition(condition.rawValue)], builder) {
            let place = dependences[question, default: AnswerDependence(on: question)].place(of: condition, &builder)
            add(place, question, in: block, &builder)
        }
    }

    mutating func note(_ operand: Operand, in block: UInt32, _ builder: inout DecisionGraphBuilder) {
        for question in choices(behind: [.operand(operand)], builder) {
            let place = dependences[question, default: AnswerDependence(on: question)].place(of: operand, &builder)
            add(place, question, in: block, &builder)
        }
    }

    private mutating func add(
        _ place: ConditionID, _ question: UInt32, in block: UInt32, _ builder: inout DecisionGraphBuilder
    ) {
        guard place != builder.no else { return }
        let key = Key(block: block, question: question)
        if let number = numbers[key] {
            uses[number].condition = builder.any([uses[number].condition, place])
        } else {
            numbers[key] = uses.count
            uses.append(ChoiceUse(block: BlockID(block), question: QuestionID(question), condition: place))
        }
    }

    /// The uses that no block above makes certain already.
    func outermost(in tree: TreeRecords) -> [ChoiceUse] {
        var above: [UInt32: UInt32] = [:]
        for item in tree.items where item.kind == .decision {
            let decision = tree.decisions[Int(item.index)]
            for block in decision.firstBlock..<decision.firstBlock + decision.branchCount { above[block] = item.block }
        }
        return uses.filter { use in
            var next = use.block.rawValue
            while let block = above[next] {
                let number = numbers[Key(block: block, question: use.question.rawValue)]
                if let number, uses[number].condition.rawValue == ConditionTable.yes { return false }
                next = block
            }
            return true
        }
    }

    private enum Read: Hashable {
        case condition(UInt32)
        case operand(Operand)
    }

    /// The questions with such options behind what is read, in the author's order: those read, and those that decide where these arise.
    private func choices(behind start: [Read], _ builder: DecisionGraphBuilder) -> [UInt32] {
        var found: Set<UInt32> = []
        var met = Set(start)
        var stack = start
        func meet(_ read: Read) { if met.insert(read).inserted { stack.append(read) } }
        while let next = stack.popLast() {
            switch next {
            case .condition(let condition):
                let node = builder.conditions.nodes[Int(condition)]
                if node.kind == .atom { meet(.operand(builder.conditions.atoms[Int(node.first)].read)) }
                for part in builder.conditions.parts(of: condition) { meet(.condition(part)) }
            case .operand(.question(let question)):
                if isClosable[Int(question.rawValue)] { found.insert(question.rawValue) }
                let gate = builder.applicability[Int(question.rawValue)]
                if gate != DecisionGraphBuilder.unconditional { meet(.condition(gate)) }
            case .operand(.term(let term)):
                let node = builder.terms.node(term)
                switch node.operation {
                case .constant, .absent: continue
                case .answer: meet(.operand(.question(QuestionID(node.first))))
                case .negate, .round: meet(.operand(.term(TermID(node.first))))
                case .add, .subtract, .multiply, .divide, .later, .earlier, .deadline, .age:
                    meet(.operand(.term(TermID(node.first))))
                    meet(.operand(.term(TermID(node.second))))
                case .choose:
                    for index in 0...2 * node.second {
                        let piece = builder.terms.pieces[Int(node.first + index)]
                        let isCondition = index % 2 == 0 && index < 2 * node.second
                        meet(isCondition ? .condition(piece) : .operand(.term(TermID(piece))))
                    }
                }
            }
        }
        return found.sorted()
    }
}
