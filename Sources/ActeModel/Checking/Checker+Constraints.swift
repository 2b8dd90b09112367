internal import ActeSyntax

extension Checker {
    /// Reads what must be true of the answers. A constraint makes no use of what it cites: what nothing else reads is not asked for its sake.
    mutating func readConstraints() {
        countsUse = false
        for node in declarations.constraints {
            guard let guardNode = tree.first(.guard, in: node) else { continue }
            let condition = guardCondition(guardNode)
            let properties = keptProperties(of: node, .notice)
            guard let text = tree.first(.text, in: node) else { continue }
            model.constraints.append(
                Constraint(
                    condition: condition, message: plainText(text), properties: properties, range: lineRange(node)))
        }
        countsUse = true
    }
}
