import ActeDiagnostics
import ActeGraph
import ActeModel

/// A place that leads to a gap of the rules.
struct WayToGap {
    /// That answers come to the place.
    var path: ActeGraph.ConditionID
    /// For each piece of the gap, that they come to it.
    var pieces: [ActeGraph.ConditionID]
    /// Whether it counts even where no act is made, so that what keeps acts from being made cannot excuse itself.
    var countsAnyway = false
}

// Where no case, no condition and no version holds, nothing is said: no act that is made may come to it. Cases are looked at where their `selon` stands;
// what a computation says, in any situation; a dated value and a quotient, wherever they are read.
extension Lowering {
    /// Notes that what leads to a place leads to a gap.
    mutating func noteGap(_ id: ExpressionID, under path: ActeGraph.ConditionID, countsAnyway: Bool = false) {
        guard purpose == .proof, case .missing(let index, let run) = model[id] else { return }
        let pieces = model.operands[run.range].map { condition($0) }
        waysToGaps[Int(index), default: []].append(
            WayToGap(path: path, pieces: pieces, countsAnyway: countsAnyway))
    }

    /// No act that is made may come to a gap.
    /// - Returns: that answers come to none: what an act lacks in one is told by the gap.
    mutating func oweGaps() -> ActeGraph.ConditionID {
        guard !model.gaps.isEmpty else { return graph.yes }
        noteGapsOfComputations()
        noteGapsOfValues()
        var all: [ActeGraph.ConditionID] = []
        for (index, gap) in model.gaps.enumerated() {
            guard let ways = waysToGaps[index] else { continue }
            let paths = ways.map { $0.countsAnyway ? $0.path : graph.all([bars.made, $0.path]) }
            let pieces = gap.pieces.indices.map { piece in
                graph.any(zip(ways, paths).map { graph.all([$1, $0.pieces[piece]]) })
            }
            let whole = comes(to: ways, by: paths)
            // Of acts that are made, what leads to the gap is told, not what keeps them from being refused.
            let isOfActs = !ways.contains(where: \.countsAnyway)
            obligations.append(
                Obligation(
                    never: isOfActs ? comes(to: ways, by: ways.map(\.path)) : whole,
                    fault: .gap(index, pieces: pieces), range: gap.finding.range, scope: isOfActs ? .acts : .answers))
            all.append(whole)
        }
        return graph.not(graph.any(all))
    }

    /// That answers come to some piece, by one of the ways.
    private mutating func comes(to ways: [WayToGap], by paths: [ActeGraph.ConditionID]) -> ActeGraph.ConditionID {
        graph.any(zip(ways, paths).map { graph.all([$1, $0.pieces.isEmpty ? graph.yes : graph.any($0.pieces)]) })
    }

    // MARK: Computations

    /// What is true of the first item of a list is true of all: they are computed alike.
    private mutating func noteGapsOfComputations() {
        for computation in model.computations where computation.home?.numbers.allSatisfy({ $0 == 1 }) ?? true {
            let exists = graph.all(existence(of: computation.home))
            noteGaps(of: computation.value, under: exists, past: [])
        }
    }

    /// `past` are the conditions met on the way: where an answer that they read is absent, that is told by itself.
    private mutating func noteGaps(
        of value: ExpressionID, under path: ActeGraph.ConditionID, past: [ExpressionID]
    ) {
        switch model[value] {
        case .missing: noteGap(value, under: graph.all([path] + presences(in: past)))
        case .choose(let run):
            let operands = Array(model.operands[run.range])
            var reached = path
            var past = past
            for index in stride(from: 0, to: operands.count - 1, by: 2) {
                let taken = condition(operands[index])
                past.append(operands[index])
                noteGaps(of: operands[index + 1], under: graph.all([reached, taken]), past: past)
                reached = graph.all([reached, graph.not(taken)])
            }
            if let last = operands.last { noteGaps(of: last, under: reached, past: past) }
        default: return
        }
    }
}
