extension TreeDrawing {
    /// Graphviz.
    var dot: String {
        var lines = [
            "digraph {",
            "  graph [rankdir=LR, ordering=out, nodesep=0.15, ranksep=0.5];",
            "  node [fontname=\"Liberation Sans, Arial, sans-serif\", fontsize=11, style=filled, fillcolor=white, color=\"#555555\"];",
            "  edge [fontname=\"Liberation Sans, Arial, sans-serif\", fontsize=10, fontcolor=\"#1f4e79\", color=\"#888888\", arrowsize=0.6];",
        ]
        for (index, node) in nodes.enumerated() {
            lines.append(
                "  n\(index) [\(Self.shape(of: node.kind)), label=\(Self.quoted(node.label, width: 44, end: Self.lineEnd(of: node.kind)))];"
            )
            if let parent = node.parent {
                let label = node.condition.isEmpty ? "" : " [label=\(Self.quoted(node.condition, width: 36))]"
                lines.append("  n\(parent) -> n\(index)\(label);")
            }
        }
        for (inclusion, clause) in clauseOfInclusion.sorted(by: { $0.key < $1.key }) {
            lines.append("  n\(inclusion) -> n\(clause) [style=dashed, constraint=false];")
        }
        return (lines + ["}"]).joined(separator: "\n") + "\n"
    }

    /// Text is set from the left, names in the middle of their shape.
    private static func lineEnd(of kind: Node.Kind) -> String? {
        switch kind {
        case .question, .table, .part, .passage: "\\l"
        default: nil
        }
    }

    private static func quoted(_ text: String, width: Int, end: String? = nil) -> String {
        let lines = LabelFolding.fold(text, width: width, most: 6).map {
            $0.replacing("&", with: "&amp;").replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        }
        let isSetFromLeft = end != nil && lines.count > 1
        return "\"" + lines.joined(separator: end ?? "\\n") + (isSetFromLeft ? end ?? "" : "") + "\""
    }

    private static func shape(of kind: Node.Kind) -> String {
        switch kind {
        case .act: "shape=box, fillcolor=\"#1f3a5f\", fontcolor=white"
        case .group: "shape=plaintext, fontcolor=\"#1f3a5f\""
        case .question: "shape=box, style=\"filled,rounded\", fillcolor=\"#fff8d6\""
        case .value: "shape=parallelogram, fillcolor=\"#eef6ee\""
        case .table: "shape=box, fillcolor=\"#eef6ee\""
        case .decision: "shape=diamond, fillcolor=\"#e3edf7\""
        case .branch: "shape=point, width=0.08"
        case .part: "shape=box"
        case .passage: "shape=note"
        case .request: "shape=box, style=\"filled,rounded,dashed\", fillcolor=\"#fff8d6\""
        case .alert: "shape=hexagon, fillcolor=\"#fdebd0\""
        case .refusal: "shape=octagon, fillcolor=\"#f9d6d5\", color=\"#a02020\""
        case .clause: "shape=box, peripheries=2"
        case .inclusion: "shape=cds"
        }
    }
}
