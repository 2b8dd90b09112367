package import ActeValues

/// How a computed value comes from others. Operands are term numbers, all lower than the term's own.
package enum TermOperation: String, Sendable, Hashable, Codable {
    /// A constant: `first` is its number.
    case constant
    /// An answer: `first` is the question.
    case answer
    /// No value at all.
    case absent
    case add, subtract, multiply, divide, negate, round
    /// A date and a length of time, forward or backward.
    case later, earlier
    /// The last day of a delay: a date and a length of time.
    case deadline
    /// The whole years from a date to another.
    case age
    /// Piecewise: `second` pairs (condition, term) from `first` in `pieces`, then the term otherwise.
    case choose
}

/// Terms, hash-consed in flat arrays; a term comes after those it reads.
package struct TermTable: Sendable {
    package struct Node: Sendable, Hashable {
        package var operation: TermOperation
        package var type: ValueType
        package var first: UInt32 = 0
        package var second: UInt32 = 0
        package var rounding: TermRounding?
        var delay: TermDelay?
        package var leapBirthday: LeapBirthday?
    }

    private(set) var nodes: [Node] = []
    private(set) var constants: [Value] = []
    /// The holidays that delays count with.
    var calendars: [HolidayCalendar] = []
    /// Runs of condition, term, condition, term, …, term otherwise.
    private(set) var pieces: [UInt32] = []
    /// By term: how many terms it reads one through another.
    private var depths: [Int] = []
    /// The deepest term.
    private(set) var depth = 0
    /// By term: how many terms computing it goes through, each as often as it is read.
    private var sizes: [Int] = []
    /// The most terms that computing one goes through.
    private(set) var size = 0
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

    mutating func deadline(_ length: TermID, _ date: TermID, _ delay: TermDelay) -> TermID {
        add(
            Node(
                operation: .deadline, type: .date, first: date.rawValue, second: length.rawValue, delay: delay))
    }

    mutating func age(_ birth: TermID, _ date: TermID, _ leapBirthday: LeapBirthday) -> TermID {
        add(
            Node(
                operation: .age, type: .integer, first: birth.rawValue, second: date.rawValue,
                leapBirthday: leapBirthday))
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

    /// How deep a term reads.
    func depth(of term: TermID) -> Int { depths[Int(term.rawValue)] }

    private func depth(of node: Node) -> Int {
        switch node.operation {
        case .constant, .answer, .absent: return 0
        case .negate, .round: return depths[Int(node.first)] + 1
        case .add, .subtract, .multiply, .divide, .later, .earlier, .deadline, .age:
            return max(depths[Int(node.first)], depths[Int(node.second)]) + 1
        case .choose:
            let (start, count) = (Int(node.first), Int(node.second))
            var deepest = depths[Int(pieces[start + 2 * count])]
            for index in 0..<count { deepest = max(deepest, depths[Int(pieces[start + 2 * index + 1])]) }
            return deepest + 1
        }
    }

    private func size(of node: Node) -> Int {
        // Beyond this nobody needs to know by how much.
        let most = Int(Int32.max)
        switch node.operation {
        case .constant, .answer, .absent: return 1
        case .negate, .round: return min(most, sizes[Int(node.first)] + 1)
        case .add, .subtract, .multiply, .divide, .later, .earlier, .deadline, .age:
            return min(most, sizes[Int(node.first)] + sizes[Int(node.second)] + 1)
        case .choose:
            let (start, count) = (Int(node.first), Int(node.second))
            var sum = sizes[Int(pieces[start + 2 * count])] + 1
            for index in 0..<count { sum = min(most, sum + sizes[Int(pieces[start + 2 * index + 1])]) }
            return sum
        }
    }

    private mutating func add(_ node: Node) -> TermID {
        if let number = numbers[node] { return TermID(number) }
        let number = UInt32(truncatingIfNeeded: nodes.count)
        nodes.append(node)
        numbers[node] = number
        depths.append(depth(of: node))
        depth = max(depth, depths[depths.count - 1])
        sizes.append(size(of: node))
        size = max(size, sizes[sizes.count - 1])
        return TermID(number)
    }
}
