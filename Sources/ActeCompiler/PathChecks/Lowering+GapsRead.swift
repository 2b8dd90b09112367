import ActeGraph
import ActeModel

// A value that may be missing whatever is answered: a dated one between its versions, a quotient whose divisor is zero. It matters where it is read.
extension Lowering {
    /// Notes the values that may be missing and that an expression reads, in the order in which it is read: in `a et b`, b is read only where a holds.
    mutating func noteGapsRead(by id: ExpressionID, under path: ActeGraph.ConditionID) {
        guard purpose == .proof, !gapsOfValues.isEmpty else { return }
        follow(id, under: path)
    }

    private mutating func follow(_ id: ExpressionID, under path: ActeGraph.ConditionID) {
        switch model[id] {
        case .parameter(let index):
            for gap in model.parameters[Int(index)].gaps { readGaps[gap, default: []].append(path) }
        case .divide(let dividend, let divisor, _):
            if let gap = model.zeroDivisions[id] { readGaps[gap, default: []].append(path) }
            follow(dividend, under: path)
            follow(divisor, under: path)
        case .computation(let index):
            // Read twice on one path, it is read once.
            guard followed.insert(ReadComputation(index: index, path: path)).inserted else { return }
            follow(model.computations[Int(index)].value, under: path)
        case .all(let run): followInTurn(run, under: path) { $1 }
        case .any(let run): followInTurn(run, under: path) { $0.graph.not($1) }
        case .choose(let run):
            let operands = Array(model.operands[run.range])
            var reached = path
            for index in stride(from: 0, to: operands.count - 1, by: 2) {
                follow(operands[index], under: reached)
                let taken = condition(operands[index])
                follow(operands[index + 1], under: graph.all([reached, taken]))
                reached = graph.all([reached, graph.not(taken)])
            }
            if let last = operands.last { follow(last, under: reached) }
        default: for child in model.children(of: id) { follow(child, under: path) }
        }
    }

    private mutating func followInTurn(
        _ run: IndexRange, under path: ActeGraph.ConditionID,
        goingOn: (inout Lowering, ActeGraph.ConditionID) -> ActeGraph.ConditionID
    ) {
        var reached = path
        for part in model.operands[run.range] {
            follow(part, under: reached)
            let holds = condition(part)
            reached = graph.all([reached, goingOn(&self, holds)])
        }
    }

    /// What no place of the tree reads is read in any situation: what makes a question arise or closes an option, suggestions, and constraints; one that
    /// compares with a value that does not exist would pass for broken.
    mutating func noteGapsOfValues() {
        guard !gapsOfValues.isEmpty else { return }
        let everywhere =
            model.sections.compactMap(\.condition)
            + model.questions.flatMap { question in
                [question.applicability, question.suggestion].compactMap(\.self)
                    + question.options.compactMap(\.closedWhen)
            }
        for expression in everywhere { noteGapsRead(by: expression, under: graph.yes) }
        for gap in gapsOfValues {
            if let read = readGaps[gap] { noteGap(gap, under: graph.any(read)) }
        }
        var read = Set(readGaps.keys)
        for (number, constraint) in model.constraints.enumerated() {
            readGaps = [:]
            followed = []
            let others = bars.obstacles.filter { $0.kind != .constraint(number) }.map(\.condition)
            noteGapsRead(by: constraint.condition, under: graph.all(others))
            for gap in gapsOfValues {
                guard let paths = readGaps[gap] else { continue }
                noteGap(gap, under: graph.any(paths), countsAnyway: true)
            }
            read.formUnion(readGaps.keys)
        }
        for gap in gapsOfValues where !read.contains(gap) { noteGap(gap, under: graph.yes) }
    }
}

/// A computation that is read on a path.
struct ReadComputation: Hashable {
    /// Its index in the model.
    var index: Int32
    /// The conditions under which it is.
    var path: ActeGraph.ConditionID
}
