public import ActeValues

/// What a question certainly accepts, in few words.
///
/// A batch asks it of each of its answers: to read a declaration is to copy it, and to count a reference for each of its texts.
public struct AnswerRange: Sendable {
    /// What kind of answer the question takes.
    public let type: ValueType
    private let lowest: Int64
    private let highest: Int64
    private let takesAnyText: Bool

    init(_ declared: QuestionDeclaration) {
        type = declared.type
        lowest = max(declared.minimum ?? .min, declared.type == .choice ? 0 : .min)
        let mostItems = declared.list.map { Int64($0.room) } ?? .max
        let lastOption = declared.type == .choice ? Int64(declared.options.count - 1) : .max
        highest = min(declared.maximum ?? .max, mostItems, lastOption)
        takesAnyText = declared.minimumLength == nil && declared.maximumLength == nil && declared.pattern == nil
    }

    /// The answer as it is stored, where a value is certainly accepted; nothing where the declaration has to say.
    public func stored(_ value: Value) -> StoredAnswer? {
        switch (type, value) {
        case (.truth, .truth), (.integer, .integer), (.number, .number), (.percentage, .percentage),
            (.amount, .amount), (.date, .date), (.time, .time), (.hours, .hours), (.choice, .option):
            guard let scalar = Scalar.of(value), lowest <= scalar, scalar <= highest else { return nil }
            return .scalar(scalar)
        case (.text, .text(let text)), (.longText, .text(let text)), (.identifier, .text(let text)):
            return takesAnyText ? .text(text) : nil
        default: return nil
        }
    }
}

extension DecisionGraph {
    /// What a question certainly accepts; nothing for one that is not there.
    public func range(of question: QuestionID) -> AnswerRange? {
        let place = Int(question.rawValue)
        return body.ranges.indices.contains(place) ? body.ranges[place] : nil
    }
}
