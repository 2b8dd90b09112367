internal import ActeSyntax
internal import ActeValues

extension Checker {
    /// Reads `transmission : …`: the condition under which the act is sent to the control of legality. Like an exchange, it asks for nothing by itself.
    mutating func readTransmission() {
        guard let act = declarations.acts.first,
            let property = tree.children(of: act).first(where: { isTransmissionProperty($0) })
        else { return }
        var children = tree.children(of: property).makeIterator()
        // A line without a value was reported when it was read.
        guard children.next() != nil, let node = children.next() else { return }
        countsUse = false
        columnBeingFilled = tree.range(property)
        model.header.transmission = condition(node)
        columnBeingFilled = nil
        countsUse = true
    }

    private func isTransmissionProperty(_ node: SyntaxID) -> Bool {
        guard tree.kind(node) == .property, let key = tree.first(.propertyKey, in: node) else { return false }
        return NameFolding.folded(tree.text(key)) == "transmission"
    }
}
