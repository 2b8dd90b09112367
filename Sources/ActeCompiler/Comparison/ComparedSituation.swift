package import ActeGraph
import ActeModel
import ActeValues

/// A situation of two versions of rules at once.
package struct ComparedSituation: Sendable, Hashable {
    /// What must be true for both versions to differ once they give an act, in words.
    package var text: String
    /// All that must be true, in words.
    package var wholeText: String
    /// How many things must be true.
    package var size = 0
    /// Answers to questions of the newer rules that make it so, as far as single answers do.
    package var newer: [QuestionID: StoredAnswer] = [:]
    /// Answers to questions that only the older rules ask.
    package var older: [QuestionID: StoredAnswer] = [:]

    /// A situation that is given, rather than found.
    package init(text: String, wholeText: String, newer: [QuestionID: StoredAnswer] = [:]) {
        self.text = text
        self.wholeText = wholeText
        self.newer = newer
    }
}

extension RulesComparison {
    /// Tells a situation that lies in a region to people, and as answers. O(facts).
    package func told(_ situation: Situation, in region: Region) -> ComparedSituation {
        let deciding = situation.facts.filter { region.reads.contains($0.operand) }
        var told = ComparedSituation(text: words.text(deciding), wholeText: words.text(situation.facts))
        told.size = situation.facts.count
        for fact in situation.facts {
            guard let (question, answer) = ComparedSituation.answer(to: fact, ground.builder.declarations) else {
                continue
            }
            if let place = olderPlace(ofOptionOnlyThere: answer, question) {
                for (own, moved) in older([question: answer]) where Int(own.rawValue) == place {
                    told.older[own] = moved
                }
            } else if Int(question.rawValue) < ground.pairs.older.count {
                told.newer[question] = joined(told.newer[question], answer, fact)
            } else if let place = ground.places.firstIndex(where: { $0.id == question }) {
                let own = QuestionID(UInt32(place))
                told.older[own] = joined(told.older[own], answer, fact)
            }
        }
        for (question, answer) in told.newer where answer == .scalar(0) {
            if let ticked = anyOption(of: question, besidesThoseOf: situation) { told.newer[question] = ticked }
        }
        return told
    }

    /// An answer to a choice of several options of which a situation only says which are not ticked: one of the others is.
    private func anyOption(of question: QuestionID, besidesThoseOf situation: Situation) -> StoredAnswer? {
        let place = Int(question.rawValue)
        guard ground.builder.declarations[place].type == .choices else { return nil }
        let options = Set(0..<ground.ownOptionCounts[place]).subtracting(
            situation.facts.compactMap { fact in
                if case .ticked(question, let option, _) = fact { option } else { nil }
            })
        return options.min().map { .scalar(1 << Int64($0)) } ?? .leftOut
    }

    /// Where the older rules ask for a choice whose answer the newer rules do not know.
    private func olderPlace(ofOptionOnlyThere answer: StoredAnswer, _ question: QuestionID) -> Int? {
        guard Int(question.rawValue) < ground.pairs.older.count, case .scalar(let scalar) = answer,
            ground.builder.declarations[Int(question.rawValue)].type == .choice,
            scalar >= ground.ownOptionCounts[Int(question.rawValue)]
        else { return nil }
        return ground.pairs.older[Int(question.rawValue)]
    }

    /// Ticks add up; of anything else the first is kept.
    private func joined(_ known: StoredAnswer?, _ answer: StoredAnswer, _ fact: Situation.Fact) -> StoredAnswer {
        guard let known else { return answer }
        guard case .ticked = fact, case .scalar(let some) = known, case .scalar(let more) = answer else { return known }
        return .scalar(some | more)
    }

    /// The same answers for the older rules: those to the questions that both ask. O(answers).
    package func older(_ answers: [QuestionID: StoredAnswer]) -> [QuestionID: StoredAnswer] {
        var found: [QuestionID: StoredAnswer] = [:]
        for (question, answer) in answers {
            guard let place = ground.pairs.older[Int(question.rawValue)] else { continue }
            guard let options = ground.places[place].options, case .scalar(let scalar) = answer else {
                found[QuestionID(UInt32(place))] = answer
                continue
            }
            if let moved = ComparedSituation.moved(
                scalar, ground.builder.declarations[Int(question.rawValue)].type, options)
            {
                found[QuestionID(UInt32(place))] = .scalar(moved)
            }
        }
        return found
    }
}

extension Situation.Fact {
    /// What it is about.
    fileprivate var operand: Operand {
        switch self {
        case .scalar(let operand, _, _), .absent(let operand): operand
        case .text(let question, _), .passes(let question, _, _, _), .ticked(let question, _, _): .question(question)
        }
    }
}

extension ComparedSituation {
    /// An answer that makes a fact true; nothing for what hangs on several, or on none in particular.
    fileprivate static func answer(
        to fact: Situation.Fact, _ declarations: [QuestionDeclaration]
    ) -> (QuestionID, StoredAnswer)? {
        switch fact {
        case .scalar(.question(let question), let low, let high):
            // Of several options, the one that is told.
            let type = declarations[Int(question.rawValue)].type
            if type == .truth || type == .choice { return (question, .scalar(low ?? 0)) }
            // One item shows as much as many, and there is room for it.
            if declarations[Int(question.rawValue)].list != nil, low == nil {
                return high.map { (question, .scalar(min(1, $0))) }
            }
            return (low ?? high).map { (question, .scalar($0)) }
        case .absent(.question(let question)): return (question, .leftOut)
        case .text(let question, let text?): return (question, .text(text))
        case .passes(let question, let test?, let words, true) where test != .equals: return (question, .text(words))
        case .ticked(let question, let option, let isTicked):
            return (question, .scalar(isTicked ? 1 << Int64(option) : 0))
        case .scalar, .absent, .text, .passes: return nil
        }
    }

    /// A choice by the positions of the older rules, of which `options` says where each went; nothing when one is not there.
    fileprivate static func moved(_ scalar: Int64, _ type: ValueType, _ options: [Int64]) -> Int64? {
        if type == .choice { return options.firstIndex(of: scalar).map { Int64($0) } }
        var result: Int64 = 0
        for option in 0..<Int64(63) where scalar & (1 << option) != 0 {
            guard let place = options.firstIndex(of: option) else { return nil }
            result |= 1 << Int64(place)
        }
        return result
    }
}
