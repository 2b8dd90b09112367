/// A visa that merged into another: where it comes from is kept with the part that took it in.
public struct Contribution: Sendable, Hashable {
    /// The part printed, as an index into `Act.parts`.
    public var part: Int
    /// Index into the plan's parts.
    public var plan: Int32
    /// The innermost decision that put it in; negative when none did.
    public var decision: Int32
}
