/// Where in an act a part goes, whatever stands around it in the source.
enum PartPlace: UInt8, Sendable {
    case heading, preamble, citation, recital, body, annex, mention, signature
    /// Beside the act: alerts.
    case aside
}

/// For each place, an index among the parts found; negative for none.
typealias PlaceHeads = InlineArray<9, Int32>
