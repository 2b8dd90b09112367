/// The places where a diagram is decided: the decisions of the tree, then the gates (where a question arises), then the piecewise terms.
struct Sites: Sendable, Equatable {
    /// By site: the root of its diagram.
    var roots: [UInt32] = []
    var decisionCount = 0
    /// By gate: its question.
    var gateQuestions: [UInt32] = []
    /// By piecewise site: its term.
    var chooseTerms: [UInt32] = []
    /// By question: its gate's site, or `none`.
    var gateOfQuestion: [UInt32] = []
    /// By term: its piecewise site, or `none`.
    var siteOfTerm: [UInt32] = []
    /// By variable: the sites to look at again once it is known, from `readerStart[v]` up to `readerStart[v + 1]` in `readers`.
    var readerStart: [UInt32] = []
    var readers: [UInt32] = []
    /// By decision: whether each of its branches but one puts a part in the act that nothing else does.
    var tellsBranchesApart: [Bool] = []
    /// By question: the compared terms whose value hangs on its answer, from `dependentStart[q]` up to `dependentStart[q + 1]`.
    var dependentStart: [UInt32] = []
    var dependents: [UInt32] = []
    /// By entry of `dependents`: how many times a long sum adds the answer, where the answer does nothing else to it; else 0.
    var dependentWeights: [UInt32] = []
    /// By long sum that is compared: the number of its margin.
    var marginOfTerm: [UInt32: Int] = [:]

    /// By question: the parts that show its answer or a value computed with it, from `showingStart[q]` up to `showingStart[q + 1]`.
    var showingStart: [UInt32] = []
    var showings: [UInt32] = []
    /// By term that is compared or shown: the questions its value hangs on.
    var behind: [UInt32: [UInt32]] = [:]

    static let none = UInt32.max

    var gateBase: Int { decisionCount }
    var chooseBase: Int { decisionCount + gateQuestions.count }
    var count: Int { roots.count }

    /// The questions that a compared term hangs on, its conditions and theirs included.
    func questionsBehind(_ term: UInt32) -> [UInt32] { behind[term] ?? [] }
}
