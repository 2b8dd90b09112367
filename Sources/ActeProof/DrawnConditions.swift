import ActeGraph

/// Which conditions have a diagram that is small enough to be drawn, and that diagram.
struct DrawnConditions: Sendable {
    /// How a condition is looked at.
    enum Form: Hashable {
        /// By its diagram; it may be that of *non*.
        case small(isNever: Bool)
        /// By its parts, which must all hold.
        case all
        /// By its parts, one of which must hold.
        case any
    }

    /// Most work that drawing one condition may take, once its parts are drawn.
    static let mostWork = 2_000
    /// Most work that combining two diagrams may take, where nothing else decides.
    static let mostWorkTogether = 300_000
    /// Most work that drawing all of them may take.
    static let mostWorkInAll = 40_000_000

    private let mostWork: Int
    /// How much work there may have been when nothing more is drawn.
    private let lastWork: Int
    private(set) var reader: ConditionReader
    private var large: Set<ConditionID> = []

    /// - Parameter mostWork: most work that drawing one condition may take.
    init(_ reader: ConditionReader, mostWork: Int) {
        self.reader = reader
        self.mostWork = mostWork
        lastWork = reader.factory.work + DrawnConditions.mostWorkInAll
    }

    /// The root of a condition's diagram; nothing when it is too large. One that was too large may have been drawn since, with a larger one.
    func root(of condition: ConditionID) -> UInt32? { reader.drawnRoot(of: condition) }

    /// What combines diagrams.
    var factory: DiagramFactory {
        get { reader.factory }
        _modify { yield &reader.factory }
    }

    /// Draws a condition and all that it is made of, as far as each is small enough. O(parts + work).
    mutating func draw(_ condition: ConditionID) {
        if reader.drawnRoot(of: condition) != nil || large.isEmpty && attempt(condition) { return }
        var pending = [condition]
        while let top = pending.last {
            if root(of: top) != nil || large.contains(top) {
                pending.removeLast()
                continue
            }
            if !attempt(top) {
                let missing = parts(of: top).filter { root(of: $0) == nil && !large.contains($0) }
                if missing.isEmpty { large.insert(top) } else { pending += missing }
            }
        }
    }

    /// A condition that joins one that is too large is not tried.
    private mutating func attempt(_ condition: ConditionID) -> Bool {
        guard reader.factory.work < lastWork else { return false }
        let parts = parts(of: condition)
        if parts.contains(where: large.contains) { return false }
        // A test has no parts into which it could be taken.
        return reader.root(of: condition, within: parts.isEmpty ? DrawnConditions.mostWork : mostWork) != nil
    }

    private func parts(of condition: ConditionID) -> [ConditionID] {
        switch reader.shape(of: condition) {
        case .no, .yes, .atom: []
        case .not(let part): [part]
        case .all(let parts), .any(let parts): parts
        }
    }

    /// How a condition that was drawn, or its contrary, is looked at. An atom that is too large (what it hangs on is) counts as small: its
    /// diagram is not there, and nothing is then shown possible.
    func form(of literal: Literal) -> Form {
        if let root = root(of: literal.condition) {
            return .small(isNever: root == (literal.holds ? Diagrams.no : Diagrams.yes))
        }
        switch reader.shape(of: literal.condition) {
        case .all: return literal.holds ? .all : .any
        case .any: return literal.holds ? .any : .all
        case .no, .yes, .atom, .not: return .small(isNever: false)
        }
    }

    /// What a condition too large to be drawn, or its contrary, joins.
    func parts(of literal: Literal) -> [Literal] {
        switch reader.shape(of: literal.condition) {
        case .all(let parts), .any(let parts): parts.map { plain(Literal(condition: $0, holds: literal.holds)) }
        case .no, .yes, .atom, .not: []
        }
    }

    /// The same without *non*: a condition and its contrary are then told to be so.
    func plain(_ literal: Literal) -> Literal {
        guard case .not(let part) = reader.shape(of: literal.condition) else { return literal }
        return Literal(condition: part, holds: !literal.holds)
    }

    /// The diagram of a formula; nothing when it takes too much work to draw.
    mutating func root(of formula: Formula) -> UInt32? {
        switch formula {
        case .no: return Diagrams.no
        case .yes: return Diagrams.yes
        case .literal(let literal):
            guard let root = root(of: literal.condition) else { return nil }
            return literal.holds ? root : combined(.select(Diagrams.no), root, Diagrams.yes)
        case .all(let parts): return joined(parts, .and, from: Diagrams.yes)
        case .any(let parts): return joined(parts, .or, from: Diagrams.no)
        }
    }

    private mutating func joined(
        _ parts: [Formula], _ operation: DiagramFactory.Operation, from start: UInt32
    ) -> UInt32? {
        var result = start
        for part in parts.reversed() {
            guard let root = root(of: part), let next = combined(operation, root, result) else { return nil }
            result = next
        }
        return result
    }

    /// Two diagrams combined; nothing when that takes too much work.
    mutating func combined(_ operation: DiagramFactory.Operation, _ first: UInt32, _ second: UInt32) -> UInt32? {
        let limit = reader.factory.maximumWork
        reader.factory.maximumWork = min(limit, reader.factory.work + DrawnConditions.mostWorkTogether)
        defer { reader.factory.maximumWork = limit }
        guard reader.factory.work < lastWork else { return nil }
        return try? reader.factory.combine(operation, first, second)
    }
}
