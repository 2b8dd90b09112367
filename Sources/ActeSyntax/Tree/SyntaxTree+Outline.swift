extension SyntaxTree {
    /// The tree as indented lines, one a node: its kind, its detail when it has one, and its text when it is a leaf.
    ///
    /// What the corpus of the project records. O(size).
    public func outline() -> String {
        var lines = ""
        var open: [UInt32] = []
        for (index, node) in nodes.enumerated() {
            while let last = open.last, last <= UInt32(index) { open.removeLast() }
            lines += String(repeating: "  ", count: open.count) + "\(node.kind)"
            if let detail = detail(of: node) { lines += " (\(detail))" }
            if node.next == UInt32(index + 1) {
                let words = text(SyntaxID(UInt32(index)))
                lines += node.kind == .lineJoin || words.isEmpty ? "" : " \(words)"
            }
            lines += "\n"
            open.append(node.next)
        }
        return lines
    }

    private func detail(of node: SyntaxNode) -> String? {
        switch node.kind {
        case .comparison, .bounds, .caseRange: ComparisonOperator(rawValue: node.detail).map { "\($0)" }
        case .rounding: RoundingUnit(rawValue: node.detail).map { "\($0)" }
        case .presence: node.detail == 1 ? "negated" : nil
        default: nil
        }
    }
}
