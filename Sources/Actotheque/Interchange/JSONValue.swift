/// A JSON document of any shape. Numbers are kept in decimal figures, so that no digit is lost.
public enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    /// A number in decimal figures, such as `23000.01`.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// A named value of an object.
    public struct Member: Sendable, Hashable {
        /// The name.
        public var name: String
        /// The value.
        public var value: JSONValue

        /// Names a value.
        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The members of an object, nothing for any other value.
    public var members: [Member]? { if case .object(let members) = self { members } else { nil } }
    /// The elements of an array, nothing for any other value.
    public var elements: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }
    /// The text of a string, nothing for any other value.
    public var text: String? { if case .string(let text) = self { text } else { nil } }
    /// A whole number that fits, nothing for any other value.
    public var integer: Int? { if case .number(let digits) = self { Int(digits) } else { nil } }

    /// The member of that name, nothing when there is none or this is no object. O(members).
    public subscript(name: String) -> JSONValue? { members?.first { $0.name == name }?.value }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// A string.
    public init(stringLiteral value: String) { self = .string(value) }
    /// A truth value.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// A whole number.
    public init(integerLiteral value: Int) { self = .number(String(value)) }
    /// An array.
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    /// An object.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }

    /// A whole number.
    public init(_ value: Int) { self = .number(String(value)) }
    /// A string, or null.
    public init(_ value: String?) { self = value.map(JSONValue.string) ?? .null }
    /// An array of strings.
    public init(_ values: [String]) { self = .array(values.map(JSONValue.string)) }
}
