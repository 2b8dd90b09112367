import ActeValues

/// What a question of one builder is in another.
package struct ImportedQuestion: Sendable, Hashable {
    /// The question there.
    package var id: QuestionID
    /// By option here: its position there; nothing where all keep theirs.
    package var options: [Int64]?

    /// A question, and where its options went.
    package init(_ id: QuestionID, options: [Int64]? = nil) {
        self.id = id
        self.options = options
    }
}

/// A builder's conditions, written out in another.
package struct ImportedGraph: Sendable {
    /// By part: where it is reached.
    package var parts: [ConditionID] = []
    /// By refusal: where it is reached.
    package var refusals: [ConditionID] = []
    /// By constraint: where it is broken.
    package var broken: [ConditionID] = []
    /// By decision and branch: the condition under which it is taken.
    package var branches: [[ConditionID]] = []
    /// By term: the term there.
    package var terms: [TermID] = []
    /// By question: where it arises.
    package var gates: [ConditionID] = []
    /// Whether everything could be written there as it is here.
    package var isWhole = true
}

extension DecisionGraphBuilder {
    /// Writes the conditions of another builder in this one, `questions` telling what each of its questions is here; its blocks must
    /// not call themselves. Where a question arises is written
    /// out in each condition that reads it, so that two builders may disagree on it; questions of this one should always arise. Conditions and terms that
    /// are made alike become one. O(size of `source`).
    ///
    /// - Throws: when questions hang on themselves.
    package mutating func take(
        _ source: DecisionGraphBuilder, as questions: [ImportedQuestion]
    ) throws(GraphLimit) -> ImportedGraph {
        var importing = GraphImport(source, questions, into: self)
        let imported = try importing.run()
        self = importing.target
        return imported
    }

    /// The questions added, in the author's order.
    package var declarations: [QuestionDeclaration] { questions }

    /// What a condition tests. O(its parts).
    package func operands(of condition: ConditionID) -> Set<Operand> {
        var found: Set<Operand> = []
        var met: Set<UInt32> = [condition.rawValue]
        var pending = [condition.rawValue]
        while let next = pending.popLast() {
            let node = conditions.nodes[Int(next)]
            if node.kind == .atom {
                let operand = conditions.atoms[Int(node.first)].operand
                let isTerm = operand & Atom.termBit != 0
                found.insert(isTerm ? .term(TermID(operand & ~Atom.termBit)) : .question(QuestionID(operand)))
            }
            for part in conditions.parts(of: next) where met.insert(part).inserted { pending.append(part) }
        }
        return found
    }

    /// Whether a question arises whatever the answers.
    package func alwaysArises(_ question: Int) -> Bool { applicability[question] == Self.unconditional }

    /// Where a question has an answer that another declaration of it does not take, bounds and absence alone being looked at.
    package mutating func passes(_ declared: QuestionDeclaration, _ question: QuestionID) -> ConditionID {
        var ways: [ConditionID] = []
        func range(_ low: Int64, _ high: Int64, in table: inout ConditionTable) -> ConditionID {
            ConditionID(table.atom(Atom(kind: .range, operand: question.rawValue, low: low, high: high)))
        }
        if let minimum = declared.minimum { ways.append(range(.min, minimum, in: &conditions)) }
        if let maximum = declared.maximum, maximum < .max { ways.append(range(maximum + 1, .max, in: &conditions)) }
        if !declared.isOptional {
            let answered = isAnswered(question)
            ways.append(not(answered))
        }
        return any(ways)
    }

    /// Where an option of a choice, of one answer or of several, is among the answer.
    package mutating func chosen(_ option: Int, of question: QuestionID) -> ConditionID {
        let isMultiple = questions[Int(question.rawValue)].type == .choices
        let place = Int64(option)
        return ConditionID(
            conditions.atom(
                Atom(
                    kind: isMultiple ? .ticked : .range, operand: question.rawValue, low: place,
                    high: isMultiple ? 0 : place + 1)))
    }
}

/// One builder being written in another.
private struct GraphImport {
    let source: DecisionGraphBuilder
    let questions: [ImportedQuestion]
    var target: DecisionGraphBuilder
    private var conditions: [ConditionID?]
    private var terms: [TermID?]
    /// The questions whose gates are being written.
    private var open: Set<UInt32> = []
    private var isWhole = true

    init(
        _ source: DecisionGraphBuilder, _ questions: [ImportedQuestion], into target: DecisionGraphBuilder
    ) {
        self.source = source
        self.questions = questions
        self.target = target
        conditions = Array(repeating: nil, count: source.conditions.nodes.count)
        terms = Array(repeating: nil, count: source.terms.nodes.count)
    }

    mutating func run() throws(GraphLimit) -> ImportedGraph {
        var imported = ImportedGraph()
        // In the order in which they were made, so that what each is made of is there already.
        for question in source.questions.indices { imported.gates.append(try gate(of: UInt32(question))) }
        for condition in source.conditions.nodes.indices { _ = try self.condition(UInt32(condition)) }
        for term in source.terms.nodes.indices { imported.terms.append(try self.term(UInt32(term))) }
        for constraint in source.constraints {
            imported.broken.append(try condition(constraint.broken.rawValue))
        }
        for decision in source.tree.decisions { imported.branches.append(try branches(of: decision)) }
        var blocks = BlockConditions(source.tree, imported.branches)
        let reached = blocks.all(in: &target)
        imported.parts = Array(repeating: target.no, count: source.tree.parts.count)
        imported.refusals = Array(repeating: target.no, count: source.tree.refusals.count)
        for item in source.tree.items {
            switch item.kind {
            case .part: imported.parts[Int(item.index)] = reached[Int(item.block)]
            case .refusal: imported.refusals[Int(item.index)] = reached[Int(item.block)]
            case .decision, .call: continue
            }
        }
        imported.isWhole = isWhole
        return imported
    }

    private mutating func branches(of decision: TreeRecords.Decision) throws(GraphLimit) -> [ConditionID] {
        var cases: [ConditionID] = []
        for index in 0..<Int(decision.caseCount) {
            cases.append(try condition(source.tree.cases[Int(decision.firstCase) + index]))
        }
        guard decision.isSelection else { return [target.not(cases[0]), cases[0]] }
        var branches: [ConditionID] = []
        var others: [ConditionID] = []
        for condition in cases {
            branches.append(target.all(others + [condition]))
            others.append(target.not(condition))
        }
        return branches + [target.all(others)]
    }

    private mutating func gate(of question: UInt32) throws(GraphLimit) -> ConditionID {
        let gate = source.applicability[Int(question)]
        if gate == DecisionGraphBuilder.unconditional { return target.yes }
        if let known = conditions[Int(gate)] { return known }
        guard open.insert(question).inserted else { throw .circularApplicability(QuestionID(question)) }
        defer { open.remove(question) }
        return try condition(gate)
    }

    private mutating func condition(_ number: UInt32) throws(GraphLimit) -> ConditionID {
        if let known = conditions[Int(number)] { return known }
        let node = source.conditions.nodes[Int(number)]
        let result: ConditionID
        switch node.kind {
        case .no: result = target.no
        case .yes: result = target.yes
        case .not: result = target.not(try condition(node.first))
        case .atom: result = try atom(source.conditions.atoms[Int(node.first)])
        case .all, .any:
            var parts: [ConditionID] = []
            for part in source.conditions.parts(of: number) { parts.append(try condition(part)) }
            result = node.kind == .all ? target.all(parts) : target.any(parts)
        }
        conditions[Int(number)] = result
        return result
    }

    private mutating func atom(_ atom: Atom) throws(GraphLimit) -> ConditionID {
        var atom = atom
        if atom.operand & Atom.termBit != 0 {
            atom.operand = try term(atom.operand & ~Atom.termBit).rawValue | Atom.termBit
            return ConditionID(target.conditions.atom(atom))
        }
        let question = atom.operand
        let gate = try gate(of: question)
        let place = questions[Int(question)]
        atom.operand = place.id.rawValue
        switch atom.kind {
        case .present: break
        case .range:
            guard let options = place.options, source.questions[Int(question)].type == .choice else { break }
            let chosen = Int64(options.count) <= atom.low ? 0..<0 : atom.low..<min(atom.high, Int64(options.count))
            let tests = chosen.map { option in
                let moved = options[Int(option)]
                return ConditionID(
                    target.conditions.atom(
                        Atom(kind: .range, operand: atom.operand, low: moved, high: moved + 1)))
            }
            return target.all([gate, target.any(tests)])
        case .ticked: if let options = place.options { atom.low = options[Int(atom.low)] }
        case .textEquals, .textStartsWith, .textContains:
            atom.low = Int64(target.strings.intern(source.strings.texts[Int(atom.low)]))
        case .textMatches: atom.low = Int64(target.patterns.intern(source.patterns.patterns[Int(atom.low)]))
        }
        return target.all([gate, ConditionID(target.conditions.atom(atom))])
    }

    private mutating func term(_ number: UInt32) throws(GraphLimit) -> TermID {
        if let known = terms[Int(number)] { return known }
        let node = source.terms.nodes[Int(number)]
        let result: TermID
        switch node.operation {
        case .constant:
            if node.type == .choice || node.type == .choices, questions.contains(where: { $0.options != nil }) {
                // Which question's options these are is not known here.
                isWhole = false
            }
            result = target.terms.constant(source.terms.constants[Int(node.first)], as: node.type)
        case .absent: result = target.terms.absent(as: node.type)
        case .answer: result = try answer(node)
        case .negate, .round:
            result = target.terms.change(
                node.operation, try term(node.first), as: node.type, rounding: node.rounding)
        case .add, .subtract, .multiply, .divide, .later, .earlier:
            result = target.terms.combine(
                node.operation, try term(node.first), try term(node.second), as: node.type,
                rounding: node.rounding)
        case .deadline: result = try deadline(node)
        case .age:
            guard let birthday = node.leapBirthday else {
                result = target.terms.absent(as: node.type)
                break
            }
            result = target.terms.age(try term(node.first), try term(node.second), birthday)
        case .choose:
            var run: [UInt32] = []
            let start = Int(node.first)
            for index in 0..<Int(node.second) {
                run.append(try condition(source.terms.pieces[start + 2 * index]).rawValue)
                run.append(try term(source.terms.pieces[start + 2 * index + 1]).rawValue)
            }
            run.append(try term(source.terms.pieces[start + 2 * Int(node.second)]).rawValue)
            result = target.terms.choose(run, as: node.type)
        }
        terms[Int(number)] = result
        return result
    }

    /// An answer has no value where its question does not arise.
    private mutating func answer(_ node: TermTable.Node) throws(GraphLimit) -> TermID {
        let gate = try gate(of: node.first)
        let answer = target.terms.answer(questions[Int(node.first)].id, as: node.type)
        if gate == target.yes { return answer }
        let absent = target.terms.absent(as: node.type)
        return target.choose([(gate, answer)], otherwise: absent, as: node.type)
    }

    private mutating func deadline(_ node: TermTable.Node) throws(GraphLimit) -> TermID {
        let (date, length) = (try term(node.first), try term(node.second))
        guard var delay = node.delay else { return target.terms.absent(as: node.type) }
        if Int(delay.calendar) < source.terms.calendars.count {
            let calendar = source.terms.calendars[Int(delay.calendar)]
            let known = target.terms.calendars.firstIndex(of: calendar)
            if known == nil { target.terms.calendars.append(calendar) }
            delay.calendar = UInt16(truncatingIfNeeded: known ?? target.terms.calendars.count - 1)
        }
        return target.terms.deadline(length, date, delay)
    }
}

/// Where each block of a tree is reached.
private struct BlockConditions {
    /// By block: the blocks that lead to it, and under which condition.
    private var entrances: [[(from: UInt32, when: ConditionID?)]]
    private var known: [ConditionID?]

    init(_ tree: TreeRecords, _ branches: [[ConditionID]]) {
        entrances = Array(repeating: [], count: Int(tree.blockCount))
        known = Array(repeating: nil, count: Int(tree.blockCount))
        for item in tree.items {
            switch item.kind {
            case .part, .refusal: continue
            case .call: entrances[Int(item.index)].append((item.block, nil))
            case .decision:
                let first = Int(tree.decisions[Int(item.index)].firstBlock)
                for (branch, condition) in branches[Int(item.index)].enumerated() {
                    entrances[first + branch].append((item.block, condition))
                }
            }
        }
    }

    /// Without recursion: blocks are nested as deep as a file has refusals. No block may call itself.
    mutating func all(in target: inout DecisionGraphBuilder) -> [ConditionID] {
        known[0] = target.yes
        for block in known.indices {
            var pending = [UInt32(truncatingIfNeeded: block)]
            while let top = pending.last {
                if known[Int(top)] != nil {
                    pending.removeLast()
                    continue
                }
                let waiting = entrances[Int(top)].map(\.from).filter { known[Int($0)] == nil }
                guard waiting.isEmpty else {
                    pending += waiting
                    continue
                }
                let ways = entrances[Int(top)].map { entrance in
                    let start = known[Int(entrance.from)] ?? target.no
                    return entrance.when.map { target.all([start, $0]) } ?? start
                }
                known[Int(top)] = target.any(ways)
            }
        }
        return known.map { $0 ?? target.no }
    }
}
