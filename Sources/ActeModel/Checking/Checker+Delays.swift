internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

extension Checker {
    /// `a francs à compter de b`, `a ouvrés avant b`…
    mutating func delay(_ node: SyntaxID) -> Checked {
        guard let (lengthNode, dateNode) = firstChildren(node) else { return poison(node) }
        let wording = DelayWording(detail: tree[node].detail)
        let length = expression(lengthNode)
        let date = expression(dateNode)
        guard let lengthType = length.type, let dateType = date.type else { return poison(node) }
        if lengthType == .hours || lengthType == .time, dateType == .date {
            _ = reportShiftByHours((dateNode, .date), (lengthNode, .hours), at: tree.range(node))
            return poison(node)
        }
        guard lengthType == .period, dateType == .date else {
            let (wrong, type) = lengthType == .period ? (dateNode, dateType) : (lengthNode, lengthType)
            return reportUnsuitableDelay(node, wrong, type, expected: lengthType == .period ? .date : .period)
        }
        let range = tree.range(node)
        guard isCountable(length, lengthNode, wording) else { return poison(node) }
        let regime = regime(wording, at: range)
        if regime.needsHolidays { needHolidays(at: range) }
        var result = Checked(
            id: add(.deadline(length.id, date.id, regime), .date, at: range), type: .date)
        // A month is 28 to 31 days, a week holds three worked days at the very least, and no rest lasts ten days.
        let isPlain = wording.counting == .calendar || wording.counting == .clear
        let days = isPlain ? length.days : Interval(length.days.low, length.days.high * 3)
        let shift = Interval(0, 10) + (length.range * Interval(31)).joined(length.range * Interval(28)) + days
        result.range = wording.isBackward ? date.range - shift : date.range + shift
        return bounded(result, at: range)
    }

    private mutating func reportUnsuitableDelay(
        _ node: SyntaxID, _ wrong: SyntaxID, _ type: ValueType, expected: ValueType
    ) -> Checked {
        report(
            .unsuitableDelay,
            "\(quoted(wrong)) est \(TypeNames.described(type)), et un délai se compte ici avec \(TypeNames.described(expected)).",
            at: tree.range(wrong),
            fix: Fix("Écrivez par exemple « 2 mois francs à compter de [date de publication] avec prorogation »."))
        return poison(node)
    }

    /// Whether a delay of that length always has an end; what forbids it is reported.
    private mutating func isCountable(_ length: Checked, _ node: SyntaxID, _ wording: DelayWording) -> Bool {
        let range = tree.range(node)
        if length.range.low < 0 || length.days.low < 0 {
            report(
                .longDelay, "\(quoted(node)) peut être une durée négative : un tel délai n'a pas de fin.", at: range,
                fix: Fix("Bornez la question dont cette durée dépend, par exemple « au moins 1 jour »."))
            return false
        }
        guard wording.counting == .worked || wording.counting == .workable else { return true }
        if length.range == Interval(0), length.days.low < 1 {
            report(
                .longDelay,
                "\(quoted(node)) peut être nulle : un délai d'aucun jour ouvré ou ouvrable finirait un jour quelconque.",
                at: range, fix: Fix("Bornez la question dont cette durée dépend, par exemple « au moins 1 jour »."))
            return false
        }
        if length.range != Interval(0) {
            report(
                .countedMonths,
                "\(quoted(node)) peut compter des mois, et seuls des jours se comptent en jours ouvrés ou ouvrables.",
                at: range, fix: Fix("Donnez cette durée en jours (« unité : jours » sous la question)."))
            return false
        }
        if length.days.high > Int128(DelayRegime.maximumCountedDays) {
            report(
                .longDelay,
                "\(quoted(node)) peut dépasser mille jours : un délai en jours ouvrés ou ouvrables n'est pas si long.",
                at: range, fix: Fix("Bornez la question dont cette durée dépend, par exemple « au plus 60 jours »."))
            return false
        }
        return true
    }

    /// How the delay is counted; where the law would leave it open, its author must say.
    private mutating func regime(_ wording: DelayWording, at range: SourceRange) -> DelayRegime {
        let counting: DelayRegime.Counting =
            switch wording.counting {
            case .calendar: .calendar
            case .clear: .clear
            case .worked: .worked
            case .workable: .workable
            }
        if wording.isBackward { return DelayRegime(counting, .before) }
        if wording.carrying == .unsaid, counting != .worked {
            report(
                .unsaidCarrying,
                "Rien ne dit ce que devient ce délai s'il s'achève un samedi, un dimanche ou un jour férié.", at: range,
                situation:
                    "Le dernier jour est un dimanche : « avec prorogation », le délai s'achève le lundi ; « sans prorogation », le dimanche.",
                fix: Fix("Ajoutez « avec prorogation » ou « sans prorogation »."))
        }
        if wording.carrying != .unsaid, counting == .worked {
            report(
                .needlessCarrying,
                "Un délai en jours ouvrés s'achève toujours un jour ouvré : il n'est jamais prorogé.",
                at: range, fix: Fix("Retirez ce que la ligne dit de la prorogation."))
        }
        return DelayRegime(counting, .after, carriesOver: wording.carrying == .carried && counting != .worked)
    }

    /// `âge du a au b`
    mutating func age(_ node: SyntaxID) -> Checked {
        guard let (birthNode, dateNode) = firstChildren(node) else { return poison(node) }
        let birth = expression(birthNode)
        let date = expression(dateNode)
        guard let birthType = birth.type, let dateType = date.type else { return poison(node) }
        guard birthType == .date, dateType == .date else {
            let (wrong, type) = birthType == .date ? (dateNode, dateType) : (birthNode, birthType)
            report(
                .unsuitableAge,
                "\(quoted(wrong)) est \(TypeNames.described(type)), et un âge se compte d'une date à une autre.",
                at: tree.range(wrong),
                fix: Fix("Écrivez par exemple « âge du [date de naissance] au [date de l'acte] »."))
            return poison(node)
        }
        let range = tree.range(node)
        let leapBirthday: LeapBirthday
        switch BirthdayWording(rawValue: tree[node].detail) ?? .unsaid {
        case .february28: leapBirthday = .february28
        case .march1: leapBirthday = .march1
        case .unsaid:
            report(
                .unsaidBirthday,
                "Rien ne dit quel jour vieillit une personne née un 29 février, et la loi ne le dit pas non plus.",
                at: range,
                situation: "Née le 29 février 2008, a-t-elle dix-huit ans le 28 février 2026, ou le 1er mars 2026 ?",
                fix: Fix("Ajoutez « avec anniversaire le 28 février » ou « avec anniversaire le 1er mars »."))
            return poison(node)
        }
        var result = Checked(id: add(.age(birth.id, date.id, leapBirthday), .integer, at: range), type: .integer)
        let days = date.range - birth.range
        result.range = Interval(days.low / 365 - 1, days.high / 365 + 1)
        return result
    }
}
