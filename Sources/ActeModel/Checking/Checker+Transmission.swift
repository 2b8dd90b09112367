internal import ActeDiagnostics
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
        guard let key = children.next(), let node = children.next() else { return }
        guard tree.kind(node) != .propertyValue else {
            report(
                .unknownProperty, "« \(tree.text(key)) » s'écrit en minuscules : une condition le suit.",
                at: tree.range(key),
                fix: Fix("Écrivez « transmission ».", range: tree.range(key), replacement: "transmission"))
            return
        }
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
