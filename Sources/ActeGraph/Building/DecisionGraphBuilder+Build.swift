extension DecisionGraphBuilder {
    /// Compiles what was gathered.
    ///
    /// Linear in what was added and in the diagrams that come of it.
    ///
    /// - Throws: what keeps a graph from being built exactly.
    public func build() throws(GraphLimit) -> DecisionGraph {
        try DecisionGraph(self)
    }
}
