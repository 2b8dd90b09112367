public import ActeGraph
import ActeValues

/// What has the values of a row of open data.
public struct ExchangedRowOrigin: Sendable {
    /// What has the condition under which the act gives it; nothing when it always does.
    public var condition: Operand?
    /// For each entry, what has the values that fill it.
    public var entries: [[CellSource]]
}

/// Where a cell takes its value.
public indirect enum CellSource: Sendable {
    /// From a value; whether it is the answer to a question of the type `commune`.
    case value(Operand, isCommune: Bool)
    /// From the first whose condition holds, else from the last.
    case choose([(condition: Operand, source: CellSource)], otherwise: CellSource)

    /// The value that fills the cell now, and whether it is the name of a commune; nothing while it hangs on what is unknown.
    public func value(_ finding: (Operand) -> Finding) -> (operand: Operand, isCommune: Bool)? {
        switch self {
        case .value(let operand, let isCommune): return (operand, isCommune)
        case .choose(let cases, let otherwise):
            for (condition, source) in cases {
                switch finding(condition) {
                case .known(.truth(true)): return source.value(finding)
                case .unknown: return nil
                default: continue
                }
            }
            return otherwise.value(finding)
        }
    }
}
