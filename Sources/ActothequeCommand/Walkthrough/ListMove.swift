import Actotheque

/// What `:liste X …` asks for.
enum ListMove: Equatable {
    /// The items, shown.
    case show
    /// A new item, before the one of that rank or at the end.
    case add(Int?)
    /// An item less.
    case remove(Int)
    /// An item at another rank.
    case move(Int, Int)

    /// Parts what follows `:liste` into the words that name a list and what is to be done with it; nothing when that cannot be understood.
    static func reading(_ operands: String) -> (name: String, move: ListMove)? {
        let words = operands.split(separator: " ")
        guard
            let verb = words.lastIndex(where: {
                ["ajouter", "retirer", "deplacer"].contains(LooseSpelling.folded(String($0)))
            })
        else { return (operands, .show) }
        let numbers = words[(verb + 1)...].map { Int($0) }
        let name = words[..<verb].joined(separator: " ")
        switch (LooseSpelling.folded(String(words[verb])), numbers.count) {
        case ("ajouter", 0): return (name, .add(nil))
        case ("ajouter", 1): return numbers[0].map { (name, .add($0)) }
        case ("retirer", 1): return numbers[0].map { (name, .remove($0)) }
        case ("deplacer", 2):
            guard let from = numbers[0], let to = numbers[1] else { return nil }
            return (name, .move(from, to))
        default: return nil
        }
    }
}

extension Walkthrough {
    /// Shows the items of a list, or adds, removes, moves one.
    mutating func arrange(_ operands: String) -> [Event] {
        guard let (name, listMove) = ListMove.reading(operands), !name.isEmpty else {
            return [
                .rejected([
                    "Écrivez : :liste X, puis s'il y a lieu « ajouter », « ajouter n », « retirer n » ou « déplacer n m »."
                ])
            ]
        }
        let found = walk.lists(named: name)
        guard found.count == 1, let list = found.first, let view = walk.view(of: list) else {
            let names = walk.lists(named: name).map { "[\(walk.view(of: $0)?.name ?? "")]" }
            return [
                .rejected([
                    found.isEmpty
                        ? "« \(name) » ne désigne pas une liste."
                        : "« \(name) » peut désigner : \(names.joined(separator: ", "))."
                ])
            ]
        }
        guard listMove != .show else { return [.lines(.list, lines(of: list))] }
        do {
            let change = try arrange(list, listMove)
            earlier = actBefore
            revisit = nil
            let count = walk.lists(named: "[\(view.name)]").first.flatMap { walk.answerText(of: $0) }
            return [changed(view.name, to: count, change)]
        } catch {
            return [.rejected([error.message])]
        }
    }

    private mutating func arrange(_ list: QuestionID, _ move: ListMove) throws(AnswerProblem) -> ActChange {
        switch move {
        case .show: .none
        case .add(let number): try walk.addItem(at: number, to: list)
        case .remove(let number): try walk.removeItem(number, from: list)
        case .move(let from, let to): try walk.moveItem(from, to: to, in: list)
        }
    }

    private func lines(of list: QuestionID) -> [String] {
        let items = walk.items(of: list)
        return items.isEmpty
            ? ["Cette liste est vide."] : items.map { "\($0.number)  \($0.summary)" }
    }
}
