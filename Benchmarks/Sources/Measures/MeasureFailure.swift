/// Why a measure would mean nothing: the work was not done, or not rightly.
struct MeasureFailure: Error, CustomStringConvertible {
    var description: String

    init(_ description: String) { self.description = description }
}
