import ActeGraph
import ActeValues

/// Scalars as people read them.
enum ScalarWords {
    /// The words for a scalar of that type.
    static func words(for scalar: Int64, type: ValueType) -> String {
        Scalar.value(scalar, as: type).map { AnswerWords.text($0) } ?? String(scalar)
    }
}
