import ActeDiagnostics
import ActeGraph
import ActeModel
import ActeProof

// Where no answers lead is told at the line that nothing reaches, with the lines that keep answers from it.
extension PathProof {
    /// Reports each branch that no answers reach, and each constraint that says nothing or forbids too much.
    mutating func report(_ branches: [Reachability], into sink: inout DiagnosticSink) {
        var faults = ToldFaults()
        // What is written once for all items of a list is at fault when no item makes it good.
        var live: Set<WrittenReachability> = []
        var open: Set<WrittenReachability> = []
        for branch in branches {
            switch prover.prospect(of: branch.condition) {
            case .never: if openLines.contains(branch.range) { open.insert(WrittenReachability(branch)) }
            case .possible: live.insert(WrittenReachability(branch))
            case .undecided: open.insert(WrittenReachability(branch))
            }
        }
        var told: Set<WrittenReachability> = []
        let refusal = refusalOfAll()
        if let refusal { tellThatNoActIsMade(by: [refusal], into: &sink) }
        for branch in branches {
            // Nothing that follows a refusal of all answers is reached: it says so itself.
            if let refusal, branch.range.file == refusal.range.file, branch.range.start >= refusal.range.start {
                continue
            }
            let written = WrittenReachability(branch)
            guard !live.contains(written), told.insert(written).inserted else { continue }
            // What a shared file holds is for all that use it: that one act never leads there is no mistake.
            guard isOwn(branch.range) else { continue }
            if open.contains(written) {
                sink.leaveUndecided(branch.meaning.question, at: branch.range)
                continue
            }
            tell(branch, &faults, into: &sink)
        }
        if prover.isNever(bars.made) {
            if faults.isEmpty, refusal == nil, let causes = Causes.least(keeping: [], by: bars.obstacles, &prover) {
                tellThatNoActIsMade(by: causes, into: &sink)
            }
        } else {
            tellWhatNoActHolds(branches.filter { live.contains(WrittenReachability($0)) }, into: &sink)
        }
    }

    /// Whether a line is in the rule file itself.
    func isOwn(_ range: SourceRange) -> Bool { range.file == model.header.range.file }

    /// What was told already of places that no answers lead to.
    private struct ToldFaults {
        /// The places themselves.
        var dead: Set<SourceRange> = []
        /// The constraints that nothing respects together.
        var clashes: [Set<SourceRange>] = []

        var isEmpty: Bool { dead.isEmpty && clashes.isEmpty }
    }

    /// Tells that no answers lead there.
    private mutating func tell(_ branch: Reachability, _ told: inout ToldFaults, into sink: inout DiagnosticSink) {
        switch branch.meaning {
        case .deadBranch:
            told.dead.insert(branch.range)
            sink.report(dead(branch))
        case .idleConstraint:
            sink.report(
                Diagnostic(
                    "A0458", .warning, "Ce contrôle est toujours respecté : il ne dit rien.", at: branch.range,
                    fix: Fix("Supprimez-le, ou corrigez ce qui doit être vrai.")))
        case .brokenConstraint:
            told.dead.insert(branch.range)
            sink.report(
                Diagnostic(
                    "E0458", "Aucune réponse ne respecte ce contrôle : l'acte ne pourrait jamais être fait.",
                    at: branch.range, fix: Fix("Corrigez ce qui doit être vrai.")))
        case .clashingConstraints(let earlier):
            // What nothing respects by itself, or by two, was told.
            let group = earlier + [branch.range]
            guard told.dead.isDisjoint(with: group), !told.clashes.contains(where: { $0.isSubset(of: group) }) else {
                return
            }
            if let given = branch.given, prover.isNever(given) { return }
            told.clashes.append(Set(group))
            sink.report(clash(of: branch.range, with: earlier))
        case .clashingGroup(let group):
            guard let clash = leastClash(group), clash.count > 3 else { return }
            told.clashes.append(Set(clash))
            sink.report(self.clash(of: clash[clash.count - 1], with: clash.dropLast()))
        case .idleCondition:
            // Where nothing leads, every condition is idle: that was said.
            guard !told.dead.contains(branch.range) else { return }
            sink.report(
                Diagnostic(
                    "A0454", .warning, "Cette condition est toujours vraie à cet endroit : elle ne décide rien.",
                    at: branch.range, fix: Fix("Supprimez la condition, ou corrigez-la.")))
        case .refusedAnyway:
            guard !told.dead.contains(branch.range) else { return }
            sink.report(
                Diagnostic(
                    "A0454", .warning,
                    "Ce refus s'applique toujours à cet endroit : rien de ce qui le suit ne se fait.",
                    at: branch.range, fix: Fix("Corrigez sa condition, ou supprimez ce qui le suit.")))
        case .closedOption(let question, let option):
            guard !told.dead.contains(branch.range) else { return }
            let asked = model.questions[question]
            sink.report(
                Diagnostic(
                    "A0454", .warning,
                    "« \(asked.options[option].label) » est fermée quelles que soient les réponses : personne ne pourra la choisir.",
                    at: branch.range, notes: [Note("C'est une option de [\(asked.name)].", at: asked.range)],
                    fix: Fix("Supprimez cette option, ou corrigez la condition qui la ferme.")))
        }
    }

    // MARK: Branches

    /// A branch that no answers reach, with the lines that keep them from it; where they are none, the condition is at odds with itself, or with what
    /// may be answered.
    private mutating func dead(_ branch: Reachability) -> Diagnostic {
        var finding = Diagnostic(
            "E0452", "Aucune réponse ne mène ici : cette condition n'est jamais vraie à cet endroit.", at: branch.range,
            fix: Fix("Supprimez ce qui ne servira jamais, ou corrigez sa condition ou celles qui le précèdent."))
        guard let way = branch.way else { return finding }
        let refusals = bars.obstacles.filter { $0.kind == .refusal }
        let causes = Causes.least(keeping: [way.own], by: ways.obstacles(to: way.step) + refusals, &prover) ?? []
        finding.notes = causes.isEmpty ? limits(readBy: way.expression) : Causes.notes(on: causes)
        finding.notes += clauses(includedAt: branch.range)
        return finding
    }

    /// The bounds of the answers that a condition reads, and the computations that it compares.
    private func limits(readBy expression: Int?) -> [Note] {
        guard let expression else { return [] }
        var notes: [Note] = []
        var pending = [ExpressionID(expression)]
        while let next = pending.popLast() {
            switch model[next] {
            case .question(let index):
                let question = model.questions[Int(index)]
                guard question.minimum != nil || question.maximum != nil else { continue }
                notes.append(Note("[\(question.name)] a des bornes.", at: question.range))
            case .computation(let index):
                let computation = model.computations[Int(index)]
                notes.append(Note("[\(computation.name)] se calcule ici.", at: computation.range))
            default: pending += model.children(of: next)
            }
        }
        var places: Set<SourceRange> = []
        return notes.reversed().filter { places.insert($0.range).inserted }
    }

    /// The clauses that nothing but a branch includes.
    private func clauses(includedAt branch: SourceRange) -> [Note] {
        model.clauses.indices.filter { index in
            !clauseSteps[index].isEmpty
                && clauseSteps[index].allSatisfy { step in
                    ways.obstacles(to: step).contains { $0.kind == .enclosing && $0.range == branch }
                }
        }.map { Note("Cette clause n'est incluse que là.", at: model.clauses[$0].range) }
    }

    /// Tells what answers reach, and no act that is made holds: what a refusal, a constraint or the closing of an option forbids in every case. What
    /// stands under it is not told besides. No act is the worse for it, and rules written for several acts hold such passages: it is a warning.
    private mutating func tellWhatNoActHolds(_ branches: [Reachability], into sink: inout DiagnosticSink) {
        guard !bars.obstacles.isEmpty else { return }
        var free: Set<WrittenReachability> = []
        var held: [WrittenReachability] = []
        var firsts: [WrittenReachability: Reachability] = [:]
        for branch in branches where branch.way?.isWritten == true && isOwn(branch.range) {
            let written = WrittenReachability(branch)
            if firsts[written] == nil {
                firsts[written] = branch
                held.append(written)
            }
            if !free.contains(written), !prover.areNever([branch.condition, bars.made]) { free.insert(written) }
        }
        var told: Set<SourceRange> = []
        for written in held where !free.contains(written) {
            guard let branch = firsts[written], let way = branch.way else { continue }
            let leading = ways.obstacles(to: way.step)
            guard !leading.contains(where: { $0.kind == .enclosing && told.contains($0.range) }),
                let causes = Causes.least(keeping: [way.own], by: bars.obstacles + leading, &prover),
                isNews(causes, to: sink)
            else { continue }
            told.insert(branch.range)
            sink.report(forbidden(at: branch.range, by: causes))
        }
    }

    /// Whether these lines do what they are meant to: one that always applies, or that nothing respects, was told, and explains what it forbids.
    private func isNews(_ causes: [Obstacle], to sink: DiagnosticSink) -> Bool {
        let explaining: Set<DiagnosticCode> = ["A0454", "E0458", "E0459"]
        let places = causes.filter { !$0.isOnTheWay }.map(\.range)
        return !sink.diagnostics.contains { found in
            explaining.contains(found.code) && places.contains { $0.contains(found.range) }
        }
    }

    private func forbidden(at range: SourceRange, by causes: [Obstacle]) -> Diagnostic {
        let kinds = Set(causes.filter { !$0.isOnTheWay }.map(\.kind.word))
        let cause = kinds.count == 1 ? kinds.first : nil
        return Diagnostic(
            "A0480", .warning,
            "\(cause ?? "Ce que d'autres lignes interdisent") écarte dans tous les cas ce qui est écrit ici : aucun acte ne le contient.",
            at: range, notes: Causes.notes(on: causes),
            fix: Fix("Supprimez ce passage, ou corrigez la ligne qui l'écarte."))
    }

    // MARK: Constraints

    private func clash(of range: SourceRange, with earlier: [SourceRange]) -> Diagnostic {
        let words = [1: "un autre", 2: "deux autres", 3: "trois autres", 4: "quatre autres", 5: "cinq autres"]
        let notes = earlier.map {
            Note(
                earlier.count == 1
                    ? "L'autre contrôle est ici."
                    : earlier.count == 2 ? "L'un des deux est ici." : "L'un d'eux est ici.",
                at: $0)
        }
        return Diagnostic(
            "E0459",
            "Aucune réponse ne respecte ensemble ce contrôle et \(words[earlier.count] ?? "\(earlier.count) autres").",
            at: range, notes: notes, fix: Fix("Corrigez l'un d'eux, ou supprimez-le."))
    }

    /// The fewest constraints of a group that no answers respect together although some answers make them all speak, in the order of the source.
    private mutating func leastClash(_ group: [Weighed]) -> [SourceRange]? {
        let respected = group.map { Obstacle(kind: .constraint(0), condition: $0.holds, range: $0.range) }
        guard let least = Causes.least(keeping: [], by: respected, &prover) else { return nil }
        let ranges = least.map(\.range)
        let known = group.filter { ranges.contains($0.range) }.map(\.known)
        return prover.areNever(known) ? nil : ranges
    }

    /// The first refusal that applies whatever the answers, if one does.
    private mutating func refusalOfAll() -> Obstacle? {
        guard prover.isNever(bars.made) else { return nil }
        return bars.obstacles.first { $0.kind == .refusal && isOwn($0.range) && prover.isNever($0.condition) }
    }

    /// Tells which lines keep every act from being made.
    private func tellThatNoActIsMade(by causes: [Obstacle], into sink: inout DiagnosticSink) {
        let ranges = causes.map(\.range).filter(isOwn).sorted { $0.start < $1.start }
        guard let last = ranges.last else { return }
        sink.report(
            Diagnostic(
                "E0479",
                causes.count == 1
                    ? "\(causes[0].kind.word) écarte toutes les réponses : l'acte ne pourrait jamais être fait."
                    : "Ces lignes écartent ensemble toutes les réponses : l'acte ne pourrait jamais être fait.",
                at: last,
                notes: ranges.dropLast().map { Note("Cette ligne écarte les autres réponses.", at: $0) },
                fix: Fix("Corrigez l'une d'elles, ou supprimez-la.")))
    }
}

extension Obstacle.Kind {
    /// What forbids, as the subject of a sentence.
    fileprivate var word: String {
        switch self {
        case .refusal: "Un refus"
        case .constraint: "Un contrôle"
        case .closedOption: "La fermeture d'une option"
        case .enclosing, .earlier, .inclusion: "Une condition"
        }
    }
}
