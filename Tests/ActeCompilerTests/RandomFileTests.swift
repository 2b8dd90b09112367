import ActeCompiler
import ActeDiagnostics
import ActeGraph
import ActeModel
import ActeValues
import Foundation
import TestRandom
import TestSupport
import Testing

/// Whole rule files against every act that they can give: what is found is what some act shows, and nothing else.
@Suite struct RandomFileTests {
    /// What is told where some answers show it.
    private static let shown: Set<String> = ["E0450", "E0451", "E0455", "E0456", "E0470", "E0471", "E0472"]
    /// What is told where no answers lead.
    private static let missing: Set<String> = ["E0452", "A0454"]
    /// By hand, `ACTE_RANDOM_FILES=2500` tries twenty thousand in all.
    private static let filesOfABatch = ProcessInfo.processInfo.environment["ACTE_RANDOM_FILES"].flatMap(Int.init) ?? 375

    @Test(arguments: 0..<8) func theFindingsAreThoseOfAllActs(batch: Int) throws {
        var generator = SeededGenerator(seed: UInt64(batch) &* 15_485_863 &+ 3)
        var faulty = 0
        var sound = 0
        var barred = 0
        var tried = 0
        var constrained = 0
        var exact = 0
        while tried < Self.filesOfABatch {
            let source = RandomFile(using: &generator).source
            var sink = DiagnosticSink()
            let file = SourceFile(id: FileID(0), name: "essai.acte", bytes: Array(source.utf8))
            // What the checker refuses by itself is proved of nothing.
            guard let rules = compileDraft(file, with: .none, into: &sink) else { continue }
            tried += 1
            // A refusal of all answers is told, and nothing that it explains.
            let looked = sink.diagnostics.contains { $0.code == "E0479" } ? Self.shown : Self.shown.union(Self.missing)
            let told = Set(
                sink.diagnostics.filter { looked.contains($0.code.description) }
                    .map { NaiveFaults.Fault(code: $0.code.description, range: $0.range) })
            let acts = EveryAct(rules, looked)
            let forbidden = Set(sink.diagnostics.filter { $0.code == "A0480" }.map(\.range))
            // What a refusal that always applies forbids, or a constraint that nothing respects, is explained by that.
            let isPlain = !sink.diagnostics.contains { ["A0454", "E0458"].contains($0.code) }
            let isExact = isPlain && rules.model.constraints.isEmpty
            let isRight = isExact ? forbidden == acts.forbidden : forbidden.isSubset(of: acts.unheld)
            #expect(isRight, "\(forbidden) \(acts.forbidden) in\n\(source)")
            if !isRight { return }
            if !forbidden.isEmpty { barred += 1 }
            if told.isEmpty { sound += 1 } else { faulty += 1 }
            if !rules.model.constraints.isEmpty {
                constrained += 1
                if told == acts.faults && (!isPlain || forbidden == acts.forbidden) { exact += 1 }
            }
            guard acts.faults.isSubset(of: told), told.isSubset(of: acts.mostFaults) else {
                let lines = LineIndex(file)
                func words(_ faults: Set<NaiveFaults.Fault>) -> [String] {
                    faults.map { "\($0.code) \(lines.position(of: $0.range.start))" }.sorted()
                }
                Issue.record(
                    "told \(words(told.subtracting(acts.mostFaults))), missed \(words(acts.faults.subtracting(told))) in\n\(source)"
                )
                return
            }
            let vain = Set(sink.diagnostics.filter { $0.code == "A0478" }.map(\.range))
            if !sink.hasErrors {
                let pointless = acts.pointless
                // What another finding explains is not told twice.
                let isAlone = vain.count == sink.diagnostics.count
                #expect(isAlone ? vain == pointless : vain.isSubset(of: pointless), "\(source)")
            }
            if !sink.hasErrors, rules.model.constraints.isEmpty {
                let difference = acts.difference(with: rules, using: &generator)
                #expect(difference == nil, "\(difference ?? "") in\n\(source)")
                if difference != nil { return }
            }
        }
        #expect(faulty > 50 && sound > 10, "\(faulty) faulty, \(sound) sound")
        #expect(barred > 10, "\(barred) barred")
        // When a question is asked is known from the conditions that lead to it, not from all that the walk finds out: a few faults are told of answers
        // that a constraint would have refused.
        #expect(exact * 100 > constrained * 80, "\(exact) of \(constrained) exact")
    }
}

/// Every act of a small model: all of its complete answers, with what a plain reading says of each.
private struct EveryAct {
    private let rules: CompiledRules
    private var model: CheckedModel { rules.model }
    private var domains: [[NaiveAnswer]] = []
    /// By the number that the answers make, the first question counting least.
    private var walks: [NaiveWalk] = []
    /// What is wrong with the acts that are made.
    private(set) var faults: Set<NaiveFaults.Fault> = []
    /// The same, if constraints said nothing.
    private(set) var mostFaults: Set<NaiveFaults.Fault> = []
    /// The lines that answers lead to and that no act that is made holds.
    private(set) var unheld: Set<SourceRange> = []
    /// The same, where some act is made at all.
    private(set) var unmade: Set<SourceRange> = []

    init(_ rules: CompiledRules, _ looked: Set<String>) {
        self.rules = rules
        domains = model.questions.map(Self.domain)
        var taken: Set<SourceRange> = []
        var passed: Set<SourceRange> = []
        var made: Set<SourceRange> = []
        var isEverMade = false
        for number in 0..<domains.reduce(1, { $0 * $1.count }) {
            let evaluator = NaiveEvaluator(model, answers: answers(number))
            walks.append(NaiveWalk(evaluator))
            let found = NaiveFaults(evaluator, asked: model.constraints.isEmpty ? nil : asked(number))
            faults.formUnion(found.faults)
            mostFaults.formUnion(model.constraints.isEmpty ? found.faults : NaiveFaults(evaluator, asked: []).faults)
            taken.formUnion(found.taken)
            passed.formUnion(found.passed)
            if found.isMade { made.formUnion(found.taken) }
            isEverMade = isEverMade || found.isMade
        }
        unheld = taken.subtracting(made)
        if isEverMade { unmade = unheld }
        judgeConditions(taken, passed)
        faults = faults.filter { looked.contains($0.code) }
        mostFaults = mostFaults.filter { looked.contains($0.code) }
    }

    /// A condition must hold in some act, and in some must not.
    private mutating func judgeConditions(_ taken: Set<SourceRange>, _ passed: Set<SourceRange>) {
        var places = model.branches.map { ($0.range, $0.condition != nil) }
        var cases: Set<SourceRange> = []
        for statement in model.statements {
            if case .selection(_, let run) = statement { cases.formUnion(model.branches(of: run).map(\.range)) }
        }
        places += model.notices.filter { $0.condition != nil }.map { ($0.range, true) }
        for case .inlineIf(let condition) in model.segments {
            places.append((model.expressionRanges[condition.index], true))
        }
        for condition in model.computations.flatMap(\.exceptions) {
            places.append((model.expressionRanges[condition.index], true))
        }
        for row in model.computations.flatMap(\.rows) { places.append((row.range, false)) }
        for (range, isCondition) in places {
            if !taken.contains(range) {
                faults.insert(NaiveFaults.Fault(code: "E0452", range: range))
            } else if isCondition, !cases.contains(range), !passed.contains(range) {
                faults.insert(NaiveFaults.Fault(code: "A0454", range: range))
            }
        }
        mostFaults.formUnion(faults)
    }

    private static func domain(_ question: Question) -> [NaiveAnswer] {
        var values: [NaiveAnswer] =
            switch question.type {
            case .truth: [.value(.truth(false)), .value(.truth(true))]
            case .choice: question.options.indices.map { .value(.option($0)) }
            default: (0...3).compactMap { Value(scalar: $0, question.type) }.map { .value($0) }
            }
        if question.isOptional { values.append(.blank) }
        return values
    }

    private func answers(_ number: Int) -> [Int: NaiveAnswer] {
        var rest = number
        var found: [Int: NaiveAnswer] = [:]
        for (question, domain) in domains.enumerated() {
            found[question] = domain[rest % domain.count]
            rest /= domain.count
        }
        return found
    }

    // MARK: What is asked

    /// The questions that are asked of somebody who would give these answers.
    private func asked(_ number: Int) -> Set<Int> {
        let answers = answers(number)
        var given: Set<Int> = []
        while true {
            var walk = ActeGraph.Walk(rules.graph)
            walk.restore(given.sorted().map { (QuestionID(UInt32($0)), stored(answers[$0] ?? .blank)) })
            guard let next = walk.needed.map({ Int($0.rawValue) }).min() else { return given }
            given.insert(next)
        }
    }

    /// Answers what is needed, in any order, until nothing is.
    /// - Returns: where the questions differ from those whose answers make a difference; nothing where they never do.
    func difference(with rules: CompiledRules, using generator: inout SeededGenerator) -> String? {
        var given: [Int: Int] = [:]
        while true {
            var walk = ActeGraph.Walk(rules.graph)
            walk.restore(
                given.sorted { $0.key < $1.key }.map { (QuestionID(UInt32($0.key)), stored(domains[$0.key][$0.value])) }
            )
            let completions = completions(of: given)
            let results = Set(completions.map { walks[$0] })
            if let refusal = walk.refusal {
                let isRight = results.allSatisfy { $0.refusal != nil }
                return isRight ? nil : "refused \(refusal) after \(given)"
            }
            let mattering = Set(domains.indices.filter { given[$0] == nil && mayMatter($0, completions) })
            let possible = Set(walk.possible.map { Int($0.rawValue) })
            let needed = Set(walk.needed.map { Int($0.rawValue) })
            if possible != mattering { return "may be asked \(possible), may matter \(mattering) after \(given)" }
            if !needed.isSubset(of: possible) { return "needed \(needed) of \(possible) after \(given)" }
            guard let question = needed.sorted().randomElement(using: &generator) else {
                return results.count == 1 ? nil : "nothing is asked after \(given), and acts differ"
            }
            given[question] = domains[question].indices.randomElement(using: &generator)
        }
    }

    /// The outermost branches and passages that no act that is made holds, although answers lead there. What only refuses or alerts belongs to no act,
    /// and `selon` must tell all its cases.
    var forbidden: Set<SourceRange> {
        var found: Set<SourceRange> = []
        collect(model.body, &found)
        return found
    }

    private func collect(_ block: Block, _ found: inout Set<SourceRange>) {
        for statement in model.statements(of: block) {
            switch statement {
            case .conditional(let arms):
                for arm in model.branches(of: arms) {
                    if unmade.contains(arm.range), writes(arm.block) {
                        found.insert(arm.range)
                    } else {
                        collect(arm.block, &found)
                    }
                }
            case .selection(_, let cases): for arm in model.branches(of: cases) { collect(arm.block, &found) }
            case .part(let index):
                collect(model.parts[Int(index)].block, &found)
                if let line = model.parts[Int(index)].line { collect(line, &found) }
            case .text(let text): collect(text, &found)
            default: continue
            }
        }
    }

    private func collect(_ text: TextID, _ found: inout Set<SourceRange>) {
        // Whether each passage that is open stands under one that was found.
        var isUnder: [Bool] = []
        for segment in model.segments(of: text) {
            switch segment {
            case .inlineIf(let condition):
                let range = model.expressionRanges[condition.index]
                let isFound = isUnder.last != true && unmade.contains(range)
                if isFound { found.insert(range) }
                isUnder.append(isFound || isUnder.last == true)
            case .inlineElse:
                // What stands under `sinon` may still be held.
                isUnder.removeLast()
                isUnder.append(isUnder.last == true)
            case .inlineEnd: isUnder.removeLast()
            default: continue
            }
        }
    }

    private func writes(_ block: Block) -> Bool {
        model.statements(of: block).contains { statement in
            switch statement {
            case .text, .part, .inclusion, .derivation: true
            case .conditional(let arms), .selection(_, let arms):
                model.branches(of: arms).contains { writes($0.block) }
            default: false
            }
        }
    }

    /// The questions whose answers change nothing, by where they are written.
    var pointless: Set<SourceRange> {
        Set(domains.indices.filter { !mayMatter($0, Array(walks.indices)) }.map { model.questions[$0].range })
    }

    private func completions(of given: [Int: Int]) -> [Int] {
        walks.indices.filter { number in
            var rest = number
            for (question, domain) in domains.enumerated() {
                if let value = given[question], value != rest % domain.count { return false }
                rest /= domain.count
            }
            return true
        }
    }

    /// Whether two of these acts that differ by one answer alone differ.
    private func mayMatter(_ question: Int, _ completions: [Int]) -> Bool {
        let step = domains[..<question].reduce(1) { $0 * $1.count }
        let count = domains[question].count
        return completions.contains { number in
            let first = number - (number / step % count) * step
            return walks[number] != walks[first]
        }
    }

    private func stored(_ answer: NaiveAnswer) -> StoredAnswer {
        switch answer {
        case .blank: .leftOut
        case .value(let value): .scalar(Scalar.of(value) ?? 0)
        }
    }
}
