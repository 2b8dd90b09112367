import ActeFrench
import ActeValues

extension PlanStorage {
    /// Appends a value as its type and the format say.
    func write(_ value: Value, _ format: HoleFormat, _ caption: OperandCaption, to output: inout [UInt8]) {
        switch format {
        case .standard, .enumeration: writeStandard(value, caption, to: &output)
        case .letters: writeInLetters(value, .masculine, caption, to: &output)
        case .feminineLetters: writeInLetters(value, .feminine, caption, to: &output)
        case .figures: writeInFigures(value, caption, to: &output)
        case .months, .monthsInLetters: writeInMonths(value, format, caption, to: &output)
        case .capitals: output.append(contentsOf: LetterCase.upperCased(text(of: value, caption)).utf8)
        case .withDe: output.append(contentsOf: phrase(value, caption).after(.de).utf8)
        case .withA: output.append(contentsOf: phrase(value, caption).after(.à).utf8)
        case .withQue: output.append(contentsOf: phrase(value, caption).after(.que).utf8)
        case .withLe: output.append(contentsOf: phrase(value, caption).withDefiniteArticle(.masculine).utf8)
        case .withLa: output.append(contentsOf: phrase(value, caption).withDefiniteArticle(.feminine).utf8)
        case .enumerationWithDe: writeEach(of: value, caption, to: &output) { phrase, _ in phrase.after(.de) }
        case .enumerationWithA: writeEach(of: value, caption, to: &output) { phrase, _ in phrase.after(.à) }
        case .enumerationWithQue:
            writeEach(of: value, caption, to: &output) { phrase, isFirst in isFirst ? phrase.after(.que) : phrase.text }
        }
    }

    private func writeStandard(_ value: Value, _ caption: OperandCaption, to output: inout [UInt8]) {
        switch value {
        case .text(let text):
            if let kind = caption.identifier {
                output.append(contentsOf: IdentifierText.text(text, kind).utf8)
            } else {
                AnswerTypography.write(text, to: &output)
            }
        case .truth(let truth): output.append(contentsOf: (truth ? "oui" : "non").utf8)
        case .integer(let number): Figures.write(number, to: &output)
        case .number(let number): Figures.write(number, to: &output)
        case .percentage(let number): Figures.write(percentage: number, to: &output)
        case .amount(let amount): Figures.write(amount, to: &output)
        case .date(let date): DateText.write(date, to: &output)
        case .period(let period): output.append(contentsOf: PeriodText.text(period).utf8)
        case .time(let time): output.append(contentsOf: TimeText.text(time).utf8)
        case .hours(let length): output.append(contentsOf: HoursText.text(length).utf8)
        case .option(let option): output.append(contentsOf: optionWords(option, caption))
        case .options(let options):
            for (position, option) in options.enumerated() {
                if position > 0 { output.append(contentsOf: (position == options.count - 1 ? " et " : ", ").utf8) }
                output.append(contentsOf: optionWords(option, caption))
            }
        }
    }

    /// Appends the options chosen, each as `words` says it: French repeats *de* and *à* before each.
    private func writeEach(
        of value: Value, _ caption: OperandCaption, to output: inout [UInt8], _ words: (NounPhrase, Bool) -> String
    ) {
        guard case .options(let options) = value else { return writeStandard(value, caption, to: &output) }
        var isFirst = true
        let items = options.map { option in
            defer { isFirst = false }
            return words(NounPhrase(String(decoding: optionWords(option, caption), as: UTF8.self)), isFirst)
        }
        output.append(contentsOf: Enumeration.text(items).utf8)
    }

    /// Appends a value in letters. The gender is that of what a whole number counts; other values name what they count.
    private func writeInLetters(
        _ value: Value, _ gender: Gender, _ caption: OperandCaption, to output: inout [UInt8]
    ) {
        switch value {
        case .integer(let number): Cardinal.write(number, gender, to: &output)
        case .number(let number): output.append(contentsOf: NumberInLetters.text(number).utf8)
        case .percentage(let number): output.append(contentsOf: NumberInLetters.text(percentage: number).utf8)
        case .amount(let amount): NumberInLetters.write(amount, to: &output)
        case .date(let date): output.append(contentsOf: DateText.letters(date).utf8)
        case .period(let period): output.append(contentsOf: PeriodText.letters(period).utf8)
        case .time(let time): output.append(contentsOf: TimeText.letters(time).utf8)
        case .hours(let length): output.append(contentsOf: HoursText.letters(length).utf8)
        case .truth, .text, .option, .options: writeStandard(value, caption, to: &output)
        }
    }

    private func writeInFigures(_ value: Value, _ caption: OperandCaption, to output: inout [UInt8]) {
        guard case .date(let date) = value else { return writeStandard(value, caption, to: &output) }
        output.append(contentsOf: DateText.figures(date).utf8)
    }

    private func writeInMonths(
        _ value: Value, _ format: HoleFormat, _ caption: OperandCaption, to output: inout [UInt8]
    ) {
        guard case .period(let period) = value else { return writeStandard(value, caption, to: &output) }
        let words = format == .months ? PeriodText.months(period) : PeriodText.monthsInLetters(period)
        output.append(contentsOf: words.utf8)
    }

    /// The value as it prints, with the article it begins with told apart.
    private func phrase(_ value: Value, _ caption: OperandCaption) -> NounPhrase {
        NounPhrase(text(of: value, caption))
    }

    /// The value as it prints, apart.
    private func text(of value: Value, _ caption: OperandCaption) -> String {
        var apart: [UInt8] = []
        writeStandard(value, caption, to: &apart)
        return String(decoding: apart, as: UTF8.self)
    }

    /// The words of an option.
    private func optionWords(_ option: Int, _ caption: OperandCaption) -> ArraySlice<UInt8> {
        let options = caption.options.indices
        guard option >= 0, option < options.count else { return [] }
        return bytes[words[options.lowerBound + option].indices]
    }
}

/// Sets texts that were typed as answers.
enum AnswerTypography {
    /// Appends a text, set. Most names need nothing: they are copied.
    static func write(_ text: String, to output: inout [UInt8]) {
        isPlain(text) ? output.append(copying: text.utf8Span.span) : set(text, to: &output)
    }

    /// The same of a text that may need something.
    static func set(_ text: String, to output: inout [UInt8]) {
        let words = Array(text.utf8)
        var typesetter = Typesetter()
        typesetter.set(words, in: 0..<words.count, upTo: .end, into: &output)
    }

    /// Whether a text has several lines.
    static func holdsLines(_ text: String) -> Bool {
        let bytes = text.utf8Span.span
        return bytes.firstIndex(from: 0) { .mark(where: $0 == 0x0A) } < bytes.count
    }

    /// Whether typography surely leaves a text as it is: letters but `M` (`M.`, `Mme`), blanks and hyphens.
    static func isPlain(_ text: String) -> Bool {
        let bytes = text.utf8Span.span
        let stop = bytes.firstIndex(from: 0) { byte in
            let isPlain: UInt8 =
                .mark(where: byte == UInt8(ascii: " ")) | .mark(where: byte == UInt8(ascii: "-"))
                | .mark(where: (byte | 0x20) &- UInt8(ascii: "a") < 26)
                | .mark(where: byte == 0xC3) | .mark(where: byte &- 0x80 < 0x40)
            return (isPlain ^ 1) | .mark(where: byte == UInt8(ascii: "M"))
        }
        return stop == bytes.count
    }
}
