extension TreeDrawing {
    /// Mermaid.
    var mermaid: String {
        var lines = ["flowchart LR"]
        for (index, node) in nodes.enumerated() {
            let (open, close) = Self.brackets(of: node.kind)
            let label = node.kind == .branch ? "\" \"" : Self.quoted(node.label, width: 44)
            lines.append("    n\(index)\(open)\(label)\(close)")
            guard let parent = node.parent else { continue }
            let condition = node.condition.isEmpty ? "" : "|\(Self.quoted(node.condition, width: 36))|"
            lines.append("    n\(parent) -->\(condition) n\(index)")
        }
        for (inclusion, clause) in clauseOfInclusion.sorted(by: { $0.key < $1.key }) {
            lines.append("    n\(inclusion) -.-> n\(clause)")
        }
        for kind in Node.Kind.allCases {
            guard let style = Self.style(of: kind) else { continue }
            let members = nodes.indices.filter { nodes[$0].kind == kind }
            if members.isEmpty { continue }
            lines.append("    classDef \(kind) \(style)")
            lines.append("    class \(members.map { "n\($0)" }.joined(separator: ",")) \(kind)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The entity of every sign that Mermaid or the page around it would read.
    private static let entities: [Character: String] = [
        "#": "#35;", "\"": "#quot;", "<": "#lt;", ">": "#gt;", "&": "#amp;", "`": "#96;", "\\": "#92;",
    ]

    private static func quoted(_ text: String, width: Int) -> String {
        let lines = LabelFolding.fold(text, width: width, most: 6).map { line in
            line.map { entities[$0] ?? String($0) }.joined()
        }
        return "\"" + lines.joined(separator: "<br/>") + "\""
    }

    private static func brackets(of kind: Node.Kind) -> (String, String) {
        switch kind {
        case .act, .part, .group, .table: ("[", "]")
        case .question, .request: ("([", "])")
        case .value: ("[/", "/]")
        case .decision: ("{", "}")
        case .branch: ("((", "))")
        case .passage: (">", "]")
        case .alert: ("[\\", "/]")
        case .refusal: ("{{", "}}")
        case .clause, .inclusion: ("[[", "]]")
        }
    }

    private static func style(of kind: Node.Kind) -> String? {
        switch kind {
        case .act: "fill:#1f3a5f,color:#fff"
        case .group: "fill:none,stroke:none,color:#1f3a5f"
        case .question: "fill:#fff8d6,stroke:#555"
        case .request: "fill:#fff8d6,stroke:#555,stroke-dasharray:4"
        case .value, .table: "fill:#eef6ee,stroke:#555"
        case .decision: "fill:#e3edf7,stroke:#555"
        case .alert: "fill:#fdebd0,stroke:#b9770e"
        case .refusal: "fill:#f9d6d5,stroke:#a02020"
        case .branch, .part, .passage, .clause, .inclusion: nil
        }
    }
}
