/// Gathers the sites of a graph: what each is decided by, and what must be looked at again when something becomes known.
struct SiteSurvey {
    private(set) var sites = Sites()
    private let diagrams: Diagrams
    private let variables: Variables
    private let terms: Terms
    private let tree: Tree
    private var supports: SupportFinder

    init(
        roots: SiteRoots, diagrams: Diagrams, variables: Variables, terms: Terms, tree: Tree,
        questions: [QuestionDeclaration]
    ) {
        self.diagrams = diagrams
        self.variables = variables
        self.terms = terms
        self.tree = tree
        supports = SupportFinder()
        let questionCount = questions.count
        sites.roots = roots.decisions
        sites.decisionCount = roots.decisions.count
        sites.gateOfQuestion = [UInt32](repeating: Sites.none, count: questionCount)
        for (question, root) in roots.gates {
            sites.gateOfQuestion[Int(question)] = UInt32(truncatingIfNeeded: sites.roots.count)
            sites.gateQuestions.append(question)
            sites.roots.append(root)
        }
        sites.siteOfTerm = [UInt32](repeating: Sites.none, count: terms.nodes.count)
        for (term, root) in roots.chooses {
            sites.siteOfTerm[Int(term)] = UInt32(truncatingIfNeeded: sites.roots.count)
            sites.chooseTerms.append(term)
            sites.roots.append(root)
        }
        listReaders()
        listDependents(questionCount: questionCount)
        weighDependents(SumSurvey(terms: terms, questions: questions))
        listShowings(questionCount: questionCount)
        findTellingDecisions()
    }

    private mutating func listReaders() {
        var pairs: [(variable: UInt32, site: UInt32)] = []
        pairs.reserveCapacity(sites.roots.count)
        var isHeard = [Bool](repeating: false, count: variables.list.count)
        // Gates that hang on others come first: what they listen to says whether those may keep silent.
        let order = gatesFromTheLeaves()
        let others = [Int](0..<sites.gateBase) + [Int](sites.chooseBase..<sites.count)
        for site in others + order {
            let silent = silentVariables(ofSite: site, isHeard)
            supports.visit(sites.roots[site], in: diagrams) { variable in
                if silent.contains(variable) { return }
                pairs.append((variable, UInt32(truncatingIfNeeded: site)))
                isHeard[Int(variable)] = true
            }
        }
        (sites.readerStart, sites.readers) = Self.group(pairs, keys: variables.list.count)
    }

    /// The gates, each before those that its questions hang on.
    private mutating func gatesFromTheLeaves() -> [Int] {
        var done = [Bool](repeating: false, count: sites.count)
        var order: [Int] = []
        order.reserveCapacity(sites.gateQuestions.count)
        for gate in sites.gateBase..<sites.chooseBase where !done[gate] { follow(gate, &done, &order) }
        order.reverse()
        return order
    }

    /// Records a gate after those it hangs on; these chains are never deeper than `DecisionGraphBuilder.maximumDepth`.
    private mutating func follow(_ gate: Int, _ done: inout [Bool], _ order: inout [Int]) {
        done[gate] = true
        var above: [Int] = []
        supports.visit(sites.roots[gate], in: diagrams) { variable in
            let found = variables.list[Int(variable)]
            guard found.kind != .term else { return }
            let other = sites.gateOfQuestion[Int(found.operand)]
            if other != Sites.none, !done[Int(other)] { above.append(Int(other)) }
        }
        for other in above where !done[other] { follow(other, &done, &order) }
        order.append(gate)
    }

    /// The variables that need not be told to a gate.
    ///
    /// A gate that nothing listens to has an effect only by becoming *oui*. If it cannot while `y` is unknown, and `y` itself cannot be known
    /// while `x` is unknown (since its question then is not known to arise), then `x` is never the last that the gate waits for. In a
    /// chain of questions each gate so listens to its parent alone, not to all its ancestors.
    private func silentVariables(ofSite site: Int, _ isHeard: [Bool]) -> Set<UInt32> {
        guard site >= sites.gateBase, site < sites.chooseBase else { return [] }
        let arising = variables.ofArising[Int(sites.gateQuestions[site - sites.gateBase])]
        if arising != Variables.none, isHeard[Int(arising)] { return [] }
        let spine = diagrams.spine(of: sites.roots[site])
        if spine.count < 2 { return [] }
        var earlier: Set<UInt32> = []
        var pending = spine
        while let next = pending.popLast() {
            let awaited = variables.list[Int(next)]
            guard awaited.kind != .term else { continue }
            let gate = sites.gateOfQuestion[Int(awaited.operand)]
            guard gate != Sites.none else { continue }
            if awaited.kind != .arising {
                let own = variables.ofArising[Int(awaited.operand)]
                if own != Variables.none, earlier.insert(own).inserted { pending.append(own) }
            } else {
                for other in diagrams.spine(of: sites.roots[Int(gate)]) where earlier.insert(other).inserted {
                    pending.append(other)
                }
            }
        }
        return earlier
    }

    /// By question: the compared terms that may change with its answer, through what they read, what decides between their pieces, and where the
    /// questions they read arise.
    private mutating func listDependents(questionCount: Int) {
        var pairs: [(variable: UInt32, site: UInt32)] = []
        for term in terms.nodes.indices where variables.ofTerm[term] != Variables.none {
            let behind = questions(behind: UInt32(truncatingIfNeeded: term))
            sites.behind[UInt32(truncatingIfNeeded: term)] = behind
            for question in behind {
                pairs.append((question, UInt32(truncatingIfNeeded: term)))
            }
        }
        (sites.dependentStart, sites.dependents) = Self.group(pairs, keys: questionCount)
    }

    /// By question: the parts that show its answer, or a value computed with it.
    private mutating func listShowings(questionCount: Int) {
        var pairs: [(variable: UInt32, site: UInt32)] = []
        pairs.reserveCapacity(tree.shown.count)
        for (number, part) in tree.parts.enumerated() {
            let first = pairs.count
            for operand in tree.shown(by: part) {
                switch operand {
                case .question(let question): add(question.rawValue)
                case .term(let term):
                    let behind = sites.behind[term.rawValue] ?? questions(behind: term.rawValue)
                    sites.behind[term.rawValue] = behind
                    for question in behind { add(question) }
                }
            }
            func add(_ question: UInt32) {
                let isKnown = pairs[first...].contains { $0.variable == question }
                if !isKnown { pairs.append((question, UInt32(truncatingIfNeeded: number))) }
            }
        }
        (sites.showingStart, sites.showings) = Self.group(pairs, keys: questionCount)
    }

    /// By dependent term: how many times it adds the answer, where that is all the answer does to it.
    private mutating func weighDependents(_ survey: SumSurvey) {
        sites.dependentWeights = [UInt32](repeating: 0, count: sites.dependents.count)
        var weights: [UInt32: [UInt32: UInt32]] = [:]
        for term in sites.behind.keys.sorted() {
            guard variables.ofTerm[Int(term)] != Variables.none, let sum = survey.addends(of: term) else { continue }
            let deciding = Set(questions(decidingOver: sum))
            let plain = sum.counts.filter { survey.isPlain($0.key) && !deciding.contains($0.key) }
            if plain.isEmpty { continue }
            sites.marginOfTerm[term] = sites.marginOfTerm.count
            weights[term] = plain
        }
        if weights.isEmpty { return }
        for question in 0..<sites.dependentStart.count - 1 {
            for index in Int(sites.dependentStart[question])..<Int(sites.dependentStart[question + 1]) {
                let weight = weights[sites.dependents[index]]?[UInt32(truncatingIfNeeded: question)]
                sites.dependentWeights[index] = weight ?? 0
            }
        }
    }

    private mutating func questions(behind term: UInt32) -> [UInt32] {
        var reading = Reading()
        reading.meet(term: term)
        return follow(reading)
    }

    /// The questions that decide which pieces a sum takes, and whether the questions it reads arise.
    private mutating func questions(decidingOver sum: (counts: [UInt32: UInt32], pieces: [UInt32])) -> [UInt32] {
        var reading = Reading()
        for piece in sum.pieces { reading.meet(site: sites.siteOfTerm[Int(piece)]) }
        for question in sum.counts.keys { reading.meet(site: sites.gateOfQuestion[Int(question)]) }
        return follow(reading)
    }

    /// What is still to be looked at on the way from a term to the questions behind it.
    private struct Reading {
        var terms: [UInt32] = []
        var sites: [UInt32] = []
        private var seenTerms: Set<UInt32> = []
        private var seenSites: Set<UInt32> = []

        mutating func meet(term: UInt32) { if seenTerms.insert(term).inserted { terms.append(term) } }

        mutating func meet(site: UInt32) {
            if site != Sites.none, seenSites.insert(site).inserted { sites.append(site) }
        }
    }

    private mutating func follow(_ start: Reading) -> [UInt32] {
        var reading = start
        var seen: Set<UInt32> = []
        while !reading.terms.isEmpty || !reading.sites.isEmpty {
            if let next = reading.terms.popLast() {
                terms.forEachOperand(of: next) { reading.meet(term: $0) }
                let node = terms.nodes[Int(next)]
                if node.operation == .answer {
                    seen.insert(node.first)
                    reading.meet(site: sites.gateOfQuestion[Int(node.first)])
                }
                reading.meet(site: sites.siteOfTerm[Int(next)])
            }
            guard let site = reading.sites.popLast() else { continue }
            supports.visit(sites.roots[Int(site)], in: diagrams) { variable in
                let found = variables.list[Int(variable)]
                if found.kind == .term { return reading.meet(term: found.operand) }
                if found.kind != .arising { seen.insert(found.operand) }
                reading.meet(site: sites.gateOfQuestion[Int(found.operand)])
            }
        }
        return seen.sorted()
    }

    /// A part stands in one block only, and the block of a branch is entered through its decision only, unless it is called elsewhere: a part right
    /// in it is then in the act exactly where the decision takes that branch.
    private mutating func findTellingDecisions() {
        sites.tellsBranchesApart = tree.decisions.map { decision in
            let telling = (decision.firstBlock..<decision.firstBlock + decision.branchCount).filter { block in
                let entrances = tree.entranceStart[Int(block) + 1] - tree.entranceStart[Int(block)]
                return entrances == 1 && tree.items[tree.range(of: block)].contains { $0.kind == .part }
            }
            return telling.count + 1 >= Int(decision.branchCount)
        }
    }

    /// Groups pairs by their first number, keeping their order.
    private static func group(_ pairs: [(variable: UInt32, site: UInt32)], keys: Int) -> ([UInt32], [UInt32]) {
        var start = [UInt32](repeating: 0, count: keys + 1)
        for pair in pairs { start[Int(pair.variable) + 1] += 1 }
        for index in 1..<start.count { start[index] += start[index - 1] }
        var next = start
        var grouped = [UInt32](repeating: 0, count: pairs.count)
        for pair in pairs {
            grouped[Int(next[Int(pair.variable)])] = pair.site
            next[Int(pair.variable)] += 1
        }
        return (start, grouped)
    }
}

/// The diagrams that sites are decided by.
struct SiteRoots {
    var decisions: [UInt32] = []
    var gates: [(question: UInt32, root: UInt32)] = []
    var chooses: [(term: UInt32, root: UInt32)] = []
}
