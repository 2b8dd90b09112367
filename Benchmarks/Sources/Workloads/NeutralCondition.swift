import Foundation

/// A condition in the neutral form of the workloads: an atom over one variable, or a conjunction or disjunction of conditions.
public indirect enum NeutralCondition: Decodable, Sendable {
    case all([NeutralCondition])
    case any([NeutralCondition])
    case atom(variable: String, operation: String, value: NeutralValue?)

    private enum CodingKeys: String, CodingKey {
        case operation = "op"
        case variable = "var"
        case arguments = "args"
        case value
        case type
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        let operation = try fields.decode(String.self, forKey: .operation)
        switch operation {
        case "and": self = .all(try fields.decode([NeutralCondition].self, forKey: .arguments))
        case "or": self = .any(try fields.decode([NeutralCondition].self, forKey: .arguments))
        default:
            let type = try fields.decode(String.self, forKey: .type)
            let value = try fields.decodeIfPresent(NeutralValue.self, forKey: .value)
            self = .atom(
                variable: try fields.decode(String.self, forKey: .variable), operation: operation,
                value: value?.read(as: type))
        }
    }
}

/// A constant or an answer in the neutral form.
public enum NeutralValue: Decodable, Sendable {
    case truth(Bool)
    case number(Double)
    case words(String)
    case text(String)
    case date(String)
    case list([String])

    public init(from decoder: any Decoder) throws {
        let single = try decoder.singleValueContainer()
        if let truth = try? single.decode(Bool.self) {
            self = .truth(truth)
        } else if let number = try? single.decode(Double.self) {
            self = .number(number)
        } else if let list = try? single.decode([String].self) {
            self = .list(list)
        } else {
            self = .words(try single.decode(String.self))
        }
    }

    /// The same words as the type of their variable means them.
    func read(as type: String) -> NeutralValue {
        guard case .words(let words) = self else { return self }
        return switch type {
        case "date": .date(words)
        case "str": .text(words)
        default: self
        }
    }
}

/// A question of the workloads.
public struct NeutralQuestion: Decodable, Sendable {
    /// Its name.
    public var name: String
    /// `bool`, `enum`, `num`, `date`, `str` or `eur`.
    public var type: String
    /// The options of an `enum`.
    public var values: [String]?
    var label: String?
    var parent: Int?
    var cond: NeutralCondition?
    var extra: NeutralCondition?
}
