public import ActeValues

extension Walk {
    /// Everything that the answers that count decide, frozen. O(size of the graph).
    public var conclusions: Conclusions {
        let body = graph.body
        var branches = [Int16](repeating: Conclusions.undecided, count: body.tree.decisions.count)
        for decision in branches.indices {
            if let branch = branch(of: DecisionID(UInt32(truncatingIfNeeded: decision))) {
                branches[decision] = Int16(truncatingIfNeeded: branch)
            }
        }
        let questions = body.questions.indices.map { finding(of: QuestionID(UInt32(truncatingIfNeeded: $0))) }
        let terms = body.terms.nodes.indices.map { finding(of: TermID(UInt32(truncatingIfNeeded: $0))) }
        return Conclusions(
            branches: branches, answers: questions, terms: terms, refusal: refusal, isComplete: isComplete)
    }

    /// The branch that a decision certainly takes; nothing while it is open, or not certainly reached.
    public func branch(of decision: DecisionID) -> Int? {
        let body = graph.body
        guard progress.holds(body.layout.settled + Int(decision.rawValue)) else { return nil }
        let verdict = body.verdict(body.sites.roots[Int(decision.rawValue)], in: progress)
        return body.diagrams.isTerminal(verdict) ? Int(verdict) : nil
    }

    /// Whether a part is certainly in the act, if it is made at all.
    public func holds(_ part: PartID) -> Bool { graph.body.isReached(part: part.rawValue, progress) }

    /// Whether a part can still come into the act: some way to it is not closed.
    public func mayHold(_ part: PartID) -> Bool {
        let block = graph.body.tree.partBlock[Int(part.rawValue)]
        return block != UInt32.max && graph.body.mayReach(block, progress)
    }

    /// Whether a condition holds, as far as is known.
    public func truth(of condition: ConditionID) -> Truth {
        switch graph.body.verdict(graph.root(of: condition), in: progress) {
        case Diagrams.no: .no
        case Diagrams.yes: .yes
        default: .unknown
        }
    }

    /// The constraints that the answers that count certainly break, in the order of the source. O(constraints × depth of their diagrams).
    public var broken: [ConstraintID] {
        if graph.body.constraints.isEmpty { return [] }
        return graph.body.constraints.indices.lazy
            .filter { truth(of: graph.body.constraints[$0].broken) == .yes }
            .map { ConstraintID(UInt32(truncatingIfNeeded: $0)) }
    }

    /// Whether a question arises, as far as is known.
    public func arises(_ question: QuestionID) -> Truth {
        let condition = graph.body.applicability[Int(question.rawValue)]
        return condition == DecisionGraphBuilder.unconditional ? .yes : truth(of: ConditionID(condition))
    }

    /// Whether an option of a question is closed, as far as is known.
    public func isClosed(option: Int, of question: QuestionID) -> Bool {
        graph.body.closures(of: question.rawValue).contains { $0.option == option && truth(of: $0.condition) == .yes }
    }

    /// The first option that an answer chooses and that is closed, as far as is known.
    public func closedOption(chosenBy answer: StoredAnswer, of question: QuestionID) -> Int? {
        guard case .scalar(let scalar) = answer else { return nil }
        let isMultiple = graph.body.questions[Int(question.rawValue)].type == .choices
        return graph.body.closures(of: question.rawValue).first { closure in
            let chosen = isMultiple ? scalar >> Int64(closure.option) & 1 == 1 : scalar == Int64(closure.option)
            return chosen && truth(of: closure.condition) == .yes
        }?.option
    }

    /// What is known of an answer.
    public func finding(of question: QuestionID) -> Finding {
        if counts(question) {
            let value = log.answer(to: question)?.value(as: graph.body.questions[Int(question.rawValue)].type)
            return value.map { .known($0) } ?? .notApplicable
        }
        return arises(question) == .no ? .notApplicable : .unknown
    }

    /// What is known of a computed value.
    public func finding(of term: TermID) -> Finding {
        let body = graph.body
        let node = body.terms.nodes[Int(term.rawValue)]
        switch node.operation {
        case .constant: return .known(body.terms.constants[Int(node.first)])
        case .answer: return finding(of: QuestionID(node.first))
        case .choose:
            let verdict = body.verdict(body.sites.roots[Int(body.sites.siteOfTerm[Int(term.rawValue)])], in: progress)
            guard !body.diagrams.isTerminal(verdict) else {
                return finding(of: TermID(body.terms.piece(Int(verdict), of: node)))
            }
        default: break
        }
        let extent = body.extent(of: term.rawValue, log, progress)
        if extent.existence == .never { return .notApplicable }
        guard extent.isPoint, !node.type.isText, let value = Scalar.value(extent.low, as: node.type) else {
            return .unknown
        }
        return .known(value)
    }
}
