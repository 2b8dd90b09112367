import ActeActs
import ActeDiagnostics
import ActeGraph
import ActeModel
import ActeProof

/// A value that has a name, by position in its model.
enum WrittenValue: Hashable {
    case computation(Int)
    case parameter(Int)
}

/// One of two versions of rules as its author wrote it, beside what it became on common ground.
struct WrittenSide {
    let rules: ComparedRules
    private let graph: ImportedGraph
    private let pieces: [PlanPiece]
    /// By term, on the ground of its version: the name of the value that it holds.
    private let names: [TermID: String]

    init(_ rules: ComparedRules, _ graph: ImportedGraph, pieces: [PlanPiece]) {
        (self.rules, self.graph, self.pieces) = (rules, graph, pieces)
        names = rules.termNames
    }

    // MARK: Pieces

    /// The part of the act that a piece stands in, as its line says it; nothing in the plan of its nature.
    func caption(ofPiece place: Int) -> String? {
        guard let part = pieces[place].part, let id = rules.plan.parts[part].id else { return nil }
        return line(rules.origins.parts[Int(id.rawValue)].range)
    }

    /// The decisions above a piece, those apart that are not taken alike where `others` holds.
    func decisions(above place: Int, besides others: Set<ConditionID>) -> [DecisionID] {
        pieces[place].path.filter { !others.contains(condition($0)) }.map(\.decision)
    }

    /// The conditions of the branches that lead to a piece.
    func conditions(above place: Int) -> Set<ConditionID> { Set(pieces[place].path.map(condition)) }

    private func condition(_ step: PlanPiece.Step) -> ConditionID {
        graph.branches[Int(step.decision.rawValue)][step.branch]
    }

    /// What a piece prints: by value, its name and its term on common ground.
    func values(ofPiece place: Int) -> [String: TermID] {
        var found: [String: TermID] = [:]
        for case .term(let term) in pieces[place].operands {
            if let name = names[term] { found[name] = graph.terms[Int(term.rawValue)] }
        }
        return found
    }

    /// By refusal: its line; nothing for an option that is closed.
    var refusalLines: [String?] {
        rules.origins.refusals.map { origin in
            guard case .notice(let index) = origin else { return nil }
            return line(rules.model.notices[index].range)
        }
    }

    // MARK: Conditions

    /// The conditions of a decision, as they are written.
    func words(of decision: DecisionID) -> [String] { expressions(of: decision).map(text) }

    /// The conditions of a decision.
    func expressions(of decision: DecisionID) -> [ExpressionID] {
        let decisions = rules.origins.decisions
        return decisions.indices.contains(Int(decision.rawValue)) ? decisions[Int(decision.rawValue)].conditions : []
    }

    /// The values that conditions read directly.
    func values(in expressions: [ExpressionID]) -> [WrittenValue] { expressions.flatMap(values) }

    private func values(in expression: ExpressionID) -> [WrittenValue] {
        switch rules.model[expression] {
        case .computation(let index): [.computation(Int(index))]
        case .parameter(let index): [.parameter(Int(index))]
        default: rules.model.children(of: expression).flatMap(values)
        }
    }

    /// The names of the questions that conditions read directly.
    func questions(in expressions: [ExpressionID]) -> [String] { expressions.flatMap(questions) }

    private func questions(in expression: ExpressionID) -> [String] {
        if case .question(let index) = rules.model[expression] { return [rules.model.questions[Int(index)].name] }
        return rules.model.children(of: expression).flatMap(questions)
    }

    /// The name of a value.
    func text(of value: WrittenValue) -> String {
        switch value {
        case .computation(let index): rules.model.computations[index].name
        case .parameter(let index): rules.model.parameters[index].name
        }
    }

    /// What a value is, as it is written, without the names of the values below it.
    func writing(of value: WrittenValue) -> String {
        switch value {
        case .computation(let index): writing(of: rules.model.computations[index].value)
        case .parameter(let index):
            rules.model.parameters[index].versions.map {
                "\(text($0.value)) \($0.from) \($0.until.map { "\($0)" } ?? "")"
            }.joined(separator: "\n")
        }
    }

    /// The values that a value reads.
    func values(below value: WrittenValue) -> [WrittenValue] {
        guard case .computation(let index) = value else { return [] }
        return values(in: [rules.model.computations[index].value])
    }

    private func writing(of expression: ExpressionID) -> String {
        guard case .choose = rules.model[expression] else { return text(expression) }
        return rules.model.children(of: expression).map(writing).joined(separator: "\n")
    }

    // MARK: Source

    func text(_ expression: ExpressionID) -> String {
        source(rules.model.expressionRanges[expression.index]).split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
    }

    /// Longest line that names a part, in characters.
    private static let longestLine = 80

    /// The first line of a place, cut when it is long.
    func line(_ range: SourceRange) -> String {
        let first = source(range).prefix { !$0.isNewline }
        let plain = first.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return plain.count > WrittenSide.longestLine ? plain.prefix(WrittenSide.longestLine) + "…" : plain
    }

    private func source(_ range: SourceRange) -> String {
        rules.model.files.first { $0.id == range.file }?.text(range) ?? ""
    }
}
