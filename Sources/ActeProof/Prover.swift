public import ActeGraph

/// Says of conditions what is true of them whatever the answers.
///
/// A condition whose diagram is small is decided by it. One whose diagram would be too large is taken apart into conditions that must hold together
/// (`Conjunction`), which are searched side by side (`JointSearch`), and combined one by one where the search is too long. To a diagram a computed value
/// is unrelated to the answers it reads: where what is shown hangs on one, the relations decide (`Relations`).
public struct Prover: Sendable {
    /// What was built.
    public let graph: DecisionGraph
    private var drawn: DrawnConditions
    private var relations: Relations
    /// Whether any computed value is tested at all.
    private let testsValues: Bool
    /// What is true of any text, by the question that it answers.
    private let textFacts: [UInt32: [ConditionID]]
    /// What was found of the conditions whose diagrams are too large.
    private var outcomes: [ConditionID: Outcome] = [:]

    /// Builds what runs of a builder, and proves things of its conditions.
    /// - Throws: what keeps a graph from being built.
    public init(building builder: DecisionGraphBuilder) throws(GraphLimit) {
        try self.init(building: builder, drawingWithin: DrawnConditions.mostWork)
    }

    /// - Parameters:
    ///   - work: most work that drawing one condition may take; the rest is taken apart.
    ///   - solver: makes what decides relations; nothing where there is none.
    init(
        building builder: DecisionGraphBuilder, drawingWithin work: Int,
        solver: @escaping @Sendable () -> RelationSolver? = RelationSolver.installed
    ) throws(GraphLimit) {
        var builder = builder
        textFacts = builder.textFacts()
        let (graph, reader) = try builder.buildAndRead()
        self.graph = graph
        relations = Relations(builder, graph, solver: solver)
        testsValues = graph.variables.ofTerm.contains { $0 != Variables.none }
        drawn = DrawnConditions(reader, mostWork: work)
    }

    /// Whether no answers at all make a condition hold; *non* also where that could not be decided. The cost of ``prospect(of:)``.
    public mutating func isNever(_ condition: ConditionID) -> Bool { prospect(of: condition) == .never }

    /// Whether some answers make a condition hold. O(1) once its diagram is drawn, when it is small and no computed value is tested; else bounded by the
    /// steps of one search, and by those of the solver.
    public mutating func prospect(of condition: ConditionID) -> Prospect {
        drawn.draw(condition)
        if let root = drawn.root(of: condition) {
            if root == Diagrams.no { return .never }
            if !textFacts(on: [root]).isEmpty { return prospect(together: [condition]) }
            guard let way = drawn.factory.diagrams.shortestWay(from: root) else { return .never }
            guard testsValues, relations.tests(way) else { return prospect(ofTextsIn: way) }
            return prospect([root], way)
        }
        return prospect(together: [condition])
    }

    private mutating func prospect(together conditions: [ConditionID]) -> Prospect {
        switch decide(conditions) {
        case .never: return .never
        case .tooMany: return .undecided
        case .possible(let regions, let roots):
            return relations.tests(regions) ? prospect(roots, regions) : prospect(ofTextsIn: regions)
        }
    }

    /// Whether texts are found that are as these regions tell.
    private func prospect(ofTextsIn regions: [Region]) -> Prospect {
        let texts = regions.filter { graph.variables.list[Int($0.variable)].testsText }
        return texts.isEmpty || situation(texts).agreesOnTexts(in: graph) ? .possible : .undecided
    }

    /// Whether no answers at all make these conditions hold together; *non* also where that could not be decided. The cost of ``prospect(of:)`` for a
    /// condition that joins them.
    public mutating func areNever(_ conditions: [ConditionID]) -> Bool {
        for condition in conditions { drawn.draw(condition) }
        return prospect(together: conditions) == .never
    }

    private mutating func prospect(_ roots: [UInt32], _ way: [Region]) -> Prospect {
        let regions = smallest(way, leading: roots)
        guard relations.tests(regions) else { return .possible }
        switch relations.verdict(roots, .any, &drawn) {
        case .never: return .never
        case .possible: return .possible
        case .undecided: return .undecided
        }
    }

    /// Whether some answers make a condition hold, and in which situation: the smallest that was found. The cost of ``prospect(of:)``, and that of
    /// making the situation small.
    public mutating func possibility(of condition: ConditionID) -> Possibility {
        drawn.draw(condition)
        if let root = drawn.root(of: condition) {
            guard let way = drawn.factory.diagrams.shortestWay(from: root) else { return .never }
            if textFacts(on: [root]).isEmpty { return possibility([root], way) }
        }
        switch outcome(of: condition) {
        case .never: return .never
        case .tooMany: return .tooMany
        case .possible(let regions, let roots): return possibility(of: [condition], among: roots, regions)
        }
    }

    /// The same, among the answers for which another condition holds. The situation tells what makes the first hold: some answers that agree with it make
    /// the other hold too. The cost of both; what cannot be looked through together is not decided.
    public mutating func possibility(of condition: ConditionID, given frame: ConditionID) -> Possibility {
        if isNever(condition) { return .never }
        drawn.draw(frame)
        switch decide([condition, frame]) {
        case .never: return .never
        case .tooMany:
            let alone = possibility(of: condition)
            if case .possible(let situation) = alone { return .undecided(situation) }
            return alone
        case .possible(let regions, let roots):
            return possibility(of: [condition], among: roots, regions)
        }
    }

    /// What of the regions that lead all diagrams to *oui* makes these conditions hold: whatever else must hold can, along with it.
    private mutating func possibility(
        of conditions: [ConditionID], among roots: [UInt32], _ regions: [Region]
    ) -> Possibility {
        let claim = Conjunction(conditions.map { Literal(condition: $0, holds: true) }, drawn)
        let own = claim.formulas.compactMap { drawn.root(of: $0) }
        let variables = support(of: own)
        var told = smallest(regions.filter { variables.contains($0.variable) }, leading: own)
        if roots.count > own.count {
            // Of the answers that show it, those are told with which all else that must hold can.
            var whole = Witness(regions, leading: roots, in: drawn.factory.diagrams, graph.variables)
            let along = whole.widened(Set(told.map(\.variable)))
            told = zip(told, along).map { $0.common(with: $1) }
        }
        if relations.tests(regions) {
            guard !relations.tests(told),
                case .possible = relations.verdict(roots, .any, within: told, &drawn)
            else { return possibility(roots, regions) }
        }
        let situation = self.situation(told)
        return situation.agreesOnTexts(in: graph) ? .possible(situation) : .undecided(situation)
    }

    private func situation(_ regions: [Region]) -> Situation {
        Situation(regions.map { graph.fact(of: $0.variable, from: $0.start, upTo: $0.end) })
    }

    private func support(of roots: [UInt32]) -> Set<UInt32> {
        roots.reduce(into: []) { $0.formUnion(Witness.support(of: $1, in: drawn.factory.diagrams)) }
    }

    /// What is true of the texts that these diagrams test.
    private func textFacts(on roots: [UInt32]) -> [ConditionID] {
        guard !textFacts.isEmpty else { return [] }
        let questions = Set(support(of: roots).map { graph.variables.list[Int($0)] }.filter(\.testsText).map(\.operand))
        return questions.sorted().flatMap { textFacts[$0] ?? [] }
    }

    private mutating func possibility(_ roots: [UInt32], _ way: [Region]) -> Possibility {
        let regions = smallest(way, leading: roots)
        let situation = self.situation(regions)
        guard relations.tests(regions) else {
            // What is tested of one text is tested as if the tests had nothing to do with one another.
            return situation.agreesOnTexts(in: graph) ? .possible(situation) : .undecided(situation)
        }
        switch relations.verdict(roots, .smallest, &drawn) {
        case .never: return .never
        case .possible(let exact): return .possible(exact)
        case .undecided: return .undecided(situation)
        }
    }

    /// What is known of a condition whose diagram is too large.
    private enum Outcome: Sendable {
        case never
        /// The regions lead all these diagrams to *oui*.
        case possible([Region], [UInt32])
        case tooMany
    }

    private mutating func outcome(of condition: ConditionID) -> Outcome {
        if let known = outcomes[condition] { return known }
        let found = decide([condition])
        outcomes[condition] = found
        return found
    }

    private mutating func decide(_ conditions: [ConditionID]) -> Outcome {
        let conjunction = Conjunction(conditions.map { Literal(condition: $0, holds: true) }, drawn)
        if conjunction.isContradictory { return .never }
        let formulas = conjunction.formulas
        // What cannot be drawn is left out of what must hold: nothing can be shown possible then, but all may still be shown impossible.
        var roots = formulas.compactMap { drawn.root(of: $0) }
        var isOpen = roots.count < formulas.count
        for fact in textFacts(on: roots) {
            drawn.draw(fact)
            if let root = drawn.root(of: fact) { roots.append(root) }
        }
        var regions: [Region] = []
        // Diagrams that share no variable are decided apart.
        for group in grouped(roots) {
            var search = JointSearch(drawn.factory.diagrams)
            switch search.run(group) {
            case .none: return .never
            case .found(let way): regions += way
            case .givenUp:
                switch joined(group) {
                case Diagrams.no?: return .never
                case let root?: regions += drawn.factory.diagrams.shortestWay(from: root) ?? []
                case nil: isOpen = true
                }
            }
        }
        return isOpen ? .tooMany : .possible(regions, roots)
    }

    /// The joint diagram, from what was written last, which is closest to what is claimed; nothing when it is too large, unless a part of it already
    /// shows that nothing holds.
    private mutating func joined(_ roots: [UInt32]) -> UInt32? {
        var result = Diagrams.yes
        var isWhole = true
        for root in roots.reversed() {
            guard let next = drawn.combined(.and, root, result) else {
                isWhole = false
                continue
            }
            if next == Diagrams.no { return next }
            result = next
        }
        return isWhole ? result : nil
    }

    /// The diagrams grouped by the variables they share, in the order given.
    private func grouped(_ roots: [UInt32]) -> [[UInt32]] {
        var groups: [(variables: Set<UInt32>, roots: [UInt32])] = []
        for root in roots {
            var variables = Witness.support(of: root, in: drawn.factory.diagrams)
            var members = [root]
            var apart: [(variables: Set<UInt32>, roots: [UInt32])] = []
            for group in groups {
                if group.variables.isDisjoint(with: variables) {
                    apart.append(group)
                } else {
                    variables.formUnion(group.variables)
                    members = group.roots + members
                }
            }
            groups = apart + [(variables, members)]
        }
        return groups.map(\.roots)
    }

    private func smallest(_ regions: [Region], leading roots: [UInt32]) -> [Region] {
        var witness = Witness(regions, leading: roots, in: drawn.factory.diagrams, graph.variables)
        return witness.smallest()
    }
}
