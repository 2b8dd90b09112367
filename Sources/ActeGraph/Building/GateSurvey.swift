/// How questions hang on one another, through the conditions under which they arise.
struct GateSurvey {
    /// By gated question: the questions its gate reads directly; from `start[q]` up to `start[q + 1]` in `parents`.
    private var start: [UInt32]
    private var parents: [UInt32] = []
    /// By question: the mark of the search that met it last, and on whose behalf.
    private var marks: [UInt32]
    private var owners: [UInt32]
    private var generation: UInt32 = 0
    private var pending: [UInt32] = []

    /// Lists what each gate reads.
    ///
    /// - Throws: when a question hangs on itself, or on a chain longer than `DecisionGraphBuilder.maximumDepth`.
    init(
        applicability: [UInt32], roots: [UInt32], diagrams: Diagrams, reads: QuestionReads,
        supports: inout SupportFinder
    ) throws(GraphLimit) {
        start = [0]
        start.reserveCapacity(applicability.count + 1)
        marks = [UInt32](repeating: 0, count: applicability.count)
        owners = marks
        for condition in applicability {
            if condition != DecisionGraphBuilder.unconditional {
                let first = parents.count
                supports.visit(roots[Int(condition)], in: diagrams) { variable in
                    reads.forEachQuestion(of: variable) { question in
                        if !parents[first...].contains(question) { parents.append(question) }
                    }
                }
            }
            start.append(UInt32(truncatingIfNeeded: parents.count))
        }
        try checkDepth(applicability.count)
    }

    private func parents(of question: UInt32) -> Range<Int> {
        Int(start[Int(question)])..<Int(start[Int(question) + 1])
    }

    private func checkDepth(_ count: Int) throws(GraphLimit) {
        // 0: not met; UInt32.max: being explored; else the depth, from 1.
        var depth = [UInt32](repeating: 0, count: count)
        var path: [UInt32] = []
        for question in 0..<UInt32(truncatingIfNeeded: count) where depth[Int(question)] == 0 {
            path.append(question)
            while let top = path.last {
                depth[Int(top)] = UInt32.max
                var deepest: UInt32 = 0
                var isReady = true
                for index in parents(of: top) {
                    let parent = parents[index]
                    if depth[Int(parent)] == UInt32.max { throw .circularApplicability(QuestionID(parent)) }
                    if depth[Int(parent)] == 0 {
                        path.append(parent)
                        isReady = false
                        break
                    }
                    deepest = max(deepest, depth[Int(parent)])
                }
                guard isReady else { continue }
                depth[Int(top)] = deepest + 1
                if Int(deepest) > DecisionGraphBuilder.maximumDepth { throw .tooDeep }
                path.removeLast()
            }
        }
    }

    /// Whether what some questions hang on, directly or through others, meets: then a diagram that takes them as independent would miss
    /// combinations that cannot be.
    mutating func areEntangled(_ questions: [UInt32]) -> Bool {
        if questions.count < 2 { return false }
        generation += 1
        for question in questions {
            marks[Int(question)] = generation
            owners[Int(question)] = question
        }
        for owner in questions {
            pending.append(owner)
            while let next = pending.popLast() {
                for index in parents(of: next) {
                    let parent = parents[index]
                    if marks[Int(parent)] == generation {
                        if owners[Int(parent)] == owner { continue }
                        pending.removeAll(keepingCapacity: true)
                        return true
                    }
                    marks[Int(parent)] = generation
                    owners[Int(parent)] = owner
                    pending.append(parent)
                }
            }
        }
        return false
    }
}
