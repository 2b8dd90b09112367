import ActePatterns

/// What adding answers brought, beside what `Progress` says.
struct Trace: Sendable {
    /// The parts that became certain, in the order in which they were reached.
    var parts: [UInt32] = []
    /// Whether nobody wants to know.
    var isIdle = false

    mutating func clear() { parts.removeAll(keepingCapacity: true) }
}

/// One addition to a `Progress`: what it settles, what that leads to, and so on until nothing moves.
///
/// The end does not depend on the order in which things are looked at, as each step only adds what is certain.
private struct Propagation: ~Copyable {
    let body: GraphBody
    /// Sites and blocks that are still to be looked at.
    private var agenda = ShortList()

    private static let blockBit: UInt32 = 1 << 31
    /// Marks a site that is looked at for the first time.
    private static let newBit: UInt32 = 1 << 30

    init(_ body: GraphBody) { self.body = body }

    mutating func run(_ progress: inout Progress, _ trace: inout Trace) {
        while let entry = agenda.popLast() {
            if entry & Self.blockBit != 0 {
                enter(entry & ~Self.blockBit, &progress, &trace)
            } else {
                look(at: entry & ~Self.newBit, isNew: entry & Self.newBit != 0, &progress)
            }
        }
    }

    // MARK: What is reached

    mutating func enter(_ block: UInt32, _ progress: inout Progress, _ trace: inout Trace) {
        if progress.holds(body.layout.blocks + Int(block)) { return }
        progress.set(body.layout.blocks + Int(block))
        for index in body.tree.range(of: block).reversed() {
            let item = body.tree.items[index]
            switch item.kind {
            case .part:
                if !trace.isIdle { trace.parts.append(item.index) }
                for operand in body.tree.shown(by: body.tree.parts[Int(item.index)]) { show(operand, &progress) }
            case .decision: reach(item.index, &progress)
            case .call: agenda.append(item.index | Self.blockBit)
            case .refusal: progress.refusal = min(progress.refusal, item.index)
            }
        }
    }

    private mutating func reach(_ site: UInt32, _ progress: inout Progress) {
        if progress.holds(body.layout.reached + Int(site)) { return }
        progress.set(body.layout.reached + Int(site))
        agenda.append(site | Self.newBit)
    }

    /// Finds out whether a site that is reached is settled now.
    private mutating func look(at site: UInt32, isNew: Bool, _ progress: inout Progress) {
        if progress.holds(body.layout.settled + Int(site)) { return }
        let verdict = body.verdict(body.sites.roots[Int(site)], in: progress)
        guard body.diagrams.isTerminal(verdict) else {
            // What is left of a diagram only ever depends on less: the first look wants all that it will ever want.
            if isNew, !body.isBarrier(site) { wantUnknowns(below: verdict, &progress) }
            return
        }
        progress.set(body.layout.settled + Int(site))
        if Int(site) < body.sites.gateBase {
            agenda.append((body.tree.decisions[Int(site)].firstBlock + verdict) | Self.blockBit)
        } else if Int(site) < body.sites.chooseBase {
            let question = body.sites.gateQuestions[Int(site) - body.sites.gateBase]
            let arising = body.variables.ofArising[Int(question)]
            if arising != Variables.none { set(arising, to: verdict, &progress) }
            if verdict == Diagrams.yes { open(question, &progress) }
        } else {
            let term = body.sites.chooseTerms[Int(site) - body.sites.chooseBase]
            let piece = body.terms.piece(Int(verdict), of: body.terms.nodes[Int(term)])
            if progress.holds(body.layout.shownTerms + Int(term)) { show(term: piece, &progress) }
            if progress.holds(body.layout.wantedTerms + Int(term)) { want(term: piece, &progress) }
        }
    }

    // MARK: What is wanted

    private mutating func wantUnknowns(below node: UInt32, _ progress: inout Progress) {
        if body.diagrams.isSingleTest(node) {
            want(variable: body.diagrams.nodes[Int(node)].variable, &progress)
            return
        }
        let unknowns = body.unknowns(below: node, in: progress)
        for index in 0..<unknowns.count { want(variable: unknowns[index], &progress) }
    }

    private mutating func want(variable: UInt32, _ progress: inout Progress) {
        let found = body.variables.list[Int(variable)]
        switch found.kind {
        case .term: want(term: found.operand, &progress)
        case .arising: reach(body.sites.gateOfQuestion[Int(found.operand)], &progress)
        default: want(found.operand, &progress)
        }
    }

    mutating func show(_ operand: Operand, _ progress: inout Progress) {
        switch operand {
        case .question(let question): show(question: question.rawValue, &progress)
        case .term(let term): show(term: term.rawValue, &progress)
        }
    }

    private mutating func show(question: UInt32, _ progress: inout Progress) {
        progress.set(body.layout.used + Int(question))
        want(question, &progress)
    }

    private mutating func show(term: UInt32, _ progress: inout Progress) {
        if progress.holds(body.layout.shownTerms + Int(term)) { return }
        progress.set(body.layout.shownTerms + Int(term))
        let node = body.terms.nodes[Int(term)]
        switch node.operation {
        case .constant, .absent: break
        case .answer: show(question: node.first, &progress)
        case .negate, .round: show(term: node.first, &progress)
        case .choose:
            let site = body.sites.siteOfTerm[Int(term)]
            if progress.holds(body.layout.settled + Int(site)) {
                let verdict = body.verdict(body.sites.roots[Int(site)], in: progress)
                show(term: body.terms.piece(Int(verdict), of: node), &progress)
            } else {
                reach(site, &progress)
            }
        case .add, .subtract, .multiply, .divide, .later, .earlier, .deadline, .age:
            show(term: node.first, &progress)
            show(term: node.second, &progress)
        }
    }

    private mutating func want(term: UInt32, _ progress: inout Progress) {
        if progress.holds(body.layout.wantedTerms + Int(term)) { return }
        progress.set(body.layout.wantedTerms + Int(term))
        let node = body.terms.nodes[Int(term)]
        switch node.operation {
        case .constant, .absent: break
        case .answer: want(node.first, &progress)
        case .negate, .round: want(term: node.first, &progress)
        case .choose:
            let site = body.sites.siteOfTerm[Int(term)]
            if progress.holds(body.layout.settled + Int(site)) {
                let verdict = body.verdict(body.sites.roots[Int(site)], in: progress)
                want(term: body.terms.piece(Int(verdict), of: node), &progress)
            } else {
                reach(site, &progress)
            }
        case .add, .subtract, .multiply, .divide, .later, .earlier, .deadline, .age:
            want(term: node.first, &progress)
            want(term: node.second, &progress)
        }
    }

    /// Something certain wants an answer: its question is open if it arises, and where that is not known the gate is reached.
    private mutating func want(_ question: UInt32, _ progress: inout Progress) {
        if progress.holds(body.layout.counted + Int(question)) { return }
        let gate = body.sites.gateOfQuestion[Int(question)]
        if gate == Sites.none {
            progress.set(body.layout.open + Int(question))
        } else if progress.holds(body.layout.settled + Int(gate)) {
            if body.verdict(body.sites.roots[Int(gate)], in: progress) == Diagrams.yes { open(question, &progress) }
        } else {
            reach(gate, &progress)
        }
    }

    private func open(_ question: UInt32, _ progress: inout Progress) {
        if !progress.holds(body.layout.counted + Int(question)) { progress.set(body.layout.open + Int(question)) }
    }

    // MARK: What becomes known

    /// Sets the compared terms that the answer to a question makes certain.
    mutating func learn(_ question: UInt32, _ log: borrowing AnswerLog, _ progress: inout Progress) {
        let start = Int(body.sites.dependentStart[Int(question)])
        let end = Int(body.sites.dependentStart[Int(question) + 1])
        if start == end { return }
        if !body.sites.marginOfTerm.isEmpty, keepsSumsOpen(question, start..<end, log, &progress) { return }
        settleTerms(body.sites.dependents[start..<end], log, &progress)
    }

    /// Whether the answer leaves all compared terms that hang on it on either side of a threshold, as can be told without working them out.
    private func keepsSumsOpen(
        _ question: UInt32, _ entries: Range<Int>, _ log: borrowing AnswerLog, _ progress: inout Progress
    ) -> Bool {
        let domain = body.questions[Int(question)].domain
        let scalar = progress.holds(body.layout.counted + Int(question)) ? log.scalar(of: question) : nil
        var keepsAll = true
        for entry in entries {
            let term = body.sites.dependents[entry]
            if body.region(body.variables.ofTerm[Int(term)], in: progress) != nil { continue }
            let weight = body.sites.dependentWeights[entry]
            guard let scalar, weight > 0, let margin = body.sites.marginOfTerm[term],
                progress.margins[margin].use(scalar, of: domain, weight: weight)
            else {
                keepsAll = false
                continue
            }
        }
        return keepsAll
    }

    /// Sets the variables of those terms whose region is certain by now. A term may hang on another through a condition: what one settles
    /// may settle the next.
    mutating func settleTerms(
        _ terms: some Collection<UInt32>, _ log: borrowing AnswerLog, _ progress: inout Progress
    ) {
        var moved = true
        while moved {
            moved = false
            for term in terms {
                let number = body.variables.ofTerm[Int(term)]
                guard number != Variables.none, body.region(number, in: progress) == nil else { continue }
                let variable = body.variables.list[Int(number)]
                let extent = body.extent(of: term, log, progress)
                guard let region = body.region(of: variable, within: extent) else {
                    if let margin = body.sites.marginOfTerm[term] {
                        progress.margins[margin] = Margin(of: extent, for: variable, body.variables)
                    }
                    continue
                }
                set(number, to: region, &progress)
                moved = terms.count > 1
            }
        }
    }

    /// Sets a variable, and looks again at the reached sites that read it.
    @inline(__always)
    mutating func set(_ variable: UInt32, to region: UInt32, _ progress: inout Progress) {
        body.layout.set(variable, to: region, in: &progress)
        let readers = body.sites.readerStart[Int(variable)]..<body.sites.readerStart[Int(variable) + 1]
        for index in readers {
            let site = body.sites.readers[Int(index)]
            if progress.holds(body.layout.reached + Int(site)), !progress.holds(body.layout.settled + Int(site)) {
                agenda.append(site)
            }
        }
    }
}

extension GraphBody {
    /// Nothing answered, and all that follows from that.
    func start() -> Progress {
        var progress = Progress(words: [UInt64](repeating: 0, count: layout.wordCount))
        progress.margins = [Margin](repeating: Margin(), count: sites.marginOfTerm.count)
        var trace = Trace()
        let log = AnswerLog()
        var propagation = Propagation(self)
        propagation.settleTerms(0..<UInt32(truncatingIfNeeded: terms.nodes.count), log, &progress)
        propagation.enter(0, &progress, &trace)
        propagation.run(&progress, &trace)
        refreshNeeds(log, &progress, &trace)
        return progress
    }

    /// Lets the stored answer of a question count, and draws all that follows but what is needed next.
    ///
    /// Amortised over a session this touches each site that is reached once a variable of its own.
    func count(
        _ question: UInt32, _ log: borrowing AnswerLog, _ progress: inout Progress, _ trace: inout Trace
    ) {
        progress.set(layout.counted + Int(question))
        progress.clear(layout.open + Int(question))
        var propagation = Propagation(self)
        for index in variables.range(of: question) {
            let variable = variables.owned[index]
            let region =
                log.scalar(of: question).map { self.region(ofScalar: $0, for: variables.list[Int(variable)]) }
                ?? log.answer(to: QuestionID(question)).map { self.region(of: $0, for: variables.list[Int(variable)]) }
            if let region { propagation.set(variable, to: region, &progress) }
        }
        propagation.learn(question, log, &progress)
        propagation.run(&progress, &trace)
    }

    /// Takes the answer of a question that cannot matter for granted, whatever it is.
    func assume(_ question: UInt32, _ log: borrowing AnswerLog, _ progress: inout Progress, _ trace: inout Trace) {
        let domain = questions[Int(question)].domain
        let scalar = min(max(0, domain.minimum), domain.maximum)
        progress.assumed.append(Progress.Assumption(question: question, scalar: scalar))
        var propagation = Propagation(self)
        for index in variables.range(of: question) {
            let variable = variables.owned[index]
            if region(variable, in: progress) == nil {
                propagation.set(variable, to: region(ofScalar: scalar, for: variables.list[Int(variable)]), &progress)
            }
        }
        propagation.learn(question, log, &progress)
        propagation.run(&progress, &trace)
    }

    /// The region of a variable under a scalar answer to its question.
    @inline(__always)
    private func region(ofScalar scalar: Int64, for variable: Variables.Variable) -> UInt32 {
        switch variable.kind {
        case .answer, .term: variables.region(of: scalar, for: variable)
        case .tick: scalar & (1 << Int64(variable.first)) != 0 ? 1 : 0
        case .wording: variable.count
        case .startsWith, .contains, .matches, .arising: 0
        }
    }

    /// The region of a variable under an answer to its question.
    func region(of answer: StoredAnswer, for variable: Variables.Variable) -> UInt32 {
        switch answer {
        case .leftOut: return variable.hasAbsence ? variable.absence : 0
        case .scalar(let scalar): return region(ofScalar: scalar, for: variable)
        case .text(let text):
            switch variable.kind {
            case .wording: return variables.region(of: text, for: variable, among: strings)
            case .startsWith: return TextTest.startsWith.holds(text, strings[Int(variable.first)]) ? 1 : 0
            case .contains: return TextTest.contains.holds(text, strings[Int(variable.first)]) ? 1 : 0
            case .matches:
                // A pattern that gives up within its limits is one that does not match.
                return patterns[Int(variable.first)].finds(in: text) == .matches ? 1 : 0
            case .answer, .term, .tick, .arising: return 0
            }
        }
    }
}
