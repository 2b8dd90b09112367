/// What a graph is made of once every site has its diagram: the step between what was gathered and what runs.
struct PlannedGraph {
    let builder: DecisionGraphBuilder
    let tree: Tree
    let variables: Variables
    let terms: Terms
    let planner: SitePlanner
    /// The roots of all sites.
    let roots: SiteRoots

    /// Compiles the conditions that `extent` wants. Linear in what was added and in the diagrams that come of it.
    init(_ builder: DecisionGraphBuilder, _ extent: GraphExtent) throws(GraphLimit) {
        try builder.checkCounts()
        var tree = Tree(builder.tree)
        try tree.survey()
        let variables = VariableLayout(
            questions: builder.questions, applicability: builder.applicability, conditions: builder.conditions,
            terms: builder.terms
        ).variables
        let terms = Terms(builder.terms)
        let compiler = try ConditionCompiler(
            questions: builder.questions, applicability: builder.applicability, conditions: builder.conditions,
            variables: variables, terminalCount: builder.terminalCount, compiling: extent.conditions(of: builder))
        var planner = try SitePlanner(builder, compiler, variables: variables, terms: terms)
        roots = try planner.plan()
        self.builder = builder
        self.tree = tree
        self.variables = variables
        self.terms = terms
        self.planner = planner
    }
}
