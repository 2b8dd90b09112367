import ActeFrench
import ActeValues

/// Answers as people read them: dates and sums as French prints them. What is printed here can be typed back.
enum AnswerWords {
    /// The words for a value; options are named by their keys.
    static func text(_ value: Value, among options: [AnswerOption] = []) -> String {
        switch value {
        case .date(let date): DateText.text(date)
        case .amount(let amount): Figures.text(amount)
        case .integer(let number): Figures.text(number)
        case .number(let quantity): Figures.text(quantity)
        case .percentage(let quantity): Figures.text(percentage: quantity)
        case .time(let time): TimeText.text(time)
        case .period(let period): PeriodText.text(period)
        case .hours(let length): HoursText.text(length)
        case .options([]): "aucun choix"
        case .truth, .text, .option, .options: CanonicalText.text(of: value, among: options)
        }
    }
}
