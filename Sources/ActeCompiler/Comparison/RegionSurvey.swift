import ActeActs
import ActeGraph
import ActeModel
import ActeProof
import ActeValues

/// Looks for the conditions under which two versions of rules may differ, and for what is written otherwise there.
struct RegionSurvey {
    private(set) var ground: CommonGround
    private let before: ComparedRules
    private let after: ComparedRules
    private var found: [RulesComparison.Region] = []
    private var places: [ConditionID: Int] = [:]

    init(_ before: ComparedRules, _ after: ComparedRules, _ ground: CommonGround) {
        (self.before, self.after, self.ground) = (before, after, ground)
    }

    /// Where both may differ: the refusals, the act that is made, the controls. Each condition is told once, with all that is written otherwise under it.
    mutating func regions() -> [RulesComparison.Region] {
        let taken = ground.builder.not(ground.excluded)
        let (brokenBefore, brokenAfter) = (ground.builder.any(ground.old.broken), ground.builder.any(ground.new.broken))
        let (soundBefore, soundAfter) = (ground.builder.not(brokenBefore), ground.builder.not(brokenAfter))
        let valid = ground.builder.all([taken, soundBefore, soundAfter])
        let (refusedBefore, refusedAfter) = (
            ground.builder.any(ground.old.refusals), ground.builder.any(ground.new.refusals)
        )
        let (freeBefore, freeAfter) = (ground.builder.not(refusedBefore), ground.builder.not(refusedAfter))
        ground.made = ground.builder.all([valid, freeBefore, freeAfter])
        let causes = pieceCauses()
        if refusedBefore != refusedAfter {
            let why = refusalCauses(causes)
            for (kind, refused, free) in [
                (PieceComparison.Kind.come, refusedAfter, freeBefore), (.gone, refusedBefore, freeAfter),
            ] {
                let either = ground.builder.all([refused, free])
                add(.outcome, kind, ground.builder.all([valid, either]), because: either, why)
            }
        }
        compareRefusals(where: ground.builder.all([valid, refusedBefore, refusedAfter]), causes)
        compareActs(causes)
        compareControls(before, ground.old.broken, unlike: ground.new.broken, soundAfter, taken) { .olderControl($0) }
        compareControls(after, ground.new.broken, unlike: ground.old.broken, soundBefore, taken) { .newerControl($0) }
        return found
    }

    private mutating func add(
        _ subject: RulesComparison.Subject, _ kind: PieceComparison.Kind, _ condition: ConditionID,
        because cause: ConditionID, _ causes: [ChangeCause]
    ) {
        guard condition != ground.builder.no else { return }
        if let known = places[condition], found[known].subject == subject {
            for cause in causes where !found[known].causes.contains(cause) { found[known].causes.append(cause) }
            return
        }
        places[condition] = found.count
        found.append(
            RulesComparison.Region(
                subject: subject, condition: condition, causes: causes, kind: kind,
                reads: ground.builder.operands(of: cause)))
    }

    // MARK: The act

    private func pieceCauses() -> CauseFinder {
        let old = before.plan.pieces(naming: naming(ground.old, ground.places))
        let new = after.plan.pieces(naming: naming(ground.new, ground.newPlaces))
        return CauseFinder(
            WrittenSide(before, ground.old, pieces: old), WrittenSide(after, ground.new, pieces: new),
            ground.pairs, pieces: (old.count, new.count))
    }

    private mutating func compareActs(_ causes: CauseFinder) {
        let titles = (before.plan.title, after.plan.title)
        if titles.0 != titles.1 {
            add(.outcome, .come, ground.made, because: ground.builder.yes, [.words("acte \(titles.1)")])
        }
        let changed = changedValues
        let old = pieces(before, ground.old, ground.places, changed.older)
        let new = pieces(after, ground.new, ground.newPlaces, changed.newer)
        for difference in PieceComparison(from: old, to: new).differences(where: ground.made, in: &ground.builder) {
            add(
                .outcome, difference.kind, difference.condition, because: difference.cause,
                [causes.cause(of: difference)])
        }
        compareCalls()
    }

    /// The acts that both call for, each by name.
    private mutating func compareCalls() {
        let (old, new) = (calls(before, ground.old), calls(after, ground.new))
        for difference in PieceComparison(from: old, to: new).differences(where: ground.made, in: &ground.builder) {
            let name = difference.new.first.map { new[$0].words } ?? difference.old.first.map { old[$0].words } ?? ""
            let cause: ChangeCause =
                difference.old.isEmpty ? .added(name) : difference.new.isEmpty ? .removed(name) : .words(name)
            add(.outcome, difference.kind, difference.condition, because: difference.cause, [cause])
        }
    }

    private func calls(_ rules: ComparedRules, _ graph: ImportedGraph) -> [GuardedPiece] {
        rules.origins.parts.enumerated().compactMap { part, origin in
            guard case .derivation(let index) = origin.role else { return nil }
            return GuardedPiece("dérive « \(rules.model.derivations[index].name) »", when: graph.parts[part])
        }
    }

    /// The pieces of an act; values that have a name in both versions, and are not the same, go by that name.
    private mutating func pieces(
        _ rules: ComparedRules, _ graph: ImportedGraph, _ places: [ImportedQuestion], _ changed: [TermID: String]
    ) -> [GuardedPiece] {
        let other = naming(graph, places)
        let pieces = rules.plan.pieces { operand in
            if case .term(let term) = operand, let name = changed[term] { return "[\(name)]" }
            return other(operand)
        }
        return pieces.map { piece in
            let values = piece.operands.compactMap { operand -> TermID? in
                guard case .term(let term) = operand, changed[term] != nil else { return nil }
                return graph.terms[Int(term.rawValue)]
            }
            return GuardedPiece(
                piece.words, printing: values, choosing: choices(of: piece, places),
                when: condition(piece.path, graph))
        }
    }

    /// The values that have a name in both versions, and are not the same there: by term of each.
    private var changedValues: (older: [TermID: String], newer: [TermID: String]) {
        let (old, new) = (before.termNames, after.termNames)
        func places(_ names: [TermID: String], _ graph: ImportedGraph) -> [String: TermID] {
            Dictionary(names.map { ($1, graph.terms[Int($0.rawValue)]) }) { first, _ in first }
        }
        let (was, now) = (places(old, ground.old), places(new, ground.new))
        let changed = Set(was.keys.filter { now[$0] != nil && now[$0] != was[$0] })
        return (old.filter { changed.contains($0.value) }, new.filter { changed.contains($0.value) })
    }

    private mutating func condition(_ path: [PlanPiece.Step], _ graph: ImportedGraph) -> ConditionID {
        ground.builder.all(path.map { graph.branches[Int($0.decision.rawValue)][$0.branch] })
    }

    /// The words of a piece that options decide, by place of the options here.
    private func choices(of piece: PlanPiece, _ places: [ImportedQuestion]) -> [GuardedPiece.Choice] {
        piece.choices.map { choice in
            let place = places[Int(choice.question.rawValue)]
            let count = ground.builder.declarations[Int(place.id.rawValue)].options.count
            var texts = [String?](repeating: nil, count: max(count, choice.texts.count))
            for (option, words) in choice.texts.enumerated() {
                let moved = place.options.flatMap { option < $0.count ? Int($0[option]) : nil } ?? option
                texts[moved] = words
            }
            return GuardedPiece.Choice(place.id, texts)
        }
    }

    /// Names operands by their place here; a choice of several options that moved is not the same, since they are told in their order.
    private func naming(_ graph: ImportedGraph, _ places: [ImportedQuestion]) -> (Operand) -> String {
        { [terms = graph.terms, declarations = ground.builder.declarations] operand in
            switch operand {
            case .term(let term): return "t\(terms[Int(term.rawValue)].rawValue)"
            case .question(let question):
                let place = places[Int(question.rawValue)]
                let isSame = place.options == nil || declarations[Int(place.id.rawValue)].type != .choices
                return "q\(place.id.rawValue)\(isSame ? "" : "*")"
            }
        }
    }

    // MARK: Refusals and controls

    private mutating func compareRefusals(where refused: ConditionID, _ causes: CauseFinder) {
        let old = refusals(before, ground.old, ground.places)
        let new = refusals(after, ground.new, ground.newPlaces)
        let differences = PieceComparison(from: old.map(\.piece), to: new.map(\.piece))
            .differences(where: refused, in: &ground.builder)
        var conditions: [ChangeCause]?
        for difference in differences {
            let because: [ChangeCause]
            if difference.old.isEmpty || difference.new.isEmpty {
                because = [
                    causes.cause(
                        ofRefusal: difference.old.first.map { old[$0].refusal },
                        difference.new.first.map { new[$0].refusal })
                ]
            } else {
                because = conditions ?? refusalCauses(causes)
                conditions = because
            }
            add(.outcome, difference.kind, difference.condition, because: difference.cause, because)
        }
    }

    private mutating func refusals(
        _ rules: ComparedRules, _ graph: ImportedGraph, _ places: [ImportedQuestion]
    ) -> [(piece: GuardedPiece, refusal: Int)] {
        var pieces: [(piece: GuardedPiece, refusal: Int)] = []
        let written = rules.plan.refusalPieces(naming: naming(graph, places))
        for (refusal, (reached, words)) in zip(graph.refusals, written).enumerated() {
            for piece in words {
                let path = condition(piece.path, graph)
                let guarded = GuardedPiece(
                    piece.words, choosing: choices(of: piece, places), when: ground.builder.all([reached, path]))
                pieces.append((guarded, refusal))
            }
        }
        return pieces
    }

    /// What is written otherwise of the refusals that one version has and the other has not, their conditions above all.
    private func refusalCauses(_ causes: CauseFinder) -> [ChangeCause] {
        let (old, new) = (conditions(before, ground.old), conditions(after, ground.new))
        let (was, now) = (Set(old.map(\.taken)), Set(new.map(\.taken)))
        let gone = old.filter { !now.contains($0.taken) }.map(\.written)
        let come = new.filter { !was.contains($0.taken) }.map(\.written)
        return [causes.cause(before: gone, after: come, or: .refusals)]
    }

    /// The condition of each refusal by itself, and as it is written.
    private func conditions(
        _ rules: ComparedRules, _ graph: ImportedGraph
    ) -> [(taken: ConditionID, written: ExpressionID)] {
        var refusals: Set<ExpressionID> = []
        for case .notice(let index) in rules.origins.refusals {
            if let condition = rules.model.notices[index].condition { refusals.insert(condition) }
        }
        return rules.origins.decisions.indices.compactMap { index in
            let conditions = rules.origins.decisions[index].conditions
            guard conditions.count == 1, refusals.contains(conditions[0]) else { return nil }
            return graph.branches[index].first.map { ($0, conditions[0]) }
        }
    }

    /// Where a control of one version stops what the other takes. Controls that both have stop the same.
    private mutating func compareControls(
        _ rules: ComparedRules, _ broken: [ConditionID], unlike others: [ConditionID], _ otherIsSound: ConditionID,
        _ taken: ConditionID, _ cause: (String) -> ChangeCause
    ) {
        let shared = Set(others)
        for (control, message) in zip(broken, rules.controlMessages) where !shared.contains(control) {
            let condition = ground.builder.all([taken, control, otherIsSound])
            add(.control, .come, condition, because: condition, [cause(message)])
        }
    }

    /// Where both versions have controls that stop the answers, and do not say the same: which messages, in which order.
    mutating func unlikeMessages() -> [RulesComparison.Region] {
        func pieces(_ rules: ComparedRules, _ broken: [ConditionID]) -> [GuardedPiece] {
            zip(rules.controlMessages, broken).map { GuardedPiece($0, when: $1) }
        }
        let (old, new) = (pieces(before, ground.old.broken), pieces(after, ground.new.broken))
        let (brokenBefore, brokenAfter) = (ground.builder.any(ground.old.broken), ground.builder.any(ground.new.broken))
        let taken = ground.builder.not(ground.excluded)
        let both = ground.builder.all([taken, brokenBefore, brokenAfter])
        return PieceComparison(from: old, to: new).differences(where: both, in: &ground.builder).map { difference in
            RulesComparison.Region(
                subject: .control, condition: difference.condition, causes: [], kind: difference.kind,
                reads: ground.builder.operands(of: difference.cause))
        }
    }
}
