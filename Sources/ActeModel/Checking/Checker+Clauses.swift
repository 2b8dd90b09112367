internal import ActeDiagnostics
internal import ActeSyntax

extension Checker {
    /// Reads the reusable texts, each after those it includes, and reports those that include one another in a circle.
    mutating func readClauses() {
        let count = declarations.clauses.count
        guard count > 0 else { return }
        var graph = ReadingGraph()
        for node in declarations.clauses {
            addClauses(includedBy: node, to: &graph)
            graph.endNode()
        }
        let (order, loops) = graph.ordered()
        for loop in loops {
            let names = loop.compactMap { tree.first(.name, in: declarations.clauses[Int($0)]) }
            reportLoop(names, "Une clause ne peut pas s'inclure elle-même, directement ou par une autre.")
        }
        clauseContents = [PartSet](repeating: [], count: count)
        model.clauses = declarations.clauses.map { node in
            Clause(name: tree.first(.name, in: node).map { tree.text($0) } ?? "", block: .empty, range: lineRange(node))
        }
        for index in order.map(Int.init) {
            reader = tree.first(.name, in: declarations.clauses[index]).map { intern($0) }
            readGround(of: declarations.clauses[index], .clause, name: model.clauses[index].name)
            surveyTables(below: declarations.clauses[index])
            var read = block(below: declarations.clauses[index], .clause)
            if let window = window(of: declarations.clauses[index]) {
                read.block = restricted(read.block, to: window, since: openStatements.count)
            }
            reader = nil
            model.clauses[index].block = read.block
            clauseContents[index] = read.contents
            let hasLines = tree.children(of: declarations.clauses[index]).contains { tree.kind($0) != .name }
            if read.block.isEmpty, hasLines {
                report(
                    .emptyPart, "La clause [\(model.clauses[index].name)] n'ajoute rien.",
                    at: model.clauses[index].range,
                    fix: Fix("Écrivez son texte au-dessous, ou supprimez-la."))
            }
        }
    }

    private func addClauses(includedBy clause: SyntaxID, to graph: inout ReadingGraph) {
        for index in Int(clause.rawValue)..<Int(tree[clause].next) where tree.nodes[index].kind == .inclusion {
            guard let reference = firstChild(SyntaxID(UInt32(index))),
                let name = names.find(tree.file.bytes, in: bytes(reference)), let symbol = symbols[name.index],
                symbol.kind == .clause
            else { continue }
            graph.read(symbol.index)
        }
    }
}
