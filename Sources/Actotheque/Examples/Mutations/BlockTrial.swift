import ActeCompiler
import ActeDiagnostics
import ActeModel

/// Examples that would be proposed, tried before they are: pasted at the end of the rules, one must pass as these are written, and fail with the change
/// it is to see.
struct BlockTrial {
    private let rules: Rules
    private let changes: [RuleChange]

    /// A block, and the position of the change that it is to see.
    struct Proposal {
        var change: Int
        var block: String
    }

    /// - Parameter changes: those of the rules, in the order of the file.
    init(_ rules: Rules, _ changes: [RuleChange]) {
        self.rules = rules
        self.changes = changes
    }

    /// The positions of the changes that their block sees. The rules are compiled with all blocks at once, then with each change.
    func seen(by proposals: [Proposal]) -> Set<Int> {
        guard !proposals.isEmpty, let trial = pasted(proposals) else { return [] }
        let model = trial.rules.compiled.model
        let repeated = RuleChanges(trial.rules).changes.filter { Int($0.range.start) < trial.end }
        // Blocks are no rules: with them, the same things can be written otherwise.
        guard repeated.map(\.words) == changes.map(\.words) else { return [] }
        let runner = ExampleRunner(trial.rules)
        var seen: Set<Int> = []
        for (position, proposal) in zip(trial.positions, trial.kept) {
            guard runner.run(model.examples[position]).trial.isSuccess else { continue }
            let written = repeated[proposal.change].applied(to: trial.rules.compiled.written)
            guard let compiled = trial.rules.compiled.rewritten(as: written) else { continue }
            var changed = trial.rules
            changed.compiled = compiled
            let run = ExampleRunner(changed).run(compiled.model.examples[position])
            if !run.trial.isSuccess { seen.insert(proposal.change) }
        }
        return seen
    }

    /// The rules with blocks at their end.
    private struct Pasted {
        var rules: Rules
        /// How long the rules are without them.
        var end: Int
        /// The blocks, and the positions of their examples.
        var kept: [Proposal]
        var positions: [Int]
    }

    private func pasted(_ proposals: [Proposal]) -> Pasted? {
        guard let file = rules.compiled.model.files.first else { return nil }
        let bytes = file.bytes + (file.bytes.last == 0x0A ? [] : [0x0A])
        var kept = proposals
        // What cannot be written as an example is left out, once it is known.
        for _ in 0..<2 {
            var starts: [Int] = []
            var line = 1 + bytes.count { $0 == 0x0A }
            for proposal in kept {
                starts.append(line)
                line += proposal.block.utf8.count { $0 == 0x0A }
            }
            let whole = bytes + kept.flatMap { Array($0.block.utf8) }
            do {
                let rules = try Rules(draft: whole, path: rules.path)
                let positions = starts.map { start in
                    rules.compiled.model.examples.firstIndex { rules.line(of: $0.range) == start }
                }
                guard !positions.contains(nil) else { return nil }
                return Pasted(rules: rules, end: bytes.count, kept: kept, positions: positions.compactMap(\.self))
            } catch {
                guard case .faulty(let findings) = error else { return nil }
                let lines = Set(findings.filter { $0.isError && $0.path == rules.path }.map(\.line))
                let ends = starts.dropFirst() + [line]
                let sound = zip(zip(starts, ends), kept).filter { bounds, _ in
                    lines.isDisjoint(with: bounds.0..<bounds.1)
                }
                kept = sound.map(\.1)
            }
        }
        return nil
    }
}
