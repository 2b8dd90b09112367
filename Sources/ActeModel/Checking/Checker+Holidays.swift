internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

/// What follows `jours fériés :` in the header: the name of a calendar, or a value that gives it.
struct WrittenHolidays {
    /// The words, brackets left out.
    var words: String
    /// The value whose answer names the calendar, when the words are a name between brackets.
    var symbol: Symbol?
    var range: SourceRange
}

extension Checker {
    /// Finds what the act says of holidays, before the computations that count with them are put in order.
    mutating func findHolidays() {
        guard let act = declarations.acts.first else { return }
        for property in tree.children(of: act) where tree.kind(property) == .property {
            guard let key = tree.first(.propertyKey, in: property),
                NameFolding.folded(tree.text(key)) == "jours fériés",
                let value = tree.first(.propertyValue, in: property)
            else { continue }
            readHolidays(value)
            return
        }
    }

    private mutating func readHolidays(_ node: SyntaxID) {
        let text = tree.text(node)
        let range = tree.range(node)
        guard text.hasPrefix("["), text.hasSuffix("]") else {
            holidays = WrittenHolidays(words: text, symbol: nil, range: range)
            return
        }
        let words = String(text.dropFirst().dropLast())
        holidays = WrittenHolidays(words: words, symbol: nil, range: range)
        guard let name = names.find(tree.file.bytes, in: Int(range.start) + 1..<Int(range.end) - 1),
            let symbol = symbols[name.index], symbol.kind.hasValue
        else {
            let near = guess(words, among: declaredNames { $0.hasValue })
            report(
                .unknownName, "Rien ne s'appelle \(text) : il faut ici le nom d'une question ou d'un calcul.",
                at: range,
                fix: near.map { Fix("Vouliez-vous écrire [\($0)] ?", range: range, replacement: "[\($0)]") }
                    ?? Fix("Écrivez le nom d'un calendrier, ou celui d'une question entre crochets."))
            holidays = nil
            return
        }
        symbols[name.index]?.isUsed = true
        holidays?.symbol = symbol
    }

    /// Says, once, that a delay counts with holidays and that the act does not say whose.
    mutating func needHolidays(at range: SourceRange) {
        guard holidays == nil, !missesHolidays, !declarations.acts.isEmpty else { return }
        missesHolidays = true
        report(
            .missingHolidays, "Ce délai compte avec les jours fériés, et rien ne dit lesquels.", at: range,
            notes: [Note("Ils se disent sous cette ligne.", at: model.header.range)],
            fix: Fix("Ajoutez sous « acte » une ligne « jours fériés : métropole »."))
    }

    /// Reads the calendars that the act may call upon, and how it chooses among them.
    mutating func chooseHolidays() {
        guard let written = holidays else { return }
        guard let symbol = written.symbol else {
            if let calendar = calendar(named: written.words, citedAt: written.range) {
                model.header.holidays = HolidayChoice(cases: [], otherwise: calendar)
            }
            return
        }
        let subject = value(of: symbol, at: written.range)
        guard let type = subject.type else { return }
        var cases: [(condition: ExpressionID, calendar: Int)] = []
        if type == .choice, let question = subject.options {
            for (position, key) in optionKeys(of: question).enumerated() {
                guard let calendar = calendar(named: key, citedAt: written.range) else { return }
                model.optionSets.append(Int32(position))
                let run = IndexRange(model.optionSets.count - 1..<model.optionSets.count)
                cases.append((add(.isOption(subject.id, run), .truth, at: written.range), calendar))
            }
        } else if type == .text, let texts = constantTexts(subject.id) {
            for text in texts {
                guard let calendar = calendar(named: model.strings[Int(text)], citedAt: written.range) else { return }
                cases.append((add(.textTest(.equals, subject.id, text), .truth, at: written.range), calendar))
            }
        }
        guard let last = cases.popLast() else {
            report(
                .unknownCalendar, "[\(written.words)] ne donne pas toujours le nom d'un calendrier.", at: written.range,
                fix: Fix(
                    "Faites-en un choix dont les réponses sont des noms de calendriers, ou un calcul dont chaque ligne en donne un entre guillemets."
                ))
            return
        }
        model.header.holidays = HolidayChoice(cases: cases, otherwise: last.calendar)
    }

    /// The constants that a computed text is one of; nothing when it may be something else.
    private func constantTexts(_ id: ExpressionID) -> [Int32]? {
        switch model[id] {
        case .string(let index): return [index]
        case .computation(let index): return constantTexts(model.computations[Int(index)].value)
        case .choose(let run):
            let operands = Array(model.operands[run.range])
            var found: [Int32] = []
            for index in operands.indices where index % 2 == 1 || index == operands.count - 1 {
                guard let texts = constantTexts(operands[index]) else { return nil }
                for text in texts where !found.contains(text) { found.append(text) }
            }
            return found
        default: return nil
        }
    }
}
