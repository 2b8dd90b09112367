import ActeCompiler
import ActeDiagnostics
import ActeGraph
import ActeInterview
import ActeModel
import ActeValues

/// Looks for what a set of walks never reached: branches, answers of choices, thresholds, clauses, refusals and alerts.
struct CoverageSurvey {
    private let rules: Rules
    private let walks: [Walk]
    private var model: CheckedModel { rules.compiled.model }

    init(_ rules: Rules, _ walks: [Walk]) {
        self.rules = rules
        self.walks = walks
    }

    /// What was reached and what was not.
    var coverage: Coverage {
        let surveys = [branches, passages, options, thresholds, notices]
        return Coverage(
            counts: surveys.map { $0.count }.filter { $0.total > 0 },
            gaps: surveys.flatMap { $0.gaps }.sorted {
                ($0.file ?? "", $0.line, $0.words) < ($1.file ?? "", $1.line, $1.words)
            })
    }

    private typealias Survey = (count: Coverage.Count, gaps: [Coverage.Gap])

    /// Counts what is reached; each thing has its line and its words.
    private func survey(_ noun: String, _ things: [(range: SourceRange, words: String, isReached: Bool)]) -> Survey {
        let missed = things.filter { !$0.isReached }
        let count = Coverage.Count(noun: noun, reached: things.count - missed.count, total: things.count)
        return (
            count,
            missed.map {
                Coverage.Gap(line: rules.line(of: $0.range), words: $0.words, file: rules.fileName(of: $0.range))
            }
        )
    }

    private var branches: Survey {
        var things: [(range: SourceRange, words: String, isReached: Bool)] = []
        for decision in TreeIndex(model).decisions {
            let states = walks.map { walk in
                walk.refusal == nil && decision.path.allSatisfy(walk.isTaken)
                    ? walk.state(of: decision.arms) : .undecided
            }
            let arms = Array(model.branches(of: decision.arms))
            for (arm, branch) in arms.enumerated() {
                things.append((branch.range, "branche : \(rules.head(of: branch))", states.contains(.taken(arm))))
            }
            // Nothing is written where no arm is taken, and yet that is a way too.
            if let last = arms.last, last.condition != nil {
                let words = "branche : aucune condition remplie à partir de « \(rules.head(of: arms[0])) »"
                if !isCovering(arms) { things.append((last.range, words, states.contains(.none))) }
            }
        }
        return survey("branches", things)
    }

    /// The passages of sentences: each must print in some example, and not in another.
    private var passages: Survey {
        // What decides statements, refusals and alerts is counted with them.
        let conditions = model.branches.compactMap(\.condition) + model.notices.compactMap(\.condition)
        let statements = Set(conditions.map(\.rawValue))
        var things: [(range: SourceRange, words: String, isReached: Bool)] = []
        for (index, origin) in rules.compiled.origins.decisions.enumerated()
        where !origin.conditions.contains(where: { statements.contains($0.rawValue) }) {
            let taken = Set(walks.compactMap { $0.engine.conclusions.branch(of: DecisionID(UInt32(index))) })
            for (branch, condition) in origin.conditions.enumerated() {
                let words = rules.source(of: model.expressionRanges[condition.index])
                things.append((origin.range, "passage : si \(words)", taken.contains(branch)))
            }
            things.append((origin.range, "passage qui ne s'imprime pas", taken.contains(origin.conditions.count)))
        }
        return survey("passages", things)
    }

    /// Whether one arm is always taken: a `selon` that covers its subject.
    private func isCovering(_ arms: [Branch]) -> Bool {
        guard let first = arms.first else { return true }
        return rules.head(of: first).hasPrefix("cas")
    }

    private var options: Survey {
        var things: [(range: SourceRange, words: String, isReached: Bool)] = []
        for (index, question) in model.questions.enumerated()
        where question.type == .choice || question.type == .choices {
            let chosen = walks.reduce(into: Set<Int>()) { found, walk in
                let id = QuestionID(UInt32(index))
                guard walk.engine.counts(id) else { return }
                switch walk.storedValue(of: id) {
                case .option(let option): found.insert(option)
                case .options(let options): found.formUnion(options)
                default: break
                }
            }
            // A long list is data (the départements): one of its answers stands for all.
            guard question.options.count <= CoverageSurvey.longList else {
                things.append((question.range, "aucune réponse à [\(question.name)]", !chosen.isEmpty))
                continue
            }
            for (position, option) in question.options.enumerated() {
                things.append((option.range, "réponse : [\(question.name)] = \(option.key)", chosen.contains(position)))
            }
        }
        return survey("réponses", things)
    }

    /// Beyond that many options, a choice is taken for a list of data.
    private static let longList = 20

    /// The comparisons with a constant must be seen to hold and to fail.
    private var thresholds: Survey {
        let appraisals = walks.map(Appraisal.init)
        var things: [(range: SourceRange, words: String, isReached: Bool)] = []
        var seen: Set<SourceRange> = []
        for index in model.expressions.indices {
            let id = ExpressionID(index)
            guard case .compare(let comparison, let left, let right) = model[id], isConstant(right),
                comparison != .equal, comparison != .notEqual, seen.insert(model.expressionRanges[index]).inserted
            else { continue }
            let sides = Set(
                appraisals.compactMap { appraisal -> Bool? in
                    guard case .known = appraisal.finding(left) else { return nil }
                    return appraisal.truth(id) == .yes
                })
            let words = rules.source(of: model.expressionRanges[index])
            let lacks = sides.isEmpty ? "d'aucun côté" : sides.contains(true) ? "quand c'est faux" : "quand c'est vrai"
            things.append((model.expressionRanges[index], "seuil non testé \(lacks) : \(words)", sides.count == 2))
        }
        return survey("seuils", things)
    }

    private func isConstant(_ expression: ExpressionID) -> Bool {
        switch model[expression] {
        case .scalar, .parameter: true
        default: false
        }
    }

    private var notices: Survey {
        var things: [(range: SourceRange, words: String, isReached: Bool)] = []
        for (index, notice) in model.notices.enumerated() {
            let isRefusal = rules.compiled.origins.refusals.contains(index)
            let isReached = walks.contains { walk in
                isRefusal
                    ? walk.engine.refusal.map { rules.compiled.origins.refusals[Int($0.rawValue)] } == index
                    : rules.compiled.origins.parts.indices.contains { part in
                        rules.compiled.origins.parts[part].role == .alert(index)
                            && walk.engine.holds(PartID(UInt32(part)))
                    }
            }
            things.append((notice.range, rules.source(of: notice.range), isReached))
        }
        return survey("refus et alertes", things)
    }
}
