/// What an act is called among those of its body: an exchange of texts gives it an address by it.
public struct ActIdentity: Sendable, Hashable {
    /// Its number; empty when it bears none, or one that must be hidden.
    public var number: String
    /// The nature that its rules say: `délibération`.
    public var nature: String

    /// A number and a nature.
    public init(number: String = "", nature: String = "") {
        self.number = number
        self.nature = nature
    }
}
