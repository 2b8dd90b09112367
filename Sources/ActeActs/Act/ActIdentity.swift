/// What an act is called among those of its body: an exchange of texts gives it an address by it.
public struct ActIdentity: Sendable, Hashable {
    /// Its number; empty when it bears none, or one that must be hidden.
    public var number: String
    /// The nature that its rules say: `délibération`.
    public var nature: String
    /// The official name of its body, where its rules give it to a table of open data; empty elsewhere.
    public var body: String

    /// A number, a nature and a body.
    public init(number: String = "", nature: String = "", body: String = "") {
        self.number = number
        self.nature = nature
        self.body = body
    }
}
