/// The gender of a noun.
public enum Gender: UInt8, Sendable, Hashable, CaseIterable, Codable {
    case masculine, feminine

    /// The gender of people or things named together: one masculine makes the whole masculine.
    public static func shared(by genders: some Sequence<Gender>) -> Gender {
        genders.contains(.masculine) ? .masculine : .feminine
    }
}

/// Whether a noun stands for one or for several.
public enum GrammaticalNumber: UInt8, Sendable, Hashable, CaseIterable, Codable {
    case singular, plural

    /// The number that agrees with a count: the plural starts at two, for decimals too (`1,50 euro`, `2 euros`).
    public init(count: some BinaryInteger) { self = count.magnitude >= 2 ? .plural : .singular }
}

/// What makes a word vary, hence how many forms of it an author gives and which one stands.
public enum Agreement: Sendable, Hashable, Codable {
    /// Two forms: masculine, feminine (`autorisé | autorisée`).
    case gender
    /// Two forms: singular, plural (`n'a | n'ont`).
    case number
    /// Four forms: masculine, feminine, masculine plural, feminine plural.
    case genderAndNumber

    /// How many forms an author gives.
    public var formCount: Int { self == .genderAndNumber ? 4 : 2 }

    /// The place, from 0, of the form that agrees.
    public func form(_ gender: Gender, _ number: GrammaticalNumber) -> Int {
        switch self {
        case .gender: Int(gender.rawValue)
        case .number: Int(number.rawValue)
        case .genderAndNumber: Int(number.rawValue) * 2 + Int(gender.rawValue)
        }
    }
}
