public import ActeValues

/// An answer as the engine keeps it.
public enum StoredAnswer: Sendable, Hashable {
    /// Any value but a text.
    case scalar(Int64)
    /// A text, normalised by whoever read it.
    case text(String)
    /// An optional question deliberately left without an answer.
    case leftOut

    /// The answer that a value is; nothing when it does not fit a scalar.
    public init?(_ value: Value) {
        if case .text(let text) = value {
            self = .text(text)
        } else if let scalar = Scalar.of(value) {
            self = .scalar(scalar)
        } else {
            return nil
        }
    }

    /// The value of `type`; nothing when it was left out, or is of another type.
    public func value(as type: ValueType) -> Value? {
        switch self {
        case .scalar(let scalar): Scalar.value(scalar, as: type)
        case .text(let text): type.isText ? .text(text) : nil
        case .leftOut: nil
        }
    }
}

/// Every answer ever confirmed, in the order of the moves, and the one that stands for each question.
///
/// A move gives a question an answer or takes it away; moves are undone and redone without limit. 20 bytes an answer beside
/// texts; looking one up is O(log n).
public struct AnswerLog: Sendable, Equatable {
    /// By move: the question in the low 30 bits, the kind of answer in the two above.
    private var moves: [UInt32] = []
    /// By move: the scalar, or the index of the text.
    private var scalars: [Int64] = []
    private var texts: [String] = []
    /// Number of moves that stand; those after were undone.
    public private(set) var position = 0
    /// Number of questions that have an answer.
    public private(set) var answerCount = 0
    /// The moves made together with the one before: they are undone and redone with it. Ascending.
    private var joined: [Int] = []
    /// The move that last touched each question, sorted by question; removals included.
    private var latest: [Latest] = []

    private struct Latest: Sendable, Equatable {
        var question: UInt32
        var move: UInt32
    }

    private enum Kind: UInt32 {
        case scalar, text, leftOut, removed
    }

    private static let questionBits: UInt32 = 30

    /// No answer yet.
    public init() {}

    /// The question of the last move that stands.
    public var lastMoved: QuestionID? { position == 0 ? nil : QuestionID(question(ofMove: position - 1)) }

    /// Number of moves, undone ones included.
    public var count: Int { moves.count }

    /// Makes room for that many answers.
    public mutating func reserve(_ count: Int) {
        moves.reserveCapacity(count)
        scalars.reserveCapacity(count)
        latest.reserveCapacity(count)
    }

    /// Records a move: the answer that a question now has, or none. Moves that were undone are forgotten.
    public mutating func record(_ answer: StoredAnswer?, for question: QuestionID) {
        if position < moves.count {
            moves.removeSubrange(position...)
            scalars.removeSubrange(position...)
            while let last = joined.last, last >= position { joined.removeLast() }
        }
        switch answer {
        case .scalar(let scalar): append(.scalar, scalar, question)
        case .text(let text):
            texts.append(text)
            append(.text, Int64(texts.count - 1), question)
        case .leftOut: append(.leftOut, 0, question)
        case nil: append(.removed, 0, question)
        }
        touch(question.rawValue, move: UInt32(truncatingIfNeeded: position))
        position += 1
    }

    /// Records several moves as one.
    public mutating func record(_ answers: [(question: QuestionID, answer: StoredAnswer?)]) {
        for (index, move) in answers.enumerated() {
            record(move.answer, for: move.question)
            if index > 0 { joined.append(position - 1) }
        }
    }

    /// The same moves, for a graph whose question `numbers[q]` is what question q was.
    public func renumbered(_ numbers: [QuestionID]) -> AnswerLog {
        var log = self
        for move in moves.indices {
            let number = numbers[Int(question(ofMove: move))].rawValue
            log.moves[move] = moves[move] & ~(1 << Self.questionBits - 1) | number
        }
        for entry in latest.indices { log.latest[entry].question = numbers[Int(latest[entry].question)].rawValue }
        log.latest.sort { $0.question < $1.question }
        return log
    }

    /// Bytes held by the elements in use, texts themselves apart.
    var footprint: Int { moves.count * 12 + latest.count * 8 + texts.count * MemoryLayout<String>.size }

    private mutating func append(_ kind: Kind, _ scalar: Int64, _ question: QuestionID) {
        moves.append(kind.rawValue << Self.questionBits | question.rawValue)
        scalars.append(scalar)
    }

    /// Takes back the last move, and those made together with it.
    ///
    /// - Returns: the questions they were about, the last one first; nothing when there is no move to take back.
    public mutating func undo() -> [QuestionID] {
        var undone: [QuestionID] = []
        while position > 0 {
            undone.append(undoOne())
            guard isJoined(position) else { break }
        }
        return undone
    }

    /// Makes again the move last taken back, and those made together with it.
    ///
    /// - Returns: the questions they are about, the first one first; nothing when there is none.
    public mutating func redo() -> [QuestionID] {
        var redone: [QuestionID] = []
        while position < moves.count {
            redone.append(redoOne())
            guard position < moves.count, isJoined(position) else { break }
        }
        return redone
    }

    private mutating func undoOne() -> QuestionID {
        position -= 1
        let question = question(ofMove: position)
        let earlier = (0..<position).last { self.question(ofMove: $0) == question }
        let (place, _) = place(of: question)
        answerCount -= isRemoval(position) ? 0 : 1
        if let earlier {
            latest[place].move = UInt32(truncatingIfNeeded: earlier)
            answerCount += isRemoval(earlier) ? 0 : 1
        } else {
            latest.remove(at: place)
        }
        return QuestionID(question)
    }

    private mutating func redoOne() -> QuestionID {
        let question = question(ofMove: position)
        touch(question, move: UInt32(truncatingIfNeeded: position))
        position += 1
        return QuestionID(question)
    }

    /// Whether a move was made together with the one before. O(log moves made together).
    private func isJoined(_ move: Int) -> Bool {
        var (low, high) = (0, joined.count)
        while low < high {
            let middle = (low + high) / 2
            if joined[middle] < move { low = middle + 1 } else { high = middle }
        }
        return low < joined.count && joined[low] == move
    }

    /// The answer that stands for a question, whether it counts or not. O(log answers).
    @inline(__always)
    public func answer(to question: QuestionID) -> StoredAnswer? {
        let (place, isThere) = place(of: question.rawValue)
        return isThere ? answer(ofMove: Int(latest[place].move)) : nil
    }

    /// Whether a question has an answer.
    @inline(__always)
    func hasAnswer(_ question: UInt32) -> Bool {
        let (place, isThere) = place(of: question)
        return isThere && !isRemoval(Int(latest[place].move))
    }

    /// The scalar of an answer; nothing when there is none, or another kind of answer.
    @inline(__always)
    func scalar(of question: UInt32) -> Int64? {
        let (place, isThere) = place(of: question)
        guard isThere else { return nil }
        let move = Int(latest[place].move)
        return moves[move] >> Self.questionBits == Kind.scalar.rawValue ? scalars[move] : nil
    }

    /// The highest scalar that the moves that stand gave a question, from move `first` on; nothing when they gave none. O(moves).
    public func highestScalar(of question: QuestionID, from first: Int) -> Int64? {
        guard first < position else { return nil }
        return (first..<position).lazy.filter { move in
            self.question(ofMove: move) == question.rawValue
                && moves[move] >> Self.questionBits == Kind.scalar.rawValue
        }.map { scalars[$0] }.max()
    }

    /// The questions that have an answer, in the author's order.
    public var answered: [QuestionID] {
        latest.lazy.filter { answer(ofMove: Int($0.move)) != nil }.map { QuestionID($0.question) }
    }

    /// The questions that have an answer, the one answered last at the end. O(n log n).
    public var answeredInTurn: [QuestionID] {
        latest.sorted { $0.move < $1.move }.lazy.filter { !isRemoval(Int($0.move)) }.map { QuestionID($0.question) }
    }

    /// The move, from 0, that gave a question the answer that stands for it; nothing when it has none. O(log answers).
    public func move(answering question: QuestionID) -> Int? {
        let (place, isThere) = place(of: question.rawValue)
        guard isThere, !isRemoval(Int(latest[place].move)) else { return nil }
        return Int(latest[place].move)
    }

    /// Calls `body` with each question that has an answer, in the author's order, until it returns true.
    @inline(__always)
    func first(where body: (UInt32) -> Bool) -> UInt32? {
        for entry in latest where !isRemoval(Int(entry.move)) {
            if body(entry.question) { return entry.question }
        }
        return nil
    }

    private func question(ofMove move: Int) -> UInt32 { moves[move] & (1 << Self.questionBits - 1) }

    private func isRemoval(_ move: Int) -> Bool { moves[move] >> Self.questionBits == Kind.removed.rawValue }

    private func answer(ofMove move: Int) -> StoredAnswer? {
        switch Kind(rawValue: moves[move] >> Self.questionBits) {
        case .scalar: .scalar(scalars[move])
        case .text: .text(texts[Int(scalars[move])])
        case .leftOut: .leftOut
        case .removed, nil: nil
        }
    }

    private mutating func touch(_ question: UInt32, move: UInt32) {
        let (place, isThere) = place(of: question)
        answerCount += isRemoval(Int(move)) ? 0 : 1
        if isThere {
            answerCount -= isRemoval(Int(latest[place].move)) ? 0 : 1
            latest[place].move = move
        } else if place == latest.count {
            latest.append(Latest(question: question, move: move))
        } else {
            latest.insert(Latest(question: question, move: move), at: place)
        }
    }

    /// Where a question is, or would be, among those touched.
    @inline(__always)
    private func place(of question: UInt32) -> (Int, Bool) {
        var low = 0
        var count = latest.count
        while count > 0 {
            let half = count / 2
            if latest[low + half].question < question {
                low += half + 1
                count -= half + 1
            } else {
                count = half
            }
        }
        return (low, low < latest.count && latest[low].question == question)
    }
}
