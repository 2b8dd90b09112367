internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

// Hours run from hour to hour, days run whole: nothing here turns one into the other. Both a time of day and a length in hours are counted
// in minutes, so that `17 h 30` is either, with one scalar, as what faces it asks.
extension Checker {
    /// A value that `17 h 30` gives, as a length of time; any other as it is.
    mutating func asHours(_ value: Checked, at range: SourceRange) -> Checked {
        guard value.type == .time, let literal = value.literal else { return value }
        var result = value
        result.type = .hours
        result.id = add(.scalar(literal), .hours, at: range)
        return result
    }

    /// Both sides of a sum or of a difference, those that `17 h 30` gives as lengths of time. Of an hour less another, nothing says it: it
    /// is the time between the two, in the same minutes.
    mutating func readHours(
        _ left: inout Checked, _ right: inout Checked, isDifference: Bool,
        at ranges: (left: SourceRange, right: SourceRange)
    ) {
        let areLengths = !isDifference || left.literal != nil && right.literal != nil
        if areLengths || right.type == .hours { left = asHours(left, at: ranges.left) }
        if areLengths || left.type == .hours { right = asHours(right, at: ranges.right) }
    }

    /// `temps écoulé du a à b au c à d`: days of 24 hours on the clock of the wall, and the hours between the two times.
    mutating func elapsed(_ node: SyntaxID) -> Checked {
        let parts = Array(tree.children(of: node))
        guard parts.count == 4 else { return poison(node) }
        let values = parts.map { expression($0) }
        guard values.allSatisfy({ $0.type != nil }) else { return poison(node) }
        for (index, part) in parts.enumerated() {
            let expected: ValueType = index % 2 == 0 ? .date : .time
            guard let type = values[index].type, type != expected else { continue }
            report(
                .unsuitableElapsed,
                "\(quoted(part)) est \(TypeNames.described(type)), et il faut ici \(TypeNames.described(expected)).",
                at: tree.range(part),
                fix: Fix(
                    "Écrivez un jour et une heure, puis un jour et une heure : « temps écoulé du [premier jour] à 14 h au [dernier jour] à 18 h »."
                ))
            return poison(node)
        }
        let range = tree.range(node)
        let days = add(.subtract(values[2].id, values[0].id), .period, at: range)
        let minutesOfDay = add(.scalar(1_440), .integer, at: range)
        let inDays = add(.multiply(days, minutesOfDay, nil), .hours, at: range)
        let inHours = add(.subtract(values[3].id, values[1].id), .hours, at: range)
        var result = Checked(id: add(.add(inDays, inHours), .hours, at: range), type: .hours)
        result.range =
            (values[2].range - values[0].range) * Interval(1_440) + (values[3].range - values[1].range)
        return bounded(result, at: range)
    }

    /// A side of an operation that mixes hours with something else.
    typealias Side = (node: SyntaxID, type: ValueType)

    /// Whether one side counts time in hours and the other in days; it is then reported.
    mutating func reportMixedHours(_ left: Side, _ right: Side, at range: SourceRange) -> Bool {
        func described(_ side: Side) -> String {
            "\(quoted(side.node)) est une durée en \(side.type == .hours ? "heures" : "jours, en mois ou en ans")"
        }
        guard [left.type, right.type] == [.hours, .period] || [left.type, right.type] == [.period, .hours] else {
            return false
        }
        report(
            .mixedHours, "\(described(left)), et \(described(right)) : l'une ne vaut jamais l'autre.", at: range,
            situation: "« 48 heures » courent d'heure en heure ; « 2 jours » sont deux jours entiers.",
            fix: Fix("Écrivez les deux durées en heures, ou les deux en jours."))
        return true
    }

    /// Whether a day or an hour is to be moved by a length in hours; it is then reported.
    mutating func reportShiftByHours(_ moment: Side, _ length: Side, at range: SourceRange) -> Bool {
        if moment.type == .hours { return length.type != .hours && reportShiftByHours(length, moment, at: range) }
        guard length.type == .hours, moment.type == .date || moment.type == .time else { return false }
        let isDay = moment.type == .date
        report(
            .mixedHours,
            isDay
                ? "\(quoted(moment.node)) est un jour, sans heure : on ne sait d'où y compter \(quoted(length.node))."
                : "Comptée depuis une heure sans son jour, \(quoted(length.node)) peut mener à un autre jour.",
            at: range,
            situation: isDay
                ? "48 heures finissent à l'heure où elles ont commencé, et un jour n'en dit pas."
                : "2 h après 23 h, il est 1 h, le lendemain.",
            fix: Fix(
                "Comparez cette durée avec « temps écoulé du [jour] à [heure] au [jour] à [heure] »\(isDay ? ", ou comptez en jours" : "")."
            ))
        return true
    }
}
