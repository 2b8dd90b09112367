/// How an answer is wanted.
enum Demand: Sendable {
    /// By nothing.
    case none
    /// By a decision, perhaps to no effect.
    case perhapsIdle
    /// By something that comes out differently with it: a part that shows it, or a decision whose branches differ for certain.
    case telling
    /// The chain of readers is too long to be followed.
    case tooFar

    /// The stronger of two demands for the same answer.
    func or(_ other: Demand) -> Demand {
        switch (self, other) {
        case (.telling, _), (_, .telling): .telling
        case (.tooFar, _), (_, .tooFar): .tooFar
        case (.perhapsIdle, _), (_, .perhapsIdle): .perhapsIdle
        case (.none, .none): .none
        }
    }

    /// Longest chain of readers that is followed back.
    static let farthest = 24
}

// Whether something certain still wants an answer, found by asking backwards: who reads it, and is that reader itself wanted?
extension GraphBody {
    /// How something certain wants the answer to a question that arises; never `tooFar`.
    @inline(__always)
    func demand(for question: UInt32, in progress: borrowing Progress) -> Demand {
        if progress.holds(layout.used + Int(question)) { return .telling }
        let demand = demand(for: question, depth: 0, in: progress)
        guard demand == .tooFar else { return demand }
        let everything = ForwardDemand(body: self, progress: copy progress)
        return everything.questions.contains(question) ? .perhapsIdle : .none
    }

    private func demand(for question: UInt32, depth: Int, in progress: borrowing Progress) -> Demand {
        if progress.holds(layout.used + Int(question)) { return .telling }
        if depth > Demand.farthest { return .tooFar }
        var best = Demand.none
        for index in variables.range(of: question) {
            best = best.or(demand(forVariable: variables.owned[index], depth: depth, in: progress))
            if best == .telling { return best }
        }
        for index in sites.dependentStart[Int(question)]..<sites.dependentStart[Int(question) + 1] {
            let term = sites.dependents[Int(index)]
            guard operands(of: term, in: progress).questions.contains(question) else { continue }
            best = best.or(demand(forVariable: variables.ofTerm[Int(term)], depth: depth, in: progress))
        }
        return best
    }

    private func demand(forVariable variable: UInt32, depth: Int, in progress: borrowing Progress) -> Demand {
        if region(variable, in: progress) != nil { return .none }
        var best = Demand.none
        for index in sites.readerStart[Int(variable)]..<sites.readerStart[Int(variable) + 1] {
            let site = sites.readers[Int(index)]
            guard progress.holds(layout.reached + Int(site)), !progress.holds(layout.settled + Int(site)),
                depends(sites.roots[Int(site)], on: variable, in: progress)
            else { continue }
            best = best.or(demand(forSite: Int(site), depth: depth + 1, in: progress))
            if best == .telling { return best }
        }
        return best
    }

    /// How a site that is reached and open is wanted itself.
    private func demand(forSite site: Int, depth: Int, in progress: borrowing Progress) -> Demand {
        if site < sites.gateBase {
            if isBarrier(UInt32(truncatingIfNeeded: site)) { return .none }
            return sites.tellsBranchesApart[site] ? .telling : .perhapsIdle
        }
        guard site < sites.chooseBase else {
            return demand(forTerm: sites.chooseTerms[site - sites.chooseBase], depth: depth, in: progress)
        }
        let question = sites.gateQuestions[site - sites.gateBase]
        let answer = demand(for: question, depth: depth, in: progress)
        let arising = variables.ofArising[Int(question)]
        if answer == .telling || arising == Variables.none { return answer }
        return answer.or(demand(forVariable: arising, depth: depth, in: progress))
    }

    private func demand(forTerm term: UInt32, depth: Int, in progress: borrowing Progress) -> Demand {
        if progress.holds(layout.shownTerms + Int(term)) { return .perhapsIdle }
        if depth > Demand.farthest { return .tooFar }
        var best = Demand.none
        for (compared, variable) in variables.ofTerm.enumerated() where variable != Variables.none {
            let number = UInt32(truncatingIfNeeded: compared)
            guard progress.holds(layout.wantedTerms + compared), operands(of: number, in: progress).terms.contains(term)
            else { continue }
            best = best.or(demand(forVariable: variable, depth: depth, in: progress))
        }
        // A difference a term makes to a threshold may make none to the act.
        return best == .telling ? .perhapsIdle : best
    }
}

extension GraphBody {
    /// The answers and terms that computing a term reads, itself included; of a piecewise one, only a piece that is chosen.
    func operands(of term: UInt32, in progress: borrowing Progress) -> (questions: [UInt32], terms: [UInt32]) {
        var questions: [UInt32] = []
        var met = [term]
        var position = 0
        func meet(_ other: UInt32) { if !met.contains(other) { met.append(other) } }
        while position < met.count {
            let next = met[position]
            let node = terms.nodes[Int(next)]
            position += 1
            switch node.operation {
            case .answer: questions.append(node.first)
            case .choose:
                let verdict = verdict(sites.roots[Int(sites.siteOfTerm[Int(next)])], in: progress)
                if diagrams.isTerminal(verdict) { meet(terms.piece(Int(verdict), of: node)) }
            default: terms.forEachOperand(of: next, meet)
            }
        }
        return (questions, met)
    }
}

/// All that is wanted, worked out forwards from what is certain: for chains of questions too long to be followed back.
struct ForwardDemand {
    private(set) var questions: Set<UInt32> = []
    private var sites: Set<UInt32> = []
    private var terms: Set<UInt32> = []
    private var pending: [UInt32] = []

    init(body: GraphBody, progress: Progress) {
        for site in 0..<UInt32(truncatingIfNeeded: body.sites.gateBase)
        where progress.holds(body.layout.reached + Int(site)) && !body.isBarrier(site) {
            want(site: site)
        }
        for question in body.questions.indices where progress.holds(body.layout.used + question) {
            want(question: UInt32(truncatingIfNeeded: question), body)
        }
        for term in body.terms.nodes.indices where progress.holds(body.layout.shownTerms + term) {
            let site = body.sites.siteOfTerm[term]
            if site != Sites.none { want(site: site) }
        }
        while let site = pending.popLast() {
            for variable in body.support(of: body.sites.roots[Int(site)], in: progress) {
                let found = body.variables.list[Int(variable)]
                switch found.kind {
                case .term: want(term: found.operand, body, progress)
                case .arising: want(site: body.sites.gateOfQuestion[Int(found.operand)])
                default: want(question: found.operand, body)
                }
            }
        }
    }

    private mutating func want(site: UInt32) {
        if sites.insert(site).inserted { pending.append(site) }
    }

    private mutating func want(question: UInt32, _ body: GraphBody) {
        guard questions.insert(question).inserted else { return }
        let gate = body.sites.gateOfQuestion[Int(question)]
        if gate != Sites.none { want(site: gate) }
    }

    private mutating func want(term: UInt32, _ body: GraphBody, _ progress: Progress) {
        guard terms.insert(term).inserted else { return }
        let operands = body.operands(of: term, in: progress)
        for question in operands.questions { want(question: question, body) }
        for other in operands.terms where body.sites.siteOfTerm[Int(other)] != Sites.none {
            want(site: body.sites.siteOfTerm[Int(other)])
        }
    }
}
