package import ActeValues

/// Computed values, in flat arrays; a term comes after those it reads.
package struct Terms: Sendable {
    package var nodes: [TermTable.Node]
    package var constants: [Value]
    package var pieces: [UInt32]
    package var calendars: [HolidayCalendar]

    init(_ table: TermTable) {
        nodes = table.nodes
        constants = table.constants
        pieces = table.pieces
        calendars = table.calendars
    }

    /// Calls `body` with each term that `term` reads, the pieces of a piecewise one included.
    package func forEachOperand(of term: UInt32, _ body: (UInt32) -> Void) {
        let node = nodes[Int(term)]
        switch node.operation {
        case .constant, .answer, .absent: break
        case .negate, .round: body(node.first)
        case .add, .subtract, .multiply, .divide, .later, .earlier, .deadline, .age:
            body(node.first)
            body(node.second)
        case .choose:
            for index in 0...Int(node.second) { body(piece(index, of: node)) }
        }
    }

    /// The term of the k-th case of a piecewise one; the one otherwise after the last.
    @inline(__always)
    package func piece(_ index: Int, of node: TermTable.Node) -> UInt32 {
        let last = index == Int(node.second)
        return pieces[Int(node.first) + 2 * index + (last ? 0 : 1)]
    }
}
