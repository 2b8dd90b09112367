import ActeModel

/// The examples of a rule file walked once: what came of each, what none of them reached, and what could be added.
public struct Rehearsal: Sendable {
    let rules: Rules
    let runs: [ExampleRun]

    init(_ rules: Rules) {
        self.rules = rules
        runs = ExampleRunner(rules).runs
    }

    /// What came of each example, in the order of the file.
    public var trials: [Trial] { runs.map(\.trial) }

    /// What the examples never reached. O(examples × size of the rules).
    public var coverage: Coverage { coverage(with: []) }

    /// What neither the examples nor these walks reached.
    public func coverage(with walks: [Walk]) -> Coverage {
        let survey = CoverageSurvey(rules)
        let reached = (runs.map(\.walk) + walks).reduce(into: Set<Int>()) { $0.formUnion(survey.reached(by: $1)) }
        return survey.coverage(reaching: reached)
    }
}

extension Rules {
    /// Walks every example of the rules. O(examples × size of the act).
    public func rehearse() -> Rehearsal { Rehearsal(self) }
}

extension Walk {
    /// What this walk alone did not reach. O(size of the rules).
    public var coverage: Coverage {
        let survey = CoverageSurvey(rules)
        return survey.coverage(reaching: survey.reached(by: self))
    }
}
