public import ActeDiagnostics

/// The tree of one source file: every byte of the file is kept, in a flat array of nodes in reading order.
///
/// A node is followed by its descendants, so walking down is walking on, and skipping a node is one jump. Between the
/// children of a node lie the bytes that carry no meaning of their own (keywords, blanks, brackets, comments): together
/// they are the file, to the byte.
public struct SyntaxTree: Sendable {
    /// The file the tree was read from. Of a joined tree, all its files one after the other, which have no name of their own.
    public let file: SourceFile
    /// The files of a joined tree, in the order of their identities; nothing for the tree of one file.
    let joined: [JoinedFile]
    /// All nodes in reading order; the first is the file itself.
    public private(set) var nodes: [SyntaxNode]
    /// Whether the file could be read as text. Of one that could not, nothing is known but that.
    public let isReadable: Bool

    /// Most Unicode scalars in a name. Past that it is no name: it was reported, and nothing looks into it.
    public static let longestName = 200

    /// Wraps nodes laid out by the parser.
    init(file: SourceFile, nodes: [SyntaxNode], isReadable: Bool) {
        self.file = file
        self.nodes = nodes
        self.isReadable = isReadable
        joined = []
    }

    /// Wraps the nodes of several files.
    init(_ files: [JoinedFile], bytes: [UInt8], nodes: [SyntaxNode]) {
        file = SourceFile(id: files.first?.file.id ?? FileID(0), name: files.first?.file.name ?? "", bytes: bytes)
        self.nodes = nodes
        isReadable = true
        joined = files
    }

    /// The node of the whole file.
    public var root: SyntaxID { SyntaxID(0) }

    /// The node at `id`. O(1).
    @inlinable
    public subscript(id: SyntaxID) -> SyntaxNode { nodes[Int(id.rawValue)] }

    /// What the node at `id` is.
    @inlinable
    public func kind(_ id: SyntaxID) -> SyntaxKind { nodes[Int(id.rawValue)].kind }

    /// Where the node at `id` stands.
    public func range(_ id: SyntaxID) -> SourceRange {
        let node = self[id]
        return range(from: node.start, to: node.end)
    }

    /// The bytes of the node as text. O(length).
    public func text(_ id: SyntaxID) -> String {
        let node = self[id]
        return file.text(SourceRange(file: file.id, start: node.start, end: node.end))
    }

    /// The children of `id`, in reading order.
    @inlinable
    public func children(of id: SyntaxID) -> SyntaxChildren {
        SyntaxChildren(nodes: nodes, next: id.rawValue + 1, end: self[id].next)
    }

    /// The first child of that kind, or nothing. O(children).
    public func first(_ kind: SyntaxKind, in id: SyntaxID) -> SyntaxID? {
        var cursor = Int(id.rawValue) + 1
        let end = Int(nodes[Int(id.rawValue)].next)
        while cursor < end {
            if nodes[cursor].kind == kind { return SyntaxID(UInt32(truncatingIfNeeded: cursor)) }
            cursor = Int(nodes[cursor].next)
        }
        return nil
    }
}

/// The position of a node in its tree.
public struct SyntaxID: Hashable, Sendable, Comparable {
    /// Index into `SyntaxTree.nodes`.
    public var rawValue: UInt32

    /// The node at index `rawValue`.
    @inlinable
    public init(_ rawValue: UInt32) { self.rawValue = rawValue }

    @inlinable
    public static func < (left: SyntaxID, right: SyntaxID) -> Bool { left.rawValue < right.rawValue }
}

/// One node: 16 bytes.
public struct SyntaxNode: Sendable, Hashable {
    /// What it is.
    public var kind: SyntaxKind
    /// A refinement whose meaning `SyntaxKind` gives, else 0.
    public var detail: UInt8
    /// Offset of its first byte.
    public var start: UInt32
    /// Offset past its last byte.
    public var end: UInt32
    /// Index of the first node that is not below it.
    public var next: UInt32

    /// Makes a node.
    @inlinable
    public init(_ kind: SyntaxKind, detail: UInt8 = 0, start: UInt32, end: UInt32, next: UInt32) {
        self.kind = kind
        self.detail = detail
        self.start = start
        self.end = end
        self.next = next
    }
}

/// The children of a node, each found by jumping over the one before. It holds the nodes alone: it is copied often.
public struct SyntaxChildren: Sequence, IteratorProtocol, Sendable {
    @usableFromInline let nodes: [SyntaxNode]
    @usableFromInline var cursor: UInt32
    @usableFromInline let end: UInt32

    @inlinable
    init(nodes: [SyntaxNode], next: UInt32, end: UInt32) {
        self.nodes = nodes
        cursor = next
        self.end = end
    }

    @inlinable
    public mutating func next() -> SyntaxID? {
        guard cursor < end else { return nil }
        let id = SyntaxID(cursor)
        cursor = nodes[Int(cursor)].next
        return id
    }
}
