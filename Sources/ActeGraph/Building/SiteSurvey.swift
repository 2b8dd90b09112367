/// Gathers the sites of a graph: what each is decided by, and what must be looked at again when something becomes known.
struct SiteSurvey {
    private(set) var sites = Sites()
    private let diagrams: Diagrams
    private let variables: Variables
    private let terms: Terms
    private let tree: Tree
    private var supports: SupportFinder

    init(
        roots: SiteRoots, diagrams: Diagrams, variables: Variables, terms: Terms, tree: Tree, questionCount: Int
    ) {
        self.diagrams = diagrams
        self.variables = variables
        self.terms = terms
        self.tree = tree
        supports = SupportFinder(nodeCount: diagrams.nodes.count)
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
        listShowings(questionCount: questionCount)
        findTellingDecisions()
    }

    private mutating func listReaders() {
        var pairs: [(variable: UInt32, site: UInt32)] = []
        pairs.reserveCapacity(sites.roots.count)
        for site in sites.roots.indices {
            let silent = silentVariables(ofSite: site)
            supports.visit(sites.roots[site], in: diagrams) { variable in
                if !silent.contains(variable) { pairs.append((variable, UInt32(truncatingIfNeeded: site))) }
            }
        }
        (sites.readerStart, sites.readers) = Self.group(pairs, keys: variables.list.count)
    }

    /// The variables whose answers need not be told to a gate.
    ///
    /// A gate has an effect only by becoming *oui*. If it cannot while `y` is unknown, and `y` itself cannot be known while `x` is unknown (since
    /// its question then is not known to arise), then `x` is never the last answer it waits for. In a chain of questions each gate so
    /// listens to its parent alone, not to all its ancestors.
    private func silentVariables(ofSite site: Int) -> [UInt32] {
        guard site >= sites.gateBase, site < sites.chooseBase else { return [] }
        let spine = diagrams.spine(of: sites.roots[site])
        guard let last = spine.last else { return [] }
        let awaited = variables.list[Int(last)]
        guard awaited.kind != .term else { return [] }
        let gate = sites.gateOfQuestion[Int(awaited.operand)]
        guard gate != Sites.none else { return [] }
        let needed = diagrams.spine(of: sites.roots[Int(gate)])
        return needed.filter { $0 != last }
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

    private mutating func questions(behind term: UInt32) -> [UInt32] {
        var seenTerms: Set<UInt32> = [term]
        var seenQuestions: Set<UInt32> = []
        var pending = [term]
        func meet(_ other: UInt32) { if seenTerms.insert(other).inserted { pending.append(other) } }
        func meet(variablesOf root: UInt32) {
            supports.visit(root, in: diagrams) { variable in
                let found = variables.list[Int(variable)]
                if found.kind == .term { meet(found.operand) } else { seenQuestions.insert(found.operand) }
            }
        }
        while let next = pending.popLast() {
            terms.forEachOperand(of: next) { meet($0) }
            let node = terms.nodes[Int(next)]
            if node.operation == .answer {
                seenQuestions.insert(node.first)
                let gate = sites.gateOfQuestion[Int(node.first)]
                if gate != Sites.none { meet(variablesOf: sites.roots[Int(gate)]) }
            }
            let site = sites.siteOfTerm[Int(next)]
            if site != Sites.none { meet(variablesOf: sites.roots[Int(site)]) }
        }
        return seenQuestions.sorted()
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

/// Finds the variables that a diagram tests, marking what it met so that many diagrams cost no more than their nodes.
struct SupportFinder {
    private var marks: [UInt32]
    private var generation: UInt32 = 0
    private var pending: [UInt32] = []

    init(nodeCount: Int) { marks = [UInt32](repeating: 0, count: nodeCount) }

    /// Calls `body` with each variable once or more for shared levels; the same variable is reported once per distinct node at most.
    mutating func visit(_ root: UInt32, in diagrams: Diagrams, _ body: (UInt32) -> Void) {
        if diagrams.isTerminal(root) { return }
        generation += 1
        pending.append(root)
        marks[Int(root)] = generation
        var reported: [UInt32] = []
        while let next = pending.popLast() {
            let node = diagrams.nodes[Int(next)]
            if !reported.contains(node.variable) {
                reported.append(node.variable)
                body(node.variable)
            }
            for index in Int(node.firstRun)..<Int(node.firstRun + node.runCount) {
                let child = diagrams.runs[index].child
                if !diagrams.isTerminal(child), marks[Int(child)] != generation {
                    marks[Int(child)] = generation
                    pending.append(child)
                }
            }
        }
    }
}

extension Diagrams {
    /// The variables, from the root down, that must be known before the condition can be *oui*: as long as a node leads in one way to *non* and in all
    /// others to one same node.
    func spine(of root: UInt32) -> [UInt32] {
        var variables: [UInt32] = []
        var next = root
        while !isTerminal(next) {
            var onward: UInt32?
            var refuses = false
            for run in runs(of: next) {
                if run.child == Self.no {
                    refuses = true
                } else if onward == nil {
                    onward = run.child
                } else if onward != run.child {
                    return variables
                }
            }
            guard refuses, let onward else { return variables }
            variables.append(nodes[Int(next)].variable)
            next = onward
        }
        return variables
    }
}
