public import ActeDiagnostics

/// What is taken of a file that others share.
public struct TakenStatements: Sendable {
    /// The file.
    public var tree: SyntaxTree
    /// The statements taken, in the order of the file.
    public var statements: [SyntaxID]
    /// What is left out, below them.
    public var left: Set<SyntaxID>

    /// These statements.
    public init(_ tree: SyntaxTree, _ statements: [SyntaxID], leaving left: Set<SyntaxID> = []) {
        self.tree = tree
        self.statements = statements
        self.left = left
    }
}

/// One file of a joined tree, and where its bytes begin there.
struct JoinedFile: Sendable {
    var file: SourceFile
    var start: UInt32
}

// Several files are read as one: their bytes follow one another, and a node says where its own are among them.
extension SyntaxTree {
    /// The statements taken of shared files, then all of `main`, as one tree. The shared files have the identities from 1 on; every place is
    /// told in the file it is written in.
    ///
    /// O(size of the files). Nothing when they hold more bytes together than places can tell.
    public static func joined(_ main: SyntaxTree, after shared: [TakenStatements]) -> SyntaxTree? {
        guard !shared.isEmpty else { return main }
        var files = [JoinedFile(file: main.file, start: 0)]
        var bytes = main.file.bytes
        for tree in shared.map(\.tree).sorted(by: { $0.file.id.rawValue < $1.file.id.rawValue }) {
            // A line end keeps the end of a file apart from the start of the next.
            bytes.append(0x0A)
            guard bytes.count + tree.file.bytes.count < Int(UInt32.max) else { return nil }
            files.append(JoinedFile(file: tree.file, start: UInt32(bytes.count)))
            bytes += tree.file.bytes
        }
        let starts = Dictionary(files.map { ($0.file.id, $0.start) }, uniquingKeysWith: { first, _ in first })
        var joining = Joining(main)
        for taken in shared {
            for statement in taken.statements {
                joining.add(taken, statement, at: starts[taken.tree.file.id] ?? 0)
            }
        }
        for statement in main.children(of: main.root) {
            joining.add(TakenStatements(main, []), statement, at: 0)
        }
        return SyntaxTree(files, bytes: bytes, nodes: joining.finished())
    }

    /// The files the tree was read from, in the order of their identities.
    public var files: [SourceFile] { joined.isEmpty ? [file] : joined.map(\.file) }

    /// The place of the bytes `start ..< end` of `file`. O(files).
    public func range(from start: UInt32, to end: UInt32) -> SourceRange {
        guard let holder = joined.last(where: { $0.start <= start }) else {
            return SourceRange(file: file.id, start: start, end: end)
        }
        return SourceRange(file: holder.file.id, start: start - holder.start, end: max(start, end) - holder.start)
    }
}

/// The nodes of a tree that is being joined.
private struct Joining {
    private var nodes: [SyntaxNode]

    init(_ main: SyntaxTree) { nodes = [main[main.root]] }

    /// Adds a statement, with what is below it but for what is left out.
    mutating func add(_ taken: TakenStatements, _ statement: SyntaxID, at start: UInt32) {
        var open: [(node: Int, end: UInt32)] = []
        var index = statement.rawValue
        let end = taken.tree[statement].next
        while index < end {
            close(&open, before: index)
            let id = SyntaxID(index)
            var node = taken.tree[id]
            guard !taken.left.contains(id) else {
                index = node.next
                continue
            }
            open.append((nodes.count, node.next))
            node.start += start
            node.end += start
            nodes.append(node)
            index += 1
        }
        close(&open, before: end)
    }

    private mutating func close(_ open: inout [(node: Int, end: UInt32)], before index: UInt32) {
        while let last = open.last, last.end <= index {
            nodes[last.node].next = UInt32(nodes.count)
            open.removeLast()
        }
    }

    /// The nodes, that of the whole first.
    consuming func finished() -> [SyntaxNode] {
        nodes[0].next = UInt32(nodes.count)
        return nodes
    }
}
