/// Finds out whether something certain still wants an answer, by asking backwards: who reads it, and is that reader itself wanted?
struct Demand {
    let body: GraphBody
    let progress: Progress
    private var forward: ForwardDemand?

    /// How an answer is wanted.
    enum Answer: Sendable {
        /// By nothing.
        case no
        /// By a decision, perhaps to no effect.
        case perhapsIdly
        /// By something that comes out differently with it: a part that shows it, or a decision whose branches differ for certain.
        case tellingly
        /// The chain of readers is too long to be followed.
        case tooFar
    }

    private static let farthest = 24

    init(body: GraphBody, progress: Progress) {
        self.body = body
        self.progress = progress
    }

    /// Whether something certain wants the answer to a question that arises.
    mutating func isWanted(_ question: UInt32) -> Answer {
        let answer = wants(question, depth: 0)
        guard answer == .tooFar else { return answer }
        let whole = forward ?? ForwardDemand(body: body, progress: progress)
        forward = whole
        return whole.questions.contains(question) ? .perhapsIdly : .no
    }

    private func wants(_ question: UInt32, depth: Int) -> Answer {
        if progress.holds(body.layout.used + Int(question)) { return .tellingly }
        if depth > Self.farthest { return .tooFar }
        var best = Answer.no
        for index in body.variables.range(of: question) {
            let answer = wants(variable: body.variables.owned[index], depth: depth)
            if answer == .tellingly { return answer }
            best = Self.stronger(best, answer)
        }
        let dependents = body.sites.dependentStart[Int(question)]..<body.sites.dependentStart[Int(question) + 1]
        for index in dependents {
            let term = body.sites.dependents[Int(index)]
            guard wantedOperands(of: term).contains(question) else { continue }
            best = Self.stronger(best, wants(variable: body.variables.ofTerm[Int(term)], depth: depth))
        }
        return best
    }

    private func wants(variable: UInt32, depth: Int) -> Answer {
        if body.region(variable, in: progress) != nil { return .no }
        var best = Answer.no
        for index in body.sites.readerStart[Int(variable)]..<body.sites.readerStart[Int(variable) + 1] {
            let site = body.sites.readers[Int(index)]
            guard progress.holds(body.layout.reached + Int(site)), !progress.holds(body.layout.settled + Int(site)),
                body.depends(body.sites.roots[Int(site)], on: variable, in: progress)
            else { continue }
            best = Self.stronger(best, demand(ofSite: Int(site), depth: depth + 1))
            if best == .tellingly { return best }
        }
        return best
    }

    /// Whether a site that is reached and open is wanted itself.
    private func demand(ofSite site: Int, depth: Int) -> Answer {
        if site < body.sites.gateBase {
            if body.isBarrier(UInt32(truncatingIfNeeded: site)) { return .no }
            return body.sites.tellsBranchesApart[site] ? .tellingly : .perhapsIdly
        }
        if site < body.sites.chooseBase {
            let question = body.sites.gateQuestions[site - body.sites.gateBase]
            let answer = wants(question, depth: depth)
            let arising = body.variables.ofArising[Int(question)]
            if answer == .tellingly || arising == Variables.none { return answer }
            return Self.stronger(answer, wants(variable: arising, depth: depth))
        }
        return wants(term: body.sites.chooseTerms[site - body.sites.chooseBase], depth: depth)
    }

    private func wants(term: UInt32, depth: Int) -> Answer {
        if progress.holds(body.layout.shownTerms + Int(term)) { return .perhapsIdly }
        if depth > Self.farthest { return .tooFar }
        var best = Answer.no
        for (compared, variable) in body.variables.ofTerm.enumerated() where variable != Variables.none {
            let number = UInt32(truncatingIfNeeded: compared)
            guard progress.holds(body.layout.wantedTerms + compared), closure(of: number).terms.contains(term) else {
                continue
            }
            best = Self.stronger(best, wants(variable: variable, depth: depth))
        }
        // A difference a term makes to a threshold may make none to the act.
        return best == .tellingly ? .perhapsIdly : best
    }

    private func wantedOperands(of term: UInt32) -> [UInt32] { closure(of: term).questions }

    /// The answers and terms that computing a term reads, as far as the pieces are chosen.
    private func closure(of term: UInt32) -> (questions: [UInt32], terms: [UInt32]) {
        body.operands(of: term, in: progress)
    }

    private static func stronger(_ one: Answer, _ other: Answer) -> Answer {
        switch (one, other) {
        case (.tellingly, _), (_, .tellingly): .tellingly
        case (.tooFar, _), (_, .tooFar): .tooFar
        case (.perhapsIdly, _), (_, .perhapsIdly): .perhapsIdly
        case (.no, .no): .no
        }
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
