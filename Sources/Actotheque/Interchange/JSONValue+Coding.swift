import FoundationEssentials

/// Why a text is not JSON.
public struct JSONProblem: Error, Sendable, Hashable {
    /// What is wrong, in French, to follow a colon.
    public let message: String

    static let malformed = JSONProblem(message: "ce n'est pas du JSON bien formé, ou il s'arrête trop tôt")
}

extension JSONValue {
    /// Reads one JSON document; a byte-order mark is accepted. Of members with one name, the first counts. O(size).
    ///
    /// - Throws: when it is no JSON, is cut short, is nested too deeply, or holds a number of more than 38 figures.
    public init(parsing bytes: [UInt8]) throws(JSONProblem) {
        do {
            self = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
        } catch {
            throw .malformed
        }
    }

    /// The document on one line, members by name. O(size).
    public var compact: String { encoded(as: []) }

    /// The document over several lines, members by name, with a line end at its end. O(size).
    public var indented: String { encoded(as: .prettyPrinted) + "\n" }

    private func encoded(as layout: JSONEncoder.OutputFormatting) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, layout]
        // Nothing a document can hold fails to encode.
        guard let data = try? encoder.encode(self) else { return "null" }
        return String(decoding: data, as: UTF8.self)
    }
}

extension JSONValue: Codable {
    private struct Name: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// Reads any JSON value.
    public init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: Name.self) {
            var members: [Member] = []
            for name in container.allKeys.sorted(by: { $0.stringValue < $1.stringValue }) {
                members.append(Member(name.stringValue, try container.decode(JSONValue.self, forKey: name)))
            }
            self = .object(members)
        } else if var container = try? decoder.unkeyedContainer() {
            var elements: [JSONValue] = []
            while !container.isAtEnd { elements.append(try container.decode(JSONValue.self)) }
            self = .array(elements)
        } else {
            self = try JSONValue(scalarFrom: decoder.singleValueContainer())
        }
    }

    private init(scalarFrom container: any SingleValueDecodingContainer) throws {
        if container.decodeNil() {
            self = .null
        } else if let truth = try? container.decode(Bool.self) {
            self = .bool(truth)
        } else if let text = try? container.decode(String.self) {
            self = .string(text)
        } else {
            self = .number(try container.decode(Decimal.self).description)
        }
    }

    /// Writes the value.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .object(let members):
            var container = encoder.container(keyedBy: Name.self)
            for member in members { try container.encode(member.value, forKey: Name(stringValue: member.name)) }
        case .array(let elements):
            var container = encoder.unkeyedContainer()
            for element in elements { try container.encode(element) }
        case .null:
            var container = encoder.singleValueContainer()
            try container.encodeNil()
        case .bool(let truth):
            var container = encoder.singleValueContainer()
            try container.encode(truth)
        case .string(let text):
            var container = encoder.singleValueContainer()
            try container.encode(text)
        case .number(let figures):
            var container = encoder.singleValueContainer()
            try container.encode(Decimal(string: figures) ?? 0)
        }
    }
}
