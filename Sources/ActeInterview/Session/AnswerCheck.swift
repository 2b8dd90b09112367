import ActeGraph
import ActeValues

extension QuestionDeclaration {
    /// The answer as it is stored, if this question accepts it, whatever other questions say.
    func accepted(_ value: Value) throws(AnswerProblem) -> StoredAnswer {
        switch (type, value) {
        case (.truth, .truth), (.integer, .integer), (.number, .number), (.percentage, .percentage),
            (.amount, .amount), (.date, .date), (.time, .time), (.hours, .hours):
            break
        case (.period, .period(let period)):
            if periodUnit == .months, period.days != 0 { throw .wrongUnit }
            if periodUnit == .days, period.months != 0 { throw .wrongUnit }
        case (.choice, .option(let option)):
            guard options.indices.contains(option) else { throw .noSuchOption }
        case (.choices, .options(let chosen)):
            let isAscending = zip(chosen, chosen.dropFirst()).allSatisfy { $0 < $1 }
            guard isAscending, chosen.allSatisfy(options.indices.contains) else { throw .noSuchOption }
            // To choose none where none need be chosen is to give no answer: what the act says of an answer would be said of nothing.
            if chosen.isEmpty, isOptional { return .leftOut }
        case (.text, .text(let text)), (.longText, .text(let text)), (.identifier, .text(let text)):
            try checkText(text)
            return .text(text)
        default: throw .wrongType(expected: type)
        }
        guard let answer = StoredAnswer(value), case .scalar(let scalar) = answer else {
            throw .wrongType(expected: type)
        }
        try checkBounds(scalar)
        if let list, scalar > Int64(list.room) { throw .beyondRoom(list.room) }
        return answer
    }

    private func checkBounds(_ scalar: Int64) throws(AnswerProblem) {
        if let minimum, scalar < minimum, let bound = Scalar.value(minimum, as: type) { throw .tooLow(minimum: bound) }
        if let maximum, scalar > maximum, let bound = Scalar.value(maximum, as: type) { throw .tooHigh(maximum: bound) }
    }

    private func checkText(_ text: String) throws(AnswerProblem) {
        if minimumLength != nil || maximumLength != nil {
            let length = text.unicodeScalars.count
            if let minimumLength, length < minimumLength { throw .tooShort(minimum: minimumLength) }
            if let maximumLength, length > maximumLength { throw .tooLong(maximum: maximumLength) }
        }
        if !allows(text) { throw .patternMismatch }
    }
}
