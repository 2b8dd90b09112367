import ActePatterns
import ActeValues

/// Finds answers that do what a way down a diagram asks for, and proves that they do.
struct RemedyAnswers {
    private let graph: DecisionGraph
    private let body: GraphBody
    private let log: AnswerLog
    private let diagrams: Diagrams
    private let target: UInt32

    /// Most sets of answers tried for one way.
    private static let maximumTrials = 64

    init(_ graph: DecisionGraph, _ log: AnswerLog, _ diagrams: Diagrams, target: UInt32) {
        self.graph = graph
        body = graph.body
        self.log = log
        self.diagrams = diagrams
        self.target = target
    }

    private typealias Answers = [UInt32: StoredAnswer]

    /// Answers to the questions touched under which the diagram comes to *oui*; nothing when none were found.
    func remedy(touching touched: [UInt32], _ path: [RemedySearch.Step], _ present: Standing) -> Remedy? {
        let choices = touched.map { candidates(for: $0, path) }
        if choices.contains(where: \.isEmpty) { return nil }
        var trials = 0
        var positions = touched.map { _ in 0 }
        while trials < Self.maximumTrials {
            trials += 1
            var answers: Answers = [:]
            for (index, question) in touched.enumerated() { answers[question] = choices[index][positions[index]] }
            if !works(answers) { answers = moved(answers, path) ?? answers }
            if works(answers) { return remedy(leanest(answers), path, present) }
            // The next combination.
            guard let index = positions.indices.first(where: { positions[$0] + 1 < choices[$0].count }) else {
                return nil
            }
            positions[index] += 1
            for earlier in 0..<index { positions[earlier] = 0 }
        }
        return nil
    }

    /// Whether the stored answers, with these in the place of theirs, bring what is wanted.
    private func works(_ answers: Answers) -> Bool {
        let changed = changed(answers)
        guard Standing(graph, changed).settles(target, of: diagrams) else { return false }
        if body.closures.isEmpty { return true }
        var walk = Walk(graph)
        walk.restore(changed.answered.compactMap { question in changed.answer(to: question).map { (question, $0) } })
        return answers.allSatisfy { walk.closedOption(chosenBy: $1, of: QuestionID($0)) == nil }
    }

    private func changed(_ answers: Answers) -> AnswerLog {
        var changed = log
        for (question, answer) in answers { changed.record(answer, for: QuestionID(question)) }
        return changed
    }

    /// The same without those that turn out not to be needed.
    private func leanest(_ answers: Answers) -> Answers {
        var lean = answers
        for question in answers.keys.sorted().reversed() {
            var without = lean
            without[question] = nil
            if works(without) { lean = without }
        }
        return lean
    }

    private func remedy(_ answers: Answers, _ path: [RemedySearch.Step], _ present: Standing) -> Remedy {
        let after = Standing(graph, changed(answers))
        var facts: [Situation.Fact] = []
        for step in path {
            let variable = body.variables.list[Int(step.variable)]
            let isTouched =
                variable.kind == .term
                ? body.sites.questionsBehind(variable.operand).contains { answers[$0] != nil }
                : answers[variable.operand] != nil
            guard isTouched else { continue }
            if let region = present.region(of: step.variable), step.start <= region, region < step.end { continue }
            guard let region = after.region(of: step.variable), step.start <= region, region < step.end else {
                continue
            }
            let fact = graph.fact(of: step.variable, from: step.start, upTo: step.end)
            if !facts.contains(fact) { facts.append(fact) }
        }
        let changes = answers.sorted { $0.key < $1.key }.map {
            Remedy.Change(question: QuestionID($0.key), answer: $0.value)
        }
        return Remedy(changes: changes, facts: facts)
    }

    // MARK: Candidates

    /// Answers that lie where the way holds the variables of a question, the nearest to the stored one first.
    private func candidates(for question: UInt32, _ path: [RemedySearch.Step]) -> [StoredAnswer] {
        let declaration = body.questions[Int(question)]
        let own = path.filter {
            let variable = body.variables.list[Int($0.variable)]
            return variable.kind != .term && variable.kind != .arising && variable.operand == question
        }
        var list: [StoredAnswer]
        if declaration.type.isText {
            list = texts(own).map { .text($0) }
        } else if declaration.type == .choices {
            list = [.scalar(ticks(question, own))]
        } else {
            list = scalars(question, own).map { .scalar($0) }
        }
        if let stored = log.answer(to: QuestionID(question)) { list.insert(stored, at: 0) }
        if declaration.isOptional { list.append(.leftOut) }
        return list.filter { answer in
            own.allSatisfy { step in
                let region = body.region(of: answer, for: body.variables.list[Int(step.variable)])
                return step.start <= region && region < step.end
            }
        }
    }

    private func scalars(_ question: UInt32, _ own: [RemedySearch.Step]) -> [Int64] {
        let declaration = body.questions[Int(question)]
        var (low, high) = (declaration.domain.minimum, declaration.domain.maximum)
        for step in own where body.variables.list[Int(step.variable)].kind == .answer {
            let variable = body.variables.list[Int(step.variable)]
            let last = variable.hasAbsence ? min(step.end, variable.absence) : step.end
            if step.start > 0 { low = max(low, cut(Int(step.start) - 1, of: variable)) }
            if Int(last) <= Int(variable.count), last > 0 { high = min(high, cut(Int(last) - 1, of: variable) - 1) }
        }
        guard low <= high else { return [] }
        if declaration.type == .choice || declaration.type == .truth { return (low...high).prefix(64).map { $0 } }
        var near: Int64 = 0
        if case .scalar(let stored)? = log.answer(to: QuestionID(question)) { near = stored }
        return [min(max(near, low), high)]
    }

    private func cut(_ index: Int, of variable: Variables.Variable) -> Int64 {
        let position = Int(variable.first) + index
        return index < Int(variable.count) ? body.variables.cuts[position] : Int64.max
    }

    private func ticks(_ question: UInt32, _ own: [RemedySearch.Step]) -> Int64 {
        var mask: Int64 = 0
        if case .scalar(let stored)? = log.answer(to: QuestionID(question)) { mask = stored }
        for step in own {
            let variable = body.variables.list[Int(step.variable)]
            guard variable.kind == .tick else { continue }
            let bit: Int64 = 1 << Int64(variable.first)
            mask = step.start == 1 ? mask | bit : step.end == 1 ? mask & ~bit : mask
        }
        return mask
    }

    /// Texts made of what the tests hold: the whole text, one that a pattern describes, or a beginning followed by what it must hold.
    private func texts(_ own: [RemedySearch.Step]) -> [String] {
        var whole: [String] = []
        var beginning = ""
        var held = ""
        for step in own {
            let variable = body.variables.list[Int(step.variable)]
            switch variable.kind {
            case .wording:
                // Past the constants lie every other text, and no text at all.
                for index in step.start..<max(step.start, min(step.end, variable.count)) {
                    whole.append(body.strings[Int(body.variables.wordings[Int(variable.first) + Int(index)])])
                }
            case .startsWith where step.start == 1:
                let words = body.strings[Int(variable.first)]
                if words.utf8.count > beginning.utf8.count { beginning = words }
            case .contains where step.start == 1: held += " " + body.strings[Int(variable.first)]
            case .matches where step.start == 1: whole += body.patterns[Int(variable.first)].samples
            default: continue
            }
        }
        // No text is empty: an answer that is one would be none.
        let pieced = beginning + held
        return whole + (pieced.isEmpty ? ["…"] : [pieced, pieced + " …", "…"])
    }

    // MARK: Computed values

    /// Answers moved so that the computed values come where the way holds them: each value by one answer, as far as it takes.
    private func moved(_ answers: Answers, _ path: [RemedySearch.Step]) -> Answers? {
        var answers = answers
        for step in path where body.variables.list[Int(step.variable)].kind == .term {
            let variable = body.variables.list[Int(step.variable)]
            let behind = body.sites.questionsBehind(variable.operand).filter { answers[$0] != nil }
            guard !behind.isEmpty, side(of: step, answers) != 0 else { continue }
            for question in behind.reversed() {
                guard let better = moved(answers, question, towards: step, path) else { continue }
                answers = better
                break
            }
        }
        return answers
    }

    /// Moves one answer, within where its own variables are held, to the nearest place where the computed value is right.
    private func moved(
        _ answers: Answers, _ question: UInt32, towards step: RemedySearch.Step, _ path: [RemedySearch.Step]
    ) -> Answers? {
        let declaration = body.questions[Int(question)]
        guard !declaration.type.isText, declaration.type != .choices, case .scalar(let start)? = answers[question]
        else {
            return nil
        }
        let own = path.filter {
            let variable = body.variables.list[Int($0.variable)]
            return variable.kind == .answer && variable.operand == question
        }
        func placed(_ scalar: Int64) -> Answers { answers.merging([question: .scalar(scalar)]) { $1 } }
        func isHeld(_ scalar: Int64) -> Bool {
            own.allSatisfy {
                let region = body.region(of: .scalar(scalar), for: body.variables.list[Int($0.variable)])
                return $0.start <= region && region < $0.end
            }
        }
        guard let here = side(of: step, answers) else { return nil }
        // A side as far away as answers go: beyond it sums do not fit.
        let reach: Int64 = 1 << 52
        for end in [min(declaration.domain.maximum, reach), max(declaration.domain.minimum, -reach)] {
            guard let there = side(of: step, placed(end)), there != here else { continue }
            var (near, far) = (start, end)
            while (far - near).magnitude > 1 {
                let middle = near + (far - near) / 2
                guard let reached = side(of: step, placed(middle)) else { return nil }
                if reached == here { near = middle } else { far = middle }
            }
            if isHeld(far), side(of: step, placed(far)) == 0 { return placed(far) }
        }
        return nil
    }

    /// On which side of where a step holds it a computed value lies: −1 below, 0 there, 1 above; nothing when it has no value.
    private func side(of step: RemedySearch.Step, _ answers: Answers) -> Int? {
        let variable = body.variables.list[Int(step.variable)]
        guard let scalar = Standing(graph, changed(answers)).scalar(ofTerm: variable.operand) else { return nil }
        let region = body.variables.region(of: scalar, for: variable)
        return region < step.start ? -1 : region >= step.end ? 1 : 0
    }
}
