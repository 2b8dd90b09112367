internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

extension Checker {
    /// Reads the dated values.
    mutating func readParameters() {
        for node in declarations.parameters { readParameter(node) }
    }

    private mutating func readParameter(_ node: SyntaxID) {
        let name = tree.first(.name, in: node).map { tree.text($0) } ?? ""
        let named = tree.first(.typeName, in: node).flatMap { type($0) }
        var parameter = Parameter(name: name, type: named?.base ?? .text, versions: [], range: lineRange(node))
        var known = named?.base
        if let type = known, type == .choice || type == .choices {
            report(
                .unsuitableComputationType,
                "Un paramètre est une valeur fixée par un texte : il ne peut pas être \(TypeNames.described(type)).",
                at: parameter.range, fix: Fix("Donnez-lui un autre type, ou faites-en une question."))
            known = nil
        }
        readGround(of: node, .parameter, name: name)
        var result = Checked(id: ExpressionID(0), type: known)
        var isFirst = true
        var count = 0
        for child in tree.children(of: node) where tree.kind(child) == .parameterVersion {
            count += 1
            guard let type = known, let version = version(child, type) else { continue }
            parameter.versions.append(version)
            widen(&result, by: version.value, isFirst: isFirst)
            isFirst = false
        }
        let hasProperties = tree.first(.property, in: node) != nil
        // A parameter with nothing at all below it was reported when it was read.
        if count == 0, hasProperties {
            report(
                .parameterWithoutVersion, "[\(name)] n'a aucune valeur.", at: parameter.range,
                fix: Fix(
                    "Ajoutez au-dessous une ligne comme « \(TypeNames.sample(known ?? .amount)) depuis le 1er janvier 2025 »."
                ))
        }
        if parameter.versions.isEmpty { result.type = nil }
        checkVersions(of: &parameter)
        model.parameters.append(parameter)
        parameterResults.append(result)
    }

    /// One line `valeur depuis le date [jusqu'au date]`.
    private mutating func version(_ node: SyntaxID, _ type: ValueType) -> ParameterVersion? {
        var literalNode: SyntaxID?
        var dates: [SyntaxID] = []
        for child in tree.children(of: node) {
            switch tree.kind(child) {
            case .property, .unexpected: break
            case _ where literalNode == nil: literalNode = child
            case .dateLiteral: dates.append(child)
            default: break
            }
        }
        let properties = keptProperties(of: node, .version)
        guard let literalNode, let first = dates.first else { return nil }
        let value = versionValue(literalNode, type)
        guard let from = date(first) else { return nil }
        var until: CalendarDate?
        if dates.count > 1 {
            guard let last = date(dates[1]) else { return nil }
            until = last
            if last < from {
                report(
                    .emptyVersion, "Cette valeur cesserait de s'appliquer avant d'avoir commencé.",
                    at: tree.range(dates[1]),
                    notes: [Note("Elle commence ici.", at: tree.range(first))],
                    fix: Fix("Corrigez l'une des deux dates."))
                return nil
            }
        }
        guard let value else { return nil }
        return ParameterVersion(value: value, from: from, until: until, properties: properties, range: lineRange(node))
    }

    private mutating func versionValue(_ node: SyntaxID, _ type: ValueType) -> ExpressionID? {
        let range = tree.range(node)
        if type.isText {
            guard tree.kind(node) == .stringLiteral else {
                reportUnreadable(node, type, "Écrivez par exemple \(TypeNames.sample(type)).")
                return nil
            }
            var text = cleanText(node)
            if case .identifier(let kind) = type {
                guard let canonical = canonicalIdentifier(text, kind, at: range) else { return nil }
                text = canonical
            }
            return add(.string(stringIndex(text)), type, at: range)
        }
        guard let constant = constant(node, as: type) else { return nil }
        return type == .truth
            ? add(.truth(constant.scalar != 0), .truth, at: range) : add(.scalar(constant.scalar), type, at: range)
    }

    /// Takes one more version into account in what is known of a parameter.
    private func widen(_ result: inout Checked, by value: ExpressionID, isFirst: Bool) {
        guard case .scalar(let scalar) = model[value] else { return }
        var version = Checked(id: value, type: result.type, range: Interval(scalar))
        if result.type == .period { describe(Period(scalar: scalar), in: &version) }
        if isFirst {
            result.range = version.range
            result.days = version.days
            result.unit = version.unit
        } else {
            result.range = result.range.joined(version.range)
            result.days = result.days.joined(version.days)
            if result.unit != version.unit { result.unit = nil }
        }
    }

    /// A value that changed over time, or ceased, is chosen by the date of the act, and there is one at every date the act may have.
    mutating func verifyDatedValues() {
        for parameter in model.parameters {
            guard let first = parameter.versions.first, let last = parameter.versions.last else { continue }
            guard let question = model.header.dateQuestion else {
                if parameter.versions.count > 1 || last.until != nil {
                    reportMissingActDate("[\(parameter.name)] a changé de valeur", at: parameter.range)
                }
                continue
            }
            let date = model.questions[question]
            if let until = last.until, date.maximum.map({ $0 > Int64(until.dayNumber) }) ?? true {
                reportUncovered(parameter, last.range, .after(until), question)
            }
            let earliest = Int64(first.from.dayNumber)
            if date.minimum.map({ $0 < earliest }) ?? true {
                reportUncovered(parameter, first.range, .before(first.from), question)
            }
        }
    }

    /// The dates for which a parameter has no value.
    private enum Uncovered {
        case before(CalendarDate)
        case after(CalendarDate)
    }

    private mutating func reportUncovered(
        _ parameter: Parameter, _ range: SourceRange, _ dates: Uncovered, _ question: Int
    ) {
        let date = model.questions[question]
        let when: String
        let day: Int64
        let bounds: (low: Int64?, high: Int64?)
        switch dates {
        case .before(let first):
            when = "avant le \(ScalarPhrase.words(Int64(first.dayNumber), .date))"
            day = date.minimum ?? Int64(first.dayNumber) - 1
            bounds = (Int64(first.dayNumber), date.maximum)
        case .after(let last):
            when = "après le \(ScalarPhrase.words(Int64(last.dayNumber), .date))"
            day = Int64(last.dayNumber) + 1
            bounds = (date.minimum, Int64(last.dayNumber))
        }
        report(
            .uncoveredDate, "[\(parameter.name)] n'a pas de valeur \(when).", at: range,
            notes: [Note("La date de l'acte est demandée ici.", at: date.range)],
            situation: "[\(date.name)] est \(ScalarPhrase.words(day, .date)) : aucune valeur ne s'applique.",
            fix: Fix(
                "Écrivez sous [\(date.name)] « \(Checker.bounds(bounds.low, bounds.high)) », ou ajoutez ici la valeur de ces dates-là."
            ))
    }

    /// The line that bounds a date, in the words of the language.
    private static func bounds(_ low: Int64?, _ high: Int64?) -> String {
        switch (low.map { ScalarPhrase.words($0, .date) }, high.map { ScalarPhrase.words($0, .date) }) {
        case (let low?, let high?): "entre \(low) et \(high)"
        case (let low?, nil): "au moins \(low)"
        case (nil, let high): "au plus \(high ?? "")"
        }
    }

    /// Checks that versions follow one another without overlap or hole, and closes each at the eve of the next.
    private mutating func checkVersions(of parameter: inout Parameter) {
        guard parameter.versions.count > 1 else { return }
        for index in 1..<parameter.versions.count {
            let earlier = parameter.versions[index - 1]
            let later = parameter.versions[index]
            if later.from <= earlier.from {
                report(
                    .versionsOutOfOrder, "Les valeurs de [\(parameter.name)] ne sont pas dans l'ordre de leurs dates.",
                    at: later.range,
                    notes: [Note("Cette valeur-ci commence plus tard, ou le même jour.", at: earlier.range)],
                    fix: Fix("Écrivez les valeurs de la plus ancienne à la plus récente."))
                continue
            }
            let eve = CalendarDate(dayNumber: later.from.dayNumber - 1)
            guard let until = earlier.until else {
                parameter.versions[index - 1].until = eve
                continue
            }
            let day = ScalarPhrase.words(Int64(later.from.dayNumber), .date)
            if until >= later.from {
                report(
                    .versionsOverlap, "Deux valeurs de [\(parameter.name)] s'appliqueraient le même jour.",
                    at: later.range,
                    notes: [Note("Celle-ci s'applique encore.", at: earlier.range)],
                    situation: "Le \(day), les deux s'appliquent.",
                    fix: Fix("Faites cesser la première la veille de la seconde."))
            } else if until < eve {
                let gap = ScalarPhrase.words(Int64(until.dayNumber) + 1, .date)
                report(
                    .versionsApart, "[\(parameter.name)] n'a pas de valeur entre deux dates.", at: later.range,
                    notes: [Note("La valeur précédente cesse ici.", at: earlier.range)],
                    situation: "Le \(gap), aucune valeur ne s'applique.",
                    fix: Fix("Prolongez la première valeur, ou avancez la seconde."))
            }
        }
    }
}
