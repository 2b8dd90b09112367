internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

/// The days on which something is in force, both included; nothing where there is no end.
struct Window {
    var from: CalendarDate?
    var until: CalendarDate?
    /// Its line.
    var range: SourceRange
}

/// A part of the act that is in force only on some days, so that its versions can be compared.
struct DatedPart {
    /// The kind and the title.
    var caption: String
    /// When it is in force.
    var window: Window
    /// The branch that it stands in on those days, an index into the model.
    var branch: Int
    /// Its line.
    var range: SourceRange
}

extension Checker {
    /// When a statement is in force; nothing when it always is. Its two ends may be told on two lines.
    mutating func window(of statement: SyntaxID) -> Window? {
        let lines = tree.children(of: statement).filter { tree.kind($0) == .validity }
        guard let first = lines.first else { return nil }
        var window = self.window(first)
        for line in lines.dropFirst() {
            let other = self.window(line)
            if window.from != nil && other.from != nil || window.until != nil && other.until != nil {
                report(
                    .repeatedProperty,
                    "Ce jour est écrit deux fois : on ne saurait pas laquelle des deux lignes suivre.",
                    at: other.range, notes: [Note("Déjà écrit ici.", at: window.range)],
                    fix: Fix("Supprimez la ligne qui est en trop."))
                continue
            }
            window.from = window.from ?? other.from
            window.until = window.until ?? other.until
            reportIfEmpty(window, at: other.range)
        }
        return window
    }

    /// The days that a `depuis` or `jusqu'au` line gives.
    private mutating func window(_ node: SyntaxID) -> Window {
        let dates = tree.children(of: node).compactMap { date($0) }
        var window = Window(range: tree.range(node))
        if tree[node].detail == 1 { window.until = dates.first } else { window.from = dates.first }
        if dates.count > 1 { window.until = dates[1] }
        reportIfEmpty(window, at: window.range)
        return window
    }

    private mutating func reportIfEmpty(_ window: Window, at range: SourceRange) {
        guard let from = window.from, let until = window.until, until < from else { return }
        report(
            .emptyVersion, "Ceci cesserait de s'appliquer avant d'avoir commencé.", at: range,
            fix: Fix("Corrigez l'une des deux dates."))
    }

    /// The conditions that the date of the act lies in a window; none, once reported, when the act has no date. `what` is said of the thing dated.
    mutating func conditions(of window: Window, _ what: String) -> [ExpressionID] {
        guard let question = model.header.dateQuestion else {
            reportMissingActDate("\(what) ne vaut qu'à certaines dates", at: window.range)
            return []
        }
        let actDate = add(.question(Int32(truncatingIfNeeded: question)), .date, at: window.range)
        var conditions: [ExpressionID] = []
        for (date, comparison) in [(window.from, Comparison.greaterOrEqual), (window.until, .lessOrEqual)] {
            guard let date else { continue }
            let day = add(.scalar(Int64(date.dayNumber)), .date, at: window.range)
            conditions.append(add(.compare(comparison, actDate, day), .truth, at: window.range))
        }
        return conditions
    }

    /// Puts the statements read since `start` under the condition that they are in force.
    /// - Returns: the branch that holds them; nothing where there is none, or the act has no date.
    @discardableResult
    mutating func restrict(since start: Int, to window: Window) -> Int? {
        let conditions = conditions(of: window, "Ce passage")
        guard !conditions.isEmpty, openStatements.count > start else { return nil }
        let first = model.statements.count
        model.statements.append(contentsOf: openStatements[start...])
        openStatements.removeLast(openStatements.count - start)
        let arm = Branch(
            condition: all(conditions, at: window.range), block: IndexRange(first..<model.statements.count),
            properties: [], range: window.range, window: window.range)
        let branch = model.branches.count
        model.branches.append(arm)
        openStatements.append(.conditional(IndexRange(branch..<model.branches.count)))
        return branch
    }

    /// Looks at the versions of one part that follow one another in a block: no act may be made on a day without one between two. That none holds two
    /// is for the proofs, wherever they are written.
    mutating func compare(_ parts: [DatedPart]) {
        let versions = Dictionary(grouping: parts, by: \.caption)
        for caption in Set(parts.map(\.caption)).sorted() {
            let sorted = (versions[caption] ?? []).sorted {
                ($0.window.from ?? .distantPast) < ($1.window.from ?? .distantPast)
            }
            guard var last = sorted.first else { continue }
            for later in sorted.dropFirst() {
                compare(last, later)
                if (later.window.until ?? .distantFuture) > (last.window.until ?? .distantFuture) { last = later }
            }
        }
    }

    private mutating func compare(_ earlier: DatedPart, _ later: DatedPart) {
        guard let start = later.window.from, let end = earlier.window.until, end.dayNumber + 1 < start.dayNumber else {
            return
        }
        let days = (low: Int64(end.dayNumber + 1), high: Int64(start.dayNumber - 1))
        let finding = ModelFinding.partInForceNever.diagnostic(
            "Entre deux versions de « \(later.caption) », aucune n'est en vigueur.", at: later.range,
            notes: [Note("L'autre version est ici.", at: earlier.range)],
            situation: "L'acte est daté du \(ScalarPhrase.words(days.low, .date)).",
            fix: Fix("Faites commencer la nouvelle le lendemain du jour où finit l'ancienne."))
        model.branches[later.branch].gap = openGap(finding, on: (days.low, days.high))
    }
}

extension CalendarDate {
    /// Before every date that can be written.
    fileprivate static let distantPast = CalendarDate(dayNumber: Int32.min)
    /// After every date that can be written.
    fileprivate static let distantFuture = CalendarDate(dayNumber: Int32.max)
}
