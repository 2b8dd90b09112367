import ActeDiagnostics
import ActeGraph
import ActeModel
import ActeValues

/// What a place does with the truth of a condition.
enum Reading {
    /// Something happens where it holds, nothing where it does not: an absent answer, which makes what is said of it *non*, does no harm
    /// unless a `non` turns it over.
    case whereItHolds
    /// Something happens either way: an absent answer would pass for a *non* that nobody gave.
    case eitherWay
    /// Something happens where it does not hold.
    case whereItFails

    /// The reading of what stands under a `non`.
    var turnedOver: Reading {
        switch self {
        case .whereItHolds: .whereItFails
        case .eitherWay: .eitherWay
        case .whereItFails: .whereItHolds
        }
    }
}

// An answer may be absent: its question is optional, or does not arise on that path. Whatever uses it must stand where it is certainly there. The
// walk below follows the reading order of a condition: in `a et b`, b is read only where a holds; in `a ou b`, only where a does not.
extension Lowering {
    /// The values shown by a passage must be there.
    mutating func requireValues(_ segments: Range<Int>, under path: ActeGraph.ConditionID) {
        let shown = shownExpressions(segments)
        noteSpans(segments, under: path)
        for (expression, range) in shown {
            noteChoice(expression, under: path, at: range)
            noteGapsRead(by: expression, under: path)
            noteAsked(showing: expression, under: path)
        }
        guard mayLackAnswers else { return }
        for (expression, range) in shown {
            require(expression, .eitherWay, under: path, at: range)
        }
    }

    /// Every answer that a condition reads must be there, where its absence would pass for an answer.
    mutating func requirePresence(
        _ expression: ExpressionID, _ reading: Reading, under path: ActeGraph.ConditionID
    ) {
        noteGapsRead(by: expression, under: path)
        guard mayLackAnswers else { return }
        require(expression, reading, under: path, at: nil)
    }

    private mutating func require(
        _ id: ExpressionID, _ reading: Reading, under path: ActeGraph.ConditionID, at range: SourceRange?
    ) {
        switch model[id] {
        case .question(let question):
            guard reading != .whereItHolds else { return }
            requireAnswer(Int(question), under: path, at: range ?? model.expressionRanges[id.index])
        case .truth, .scalar, .string, .parameter, .isPresent, .count, .total, .every, .some, .rank, .missing:
            return
        case .computation(let index):
            // The place to mend is in the computation, however many times it serves.
            let outer = presenceUse
            presenceUse = outer ?? range ?? model.expressionRanges[id.index]
            require(model.computations[Int(index)].value, reading, under: path, at: nil)
            presenceUse = outer
        case .not(let part): require(part, reading.turnedOver, under: path, at: range)
        case .isOption(let part, _), .hasOption(let part, _), .textTest(_, let part, _), .matches(let part, _):
            guard reading != .whereItHolds else { return }
            require(part, .eitherWay, under: path, at: range)
        case .compare(_, let left, let right):
            // An absent answer makes its comparison fail; hidden in a sum, it would make a whole rule fail unseen.
            for side in [left, right] where reading != .whereItHolds || isComputed(side) {
                require(side, .eitherWay, under: path, at: range)
            }
        case .negate(let part), .round(let part, _): require(part, .eitherWay, under: path, at: range)
        case .deadline(let length, let date, let regime):
            require(length, .eitherWay, under: path, at: range)
            require(date, .eitherWay, under: path, at: range)
            for (condition, _) in regime.needsHolidays ? model.header.holidays?.cases ?? [] : [] {
                require(condition, .eitherWay, under: path, at: range)
            }
        case .age(let left, let right, _), .multiply(let left, let right, _), .divide(let left, let right, _),
            .add(let left, let right), .subtract(let left, let right):
            require(left, .eitherWay, under: path, at: range)
            require(right, .eitherWay, under: path, at: range)
        case .all(let parts): requireInTurn(parts, reading, under: path, at: range) { $1 }
        case .any(let parts): requireInTurn(parts, reading, under: path, at: range) { $0.graph.not($1) }
        case .choose(let pieces): requirePieces(pieces, under: path, at: range)
        }
    }

    /// Whether a value is worked out from others, rather than answered.
    private func isComputed(_ id: ExpressionID) -> Bool {
        switch model[id] {
        case .computation(let index): isComputed(model.computations[Int(index)].value)
        case .add, .subtract, .multiply, .divide, .negate, .round: true
        default: false
        }
    }

    private mutating func requireInTurn(
        _ parts: IndexRange, _ reading: Reading, under path: ActeGraph.ConditionID, at range: SourceRange?,
        goingOn: (inout Lowering, ActeGraph.ConditionID) -> ActeGraph.ConditionID
    ) {
        var reached = path
        for part in model.operands[parts.range] {
            require(part, reading, under: reached, at: range)
            let holds = condition(part)
            reached = graph.all([reached, goingOn(&self, holds)])
        }
    }

    private mutating func requirePieces(
        _ pieces: IndexRange, under path: ActeGraph.ConditionID, at range: SourceRange?
    ) {
        let operands = Array(model.operands[pieces.range])
        var reached = path
        var index = 0
        while index + 1 < operands.count {
            require(operands[index], .eitherWay, under: reached, at: range)
            let taken = condition(operands[index])
            require(operands[index + 1], .eitherWay, under: graph.all([reached, taken]), at: range)
            reached = graph.all([reached, graph.not(taken)])
            index += 2
        }
        if index < operands.count { require(operands[index], .eitherWay, under: reached, at: range) }
    }

    private mutating func requireAnswer(_ question: Int, under path: ActeGraph.ConditionID, at range: SourceRange) {
        let source = model.questions[question]
        guard source.isOptional || source.applicability != nil else { return }
        let absent = graph.not(graph.isAnswered(QuestionID(UInt32(question))))
        obligations.append(
            Obligation(
                never: graph.all([path, absent]), fault: .absentAnswer(question: question, use: presenceUse),
                range: range))
    }

    /// A list that is enumerated must hold an item.
    mutating func oweItems(of list: Int, under path: ActeGraph.ConditionID, at range: SourceRange) {
        guard purpose == .proof else { return }
        let holdsNone = graph.not(graph.compare(.question(QuestionID(UInt32(list))), .greaterOrEqual, scalar: 1))
        obligations.append(
            Obligation(never: graph.all([path, holdsNone]), fault: .emptyList(question: list), range: range))
    }

    // MARK: References and branches

    /// Wherever a reference prints, a part must bear its mark; `isSaid` says that no gap of the rules is at fault.
    mutating func oweReferences(where isSaid: ActeGraph.ConditionID) {
        for reference in references {
            let borne = graph.any(markPaths[reference.mark] ?? [])
            obligations.append(
                Obligation(
                    never: graph.all([isSaid, reference.path, graph.not(borne)]),
                    fault: .danglingReference(mark: reference.mark), range: reference.range))
        }
    }

    /// Some answers must take the branch, and some must not: else the condition decides nothing, or what `otherwise` says.
    mutating func oweReachability(
        _ taken: ActeGraph.ConditionID, under path: ActeGraph.ConditionID, at range: SourceRange, _ way: BranchWay,
        otherwise: Reachability.Meaning = .idleCondition
    ) {
        guard purpose == .proof else { return }
        let contrary = graph.all([path, graph.not(taken)])
        branches.append(
            Reachability(condition: graph.all([path, taken]), meaning: .deadBranch, range: range, way: way))
        branches.append(Reachability(condition: contrary, meaning: otherwise, range: range))
    }

    /// Some answers must take the branch that a condition leads to. That some must not is owed for those alone that an author wrote: of a list that
    /// never lacks an item, spreading says all the same that it holds it.
    mutating func oweReachability(
        _ taken: ActeGraph.ConditionID, by expression: ExpressionID, under path: ActeGraph.ConditionID,
        at range: SourceRange, _ way: BranchWay
    ) {
        guard holdings.contains(expression) else { return oweReachability(taken, under: path, at: range, way) }
        guard purpose == .proof else { return }
        oweReachability(under: graph.all([path, taken]), at: range, way)
    }

    /// Some answers must reach what stands under `sinon` or a case.
    mutating func oweReachability(under path: ActeGraph.ConditionID, at range: SourceRange, _ way: BranchWay) {
        branches.append(Reachability(condition: path, meaning: .deadBranch, range: range, way: way))
    }
}
