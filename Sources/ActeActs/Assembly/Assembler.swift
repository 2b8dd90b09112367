public import ActeGraph

/// Makes acts from a plan: what the conclusions put in, each part at the place its gabarit gives it, numbered, with its words.
///
/// It never fails: what is missing shows in the act as ⟦name⟧ and in `Act.shortcomings`. One assembler serves any number of acts on any
/// thread.
public struct Assembler: Sendable {
    /// The plan of the acts.
    public let plan: ActPlan

    /// Most bytes in one act; beyond it the act is cut and says so. No administrative act comes near.
    public static let maximumSize = 64 << 20

    /// An assembler of acts of that plan.
    public init(_ plan: ActPlan) { self.plan = plan }

    /// The act that the conclusions give. O(parts reached + bytes written).
    public func assemble(
        _ conclusions: Conclusions, receipt: Receipt = Receipt(), identity: ActIdentity = ActIdentity()
    ) -> Act {
        var survey = Survey(plan.storage, conclusions)
        let isCut = survey.isCut
        let numbering = Numbering(&survey.found, plan.storage)
        var arrangement = Arrangement(plan.storage, conclusions, survey, numbering)
        arrangement.run()
        var act = Act(plan: plan, receipt: receipt, identity: identity, hasAllAnswers: conclusions.isComplete)
        arrangement.fill(&act)
        act.conclusions = conclusions
        if isCut { act.add(.tooLong) }
        if !plan.isProved { act.add(.faultyRules) }
        if let refusal = conclusions.refusal { act.add(.refused(refusal)) }
        return act
    }
}

extension Act {
    /// Keeps a reason why the act is a draft, once.
    mutating func add(_ shortcoming: Shortcoming) {
        if !shortcomings.contains(shortcoming) { shortcomings.append(shortcoming) }
    }
}
