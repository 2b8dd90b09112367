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
            } else if until < eve, declarations.acts.isEmpty {
                // In a file that acts share, no date of an act tells whether any comes to it.
                findings.append(hole(in: parameter, between: earlier, and: later, from: until))
            }
        }
    }
}
