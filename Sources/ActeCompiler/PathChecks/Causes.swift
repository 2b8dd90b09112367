import ActeDiagnostics
import ActeGraph
import ActeProof

/// Finds which lines keep all answers from a place: a set none of which can be left out.
struct Causes {
    /// Most lines that are tried one by one.
    static let mostTried = 200

    /// The lines among `candidates` that keep all answers from satisfying `own`, in the order given; nothing when all of them do not, or when there are
    /// too many to be tried. Those given last are left out first. One proof a candidate.
    static func least(
        keeping own: [ActeGraph.ConditionID], by candidates: [Obstacle], _ prover: inout Prover
    ) -> [Obstacle]? {
        guard candidates.count <= mostTried, prover.areNever(own + candidates.map(\.condition)) else { return nil }
        var kept = candidates
        for index in candidates.indices.reversed() {
            var fewer = kept
            fewer.remove(at: index)
            if prover.areNever(own + fewer.map(\.condition)) { kept = fewer }
        }
        return kept
    }

    /// Shows the lines, each once.
    static func notes(on obstacles: [Obstacle]) -> [Note] {
        var places: Set<SourceRange> = []
        let shown = obstacles.filter { places.insert($0.range).inserted }
        return shown.map {
            Note("\($0.kind.name) l'exclut\(shown.count > 1 ? ", avec d'autres lignes" : "").", at: $0.range)
        }
    }
}

extension Obstacle.Kind {
    fileprivate var name: String {
        switch self {
        case .enclosing: "Cette condition, au-dessus,"
        case .earlier: "Cette condition, avant elle,"
        case .inclusion: "L'endroit où cette clause est incluse"
        case .refusal: "Ce refus"
        case .constraint: "Ce contrôle"
        case .closedOption: "Cette fermeture d'une option"
        }
    }
}
