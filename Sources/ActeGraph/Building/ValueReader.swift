package import ActeValues

/// Reads, for proofs, what answers and computed values may be: their bounds, when questions arise, and how values are computed.
package struct ValueReader: Sendable {
    /// The computed values.
    package let terms: Terms
    private let questions: [QuestionDeclaration]
    private let applicability: [UInt32]
    private let graph: DecisionGraph

    /// Reads the questions of a builder; `graph` is what was built of it.
    package init(_ builder: DecisionGraphBuilder, _ graph: DecisionGraph) {
        terms = graph.terms
        questions = builder.questions
        applicability = builder.applicability
        self.graph = graph
    }

    /// The type of the answers to a question.
    package func type(of question: UInt32) -> ValueType { questions[Int(question)].type }

    /// Whether a question may be left without an answer.
    package func isOptional(_ question: UInt32) -> Bool { questions[Int(question)].isOptional }

    /// The scalars that a question accepts.
    package func bounds(of question: UInt32) -> ClosedRange<Int64> {
        let domain = questions[Int(question)].domain
        return domain.minimum...domain.maximum
    }

    /// The condition under which a question arises; nothing when it always does.
    package func gate(of question: UInt32) -> ConditionID? {
        let condition = applicability[Int(question)]
        return condition == DecisionGraphBuilder.unconditional ? nil : ConditionID(condition)
    }

    /// The condition of the k-th case of a piecewise value.
    package func condition(_ index: Int, of node: TermTable.Node) -> ConditionID {
        ConditionID(terms.pieces[Int(node.first) + 2 * index])
    }

    /// The smallest and largest scalar that a computed value may be, whatever the answers; nothing when it never has a value. O(what it reads).
    package func extent(of term: UInt32) -> ClosedRange<Int64>? {
        let extent = graph.body.extent(of: term, AnswerLog(), graph.start)
        return extent.existence == .never ? nil : extent.low...extent.high
    }
}

extension ValueType {
    /// What a whole unit counts, as proofs read it: numbers and percentages are held in millionths.
    package var unit: Int64 { scale }
}
