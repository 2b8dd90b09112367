/// How every answer is wanted, worked out forwards from what is certain: what `demand(for:)` finds backwards from one question, for all at once.
///
/// Linear in what is open, so that a list of a thousand items does not cost a thousand searches after each answer; for chains of questions too long
/// to be followed back as well.
struct ForwardDemand {
    private let body: GraphBody
    private var questions: [Level]
    private var sites: [Level]
    private var pending: [Int] = []

    private enum Level: UInt8, Comparable {
        case none, perhaps, telling

        static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }

    init(_ body: GraphBody, _ progress: borrowing Progress) {
        self.body = body
        questions = [Level](repeating: .none, count: body.questions.count)
        sites = [Level](repeating: .none, count: body.sites.count)
        // What tells comes first: each site is then looked at once, as it is wanted most.
        for question in body.questions.indices where progress.holds(body.layout.used + question) {
            want(question: question, .telling)
        }
        for site in 0..<body.sites.gateBase where body.sites.tellsBranchesApart[site] { want(decision: site, .telling) }
        follow(.telling, progress)
        for site in 0..<body.sites.gateBase { want(decision: site, .perhaps) }
        for (index, term) in body.sites.chooseTerms.enumerated()
        where progress.holds(body.layout.shownTerms + Int(term)) {
            want(site: body.sites.chooseBase + index, .perhaps)
        }
        follow(.perhaps, progress)
    }

    /// How something certain wants the answer to a question.
    func demand(for question: UInt32) -> Demand {
        switch questions[Int(question)] {
        case .none: .none
        case .perhaps: .perhapsIdle
        case .telling: .telling
        }
    }

    private mutating func follow(_ level: Level, _ progress: borrowing Progress) {
        var postponed: [Int] = []
        while let site = pending.popLast() {
            guard progress.holds(body.layout.reached + site), !progress.holds(body.layout.settled + site) else {
                continue
            }
            if sites[site] < level {
                postponed.append(site)
                continue
            }
            for variable in body.support(of: body.sites.roots[site], in: progress) {
                want(body.variables.list[Int(variable)], sites[site], progress)
            }
        }
        pending = postponed
    }

    private mutating func want(_ variable: Variables.Variable, _ level: Level, _ progress: borrowing Progress) {
        switch variable.kind {
        case .term: want(term: variable.operand, level, progress)
        case .arising: want(site: Int(body.sites.gateOfQuestion[Int(variable.operand)]), level)
        default: want(question: Int(variable.operand), level)
        }
    }

    private mutating func want(decision site: Int, _ level: Level) {
        if !body.isBarrier(UInt32(truncatingIfNeeded: site)) { want(site: site, level) }
    }

    private mutating func want(site: Int, _ level: Level) {
        guard sites[site] < level else { return }
        sites[site] = level
        pending.append(site)
    }

    private mutating func want(question: Int, _ level: Level) {
        guard questions[question] < level else { return }
        questions[question] = level
        let gate = body.sites.gateOfQuestion[question]
        if gate != Sites.none { want(site: Int(gate), level) }
    }

    private mutating func want(term: UInt32, _ level: Level, _ progress: borrowing Progress) {
        let operands = body.operands(of: term, in: progress)
        for question in operands.questions { want(question: Int(question), level) }
        guard progress.holds(body.layout.wantedTerms + Int(term)) else { return }
        // A difference a piecewise term makes to a threshold may make none to the act.
        for other in operands.terms where body.sites.siteOfTerm[Int(other)] != Sites.none {
            want(site: Int(body.sites.siteOfTerm[Int(other)]), .perhaps)
        }
    }
}
