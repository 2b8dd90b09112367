/// How the compiler obtains the files that a rule file calls upon: it knows names, never disks.
public struct SourceLoader: Sendable {
    /// The bytes of the file of that name (`gabarits/arrêté`, without extension), or nothing when there is none.
    public var read: @Sendable (_ name: String) -> [UInt8]?
    /// The names known in the folder of a name: what a person who mistyped it may have meant.
    public var neighbours: @Sendable (_ name: String) -> [String]

    /// A loader that asks `read`, and `neighbours` when a name is unknown.
    public init(
        read: @escaping @Sendable (_ name: String) -> [UInt8]?,
        neighbours: @escaping @Sendable (_ name: String) -> [String] = { _ in [] }
    ) {
        self.read = read
        self.neighbours = neighbours
    }

    /// A loader that finds nothing: the rule file must bring its own plan.
    public static let none = SourceLoader(read: { _ in nil })
}
