internal import ActeValues

/// Values written as an author would write them, for the situations that findings show.
enum ScalarPhrase {
    /// The value that `scalar` counts.
    static func words(_ scalar: Int64, _ type: ValueType) -> String {
        guard let value = Value(scalar: scalar, type) else { return "" }
        return CanonicalText.text(of: value)
    }

    /// The scalar of one unit of a type: `1 €`, `1 %`, `1`.
    static func one(_ type: ValueType) -> Int64 {
        switch type {
        case .amount: 100
        case .number: 1_000_000
        case .percentage: 10_000
        default: 1
        }
    }
}
