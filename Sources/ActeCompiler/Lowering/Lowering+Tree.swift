import ActeActs
import ActeDiagnostics
import ActeGraph
import ActeModel

// A refusal cuts the tree: what follows it in the file stands in the branch where it does not apply. When it is written inside a branch, what
// follows that branch is held behind a barrier, which settles as soon as the decisions above it do.
extension Lowering {
    /// Writes the statements of a block at `place`, which moves past every refusal met.
    /// - Returns: the condition, counted from where the block starts, under which one of its refusals applies.
    mutating func lower(_ block: Block, at place: inout Place) -> ActeGraph.ConditionID {
        var refused: [ActeGraph.ConditionID] = []
        for statement in model.statements(of: block) {
            let escape = lower(statement, at: &place)
            if escape != graph.no { refused.append(escape) }
        }
        return graph.any(refused)
    }

    private mutating func lower(_ statement: Statement, at place: inout Place) -> ActeGraph.ConditionID {
        switch statement {
        case .text(let text): lowerText(text, at: place)
        case .conditional(let arms): return lowerConditional(arms, at: &place)
        case .selection(let subject, let cases): return lowerSelection(subject, cases, at: &place)
        // What is said of lists was spread before.
        case .repetition: break
        case .part(let index): return lowerPart(Int(index), at: &place)
        case .alert(let index): lowerAlert(Int(index), at: place)
        case .refusal(let index): return lowerRefusal(Int(index), at: &place)
        case .request(let index): lowerRequest(Int(index), at: place)
        case .derivation(let index): lowerDerivation(Int(index), at: place)
        case .inclusion(let index): lowerInclusion(Int(index), at: place)
        }
        return graph.no
    }

    // MARK: Branches

    /// `si … sinon si … sinon`: decisions one inside the other, so that a later condition is asked only once the earlier ones fail.
    private mutating func lowerConditional(_ arms: IndexRange, at place: inout Place) -> ActeGraph.ConditionID {
        let escape = lowerArms(arms.range, at: place)
        holdBack(escape, at: &place)
        return escape
    }

    private mutating func lowerArms(_ arms: Range<Int>, at place: Place) -> ActeGraph.ConditionID {
        guard let first = arms.first else { return graph.no }
        let arm = model.branches[first]
        guard let expression = arm.condition else {
            oweReachability(
                under: place.path, at: arm.range,
                BranchWay(own: graph.yes, step: place.step, isWritten: writes(arm.block)))
            var inside = self.inside(place, in: place.block, where: graph.yes, .enclosing, at: arm.range)
            inside.windows += arm.window.map { [$0] } ?? []
            return lower(arm.block, at: &inside)
        }
        requirePresence(expression, arms.count > 1 ? .eitherWay : .whereItHolds, under: place.path)
        if let gap = arm.gap { noteGap(gap, under: place.path) }
        if tells(arms) { noteAsked(deciding: expression, under: place.path) }
        let taken = condition(expression)
        oweReachability(
            taken, by: expression, under: place.path, at: arm.range,
            BranchWay(
                own: taken, expression: expression.index, step: place.step, isWritten: writes(arm.block)))
        let (decision, blocks) = graph.select([taken], in: place.block, origin: origin(arm.range))
        record(decision, conditions: [expression], arms: first..<(first + 1), at: arm.range)
        plan.beginDecision(decision, caption: caption(of: expression), privacy: privacy(of: expression))
        plan.beginBranch()
        var inside = self.inside(place, in: blocks[0], where: taken, .enclosing, at: arm.range)
        inside.windows += arm.window.map { [$0] } ?? []
        let escape = lower(arm.block, at: &inside)
        plan.beginBranch()
        let outside = self.inside(place, in: blocks[1], where: graph.not(taken), .earlier, at: arm.range)
        let rest = lowerArms((first + 1)..<arms.upperBound, at: outside)
        plan.endDecision()
        return graph.any([graph.all([taken, escape]), graph.all([graph.not(taken), rest])])
    }

    /// `selon`: one decision with a branch for each case.
    private mutating func lowerSelection(
        _ subject: ExpressionID, _ cases: IndexRange, at place: inout Place
    ) -> ActeGraph.ConditionID {
        requirePresence(subject, .eitherWay, under: place.path)
        let arms = model.branches(of: cases)
        let expressions = arms.compactMap(\.condition)
        if arms.allSatisfy({ certainlyHolds($0.block) }) {
            for expression in expressions { noteAsked(deciding: expression, under: place.path) }
        }
        let conditions = expressions.map { condition($0) }
        let (decision, blocks) = graph.select(
            conditions, in: place.block, origin: origin(model.expressionRanges[subject.index]))
        record(decision, conditions: expressions, arms: cases.range, at: model.expressionRanges[subject.index])
        plan.beginDecision(decision, caption: caption(of: subject), privacy: privacy(of: [subject] + expressions))
        var escapes: [ActeGraph.ConditionID] = []
        var earlier: [ActeGraph.ConditionID] = []
        for (number, block) in blocks.enumerated() {
            plan.beginBranch()
            let taken = number < conditions.count ? conditions[number] : graph.yes
            let reached = graph.all(earlier + [taken])
            if number < arms.count {
                let arm = arms[arms.startIndex + number]
                oweReachability(
                    under: path(of: place, where: reached), at: arm.range, BranchWay(own: reached, step: place.step))
                var inside = self.inside(place, in: block, where: reached, .enclosing, at: arm.range)
                escapes.append(graph.all([reached, lower(arm.block, at: &inside)]))
            }
            if number < conditions.count { earlier.append(graph.not(taken)) }
        }
        plan.endDecision()
        if let gap = arms.last?.gap {
            let left = presences(in: expressions) + conditions.map { graph.not($0) }
            noteGap(gap, under: graph.all([place.path] + left))
        }
        let escape = graph.any(escapes)
        holdBack(escape, at: &place)
        return escape
    }

    private mutating func record(
        _ decision: DecisionID, conditions: [ExpressionID], arms: Range<Int>, at range: SourceRange
    ) {
        let sources = model.branches[arms].flatMap(\.properties).filter { $0.key == "source" }.map(\.value)
        recordDecision(decision, DecisionOrigin(range: range, conditions: conditions, sources: sources))
    }

    /// Keeps where a decision came from, by its number.
    mutating func recordDecision(_ decision: DecisionID, _ origin: DecisionOrigin) {
        while origins.decisions.count <= Int(decision.rawValue) {
            origins.decisions.append(DecisionOrigin(range: origin.range, conditions: [], sources: []))
        }
        origins.decisions[Int(decision.rawValue)] = origin
    }

    /// What follows a branch that may refuse waits until no refusal in it applies.
    private mutating func holdBack(_ escape: ActeGraph.ConditionID, at place: inout Place) {
        guard escape != graph.no else { return }
        place.block = graph.hold(until: graph.not(escape), in: place.block)
        place.path = path(of: place, where: graph.not(escape))
    }

    // MARK: Notices, requests, clauses

    private mutating func lowerRefusal(_ index: Int, at place: inout Place) -> ActeGraph.ConditionID {
        let notice = model.notices[index]
        guard let expression = notice.condition else { return graph.no }
        requirePresence(expression, .whereItHolds, under: place.path)
        noteAsked(deciding: expression, under: place.path)
        let applies = condition(expression)
        oweReachability(
            applies, under: place.path, at: notice.range,
            BranchWay(own: applies, expression: expression.index, step: place.step), otherwise: .refusedAnyway)
        let (decision, blocks) = graph.select([applies], in: place.block, origin: origin(notice.range))
        let sources = notice.properties.filter { $0.key == "source" }.map(\.value)
        recordDecision(
            decision, DecisionOrigin(range: notice.range, conditions: [expression], sources: sources))
        let refusal = graph.refuse("refus", in: blocks[0], origin: origin(notice.range))
        origins.refusals.append(.notice(index))
        plan.beginRefusal(refusal, origin: line(notice.range), sources: self.sources(notice.properties))
        lowerNoticeText(notice.text, origin: line(notice.range))
        plan.endRefusal()
        if purpose == .proof {
            // Of the refusals above it each says so itself.
            let leading = ways.obstacles(to: place.step).map(\.condition)
            let passed = graph.not(graph.all(leading + [applies]))
            refusals.append(Obstacle(kind: .refusal, condition: passed, range: notice.range))
        }
        place.block = blocks[1]
        place.path = path(of: place, where: graph.not(applies))
        return applies
    }

    private mutating func lowerAlert(_ index: Int, at place: Place) {
        let notice = model.notices[index]
        guard let expression = notice.condition else {
            writeAlert(index, at: place)
            return
        }
        requirePresence(expression, .whereItHolds, under: place.path)
        noteAsked(deciding: expression, under: place.path)
        let applies = condition(expression)
        oweReachability(
            applies, under: place.path, at: notice.range,
            BranchWay(own: applies, expression: expression.index, step: place.step))
        let (decision, blocks) = graph.select([applies], in: place.block, origin: origin(notice.range))
        recordDecision(decision, DecisionOrigin(range: notice.range, conditions: [expression], sources: []))
        plan.beginDecision(decision, caption: caption(of: expression), privacy: privacy(of: expression))
        plan.beginBranch()
        writeAlert(index, at: inside(place, in: blocks[0], where: applies, .enclosing, at: notice.range))
        plan.beginBranch()
        plan.endDecision()
    }

    private mutating func writeAlert(_ index: Int, at place: Place) {
        let notice = model.notices[index]
        let part = part("alerte", role: .alert(index), showing: notice.text, at: place, range: notice.range)
        plan.beginPart(part, .alert, origin: line(notice.range), sources: sources(notice.properties))
        writeText(notice.text, as: nil, at: place)
        plan.endPart()
    }

    private mutating func lowerRequest(_ index: Int, at place: Place) {
        let question = model.questions[index]
        let id = QuestionID(UInt32(index))
        let part = graph.part(
            "demander [\(question.name)]", showing: [.question(id)], in: place.block, origin: origin(question.range))
        origins.parts.append(PartOrigin(role: .request(index), owner: nil, range: question.range))
        assert(origins.parts.count == Int(part.rawValue) + 1)
    }

    private mutating func lowerDerivation(_ index: Int, at place: Place) {
        let derivation = model.derivations[index]
        _ = graph.part(
            "dérive \(derivation.name)", showing: [], in: place.block, origin: origin(derivation.range))
        origins.parts.append(PartOrigin(role: .derivation(index), owner: nil, range: derivation.range))
    }

    private mutating func lowerInclusion(_ index: Int, at place: Place) {
        fill(under: place.path)
        graph.call(clauseBlocks[index], in: place.block)
        plan.include(index)
        clausePaths[index].append(place.path)
        clauseSteps[index].append(place.step)
        clauseWindows[index].append(place.windows)
    }

    /// Clauses come after everything that may include them; one that includes another comes before it.
    mutating func lowerClauses() {
        for index in clauseOrder() {
            let path = graph.any(clausePaths[index])
            var place = Place(block: clauseBlocks[index], path: path, owner: nil, step: step(toClause: index, path))
            // A clause that is somewhere included on all days is not dated from outside.
            if !clauseWindows[index].contains([]) { place.windows = clauseWindows[index].flatMap(\.self) }
            plan.beginClause(index)
            _ = lower(model.clauses[index].block, at: &place)
            plan.endClause()
        }
    }

    /// What leads to a clause: where it is included once, what leads there.
    private mutating func step(toClause index: Int, _ path: ActeGraph.ConditionID) -> Ways.Step {
        guard purpose == .proof, clauseSteps[index].count != 1 else { return clauseSteps[index].first ?? nil }
        let included = Obstacle(kind: .inclusion, condition: path, range: model.clauses[index].range)
        return ways.step(past: included, from: nil)
    }

    /// Whether something of the act itself stands in a block, at any depth.
    private func writes(_ block: Block) -> Bool {
        guard purpose == .proof else { return false }
        return model.statements(of: block).contains { statement in
            switch statement {
            case .text, .part, .inclusion, .derivation: true
            case .conditional(let arms), .selection(_, let arms):
                model.branches(of: arms).contains { writes($0.block) }
            case .repetition, .alert, .refusal, .request: false
            }
        }
    }

    /// Clauses, each before those it includes. The checker has excluded circles.
    private func clauseOrder() -> [Int] {
        var order: [Int] = []
        var isDone = Array(repeating: false, count: model.clauses.count)
        func visit(_ index: Int) {
            guard !isDone[index] else { return }
            isDone[index] = true
            for included in inclusions(in: model.clauses[index].block) { visit(included) }
            order.append(index)
        }
        for index in model.clauses.indices { visit(index) }
        return order.reversed()
    }

    private func inclusions(in block: Block) -> [Int] {
        var found: [Int] = []
        for statement in model.statements(of: block) {
            switch statement {
            case .inclusion(let index): found.append(Int(index))
            case .conditional(let arms), .selection(_, let arms):
                for arm in model.branches(of: arms) { found += inclusions(in: arm.block) }
            case .part(let index): found += inclusions(in: model.parts[Int(index)].block)
            case .text, .alert, .refusal, .request, .repetition, .derivation: continue
            }
        }
        return found
    }
}
