/// Where every variable stands under a set of stored answers, whether they count or not: an answer kept aside counts again as soon as its
/// question matters.
struct Standing {
    private let body: GraphBody
    private let log: AnswerLog
    private var progress: Progress

    /// Lets the answers stand together. O(size of the graph), and what hangs on each answer.
    init(_ graph: DecisionGraph, _ log: AnswerLog) {
        body = graph.body
        self.log = log
        progress = graph.start
        var trace = Trace()
        trace.isIdle = true
        var waiting = log.answered
        var moved = true
        // A question arises by the answers to others: those that certainly do come first, until no other does.
        while moved {
            moved = false
            var later: [QuestionID] = []
            for question in waiting {
                guard arises(question.rawValue) else {
                    later.append(question)
                    continue
                }
                body.count(question.rawValue, log, &progress, &trace)
                moved = true
            }
            waiting = later
        }
    }

    private func arises(_ question: UInt32) -> Bool {
        let gate = body.sites.gateOfQuestion[Int(question)]
        return gate == Sites.none || body.verdict(body.sites.roots[Int(gate)], in: progress) == Diagrams.yes
    }

    /// The region of a variable; nothing while an answer is missing.
    func region(of variable: UInt32) -> UInt32? {
        let found = body.variables.list[Int(variable)]
        if found.kind == .term { return body.region(of: found, within: body.extent(of: found.operand, log, progress)) }
        return log.answer(to: QuestionID(found.operand)).map { body.region(of: $0, for: found) }
    }

    /// The scalar of a computed value; nothing while it is unknown, or when it has none.
    func scalar(ofTerm term: UInt32) -> Int64? {
        let extent = body.extent(of: term, log, progress)
        return extent.existence == .certain && extent.isPoint ? extent.low : nil
    }

    /// Whether a diagram comes to *oui* whatever the missing answers.
    func settles(_ root: UInt32, of diagrams: Diagrams) -> Bool {
        var met: Set<UInt32> = [root]
        var stack = [root]
        while let next = stack.popLast() {
            if next == Diagrams.no { return false }
            if diagrams.isTerminal(next) { continue }
            let node = diagrams.nodes[Int(next)]
            let region = region(of: node.variable)
            for run in diagrams.runs(of: next) {
                if let region {
                    let child = diagrams.child(of: node, in: region)
                    if met.insert(child).inserted { stack.append(child) }
                    break
                }
                if met.insert(run.child).inserted { stack.append(run.child) }
            }
        }
        return true
    }
}
