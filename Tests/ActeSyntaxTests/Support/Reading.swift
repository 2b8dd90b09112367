import ActeDiagnostics

@testable import ActeSyntax

/// A source with what the parser made of it.
struct Reading {
    let tree: SyntaxTree
    let diagnostics: [Diagnostic]

    init(_ bytes: [UInt8], limits: SyntaxLimits = SyntaxLimits()) {
        var sink = DiagnosticSink()
        tree = parse(SourceFile(id: FileID(0), name: "essai.acte", bytes: bytes), within: limits, into: &sink)
        diagnostics = sink.sorted
    }

    init(_ text: String) { self.init(Array(text.utf8)) }

    var codes: [String] { diagnostics.map(\.code.description) }
}

extension SyntaxTree {
    /// The file as the walk prints it: the gaps before, between and after the leaves, and the leaves.
    var printed: [UInt8] {
        var bytes: [UInt8] = []
        var cursor = 0
        for (index, node) in nodes.enumerated() where node.next == UInt32(index + 1) {
            guard Int(node.start) >= cursor, Int(node.end) <= file.bytes.count else { return [] }
            bytes += file.bytes[cursor..<Int(node.start)]
            bytes += file.bytes[Int(node.start)..<Int(node.end)]
            cursor = Int(node.end)
        }
        return bytes + file.bytes[cursor...]
    }

    /// The first node that does not lie inside its parent, after its elder brother.
    var misplacedNode: Int? {
        var open: [(end: UInt32, next: UInt32, cursor: UInt32)] = []
        for (index, node) in nodes.enumerated() {
            while let last = open.last, last.next <= UInt32(index) { open.removeLast() }
            if node.end < node.start || node.next <= UInt32(index) || node.next > UInt32(nodes.count) { return index }
            if let parent = open.last {
                if node.start < parent.cursor || node.end > parent.end || node.next > parent.next { return index }
                open[open.count - 1].cursor = node.end
            } else if index > 0 || Int(node.end) != file.bytes.count {
                return index
            }
            open.append((node.end, node.next, node.start))
        }
        return nil
    }
}
