/// A part that the conclusions put in the act, met in the order of the source.
struct FoundPart {
    var kind: PartKind
    var place: PartPlace
    /// Depth below the part of the gabarit that takes it in.
    var depth: UInt8
    /// Index into the plan's parts; negative for a passage.
    var plan: Int32
    /// The first instruction to write it.
    var entry: UInt32
    /// The title, chapter or annex it stands in, as an index among the found; negative at the top.
    var parent: Int32
    /// The innermost decision that put it in.
    var decision: Int32
    /// The next part found that goes to the same place; negative for the last.
    var next: Int32 = -1
    /// Its number, once numbered.
    var number: UInt16 = 0
    /// Its position in the act, once printed.
    var printed: Int32 = -1
}
