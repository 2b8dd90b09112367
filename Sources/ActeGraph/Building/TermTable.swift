import ActeValues

/// How a computed value comes from others. Operands are term numbers, all lower than the term's own.
enum TermOperation: UInt8, Sendable, Hashable {
    /// A constant: `first` is its number.
    case constant
    /// An answer: `first` is the question.
    case answer
    /// No value at all.
    case absent
    case add, subtract, multiply, divide, negate, round
    /// A date and a length of time, forward or backward.
    case later, earlier
    /// Piecewise: `second` pairs (condition, term) from `first` in `pieces`, then the term otherwise.
    case choose
}

/// Terms, hash-consed in flat arrays; a term comes after those it reads.
struct TermTable: Sendable {
    struct Node: Sendable, Hashable {
        var operation: TermOperation
        var type: ValueType
        var first: UInt32 = 0
        var second: UInt32 = 0
        var rounding: TermRounding?
    }

    private(set) var nodes: [Node] = []
    private(set) var constants: [Value] = []
    /// Runs of condition, term, condition, term, …, term otherwise.
    private(set) var pieces: [UInt32] = []
    private var numbers: [Node: UInt32] = [:]
    private var constantNumbers: [Value: UInt32] = [:]
    private var pieceRuns: [[UInt32]: UInt32] = [:]

    mutating func constant(_ value: Value, as type: ValueType) -> TermID {
        if let number = constantNumbers[value] { return add(Node(operation: .constant, type: type, first: number)) }
        let number = UInt32(truncatingIfNeeded: constants.count)
        constants.append(value)
        constantNumbers[value] = number
        return add(Node(operation: .constant, type: type, first: number))
    }

    mutating func answer(_ question: QuestionID, as type: ValueType) -> TermID {
        add(Node(operation: .answer, type: type, first: question.rawValue))
    }

    mutating func absent(as type: ValueType) -> TermID { add(Node(operation: .absent, type: type)) }

    mutating func combine(
        _ operation: TermOperation, _ first: TermID, _ second: TermID, as type: ValueType, rounding: TermRounding?
    ) -> TermID {
        add(
            Node(
                operation: operation, type: type, first: first.rawValue, second: second.rawValue, rounding: rounding))
    }

    mutating func change(
        _ operation: TermOperation, _ term: TermID, as type: ValueType, rounding: TermRounding?
    ) -> TermID {
        add(Node(operation: operation, type: type, first: term.rawValue, rounding: rounding))
    }

    mutating func choose(_ run: [UInt32], as type: ValueType) -> TermID {
        let start: UInt32
        if let known = pieceRuns[run] {
            start = known
        } else {
            start = UInt32(truncatingIfNeeded: pieces.count)
            pieces.append(contentsOf: run)
            pieceRuns[run] = start
        }
        let count = UInt32(truncatingIfNeeded: run.count / 2)
        return add(Node(operation: .choose, type: type, first: start, second: count))
    }

    func node(_ term: TermID) -> Node { nodes[Int(term.rawValue)] }

    /// The constant that a term is, if it is one.
    func constant(of term: TermID) -> Value? {
        let node = node(term)
        return node.operation == .constant ? constants[Int(node.first)] : nil
    }

    private mutating func add(_ node: Node) -> TermID {
        if let number = numbers[node] { return TermID(number) }
        let number = UInt32(truncatingIfNeeded: nodes.count)
        nodes.append(node)
        numbers[node] = number
        return TermID(number)
    }
}
