import ActeValues
import TestRandom
import Testing

@testable import ActeGraph

/// What the engine tells without searching, against the search, on random walks.
@Suite struct ShortcutTests {
    @Test(arguments: 0..<4) func demandsFoundForwardsAreThoseFoundBackwards(batch: Int) throws {
        var seen: Set<Demand> = []
        try visitStates(batch) { body, progress in
            let everything = ForwardDemand(body, progress)
            for question in body.questions.indices where progress.holds(body.layout.open + question) {
                let number = UInt32(question)
                let demand = body.demand(for: number, in: progress)
                #expect(everything.demand(for: number) == demand)
                seen.insert(demand)
            }
        }
        #expect(seen.isSuperset(of: [.none, .perhapsIdle, .telling]))
    }

    @Test(arguments: 0..<4) func whatIsLeftDependsOnWhatChangesIt(batch: Int) throws {
        var wayCount = 0
        try visitStates(batch) { body, progress in
            for root in body.sites.roots {
                let outcomes = Completions(body, progress).outcomes(of: root)
                let node = body.descend(root, in: progress)
                let verdict = body.verdict(root, in: progress)
                #expect(outcomes.terminals.count == 1 ? verdict == outcomes.terminals.first : verdict == node)
                #expect(Set(body.support(of: root, in: progress)) == outcomes.mattering)
                if body.diagrams.isTerminal(node) { continue }
                if let end = body.firstWays.terminal(from: node, in: body.diagrams, body.layout, progress) {
                    #expect(outcomes.terminals.contains(end))
                    wayCount += 1
                }
            }
        }
        #expect(wayCount > 100)
    }

    /// Sums long enough to have a margin: after each answer the region they are known to lie in is the one that working them out gives.
    @Test(arguments: 0..<4) func longSumsAreSettledAsSoonAsTheyAre(batch: Int) throws {
        var generator = SeededGenerator(seed: UInt64(batch) &* 32_452_843 &+ 7)
        var settledEarly = 0
        for _ in 0..<60 {
            let graph = try longSum(using: &generator)
            #expect(!graph.body.sites.marginOfTerm.isEmpty)
            var walk = Walk(graph)
            var change = Change()
            while let question = walk.needed.randomElement(using: &generator) {
                let domain = graph.questions[Int(question.rawValue)].domain
                let scalar = Int64.random(in: domain.minimum...domain.maximum, using: &generator)
                walk.record(.scalar(scalar), for: question, noting: &change)
                for variable in graph.body.variables.list where variable.kind == .term {
                    let number = graph.body.variables.ofTerm[Int(variable.operand)]
                    let extent = graph.body.extent(of: variable.operand, walk.log, walk.progress)
                    let region = graph.body.region(of: variable, within: extent)
                    #expect(graph.body.region(number, in: walk.progress) == region)
                    if region != nil, !extent.isPoint { settledEarly += 1 }
                }
            }
        }
        #expect(settledEarly > 50)
    }

    /// A sum of some twenty numbers, some of them only where a flag says so, some twice, compared with three thresholds, and shown.
    private func longSum(using generator: inout SeededGenerator) throws -> DecisionGraph {
        var builder = DecisionGraphBuilder()
        let flag = builder.question(QuestionDeclaration("flag", .truth))
        let isSet = builder.compare(.question(flag), .equal, scalar: 1)
        let zero = builder.constant(.integer(0), as: .integer)
        var sum = zero
        for number in 0..<Int.random(in: 18...24, using: &generator) {
            var declaration = QuestionDeclaration("n\(number)", .integer)
            declaration.minimum = Int64.random(in: -5...0, using: &generator)
            declaration.maximum = Int64.random(in: 1...9, using: &generator)
            let answer = builder.answer(to: builder.question(declaration))
            let isChosen = generator.once(in: 4)
            let addend = isChosen ? builder.choose([(isSet, answer)], otherwise: zero, as: .integer) : answer
            sum = builder.sum(sum, addend, as: .integer)
            if generator.once(in: 5) { sum = builder.sum(addend, sum, as: .integer) }
        }
        for threshold in 0..<3 {
            let bound = Int64.random(in: -10...80, using: &generator)
            let reaches = builder.compare(.term(sum), .greaterOrEqual, scalar: bound)
            builder.part("p\(threshold)", showing: [], in: builder.decide(reaches, in: builder.root).branches.yes)
        }
        builder.part("sum", showing: [.term(sum)], in: builder.root)
        return try builder.build()
    }

    private func visitStates(_ batch: Int, _ body: (GraphBody, Progress) throws -> Void) throws {
        var generator = SeededGenerator(seed: UInt64(batch) &* 15_485_863 &+ 3)
        for round in 0..<150 {
            let recipe = PlainModel.Recipe(questions: 8, depth: 4, comparesSums: round.isMultiple(of: 2))
            let model = PlainModel.random(recipe, using: &generator)
            var walk = Walk(try model.graph())
            var change = Change()
            while true {
                try body(walk.graph.body, walk.progress)
                guard let question = walk.needed.randomElement(using: &generator),
                    let value = model.domain(of: Int(question.rawValue)).randomElement(using: &generator)
                else { break }
                walk.record(StoredAnswer(plain: value), for: question, noting: &change)
            }
        }
    }
}

/// All that a diagram may still come to, by trying every region of every unknown variable.
private struct Completions {
    let body: GraphBody
    let progress: Progress

    init(_ body: GraphBody, _ progress: Progress) {
        self.body = body
        self.progress = progress
    }

    /// The terminals that are come to, and the variables a change of which alone may change the terminal.
    func outcomes(of root: UInt32) -> (terminals: Set<UInt32>, mattering: Set<UInt32>) {
        var unknown: Set<UInt32> = []
        var pending = [root]
        while let next = pending.popLast() {
            if body.diagrams.isTerminal(next) { continue }
            let variable = body.diagrams.nodes[Int(next)].variable
            if body.region(variable, in: progress) == nil { unknown.insert(variable) }
            pending += body.diagrams.runs(of: next).map(\.child)
        }
        var terminals: Set<UInt32> = []
        var mattering: Set<UInt32> = []
        for completion in completions(of: unknown.sorted()) {
            let terminal = end(of: root, completion)
            terminals.insert(terminal)
            for variable in unknown where !mattering.contains(variable) {
                var other = completion
                for region in 0..<body.variables.list[Int(variable)].regionCount {
                    other[variable] = region
                    if end(of: root, other) != terminal { mattering.insert(variable) }
                }
            }
        }
        return (terminals, mattering)
    }

    private func completions(of variables: [UInt32]) -> [[UInt32: UInt32]] {
        variables.reduce([[:]]) { completions, variable in
            completions.flatMap { completion in
                (0..<body.variables.list[Int(variable)].regionCount).map { region in
                    completion.merging([variable: region]) { $1 }
                }
            }
        }
    }

    private func end(of root: UInt32, _ completion: [UInt32: UInt32]) -> UInt32 {
        var next = root
        while !body.diagrams.isTerminal(next) {
            let node = body.diagrams.nodes[Int(next)]
            let region = body.region(node.variable, in: progress) ?? completion[node.variable] ?? 0
            next = body.diagrams.child(of: node, in: region)
        }
        return next
    }
}
