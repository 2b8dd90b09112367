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
        return demand == .tooFar ? ForwardDemand(self, progress).demand(for: question) : demand
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
        var isMet = [Bool](repeating: false, count: Int(term) + 1)
        var position = 0
        // A term comes after those it reads.
        func meet(_ other: UInt32) {
            if isMet[Int(other)] { return }
            isMet[Int(other)] = true
            met.append(other)
        }
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
