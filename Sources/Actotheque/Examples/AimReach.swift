import ActeCompiler
import ActeDiagnostics
import ActeGraph
import ActeInterview
import ActeModel
import ActeValues

/// Says which aims a walk reaches.
struct AimReach {
    private let list: AimList
    private let rules: Rules
    private let sites: [Int32: DecisionSite]
    private var model: CheckedModel { rules.compiled.model }

    /// Reads where conditions decide, once for all walks. O(decisions).
    init(_ list: AimList, _ rules: Rules) {
        self.list = list
        self.rules = rules
        sites = rules.sites
    }

    /// The positions of the aims that a walk reaches. O(size of the rules).
    func reached(by walk: Walk) -> Set<Int> {
        let view = View(walk, list.index)
        return Set(list.aims.indices.filter { sees(list.aims[$0].sight, view) })
    }

    /// What a walk shows.
    private struct View {
        let walk: Walk
        let appraisal: Appraisal
        let refusal: Int?
        /// Whether the act is refused, for that reason or for an option that is closed.
        let isRefused: Bool
        /// Whether some answers cannot be right together: nothing is shown of an act then.
        let isBroken: Bool
        /// The branches that lead to the refusal, when the act is refused: no other is followed then.
        let waysToRefusal: Set<TreeIndex.Step>

        init(_ walk: Walk, _ index: TreeIndex) {
            self.walk = walk
            isBroken = !walk.session.broken.isEmpty
            appraisal = Appraisal(walk)
            let origin = walk.engine.refusal.map { walk.rules.compiled.origins.refusals[Int($0.rawValue)] }
            refusal = if case .notice(let notice)? = origin { notice } else { nil }
            isRefused = origin != nil
            waysToRefusal = Set((refusal.flatMap { index.waysToNotice[$0] } ?? []).joined())
        }
    }

    private func sees(_ sight: Aim.Sight, _ view: View) -> Bool {
        switch sight {
        case .arm(let decision, let arm): return follows(list.index.decisions[decision], arm, view)
        case .passage(let decision, let branch):
            return !view.isRefused && !view.isBroken && view.walk.engine.branch(of: decision) == branch
        case .option(let question, let option):
            switch answer(question, view) {
            case .option(let chosen): return chosen == option
            case .options(let chosen): return chosen.contains(option)
            default: return false
            }
        case .truth(let question, let truth): return answer(question, view) == .truth(truth)
        case .anyAnswer(let question): return answer(question, view) != nil
        case .side(let comparison, let holds):
            guard case .compare(_, let left, let right) = model[comparison], case .known = view.appraisal.finding(left),
                case .known = view.appraisal.finding(right)
            else { return false }
            return view.appraisal.truth(comparison) == (holds ? .yes : .no)
        case .piece(let expression, let piece, let computation):
            return takenPieces(of: model.computations[computation].value, view.appraisal)[expression] == piece
        case .notice(let notice): return tells(notice, view)
        case .constraint(let constraint): return view.walk.session.broken.contains(constraint)
        }
    }

    private func answer(_ question: Int, _ view: View) -> Value? {
        let id = QuestionID(UInt32(question))
        return view.walk.engine.counts(id) ? view.walk.storedValue(of: id) : nil
    }

    /// Whether a decision is reached and takes that arm.
    private func follows(_ decision: TreeIndex.Decision, _ arm: Int?, _ view: View) -> Bool {
        guard !view.isBroken, decision.path.allSatisfy({ taken($0.arms, view) == .some($0.arm) }),
            let taken = taken(decision.arms, view), taken == arm
        else { return false }
        // The act that an option which is closed refuses follows no branch for certain.
        guard let refusal = view.refusal else { return !view.isRefused }
        // What is written before a refusal was decided before it.
        let (end, here) = (model.notices[refusal].range, model.branches(of: decision.arms).first?.range)
        if let here, here.file == end.file, here.start < end.start { return true }
        return view.waysToRefusal.contains { $0.arms == decision.arms && $0.arm == arm }
    }

    /// The arm taken, nothing inside when none is; nothing at all while that is open.
    private func taken(_ arms: IndexRange, _ view: View) -> Int?? {
        for (arm, branch) in model.branches(of: arms).enumerated() {
            guard let condition = branch.condition else { return arm }
            guard let site = sites[condition.rawValue], let taken = view.walk.engine.branch(of: site.decision) else {
                return nil
            }
            if taken == site.branch { return arm }
        }
        return .some(nil)
    }

    /// By piecewise value met on the way to the value of a computation: the piece that gives it.
    private func takenPieces(of value: ExpressionID, _ appraisal: Appraisal) -> [ExpressionID: Int] {
        var taken: [ExpressionID: Int] = [:]
        var current = value
        while case .choose = model[current], let piece = appraisal.piece(of: current) {
            taken[current] = appraisal.pieces(of: current).firstIndex {
                $0.value == piece.value && $0.condition == piece.condition
            }
            current = piece.value
        }
        return taken
    }

    private func tells(_ notice: Int, _ view: View) -> Bool {
        if rules.compiled.origins.refusals.contains(.notice(notice)) { return view.refusal == notice }
        guard !view.isRefused, !view.isBroken else { return false }
        return rules.compiled.origins.parts.indices.contains {
            rules.compiled.origins.parts[$0].role == .alert(notice) && view.walk.engine.holds(PartID(UInt32($0)))
        }
    }
}
