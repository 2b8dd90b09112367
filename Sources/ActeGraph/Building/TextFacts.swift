import ActePatterns
import ActeValues

extension DecisionGraphBuilder {
    /// What is true of any answer that is a text, said as conditions on the tests of it, by question: a text that begins with « le maire » contains
    /// « maire »; one that is « W12 » passes each test or fails it; one longer than may be answered is none. Tests that have nothing to do with one
    /// another say nothing. O(tests²) of each question.
    package mutating func textFacts() -> [UInt32: [ConditionID]] {
        var tests: [UInt32: [Atom]] = [:]
        for atom in conditions.atoms where atom.isOfText { tests[atom.operand, default: []].append(atom) }
        var facts: [UInt32: [ConditionID]] = [:]
        for (question, atoms) in tests.sorted(by: { $0.key < $1.key }) {
            let found = self.facts(of: atoms, on: questions[Int(question)])
            if !found.isEmpty { facts[question] = found }
        }
        return facts
    }

    /// Most tests of one question that are compared with one another.
    private static let mostTextTests = 400

    private mutating func facts(of atoms: [Atom], on question: QuestionDeclaration) -> [ConditionID] {
        guard atoms.count <= Self.mostTextTests else { return [] }
        var facts: [ConditionID] = []
        for atom in atoms {
            let holds = ConditionID(conditions.atom(atom))
            if !isPossible(atom, question) {
                facts.append(not(holds))
                continue
            }
            for other in atoms where other != atom {
                guard let follows = follows(other, from: atom) else { continue }
                let second = ConditionID(conditions.atom(other))
                facts.append(any([not(holds), follows ? second : not(second)]))
            }
        }
        return facts
    }

    /// Whether some answer may pass a test, by the length and the pattern that answers must have.
    private func isPossible(_ atom: Atom, _ question: QuestionDeclaration) -> Bool {
        guard atom.kind != .textMatches else { return true }
        let words = strings.texts[Int(atom.low)]
        if let longest = question.maximumLength, words.unicodeScalars.count > longest { return false }
        if atom.kind == .textStartsWith { return question.pattern?.mayDescribe(startingWith: words) ?? true }
        guard atom.kind == .textEquals else { return true }
        if let shortest = question.minimumLength, words.unicodeScalars.count < shortest { return false }
        return question.pattern.map { $0.matchesWhole(words) != .differs } ?? true
    }

    /// Whether a text that passes a test passes another, or fails it; nothing where it may do either.
    private func follows(_ other: Atom, from atom: Atom) -> Bool? {
        guard atom.kind != .textMatches else { return nil }
        let words = strings.texts[Int(atom.low)]
        if other.kind == .textMatches {
            guard atom.kind == .textEquals else { return nil }
            switch patterns.patterns[Int(other.low)].finds(in: words) {
            case .matches: return true
            case .differs: return false
            default: return nil
            }
        }
        guard let test = other.textTest else { return nil }
        let others = strings.texts[Int(other.low)]
        let passes = test.holds(words, others)
        switch (atom.kind, test) {
        case (.textEquals, _): return passes
        // Of two beginnings, one is that of the other, or no text has both.
        case (.textStartsWith, .startsWith): return passes ? true : test.holds(others, words) ? nil : false
        case (.textStartsWith, .contains), (.textContains, .contains): return passes ? true : nil
        default: return nil
        }
    }
}

extension Atom {
    var isOfText: Bool { textTest != nil || kind == .textMatches }

    /// What it asks of a text, pattern aside.
    var textTest: TextTest? {
        switch kind {
        case .textEquals: .equals
        case .textStartsWith: .startsWith
        case .textContains: .contains
        case .range, .present, .textMatches, .ticked: nil
        }
    }
}
