/// What tells the branch of a decision from a row of complete answers. Most decisions hang on one answer alone.
enum BranchTest {
    /// By an answer: one shift or one comparison tells, whatever it is.
    case answer(AnswerTest)
    /// By the region of a variable: branch 1 where that bit is set.
    case region(of: UInt32, bits: UInt64)
    /// By the diagram with that root, for want of anything shorter.
    case diagram(UInt32)

    /// The test of the decision with that diagram. O(regions of the variable it hangs on).
    init(_ root: UInt32, _ body: GraphBody, _ columns: [Column]) {
        self = .diagram(root)
        guard !body.diagrams.isTerminal(root) else { return }
        let runs = body.diagrams.runs(of: root)
        guard runs.allSatisfy({ $0.child < 2 }) else { return }
        let number = body.diagrams.nodes[Int(root)].variable
        let variable = body.variables.list[Int(number)]
        let branches = (0..<variable.regionCount).map { region in runs.first { region < $0.end }?.child == 1 }
        if variable.kind == .answer,
            let test = AnswerTest(branches, variable, body.variables, columns[Int(variable.operand)])
        {
            self = .answer(test)
        } else if branches.count <= UInt64.bitWidth {
            var bits: UInt64 = 0
            for (region, branch) in branches.enumerated() where branch { bits |= 1 &<< UInt64(region) }
            self = .region(of: number, bits: bits)
        }
    }
}

/// A test of one answer.
///
/// Either way of telling takes a few instructions, and both are always gone: a processor that does not have to guess which one is faster
/// than one that guesses wrong.
struct AnswerTest {
    private let word: UInt32
    private let above: UInt8
    private let others: UInt8
    private let isStretch: Bool
    /// The bits of the answers of branch 1; or how far the last of a stretch of them is from the first.
    private let bits: UInt64
    /// The first of a stretch, which may pass the largest integer and go on at the smallest: so that all but a stretch is a stretch.
    private let low: Int64

    /// Whether a row, which starts at `start`, takes branch 1.
    @inline(__always)
    func holds(in words: Span<UInt64>, from start: Int) -> Bool {
        let answer = Int64(bitPattern: words[start &+ Int(word)] &<< UInt64(above)) &>> Int64(others)
        let isInSet = bits &>> UInt64(bitPattern: answer) & 1 != 0
        let isInStretch = UInt64(bitPattern: answer &- low) <= bits
        return isStretch ? isInStretch : isInSet
    }

    /// The test of an answer by the branch of each region of its variable; nothing when they are cut into too many stretches.
    init?(_ branches: [Bool], _ variable: Variables.Variable, _ variables: Variables, _ column: Column) {
        word = column.word
        above = column.above
        others = column.others
        let leftOut = variable.hasAbsence ? branches[branches.count - 1] : branches[0]
        if column.width == .narrow {
            isStretch = false
            low = 0
            var bits: UInt64 = 0
            for answer in 0..<column.leftOut where branches[Int(variables.region(of: answer, for: variable))] {
                bits |= 1 &<< UInt64(answer)
            }
            self.bits = leftOut ? bits | 1 &<< UInt64(column.leftOut) : bits
            return
        }
        // The answers in order, cut where the region changes. The one left out is the smallest there is.
        let cuts = variables.cuts[Int(variable.first)..<Int(variable.first + variable.count)]
        let starts = [Int64.min, column.leftOut + 1] + cuts
        let takes = [leftOut] + branches[...Int(variable.count)]
        let turns = starts.indices.filter { takes[$0] != takes[$0 == 0 ? starts.count - 1 : $0 - 1] }
        guard turns.count == 2 else { return nil }
        let (first, end) = takes[turns[0]] ? (turns[0], turns[1]) : (turns[1], turns[0])
        isStretch = true
        low = starts[first]
        bits = UInt64(bitPattern: starts[end] &- low &- 1)
    }
}
