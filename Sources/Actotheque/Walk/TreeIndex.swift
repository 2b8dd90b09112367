import ActeModel

/// Where things stand in the tree of the rules: the branches that lead to each part, and the places that use each question.
///
/// It is built when somebody asks why, never on the way to the first question.
struct TreeIndex {
    /// One branch on the way: an arm of a run of `CheckedModel.branches`.
    struct Step: Hashable {
        /// The arms of its conditional or selection.
        var arms: IndexRange
        /// Which arm.
        var arm: Int
        /// The subject of a `selon`.
        var subject: Int?
    }

    /// A place that uses a question.
    struct Use {
        enum Kind: Hashable {
            /// A part shows it.
            case part(Int)
            /// An alert or a refusal hangs on it, or shows it.
            case notice(Int)
            /// A decision hangs on it.
            case decision(IndexRange)
            /// `demander`
            case request
        }
        var kind: Kind
        var path: [Step]
    }

    /// A conditional or a selection, and the way to it.
    struct Decision {
        var arms: IndexRange
        /// Whether one of its arms is always taken: `selon` covers its subject, `sinon` what is left.
        var isCovering: Bool
        var path: [Step]
    }

    /// The ways to each part; several when a clause that holds it is included twice.
    private(set) var ways: [Int: [[Step]]] = [:]
    /// The places that use each question, in the order of the tree.
    private(set) var uses: [Int: [Use]] = [:]
    /// Every decision, with the way to it, in the order of the tree.
    private(set) var decisions: [Decision] = []
    /// The ways to each alert and each refusal.
    private(set) var waysToNotice: [Int: [[Step]]] = [:]

    private let model: CheckedModel
    private var mentions: Mentions
    private var depth = 0

    /// Deepest inclusion followed; the checker accepts no clause that includes itself.
    private static let deepest = 64

    /// Walks the whole tree once. O(statements + expressions).
    init(_ model: CheckedModel) {
        self.model = model
        mentions = Mentions(model)
        visit(model.body, path: [], part: nil)
    }

    private mutating func visit(_ block: Block, path: [Step], part: Int?) {
        for statement in model.statements(of: block) {
            switch statement {
            case .text(let text): use(mentions.inText(text), part.map { .part($0) } ?? .request, path)
            case .conditional(let arms): visitArms(arms, subject: nil, path: path, part: part)
            case .selection(let subject, let arms): visitArms(arms, subject: subject.index, path: path, part: part)
            // A list is spread before it is walked.
            case .repetition, .derivation: continue
            case .part(let index): visitPart(Int(index), path: path)
            case .alert(let index), .refusal(let index): visitNotice(Int(index), path: path)
            case .request(let question): use([Int(question)], .request, path)
            case .inclusion(let clause):
                guard depth < TreeIndex.deepest else { continue }
                depth += 1
                visit(model.clauses[Int(clause)].block, path: path, part: part)
                depth -= 1
            }
        }
    }

    private mutating func visitPart(_ index: Int, path: [Step]) {
        ways[index, default: []].append(path)
        if let line = model.parts[index].line { use(mentions.inText(line), .part(index), path) }
        visit(model.parts[index].block, path: path, part: index)
    }

    private mutating func visitNotice(_ index: Int, path: [Step]) {
        let notice = model.notices[index]
        waysToNotice[index, default: []].append(path)
        use(
            (notice.condition.map { mentions.inExpression($0) } ?? []) + mentions.inText(notice.text), .notice(index),
            path)
    }

    private mutating func visitArms(_ arms: IndexRange, subject: Int?, path: [Step], part: Int?) {
        let isCovering = subject != nil || model.branches(of: arms).contains { $0.condition == nil }
        decisions.append(Decision(arms: arms, isCovering: isCovering, path: path))
        for (arm, branch) in model.branches(of: arms).enumerated() {
            if let condition = branch.condition { use(mentions.inExpression(condition), .decision(arms), path) }
            visit(branch.block, path: path + [Step(arms: arms, arm: arm, subject: subject)], part: part)
        }
    }

    private mutating func use(_ questions: [Int], _ kind: Use.Kind, _ path: [Step]) {
        for question in questions { uses[question, default: []].append(Use(kind: kind, path: path)) }
    }
}
