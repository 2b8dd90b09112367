internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

/// A calendar where it was written.
private struct WrittenCalendar {
    var tree: SyntaxTree
    var node: SyntaxID

    var title: String { tree.first(.title, in: node).map { tree.text($0) } ?? "" }
}

extension Checker {
    /// The index of the calendar of that name in the model, read when it is first asked for; nothing, once reported, when there is none.
    mutating func calendar(named name: String, citedAt range: SourceRange) -> Int? {
        let folded = NameFolding.folded(name)
        if let known = model.calendars.firstIndex(where: { NameFolding.folded($0.name) == folded }) { return known }
        var chain: [String] = []
        guard let holidays = holidays(ofCalendar: name, citedAt: range, after: &chain) else { return nil }
        model.calendars.append(HolidayCalendar(name: name, holidays: holidays))
        return model.calendars.count - 1
    }

    /// Reads every calendar of the rule file, so that one nobody calls upon yet is checked too.
    mutating func verifyCalendars() {
        var titles: [String: SourceRange] = [:]
        // One of that name among those that all rules share would not be followed, and nothing would say so.
        for calendar in writtenCalendars where calendar.tree.file.id != rules.file.id {
            if let title = calendar.tree.first(.title, in: calendar.node) {
                titles[NameFolding.folded(calendar.title)] = calendar.tree.range(title)
            }
        }
        for node in declarations.calendars {
            guard let title = tree.first(.title, in: node) else { continue }
            let name = tree.text(title)
            if let first = titles.updateValue(tree.range(title), forKey: NameFolding.folded(name)) {
                report(
                    .secondCalendar, "Un autre calendrier s'appelle déjà « \(name) ».", at: tree.range(title),
                    notes: [Note("Il est écrit ici.", at: first)],
                    fix: Fix("Donnez un autre nom à l'un des deux, ou supprimez celui qui est en trop."))
                continue
            }
            _ = calendar(named: name, citedAt: tree.range(title))
        }
    }

    private var writtenCalendars: [WrittenCalendar] {
        var found = declarations.calendars.map { WrittenCalendar(tree: rules, node: $0) }
        for tree in templates {
            found += tree.children(of: tree.root).filter { tree.kind($0) == .calendar }
                .map { WrittenCalendar(tree: tree, node: $0) }
        }
        return found
    }

    private mutating func holidays(
        ofCalendar name: String, citedAt range: SourceRange, after chain: inout [String]
    ) -> [Holiday]? {
        let folded = NameFolding.folded(name)
        let calendars = writtenCalendars
        guard let calendar = calendars.first(where: { NameFolding.folded($0.title) == folded }) else {
            let near = guess(name, among: calendars.map(\.title))
            report(
                .unknownCalendar, "Aucun calendrier de jours fériés ne s'appelle « \(name) ».", at: range,
                fix: near.map { Fix("Vouliez-vous écrire « \($0) » ?", range: range, replacement: $0) }
                    ?? Fix("Les calendriers connus : \(Checker.listed(calendars.map(\.title), "et"))."))
            return nil
        }
        guard !chain.contains(folded) else {
            report(
                .calendarLoop, "Le calendrier « \(name) » reprend, de l'un à l'autre, ses propres jours fériés.",
                at: range,
                fix: Fix("Supprimez l'une des lignes « comme »."))
            return nil
        }
        chain.append(folded)
        return read(calendar, after: &chain)
    }

    private mutating func read(_ calendar: WrittenCalendar, after chain: inout [String]) -> [Holiday]? {
        let reading = tree
        tree = calendar.tree
        defer { tree = reading }
        var holidays: [Holiday] = []
        for property in properties(of: calendar.node, .calendar) where property.key == "comme" {
            guard let value = property.valueNode else { continue }
            let name = tree.text(value)
            let range = tree.range(value)
            guard let inherited = self.holidays(ofCalendar: name, citedAt: range, after: &chain) else { return nil }
            holidays += inherited
        }
        for node in tree.children(of: calendar.node) where tree.kind(node) == .holiday {
            guard let holiday = holiday(node) else { return nil }
            holidays.append(holiday)
        }
        return holidays
    }

    /// `férié 1er mai`, with the dates between which it is one.
    private mutating func holiday(_ node: SyntaxID) -> Holiday? {
        readGround(of: node, .holiday)
        guard let title = tree.first(.title, in: node) else { return nil }
        let words = NameFolding.folded(tree.text(title))
        guard let rule = Checker.movableFeasts[words] ?? Checker.yearlyDay(words) else {
            report(
                .unreadableHoliday, "« \(tree.text(title)) » ne désigne pas un jour de chaque année.",
                at: tree.range(title),
                fix: Fix(
                    "Écrivez un jour et son mois, comme « 1er mai », vendredi saint, lundi de Pâques, jeudi de l'Ascension ou lundi de Pentecôte."
                ))
            return nil
        }
        var holiday = Holiday(rule)
        if let window = window(of: node) { (holiday.from, holiday.until) = (window.from, window.until) }
        return holiday
    }

    /// The feasts that follow Easter, by their folded names.
    private static let movableFeasts: [String: Holiday.Rule] = [
        "vendredi saint": .fromEaster(days: -2), "lundi de pâques": .fromEaster(days: 1),
        "jeudi de l'ascension": .fromEaster(days: 39), "lundi de pentecôte": .fromEaster(days: 50),
    ]

    /// A day that every year has: `1er mai`. It is read as one of a year that is not a leap year.
    private static func yearlyDay(_ words: String) -> Holiday.Rule? {
        guard case .date(let date)? = try? AnswerReader.read(words + " 2001", as: .date) else { return nil }
        let (_, month, day) = date.components
        return .fixed(month: month, day: day)
    }
}
