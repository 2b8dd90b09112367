internal import ActeValues

extension CheckedModel {
    /// The expressions that an expression is made of, in order; those that choose the holidays of a delay included. O(their number).
    public func children(of expression: ExpressionID) -> [ExpressionID] {
        switch self[expression] {
        case .truth, .scalar, .string, .question, .computation, .parameter, .rank, .missing: []
        case .isOption(let subject, _), .hasOption(let subject, _), .textTest(_, let subject, _),
            .matches(let subject, _),
            .isPresent(let subject), .not(let subject), .negate(let subject), .round(let subject, _),
            .count(_, let subject), .total(_, let subject), .every(_, let subject), .some(_, let subject):
            [subject]
        case .compare(_, let left, let right), .add(let left, let right), .subtract(let left, let right),
            .multiply(let left, let right, _), .divide(let left, let right, _), .age(let left, let right, _):
            [left, right]
        case .deadline(let length, let date, let regime):
            [length, date] + (regime.needsHolidays ? (header.holidays?.cases ?? []).map(\.condition) : [])
        case .all(let run), .any(let run), .choose(let run): Array(operands[run.range])
        }
    }
}
