/// Reads conditions one by one, for proofs: how each is put together, and its diagram once it is asked for. Whether a question arises is written out in
/// diagrams as the condition under which it does, so that diagrams may be combined whatever hangs on what.
package struct ConditionReader: Sendable {
    /// How a condition is put together.
    package enum Shape {
        case no, yes
        /// A test of one value.
        case atom
        case not(ConditionID)
        case all([ConditionID])
        case any([ConditionID])
    }

    private let table: ConditionTable
    private var compiler: ConditionCompiler
    private let form: ConditionCompiler.Form

    /// Reads the conditions of which a graph was planned.
    init(_ planned: PlannedGraph) {
        table = planned.builder.conditions
        compiler = planned.planner.compiler
        // What was compiled for the graph serves, where both forms are one.
        form = compiler.isPlain ? .plain : .expanded
    }

    /// How a condition is put together. O(parts).
    package func shape(of condition: ConditionID) -> Shape {
        let node = table.nodes[Int(condition.rawValue)]
        switch node.kind {
        case .no: return .no
        case .yes: return .yes
        case .atom: return .atom
        case .not: return .not(ConditionID(node.first))
        case .all: return .all(table.parts(of: condition.rawValue).map { ConditionID($0) })
        case .any: return .any(table.parts(of: condition.rawValue).map { ConditionID($0) })
        }
    }

    /// The root of a condition's diagram, which takes no more than that much work to draw; nothing when it would take more. What was drawn on the way
    /// is kept.
    package mutating func root(of condition: ConditionID, within work: Int) -> UInt32? {
        let limit = compiler.factory.maximumWork
        compiler.factory.maximumWork = min(limit, compiler.factory.work + work)
        defer { compiler.factory.maximumWork = limit }
        do {
            return try compiler.root(of: condition.rawValue, form)
        } catch {
            compiler.abandon()
            return nil
        }
    }

    /// The root of a condition's diagram, where it was drawn, by itself or with another.
    package func drawnRoot(of condition: ConditionID) -> UInt32? {
        let root = compiler.knownRoot(of: condition.rawValue, form)
        return root == ConditionCompiler.unset ? nil : root
    }

    /// All diagrams read so far, and what combines them.
    package var factory: DiagramFactory {
        get { compiler.factory }
        _modify { yield &compiler.factory }
    }
}
