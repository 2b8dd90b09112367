import ActeValues

extension ActWriter {
    /// Writes a value as its type and the format say.
    mutating func writeValue(_ value: Value, _ format: HoleFormat, _ caption: OperandCaption) {
        switch value {
        case .text(let text): writeAnswer(text)
        case .option(let option): writeOption(option, caption)
        case .options(let options):
            for (position, option) in options.enumerated() {
                if position > 0 {
                    bytes.append(contentsOf: (position == options.count - 1 ? " et " : ", ").utf8)
                }
                writeOption(option, caption)
            }
        case .truth(let truth): bytes.append(contentsOf: (truth ? "oui" : "non").utf8)
        case .integer(let number): bytes.append(contentsOf: String(number).utf8)
        case .number(let number): bytes.append(contentsOf: String(number.millionths).utf8)
        case .percentage(let number): bytes.append(contentsOf: String(number.millionths).utf8)
        case .amount(let amount): bytes.append(contentsOf: String(amount.cents).utf8)
        case .date(let date): bytes.append(contentsOf: String(date.dayNumber).utf8)
        case .period(let period): bytes.append(contentsOf: String(period.months).utf8)
        case .time(let time): bytes.append(contentsOf: String(time.minutes).utf8)
        }
    }

    /// Writes a text as it was answered; each line of a long one is a paragraph.
    private mutating func writeAnswer(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func writeOption(_ option: Int, _ caption: OperandCaption) {
        let options = caption.options.indices
        guard option >= 0, option < options.count else { return }
        bytes.append(contentsOf: plan.bytes[plan.words[options.lowerBound + option].indices])
    }
}
