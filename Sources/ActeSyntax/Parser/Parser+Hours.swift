import ActeDiagnostics

extension Parser {
    /// Reads `18 h 30`, `18h30` or `18 h`; `false` when the next bytes are no time. Past 23 hours it can only be a length of time.
    mutating func parseTime() -> Bool {
        let start = cursor
        let hourEnd = digitsEnd(start)
        guard hourEnd > start, hourEnd - start <= 2, let stop = hourMark(lexer.afterBlanks(hourEnd), from: start) else {
            return false
        }
        cursor = stop
        tree.leaf(number(start, hourEnd) > 23 ? .hoursLiteral : .timeLiteral, start, stop)
        return true
    }

    /// The end of the unit at `offset`, and of the minutes after it, where the number from `start` on counts hours or minutes; nothing
    /// where it counts something else.
    mutating func hoursUnit(_ offset: Int, from start: Int) -> Int? {
        if let stop = hourMark(offset, from: start) { return stop }
        let (keyword, wordEnd) = lexer.keyword(offset, limit: limit)
        switch keyword {
        case .minute, .minutes: return wordEnd
        case .heure, .heures:
            let minutes = lexer.afterBlanks(wordEnd)
            let minutesEnd = digitsEnd(minutes)
            guard 1...2 ~= minutesEnd - minutes else { return wordEnd }
            let (unit, unitEnd) = lexer.keyword(lexer.afterBlanks(minutesEnd), limit: limit)
            guard unit == .minute || unit == .minutes else { return wordEnd }
            refuseMinutes(minutes, minutesEnd, from: start)
            return unitEnd
        default: return nil
        }
    }

    /// The end of `h`, or of `h 30`, at `offset`.
    private mutating func hourMark(_ offset: Int, from start: Int) -> Int? {
        guard offset < limit, lexer.byte(offset) == 0x68 else { return nil }
        let isGlued = offset + 1 < limit && isDigit(lexer.byte(offset + 1))
        guard isGlued || lexer.keyword(offset, limit: limit).keyword == .h else { return nil }
        let minutes = lexer.afterBlanks(offset + 1)
        let minutesEnd = digitsEnd(minutes)
        guard minutesEnd - minutes == 2, lexer.wordCharacter(minutesEnd) == 0 else { return offset + 1 }
        refuseMinutes(minutes, minutesEnd, from: start)
        return minutesEnd
    }

    private mutating func refuseMinutes(_ minutes: Int, _ minutesEnd: Int, from start: Int) {
        guard number(minutes, minutesEnd) > 59 else { return }
        report(
            Diagnostic(
                "E0024", "« \(quote(start, minutesEnd)) » compte plus de 59 minutes après les heures.",
                at: range(start, minutesEnd), fix: Fix("Une heure a soixante minutes : écrivez-les de 00 à 59.")))
    }

    /// Reads `temps écoulé du [x] à [h] au [y] à [i]`; the cursor is on `temps`.
    mutating func parseElapsed(_ wordEnd: Int) -> Bool {
        let start = cursor
        let node = tree.open(.elapsed, at: start)
        cursor = wordEnd
        _ = acceptWord(.elapsed)
        let isSound = parseMoment(after: .du, start) && parseMoment(after: .au, start)
        tree.close(node, at: max(wordEnd, consumed(from: node)))
        return isSound
    }

    /// Reads a day and an hour: `du [x] à [h]`.
    private mutating func parseMoment(after preposition: Keyword, _ start: Int) -> Bool {
        for word in [preposition, .to] {
            guard acceptWord(word) else { return failElapsed(start) }
            guard parseEvent() else { return false }
        }
        return true
    }

    private mutating func failElapsed(_ start: Int) -> Bool {
        fail(
            "E0168", "Le temps écoulé se compte d'un jour et d'une heure à d'autres.", start, min(cursor, limit),
            fix: Fix(
                "Écrivez par exemple « temps écoulé du [premier jour] à [heure d'ouverture] au [dernier jour] à [heure de fermeture] »."
            ))
        return false
    }

    /// Whether the words at `offset` count the time between two moments: `temps écoulé du`.
    func startsElapsed(_ keyword: Keyword, _ wordEnd: Int) -> Bool {
        guard keyword == .temps else { return false }
        let next = lexer.afterBlanks(wordEnd)
        guard next < limit else { return false }
        let (second, secondEnd) = lexer.keyword(next, limit: limit)
        let last = lexer.afterBlanks(secondEnd)
        return second == .elapsed && last < limit && lexer.keyword(last, limit: limit).keyword == .du
    }
}
