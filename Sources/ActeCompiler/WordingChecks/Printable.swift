import ActeModel
import ActeValues

/// What a blank may print: words known beforehand, or anything.
struct Printable {
    var known: [String] = []
    var isFree = false
}

extension WordingCheck {
    /// What a value prints, when it prints words.
    func printable(_ value: ExpressionID) -> Printable? {
        switch model[value] {
        case .question(let index):
            let question = model.questions[Int(index)]
            switch question.type {
            case .choice, .choices: return Printable(known: question.options.map(\.label))
            // A motif makes a number or a code of it.
            case .text: return question.pattern == nil ? Printable(isFree: true) : nil
            case .identifier(let kind) where kind.isPlace:
                return Printable(known: kind == .commune ? ["Le Pouzin", "Aubenas"] : ["le Rhône"])
            default: return nil
            }
        case .computation(let index):
            let computation = model.computations[Int(index)]
            if let options = computation.optionsOf {
                return Printable(known: model.questions[options].options.map(\.label))
            }
            return computation.type == .text ? Printable(known: constants(computation.value)) : nil
        default: return nil
        }
    }

    /// The texts that a piecewise computation spells out.
    private func constants(_ value: ExpressionID) -> [String] {
        switch model[value] {
        case .string(let index): [model.strings[Int(index)]]
        case .choose(let pieces): model.operands[pieces.range].flatMap { constants($0) }
        default: []
        }
    }
}
