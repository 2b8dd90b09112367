/// One step of the plan. The plan is a program in the order of the source: the assembler runs it under the conclusions, and what it passes
/// is the act. Targets are positions in the program.
enum Instruction: Sendable {
    /// A part opens; its body ends with `endPart`, just before `end`.
    case part(UInt32, end: UInt32)
    case endPart
    /// Text opens, by index into the plan's texts; its paragraphs end before `end`.
    case text(UInt32, end: UInt32)
    case endText
    /// Goes on at the branch taken, by index into the plan's decisions.
    case decision(UInt32)
    /// A branch ends: goes on after its decision.
    case leave(UInt32)
    /// Goes on after what is kept aside here (a clause, a refusal, a part of the gabarit).
    case skip(UInt32)
    /// Runs a shared clause, by index.
    case include(UInt32)
    /// Ends a clause, a refusal or a part of the gabarit.
    case end

    // Inside a text
    case paragraph
    case listItem
    /// A row of a table starts; the header names the columns.
    case row(isHeader: Bool)
    /// The next cell of the row starts.
    case cell
    /// Typeset bytes of the plan.
    case bytes(start: UInt32, length: UInt32)
    /// The value of an operand, by index into the plan's holes.
    case hole(UInt32)
    /// The dates of a period, by index into the plan's date spans.
    case dateSpan(UInt32)
    /// One of several words, by index into the plan's picks.
    case pick(UInt32)
    /// The number of the part that bears a mark, by index.
    case crossReference(UInt32)
    case bold
    case italic
}
