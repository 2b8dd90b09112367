/// Which unanswered questions may matter: the exact answer, worked out over all that may still come.
///
/// The result of the act is broken down into yes-or-no *effects*: this refusal ends it; this part is in it; this part shows that answer, computed
/// in that way. Each effect is a diagram over the variables still unknown. Two completions that differ on one question alone give
/// different results exactly when some effect depends on that question, or when some possible part shows its answer.
///
/// A computed value that is compared is taken as unknown in its own right, hanging on every answer it reads; one that is shown counts as
/// different as soon as it is computed otherwise. Where the diagrams outgrow `maximumWork`, every question that may still be reached
/// counts as one that may matter: then too much may be asked, never too little.
struct Relevance {
    /// Most steps taken before giving up exactness.
    static let maximumWork = 2_000_000
    /// Most nodes made before giving up exactness.
    static let maximumNodes = 200_000

    private let body: GraphBody
    private let progress: Progress
    private var open: OpenDiagrams
    private var mattering: [UInt64]
    private var marked: Set<UInt32> = []
    private var metEffects: Set<UInt32> = []
    private var shown: Set<Shown> = []

    private struct Shown: Hashable {
        var condition: UInt32
        var operand: UInt32
        var isTerm: Bool
    }

    init(_ body: GraphBody, _ progress: Progress) {
        self.body = body
        self.progress = progress
        open = OpenDiagrams(body, progress, maximumNodes: Self.maximumNodes, maximumWork: Self.maximumWork)
        mattering = [UInt64](repeating: 0, count: body.layout.questionWords)
        do throws(GraphLimit) {
            try explore()
        } catch {
            mattering = [UInt64](repeating: UInt64.max, count: body.layout.questionWords)
        }
        for word in mattering.indices { mattering[word] &= ~progress.words[body.layout.counted >> 6 + word] }
        let surplus = body.questions.count & 63
        if surplus != 0, let last = mattering.indices.last { mattering[last] &= 1 << UInt64(surplus) - 1 }
    }

    /// Whether two completions that differ on this question alone may give different results. False for questions whose answer counts.
    func mayMatter(_ question: UInt32) -> Bool {
        mattering[Int(question >> 6)] & (1 << UInt64(question & 63)) != 0
    }

    /// The questions that may matter, one bit each.
    var bits: [UInt64] { mattering }

    private mutating func explore() throws(GraphLimit) {
        let reach = try open.reachConditions()
        let admitted = try admission(reach)
        for block in body.tree.order {
            guard let condition = reach[Int(block)], condition != Diagrams.no else { continue }
            let items = body.tree.items[body.tree.range(of: block)]
            guard items.contains(where: { $0.kind == .part }) else { continue }
            let effect = try open.factory.combine(.and, condition, admitted)
            if effect == Diagrams.no { continue }
            mark(effect)
            for item in items where item.kind == .part {
                for operand in body.tree.shown(by: body.tree.parts[Int(item.index)]) {
                    try show(operand, where: effect)
                }
            }
        }
    }

    /// Where no refusal is reached. Which refusal comes first is an effect of its own.
    private mutating func admission(_ reach: [UInt32?]) throws(GraphLimit) -> UInt32 {
        var admitted = Diagrams.yes
        for refusal in body.tree.refusals.indices {
            let block = body.tree.refusalBlock[refusal]
            guard block != UInt32.max, let condition = reach[Int(block)], condition != Diagrams.no else { continue }
            mark(try open.factory.combine(.and, condition, admitted))
            admitted = try open.factory.combine(.and, admitted, try open.factory.not(condition))
        }
        return admitted
    }

    private mutating func show(_ operand: Operand, where condition: UInt32) throws(GraphLimit) {
        switch operand {
        case .question(let question): try show(question: question.rawValue, where: condition)
        case .term(let term): try show(term: term.rawValue, where: condition)
        }
    }

    private mutating func show(question: UInt32, where condition: UInt32) throws(GraphLimit) {
        guard shown.insert(Shown(condition: condition, operand: question, isTerm: false)).inserted else { return }
        var arises = condition
        let gate = body.sites.gateOfQuestion[Int(question)]
        if gate != Sites.none {
            arises = try open.factory.combine(
                .and, condition, try open.place(of: Diagrams.yes, in: body.sites.roots[Int(gate)]))
            mark(arises)
        }
        if arises != Diagrams.no { matter(question) }
    }

    private mutating func show(term: UInt32, where condition: UInt32) throws(GraphLimit) {
        guard shown.insert(Shown(condition: condition, operand: term, isTerm: true)).inserted else { return }
        let node = body.terms.nodes[Int(term)]
        switch node.operation {
        case .constant, .absent: break
        case .answer: try show(question: node.first, where: condition)
        case .negate, .round: try show(term: node.first, where: condition)
        case .add, .subtract, .multiply, .divide, .later, .earlier, .deadline, .age:
            try show(term: node.first, where: condition)
            try show(term: node.second, where: condition)
        case .choose:
            var pieces: [UInt32: UInt32] = [:]
            try gather(term, where: condition, into: &pieces)
            for piece in pieces.sorted(by: { $0.key < $1.key }) {
                mark(piece.value)
                try show(term: piece.key, where: piece.value)
            }
        }
    }

    /// The pieces that a piecewise term may come to, through pieces that are piecewise too, and where it comes to each.
    private mutating func gather(
        _ term: UInt32, where condition: UInt32, into pieces: inout [UInt32: UInt32]
    ) throws(GraphLimit) {
        if condition == Diagrams.no { return }
        let node = body.terms.nodes[Int(term)]
        guard node.operation == .choose else {
            pieces[term] = try open.factory.combine(.or, pieces[term] ?? Diagrams.no, condition)
            return
        }
        let root = body.sites.roots[Int(body.sites.siteOfTerm[Int(term)])]
        for index in 0...Int(node.second) {
            let chosen = try open.place(of: UInt32(truncatingIfNeeded: index), in: root)
            let way = try open.factory.combine(.and, condition, chosen)
            try gather(body.terms.piece(index, of: node), where: way, into: &pieces)
        }
    }

    // MARK: Marking

    /// Every question behind a variable that an effect depends on may matter.
    private mutating func mark(_ effect: UInt32) {
        var stack = [effect]
        while let next = stack.popLast() {
            guard !open.factory.diagrams.isTerminal(next), metEffects.insert(next).inserted else { continue }
            let variable = open.factory.diagrams.nodes[Int(next)].variable
            if marked.insert(variable).inserted { mark(variable: variable) }
            for run in open.factory.diagrams.runs(of: next) { stack.append(run.child) }
        }
    }

    private mutating func mark(variable: UInt32) {
        let found = body.variables.list[Int(variable)]
        guard found.kind == .term else { return matter(found.operand) }
        for question in body.sites.questionsBehind(found.operand) where mayArise(question) { matter(question) }
    }

    private func mayArise(_ question: UInt32) -> Bool {
        let gate = body.sites.gateOfQuestion[Int(question)]
        return gate == Sites.none || body.verdict(body.sites.roots[Int(gate)], in: progress) != Diagrams.no
    }

    private mutating func matter(_ question: UInt32) {
        mattering[Int(question >> 6)] |= 1 << UInt64(question & 63)
    }
}
