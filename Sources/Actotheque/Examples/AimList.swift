import ActeCompiler
import ActeDiagnostics
import ActeGraph
import ActeModel
import ActeValues

/// Lists what the examples of a rule file should reach, in the order of kinds, then of the file.
struct AimList {
    private let rules: Rules
    let index: TreeIndex
    private(set) var aims: [Aim] = []
    private let written: WrittenPlaces
    /// The computed values that some expression reads by their names.
    private let mentioned: Set<Int>
    private var model: CheckedModel { rules.compiled.model }

    /// Beyond that many options, a choice is a list of data (the départements): one of its answers stands for all.
    private static let longList = 20

    /// Reads the rules once. O(size of the rules).
    init(_ rules: Rules) {
        self.rules = rules
        index = TreeIndex(rules.compiled.model)
        written = WrittenPlaces(rules.compiled.written)
        mentioned = Set(
            rules.compiled.model.expressions.compactMap {
                if case .computation(let index) = $0 { Int(index) } else { nil }
            })
        addArms()
        addPassages()
        addAnswers()
        addThresholds()
        for computation in model.computations.indices where isUsed(computation) { addPieces(of: computation) }
        for (index, notice) in model.notices.enumerated() {
            add(.notices, notice.range, rules.source(of: notice.range), .notice(index))
        }
        for (index, constraint) in model.constraints.enumerated() {
            let sight = Aim.Sight.constraint(ConstraintID(UInt32(index)))
            add(.constraints, constraint.range, "contrôle enfreint : \(rules.source(of: constraint.range))", sight)
        }
    }

    private mutating func add(_ family: Aim.Family, _ range: SourceRange, _ words: String, _ sight: Aim.Sight) {
        aims.append(Aim(family: family, range: range, words: words, sight: sight))
    }

    private mutating func addArms() {
        for (position, decision) in index.decisions.enumerated() {
            let arms = Array(model.branches(of: decision.arms)).filter { written.branches.contains($0.range) }
            for (arm, branch) in arms.enumerated() {
                let words = "« \(rules.head(of: branch)) »"
                add(.branches, branch.range, words, .arm(decision: position, arm: arm))
            }
            // Nothing is written where no arm is taken, and yet that is a way too.
            guard !decision.isCovering, let first = arms.first, let last = arms.last else { continue }
            let words = "aucune condition remplie à partir de « \(rules.head(of: first)) »"
            add(.branches, last.range, words, .arm(decision: position, arm: nil))
        }
    }

    /// The passages of sentences: each must print in some example, and not in another.
    private mutating func addPassages() {
        // What decides statements, refusals and alerts is counted with them.
        let conditions = model.branches.compactMap(\.condition) + model.notices.compactMap(\.condition)
        let statements = Set(conditions)
        for (index, origin) in rules.compiled.origins.decisions.enumerated()
        where !origin.conditions.contains(where: statements.contains)
            && origin.conditions.allSatisfy({ written.passages.contains(model.expressionRanges[$0.index]) })
        {
            let decision = DecisionID(UInt32(index))
            for (branch, condition) in origin.conditions.enumerated() {
                let words = "passage imprimé si \(rules.expression(at: model.expressionRanges[condition.index]))"
                add(.passages, origin.range, words, .passage(decision, branch: branch))
            }
            let rest = Aim.Sight.passage(decision, branch: origin.conditions.count)
            let tried = origin.conditions.map { rules.expression(at: model.expressionRanges[$0.index]) }
            add(.passages, origin.range, "passage omis, sauf si \(tried.joined(separator: ", ou si "))", rest)
        }
    }

    private mutating func addAnswers() {
        for (index, question) in model.questions.enumerated() {
            let name = written.name(of: question)
            switch question.type {
            case .truth:
                for truth in [true, false] {
                    let words = "réponse : [\(name)] = \(truth ? "oui" : "non")"
                    add(.answers, question.range, words, .truth(question: index, truth))
                }
            case .choice, .choices:
                guard question.options.count <= AimList.longList else {
                    let words = "aucune réponse à [\(name)]"
                    add(.answers, question.range, words, .anyAnswer(question: index))
                    continue
                }
                for (position, option) in question.options.enumerated() {
                    let words = "réponse : [\(name)] = \(option.key)"
                    add(.answers, option.range, words, .option(question: index, option: position))
                }
            default: continue
            }
        }
    }

    /// The comparisons with a constant must be seen to hold and to fail.
    private mutating func addThresholds() {
        for index in model.expressions.indices {
            let id = ExpressionID(index)
            guard case .compare(let comparison, let left, let right) = model[id], isConstant(right),
                comparison != .equal, comparison != .notEqual,
                written.comparisons.contains(model.expressionRanges[index]),
                !isSettledByBounds(comparison, left, right)
            else { continue }
            let words = rules.source(of: model.expressionRanges[index])
            for holds in [true, false] {
                let side = "seuil, quand c'est \(holds ? "vrai" : "faux") : \(words)"
                add(.thresholds, model.expressionRanges[index], side, .side(id, holds: holds))
            }
        }
    }

    /// Whether the act prints or compares a computed value. Those of shared files may serve other acts alone.
    private func isUsed(_ index: Int) -> Bool {
        let computation = model.computations[index]
        if rules.fileName(of: computation.range) == nil || rules.compiled.origins.terms[index] != nil { return true }
        return computation.type == .truth && mentioned.contains(index)
    }

    /// Whether the bounds of a question leave a comparison of its answer only one side, which then needs no trial.
    private func isSettledByBounds(_ comparison: ActeModel.Comparison, _ left: ExpressionID, _ right: ExpressionID)
        -> Bool
    {
        guard case .question(let index) = model[left], case .scalar(let constant) = model[right] else { return false }
        let question = model.questions[Int(index)]
        let (low, high) = (question.minimum ?? .min, question.maximum ?? .max)
        switch comparison {
        case .less, .greaterOrEqual: return high < constant || low >= constant
        case .lessOrEqual, .greater: return high <= constant || low > constant
        case .equal, .notEqual: return false
        }
    }

    private func isConstant(_ expression: ExpressionID) -> Bool {
        switch model[expression] {
        case .scalar, .parameter: true
        default: false
        }
    }

    /// The lines of a table, the general case of a computation and its exceptions, the values that conditions choose.
    private mutating func addPieces(of index: Int) {
        let computation = model.computations[index]
        var pending = [computation.value]
        while let expression = pending.popLast() {
            guard case .choose(let run) = model[expression] else { continue }
            let operands = Array(model.operands[run.range])
            for (piece, start) in stride(from: 0, to: operands.count, by: 2).enumerated() {
                let isLast = start + 1 == operands.count
                // No example comes to what was proved to be beyond reach.
                if isLast, case .missing = model[operands[start]] { continue }
                pending.append(operands[isLast ? start : start + 1])
                let (range, words) = words(forPiece: piece, isLast ? nil : operands[start], of: computation)
                let sight = Aim.Sight.piece(expression, piece: piece, computation: index)
                add(.values, range, "\(words) [\(written.name(of: computation))]", sight)
            }
        }
    }

    /// Where a piece is written, and what it is called before the name of its value.
    private func words(
        forPiece piece: Int, _ condition: ExpressionID?, of computation: Computation
    ) -> (SourceRange, String) {
        if computation.rows.indices.contains(piece) {
            let range = computation.rows[piece].range
            return (range, "ligne « \(rules.source(of: range)) » de la table")
        }
        guard let condition else {
            return (
                computation.range, computation.exceptions.isEmpty ? "dernier cas du calcul" : "cas général du calcul"
            )
        }
        let range = model.expressionRanges[condition.index]
        let noun = computation.exceptions.contains(condition) ? "exception" : "cas"
        let line = rules.expression(at: range).prefix { !$0.isNewline }
        // What a `selon` chooses is written with its own word.
        return (range, line.hasPrefix("cas ") ? "« \(line) » du calcul" : "\(noun) « \(line) » du calcul")
    }
}
