/// Whom a value must be kept from.
public struct Privacy: OptionSet, Sendable, Hashable {
    /// One bit a kind.
    public let rawValue: UInt8

    /// The kinds whose bits are set.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Personal data: occulted in the version of the act that is published.
    public static let personal = Privacy(rawValue: 1)
    /// In the act itself, and nowhere else: no screen, trace or transcript shows it.
    public static let confidential = Privacy(rawValue: 2)
}
