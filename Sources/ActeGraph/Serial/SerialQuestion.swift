import ActePatterns
import ActeValues

/// A section, in a file.
struct SerialSection: Sendable, Hashable, Codable {
    var title: String
    var origin: UInt32?

    init(_ section: SectionRecord) {
        title = section.title
        origin = section.origin.serial
    }
}

/// A question, in a file. What is not said is left out.
struct SerialQuestion: Sendable, Hashable, Codable {
    var name: String
    var type: String
    var options: [String]?
    var optional: Bool?
    var minimum: Int64?
    var maximum: Int64?
    var minimumLength: Int?
    var maximumLength: Int?
    var pattern: String?
    var periodUnit: PeriodUnit?
    var section: UInt32?
    var confidential: Bool?
    /// In hexadecimal: not every reader of JSON keeps 64 bits of a number.
    var revision: String?
    var formerNames: [String]?
    var list: ListLayout?
    var arises: UInt32?
    var origin: UInt32?

    init(_ question: QuestionDeclaration, arises condition: UInt32) {
        name = question.name
        type = question.type.name
        options = question.options.isEmpty ? nil : question.options
        optional = question.isOptional ? true : nil
        minimum = question.minimum
        maximum = question.maximum
        minimumLength = question.minimumLength
        maximumLength = question.maximumLength
        pattern = question.pattern?.text
        periodUnit = question.periodUnit
        section = question.section?.rawValue
        confidential = question.isConfidential ? true : nil
        revision = question.revision == 0 ? nil : String(question.revision, radix: 16)
        formerNames = question.formerNames.isEmpty ? nil : question.formerNames
        list = question.list
        arises = condition == DecisionGraphBuilder.unconditional ? nil : condition
        origin = question.origin.serial
    }
}

/// An option that a condition closes, in a file.
struct SerialClosure: Sendable, Hashable, Codable {
    var question: UInt32
    var option: Int
    var condition: UInt32

    init(_ closure: OptionClosure) {
        question = closure.question.rawValue
        option = closure.option
        condition = closure.condition.rawValue
    }
}

/// What must be true of the answers, in a file.
struct SerialConstraint: Sendable, Hashable, Codable {
    var broken: UInt32
    var origin: UInt32?

    init(_ constraint: ConstraintRecord) {
        broken = constraint.broken.rawValue
        origin = constraint.origin.serial
    }
}

extension Origin {
    /// The number, unless it says nowhere.
    var serial: UInt32? { self == .none ? nil : rawValue }

    init(serial: UInt32?) { self = serial.map { Origin($0) } ?? .none }
}
