/// A part or a refusal, in a file.
struct SerialLeaf: Sendable, Hashable, Codable {
    var name: String
    var shows: [SerialOperand]?
    var origin: UInt32?

    init(_ leaf: TreeRecords.Leaf, in tree: Tree) {
        name = leaf.name
        let shown = tree.shown(by: leaf)
        shows = shown.isEmpty ? nil : shown.map(SerialOperand.init)
        origin = leaf.origin.serial
    }
}

/// What is shown, in a file: a question or a term.
struct SerialOperand: Sendable, Hashable, Codable {
    var question: UInt32?
    var term: UInt32?

    init(_ operand: Operand) {
        switch operand {
        case .question(let question): self.question = question.rawValue
        case .term(let term): self.term = term.rawValue
        }
    }

    /// The operand; nothing when there is none, or two.
    var operand: Operand? {
        switch (question, term) {
        case (let question?, nil): .question(QuestionID(question))
        case (nil, let term?): .term(TermID(term))
        default: nil
        }
    }
}

/// A decision, in a file.
struct SerialDecision: Sendable, Hashable, Codable {
    /// How the branches follow from the conditions.
    enum Form: String, Sendable, Hashable, Codable {
        /// One condition: *non*, then *oui*.
        case condition
        /// One condition, which asks nothing of its own.
        case barrier
        /// Conditions tried in order: a branch each, then the one where none holds.
        case selection
    }

    var form: Form
    var conditions: [UInt32]
    /// The block of the first branch; the others follow it.
    var firstBlock: UInt32
    var origin: UInt32?

    init(_ decision: TreeRecords.Decision, in tree: Tree) {
        form = decision.isSelection ? .selection : decision.isBarrier ? .barrier : .condition
        conditions = Array(tree.cases[Int(decision.firstCase)..<Int(decision.firstCase + decision.caseCount)])
        firstBlock = decision.firstBlock
        origin = decision.origin.serial
    }

    /// Number of its branches.
    var branchCount: Int { form == .selection ? conditions.count + 1 : 2 }
}

/// An item of a block, in a file: what it is, and its position in its list.
struct SerialItem: Sendable, Hashable, Codable {
    /// What stands there.
    enum Kind: String, Sendable, Hashable, Codable {
        case part, decision, refusal, call
    }

    var kind: Kind
    var index: UInt32

    init(_ item: Tree.Item) {
        kind =
            switch item.kind {
            case .part: .part
            case .decision: .decision
            case .refusal: .refusal
            case .call: .call
            }
        index = item.index
    }

    /// The kind, as the tree keeps it.
    var record: TreeRecords.ItemKind {
        switch kind {
        case .part: .part
        case .decision: .decision
        case .refusal: .refusal
        case .call: .call
        }
    }
}
