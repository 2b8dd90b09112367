/// The questions that a variable tells something about.
///
/// For an answer, or whether it arises: its question. For a computed value: the answers it reads, whatever piece is chosen.
struct QuestionReads {
    private let variables: [Variables.Variable]
    /// By compared term: the answers it reads.
    private var ofTerm: [UInt32: [UInt32]] = [:]

    init(variables: Variables, terms: Terms) {
        self.variables = variables.list
        for variable in variables.list where variable.kind == .term {
            ofTerm[variable.operand] = Self.answers(readBy: variable.operand, terms)
        }
    }

    /// Calls `body` with each question that a variable tells something about.
    @inline(__always)
    func forEachQuestion(of variable: UInt32, _ body: (UInt32) -> Void) {
        let found = variables[Int(variable)]
        if found.kind == .term {
            for question in ofTerm[found.operand] ?? [] { body(question) }
        } else {
            body(found.operand)
        }
    }

    private static func answers(readBy term: UInt32, _ terms: Terms) -> [UInt32] {
        var questions: [UInt32] = []
        var met: Set<UInt32> = [term]
        var pending = [term]
        while let next = pending.popLast() {
            if terms.nodes[Int(next)].operation == .answer { questions.append(terms.nodes[Int(next)].first) }
            terms.forEachOperand(of: next) { if met.insert($0).inserted { pending.append($0) } }
        }
        return questions
    }
}
