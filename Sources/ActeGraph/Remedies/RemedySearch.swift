/// Looks for the smallest changes of answers under which a diagram comes to *oui*: the cheapest ways down it, where a step that the stored
/// answers do not take costs the change of an answer. Ways are followed in the order of their cost, so the first to arrive is smallest.
struct RemedySearch {
    private let graph: DecisionGraph
    private let body: GraphBody
    private let log: AnswerLog
    private let diagrams: Diagrams
    private let target: UInt32
    private let standing: Standing
    /// Ways not followed to their end yet, by cost.
    private var queue: [[Way]]
    /// The steps of all ways, each with the one before it.
    private var steps: [Step] = []
    private var visits: [Crossing: Int] = [:]

    /// Most ways followed.
    private static let maximumWays = 50_000
    /// Most ways for which answers are looked for in vain: where computed values are compared, each costs some thousand evaluations.
    private static let maximumFailures = 40
    /// Most changes, and most answers given beside, in one remedy.
    private static let maximumChanges = 5
    private static let maximumGiven = 31
    /// Most remedies.
    private static let maximumRemedies = 3
    /// Most ways that go through one node with the same answers touched.
    private static let maximumVisits = 8

    private struct Way {
        var node: UInt32
        /// The questions whose answers are free to change, ascending.
        var touched: [UInt32]
        var last: Int
        var cost: Int
    }

    private struct Crossing: Hashable {
        var node: UInt32
        var touched: [UInt32]
    }

    /// A variable is held in the regions `start ..< end`.
    struct Step {
        var variable: UInt32
        var start: UInt32
        var end: UInt32
        fileprivate var previous: Int
    }

    init(_ graph: DecisionGraph, _ log: AnswerLog, _ diagrams: Diagrams, target: UInt32) {
        self.graph = graph
        body = graph.body
        self.log = log
        self.diagrams = diagrams
        self.target = target
        standing = Standing(graph, log)
        queue = Array(repeating: [], count: (Self.maximumChanges + 1) * (Self.maximumGiven + 1))
    }

    mutating func run() -> [Remedy] {
        if standing.settles(target, of: diagrams) { return [] }
        queue[0].append(Way(node: target, touched: [], last: -1, cost: 0))
        let realisation = RemedyAnswers(graph, log, diagrams, target: target)
        var found: [Remedy] = []
        var followed = 0
        var failures = 0
        for cost in queue.indices {
            var position = 0
            while position < queue[cost].count {
                let way = queue[cost][position]
                position += 1
                followed += 1
                if followed > Self.maximumWays || found.count == Self.maximumRemedies { return found }
                if diagrams.isTerminal(way.node) {
                    guard way.node == Diagrams.yes else { continue }
                    guard let remedy = realisation.remedy(touching: way.touched, path(of: way), standing) else {
                        failures += 1
                        if failures > Self.maximumFailures { return found }
                        continue
                    }
                    if !found.contains(remedy) { found.append(remedy) }
                } else {
                    follow(way)
                }
            }
            queue[cost] = []
            if !found.isEmpty { return found }
        }
        return found
    }

    private mutating func follow(_ way: Way) {
        let crossing = Crossing(node: way.node, touched: way.touched)
        guard visits[crossing, default: 0] < Self.maximumVisits else { return }
        visits[crossing, default: 0] += 1
        let node = diagrams.nodes[Int(way.node)]
        let present = standing.region(of: node.variable)
        let found = body.variables.list[Int(node.variable)]
        guard found.kind == .term else {
            if way.touched.contains(found.operand) { return take(way, node) }
            if let present { take(way, node, staying: present) }
            return take(way, node, leaving: present, touching: [found.operand])
        }
        let behind = body.sites.questionsBehind(found.operand)
        let isTouched = behind.contains { way.touched.contains($0) }
        if isTouched { take(way, node) }
        guard let present else {
            let missing = behind.filter { log.answer(to: QuestionID($0)) == nil }
            return take(way, node, leaving: nil, touching: missing)
        }
        if !isTouched { take(way, node, staying: present) }
        for question in behind where !way.touched.contains(question) {
            take(way, node, leaving: present, touching: [question])
        }
    }

    /// Goes on through every region.
    private mutating func take(_ way: Way, _ node: Diagrams.Node) {
        take(way, node, leaving: nil, touching: [])
    }

    /// Goes on as the stored answers do.
    private mutating func take(_ way: Way, _ node: Diagrams.Node, staying present: UInt32) {
        forEachRun(of: node) { search, run, start in
            guard start <= present, present < run.end else { return }
            search.extend(way, node.variable, start, run, touching: [])
        }
    }

    /// Goes on otherwise than the stored answers do, some questions touched.
    private mutating func take(
        _ way: Way, _ node: Diagrams.Node, leaving present: UInt32?, touching questions: [UInt32]
    ) {
        forEachRun(of: node) { search, run, start in
            if let present, start <= present, present < run.end { return }
            search.extend(way, node.variable, start, run, touching: questions)
        }
    }

    private mutating func forEachRun(
        of node: Diagrams.Node, _ body: (inout RemedySearch, Diagrams.Run, UInt32) -> Void
    ) {
        var start: UInt32 = 0
        for index in Int(node.firstRun)..<Int(node.firstRun + node.runCount) {
            let run = diagrams.runs[index]
            body(&self, run, start)
            start = run.end
        }
    }

    private mutating func extend(
        _ way: Way, _ variable: UInt32, _ start: UInt32, _ run: Diagrams.Run, touching questions: [UInt32]
    ) {
        guard run.child != Diagrams.no else { return }
        var next = way
        for question in questions where !next.touched.contains(question) {
            next.cost += log.answer(to: QuestionID(question)) == nil ? 1 : Self.maximumGiven + 1
            next.touched.append(question)
        }
        guard next.cost < queue.count else { return }
        next.touched.sort()
        next.node = run.child
        next.last = steps.count
        steps.append(Step(variable: variable, start: start, end: run.end, previous: way.last))
        queue[next.cost].append(next)
    }

    /// The steps of a way, from the top down.
    private func path(of way: Way) -> [Step] {
        var path: [Step] = []
        var index = way.last
        while index >= 0 {
            path.append(steps[index])
            index = steps[index].previous
        }
        return path.reversed()
    }
}
