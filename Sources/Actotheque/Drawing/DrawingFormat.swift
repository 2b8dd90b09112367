/// The forms a decision tree can be drawn in.
public enum DrawingFormat: String, Sendable, CaseIterable {
    /// An image for browsers and word processors.
    case svg
    /// Text for pages that draw Mermaid diagrams.
    case mermaid
    /// Text for Graphviz.
    case dot
}

extension Rules {
    /// The decision tree, conditions on the edges. O(size of the rules).
    public func drawing(as format: DrawingFormat) -> String {
        let drawing = TreeDrawing(self)
        return switch format {
        case .svg: drawing.svg
        case .mermaid: drawing.mermaid
        case .dot: drawing.dot
        }
    }
}

extension TreeDrawing {
    /// Graphviz.
    var dot: String {
        func quoted(_ text: String) -> String {
            "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        }
        var lines = ["digraph {", "  rankdir=LR; node [fontname=\"sans-serif\"]; edge [fontname=\"sans-serif\"];"]
        for (index, node) in nodes.enumerated() {
            let shape = node.kind == .decision ? "diamond" : "box"
            lines.append("  n\(index) [shape=\(shape), label=\(quoted(node.label))];")
            if let parent = node.parent { lines.append("  n\(parent) -> n\(index) [label=\(quoted(node.condition))];") }
        }
        return (lines + ["}"]).joined(separator: "\n") + "\n"
    }

    /// Mermaid.
    var mermaid: String {
        func quoted(_ text: String) -> String {
            "\"" + text.replacing("#", with: "#35;").replacing("\"", with: "#quot;") + "\""
        }
        var lines = ["flowchart LR"]
        for (index, node) in nodes.enumerated() {
            let (open, close) = node.kind == .decision ? ("{", "}") : ("[", "]")
            lines.append("    n\(index)\(open)\(quoted(node.label))\(close)")
            guard let parent = node.parent else { continue }
            let condition = node.condition.isEmpty ? "" : "|\(quoted(node.condition))|"
            lines.append("    n\(parent) -->\(condition) n\(index)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// SVG: one row a box, set in by its depth, the condition above its edge.
    var svg: String {
        let (row, step, letter) = (44, 36, 8)
        func escaped(_ text: String) -> String {
            text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        }
        let width = nodes.map { $0.depth * step + 60 + letter * max($0.label.count, $0.condition.count) }.max() ?? 0
        let height = nodes.count * row + 20
        var lines = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\" "
                + "viewBox=\"0 0 \(width) \(height)\" font-family=\"sans-serif\" font-size=\"13\">",
            "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>",
        ]
        for (index, node) in nodes.enumerated() {
            let (x, y) = (node.depth * step + 10, index * row + 20)
            if let parent = node.parent {
                let (fromX, fromY) = (nodes[parent].depth * step + 22, parent * row + 42)
                lines.append(
                    "<path d=\"M\(fromX) \(fromY)V\(y + 11)H\(x)\" fill=\"none\" stroke=\"#888\" stroke-width=\"1\"/>")
            }
            let radius = node.kind == .decision ? 11 : 3
            lines.append(
                "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(letter * node.label.count + 20)\" height=\"22\" rx=\"\(radius)\" "
                    + "fill=\"#f4f4f4\" stroke=\"#444\"/>")
            lines.append("<text x=\"\(x + 10)\" y=\"\(y + 15)\">\(escaped(node.label))</text>")
            if !node.condition.isEmpty {
                lines.append(
                    "<text x=\"\(x + 4)\" y=\"\(y - 4)\" font-size=\"11\" fill=\"#345\">\(escaped(node.condition))</text>"
                )
            }
        }
        return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
    }
}
