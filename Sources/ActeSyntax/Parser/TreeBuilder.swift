/// Lays nodes out in reading order. A node is opened before its children and closed after them; an operator met after
/// its left operand is put before it by moving the few nodes of that operand.
struct TreeBuilder {
    private(set) var nodes: [SyntaxNode] = []

    /// Number of nodes so far: the index of the next one.
    var count: Int { nodes.count }

    /// Makes room for a file of `bytes` bytes.
    mutating func reserve(forBytes bytes: Int) { nodes.reserveCapacity(bytes / 16 + 16) }

    /// Starts a node; `close` must follow.
    mutating func open(_ kind: SyntaxKind, at start: Int, detail: UInt8 = 0) -> Int {
        nodes.append(SyntaxNode(kind, detail: detail, start: UInt32(start), end: UInt32(start), next: 0))
        return nodes.count - 1
    }

    /// Ends the node at `index`; its last child ends at or before `end`.
    mutating func close(_ index: Int, at end: Int) {
        nodes[index].end = max(nodes[index].start, UInt32(end))
        nodes[index].next = UInt32(nodes.count)
    }

    /// Adds a node without children.
    mutating func leaf(_ kind: SyntaxKind, _ start: Int, _ end: Int, detail: UInt8 = 0) {
        nodes.append(
            SyntaxNode(
                kind, detail: detail, start: UInt32(start), end: UInt32(max(start, end)), next: UInt32(nodes.count + 1))
        )
    }

    /// Opens a node that starts at `start` around all nodes from `index` on. O(nodes moved).
    mutating func wrap(from index: Int, _ kind: SyntaxKind, detail: UInt8 = 0, at start: Int) {
        nodes.insert(
            SyntaxNode(kind, detail: detail, start: UInt32(start), end: UInt32(start), next: 0),
            at: min(index, nodes.count))
        for moved in min(index + 1, nodes.count)..<nodes.count { nodes[moved].next += 1 }
    }

    /// Says more of an open node, known only once what it holds was read.
    mutating func setDetail(of index: Int, _ detail: UInt8) { nodes[index].detail = detail }

    /// The children of a closed node.
    func children(of index: Int) -> [Int] {
        var found: [Int] = []
        var cursor = index + 1
        while cursor < Int(nodes[index].next) {
            found.append(cursor)
            cursor = Int(nodes[cursor].next)
        }
        return found
    }

    /// Whether a text stands among the siblings from `index` to the end.
    func hasText(from index: Int) -> Bool {
        var cursor = index
        while cursor < nodes.count {
            if nodes[cursor].kind == .text { return true }
            cursor = max(cursor + 1, Int(nodes[cursor].next))
        }
        return false
    }
}
