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
    /// The decision tree: the questions, the act and its clauses, conditions on the edges. O(size of the rules).
    public func drawing(as format: DrawingFormat) -> String {
        let drawing = TreeDrawing(self)
        return switch format {
        case .svg: drawing.svg
        case .mermaid: drawing.mermaid
        case .dot: drawing.dot
        }
    }
}
