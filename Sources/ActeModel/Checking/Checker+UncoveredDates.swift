internal import ActeDiagnostics
internal import ActeValues

/// The dates of the act for which a dated value has none: they matter where it is read.
extension Checker {
    /// A value that changed over time, or ceased, is chosen by the date of the act, and there is one at every date the act may have.
    mutating func verifyDatedValues() {
        for (index, parameter) in model.parameters.enumerated() {
            guard let first = parameter.versions.first, let last = parameter.versions.last else { continue }
            guard let question = model.header.dateQuestion else {
                if parameter.versions.count > 1 || last.until != nil {
                    reportMissingActDate("[\(parameter.name)] a changé de valeur", at: parameter.range)
                }
                continue
            }
            let date = model.questions[question]
            openHoles(of: index)
            if let until = last.until, date.maximum.map({ $0 > Int64(until.dayNumber) }) ?? true {
                openUncovered(index, last.range, .after(until), question)
            }
            let earliest = Int64(first.from.dayNumber)
            if date.minimum.map({ $0 < earliest }) ?? true {
                openUncovered(index, first.range, .before(first.from), question)
            }
        }
    }

    /// The dates for which a parameter has no value.
    private enum Uncovered {
        case before(CalendarDate)
        case after(CalendarDate)
    }

    private mutating func openUncovered(
        _ parameter: Int, _ range: SourceRange, _ dates: Uncovered, _ question: Int
    ) {
        let name = model.parameters[parameter].name
        let date = model.questions[question]
        let when: String
        let day: Int64
        let bounds: (low: Int64?, high: Int64?)
        let lacking: (low: Int64?, high: Int64?)
        switch dates {
        case .before(let first):
            when = "avant le \(ScalarPhrase.words(Int64(first.dayNumber), .date))"
            day = date.minimum ?? Int64(first.dayNumber) - 1
            bounds = (Int64(first.dayNumber), date.maximum)
            lacking = (nil, Int64(first.dayNumber) - 1)
        case .after(let last):
            when = "après le \(ScalarPhrase.words(Int64(last.dayNumber), .date))"
            day = Int64(last.dayNumber) + 1
            bounds = (date.minimum, Int64(last.dayNumber))
            lacking = (Int64(last.dayNumber) + 1, nil)
        }
        let finding = ModelFinding.uncoveredDate.diagnostic(
            "[\(name)] n'a pas de valeur \(when).", at: range,
            notes: [Note("La date de l'acte est demandée ici.", at: date.range)],
            situation: "[\(date.name)] est \(ScalarPhrase.words(day, .date)) : aucune valeur ne s'applique.",
            fix: Fix(
                "Écrivez sous [\(date.name)] « \(Checker.bounds(bounds.low, bounds.high)) », ou ajoutez ici la valeur de ces dates-là."
            ))
        keepGap(of: parameter, finding, lacking)
    }

    /// Keeps that a parameter has no value between two days, both included.
    private mutating func keepGap(of parameter: Int, _ finding: Diagnostic, _ days: (low: Int64?, high: Int64?)) {
        guard let gap = openGap(finding, on: days) else { return }
        model.parameters[parameter].gaps.append(gap)
    }

    /// What stands for something that is not there while the act is dated between two days, both included; nothing where the act has no date.
    mutating func openGap(_ finding: Diagnostic, on days: (low: Int64?, high: Int64?)) -> ExpressionID? {
        guard let question = model.header.dateQuestion else { return nil }
        let actDate = add(.question(Int32(truncatingIfNeeded: question)), .date, at: finding.range)
        let bounds: [(Int64?, Comparison)] = [(days.low, .greaterOrEqual), (days.high, .lessOrEqual)]
        var conditions: [ExpressionID] = []
        for case (let day?, let comparison) in bounds {
            let constant = add(.scalar(day), .date, at: finding.range)
            conditions.append(add(.compare(comparison, actDate, constant), .truth, at: finding.range))
        }
        let gap = open(Gap(finding: finding), [all(conditions, at: finding.range)])
        return missing(gap, .date, at: finding.range)
    }

    /// Keeps the days between two versions, when the earlier ceases before the eve of the later.
    private mutating func openHoles(of index: Int) {
        let parameter = model.parameters[index]
        for (earlier, later) in zip(parameter.versions, parameter.versions.dropFirst()) {
            guard let until = earlier.until, later.from > earlier.from,
                until.dayNumber < later.from.dayNumber - 1
            else { continue }
            let days = (low: Int64(until.dayNumber) + 1, high: Int64(later.from.dayNumber) - 1)
            keepGap(of: index, hole(in: parameter, between: earlier, and: later, from: until), days)
        }
    }

    func hole(
        in parameter: Parameter, between earlier: ParameterVersion, and later: ParameterVersion,
        from until: CalendarDate
    ) -> Diagnostic {
        let day = ScalarPhrase.words(Int64(until.dayNumber) + 1, .date)
        return ModelFinding.versionsApart.diagnostic(
            "[\(parameter.name)] n'a pas de valeur entre deux dates.", at: later.range,
            notes: [Note("La valeur précédente cesse ici.", at: earlier.range)],
            situation: "Le \(day), aucune valeur ne s'applique.",
            fix: Fix("Prolongez la première valeur, ou avancez la seconde."))
    }

    /// The line that bounds a date, in the words of the language.
    private static func bounds(_ low: Int64?, _ high: Int64?) -> String {
        switch (low.map { ScalarPhrase.words($0, .date) }, high.map { ScalarPhrase.words($0, .date) }) {
        case (let low?, let high?): "entre \(low) et \(high)"
        case (let low?, nil): "au moins \(low)"
        case (nil, let high): "au plus \(high ?? "")"
        }
    }
}
