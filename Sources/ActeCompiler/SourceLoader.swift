/// How the compiler obtains the files that a rule file calls upon: it knows names, never disks.
public struct SourceLoader: Sendable {
    /// The bytes of the file of that name (`gabarits/arrêté`, without extension), or nothing when there is none.
    public var read: @Sendable (_ name: String) -> [UInt8]?

    /// A loader that asks `read`.
    public init(read: @escaping @Sendable (_ name: String) -> [UInt8]?) { self.read = read }

    /// A loader that finds nothing: the rule file must bring its own plan.
    public static let none = SourceLoader { _ in nil }
}
