import ActeDiagnostics

extension Parser {
    /// Reads what makes the value before it, from node `first` on, a delay: `francs à compter de [x]`, `ouvrés avant [x]`. `true` when there
    /// is nothing of the kind.
    mutating func parseDelay(from first: Int, at start: Int) -> Bool {
        let valueEnd = cursor
        skipBlanks()
        let (keyword, wordEnd) = peekWord(cursor)
        guard cursor < limit, let counting = keyword?.counting else {
            if cursor < limit, keyword == .to { return refuseUncounted(wordEnd, from: start, to: valueEnd) }
            cursor = valueEnd
            return true
        }
        let word = cursor
        cursor = wordEnd
        tree.wrap(from: first, .delay, at: start)
        var wording = DelayWording(counting, isBackward: false, carrying: .unsaid)
        let isSound = parseDelayEvent(word, &wording)
        tree.setDetail(of: first, wording.detail)
        tree.close(first, at: max(wordEnd, consumed(from: first)))
        return isSound
    }

    /// Reports `2 mois à compter de [x]`, which does not say which days count; any other `à` is left to whoever comes next.
    private mutating func refuseUncounted(_ wordEnd: Int, from start: Int, to valueEnd: Int) -> Bool {
        let word = cursor
        cursor = valueEnd
        let next = lexer.keyword(lexer.afterBlanks(wordEnd), limit: limit)
        guard next.keyword == .compter else { return true }
        fail(
            "E0164", "Rien ne dit quels jours comptent dans ce délai.", start, next.end,
            fix: Fix(
                "Écrivez « \(quote(start, valueEnd)) francs » ou « \(quote(start, valueEnd)) calendaires » avant « à compter ».",
                range: range(word, word), replacement: "francs "))
        return false
    }

    /// Reads `à compter de [x] [avec prorogation]` or `avant [x]`.
    private mutating func parseDelayEvent(_ word: Int, _ wording: inout DelayWording) -> Bool {
        if acceptWord(.avant) {
            wording.isBackward = true
            acceptArticleOfName()
            return parseEvent()
        }
        guard acceptWord(.to), acceptWord(.compter), acceptWord(.de) || acceptWord(.du) else {
            let wordEnd = lexer.wordEnd(word, limit: limit)
            let isAfter = peekWord(cursor).keyword == .after
            fail(
                "E0164",
                isAfter
                    ? "Un délai ne se compte pas « après » une date, mais « à compter » d'elle."
                    : "Il manque la date d'où part ce délai, ou celle qu'il précède.", word, wordEnd,
                fix: Fix(
                    "Écrivez par exemple « 2 mois francs à compter de [date] » ou « 3 jours francs avant [date] »."))
            return false
        }
        guard parseEvent() else { return false }
        let eventEnd = cursor
        skipBlanks()
        let (keyword, wordEnd) = peekWord(cursor)
        guard cursor < limit, keyword == .avec || keyword == .sans else {
            cursor = eventEnd
            return true
        }
        let start = cursor
        cursor = wordEnd
        guard acceptWord(.prorogation) else {
            fail(
                "E0165", "Après cette date, on dit si le délai est prorogé.", start, wordEnd,
                fix: Fix("Écrivez « avec prorogation » ou « sans prorogation »."))
            return false
        }
        wording.carrying = keyword == .avec ? .carried : .kept
        return true
    }

    /// Reads « le » before a name, as in « 15 jours francs avant le [jour du vote] ».
    private mutating func acceptArticleOfName() {
        skipBlanks()
        let (keyword, wordEnd) = lexer.keyword(cursor, limit: limit)
        let next = lexer.afterBlanks(wordEnd)
        if keyword == .le, next < limit, lexer.byte(next) == 0x5B { cursor = next }
    }

    /// Reads the date of a delay or of an age, the day or the hour of a moment: a name, a date, or what stands in parentheses.
    mutating func parseEvent() -> Bool { deeper { $0.parseBaseOperand() } }

    /// Reads `âge du [x] au [y] [avec anniversaire le 1er mars]`; the cursor is on `âge`.
    mutating func parseAge(_ wordEnd: Int) -> Bool {
        let start = cursor
        let node = tree.open(.age, at: start)
        cursor = wordEnd
        var wording = BirthdayWording.unsaid
        let isSound = parseAgeDates(start, wordEnd) && parseBirthday(&wording)
        tree.setDetail(of: node, wording.rawValue)
        tree.close(node, at: max(wordEnd, consumed(from: node)))
        return isSound
    }

    private mutating func parseAgeDates(_ start: Int, _ wordEnd: Int) -> Bool {
        guard acceptWord(.du), parseEvent() else { return lineFailed ? false : failAge(start, wordEnd) }
        guard acceptWord(.au) else { return failAge(start, wordEnd) }
        return parseEvent()
    }

    private mutating func failAge(_ start: Int, _ wordEnd: Int) -> Bool {
        fail(
            "E0166", "Un âge se compte d'une date à une autre.", start, wordEnd,
            fix: Fix("Écrivez par exemple « âge du [date de naissance] au [date de l'acte] »."))
        return false
    }

    private mutating func parseBirthday(_ wording: inout BirthdayWording) -> Bool {
        let datesEnd = cursor
        skipBlanks()
        let start = cursor
        guard cursor < limit, acceptWord(.avec), !startsCarrying else {
            // What is said of a delay that runs from this age is not said of the age.
            cursor = datesEnd
            return true
        }
        if acceptWord(.anniversaire), acceptWord(.le) {
            if acceptFigure("28"), acceptWord(.february) {
                wording = .february28
                return true
            }
            if acceptFigure("1er"), acceptWord(.mars) {
                wording = .march1
                return true
            }
        }
        fail(
            "E0167", "On dit ici quel jour vieillit une personne née un 29 février.", start, min(cursor, limit),
            fix: Fix("Écrivez « avec anniversaire le 28 février » ou « avec anniversaire le 1er mars »."))
        return false
    }

    /// Whether the next word is `prorogation`.
    private var startsCarrying: Bool {
        lexer.keyword(lexer.afterBlanks(cursor), limit: limit).keyword == .prorogation
    }

    /// Moves past figures written exactly so, if they come next and stand alone.
    private mutating func acceptFigure(_ figure: String) -> Bool {
        skipBlanks()
        var offset = cursor
        for byte in figure.utf8 {
            guard offset < limit, lexer.byte(offset) == byte else { return false }
            offset += 1
        }
        guard offset >= limit || lexer.wordCharacter(offset) == 0 else { return false }
        cursor = offset
        return true
    }

    /// Whether the words at `offset` count an age: `âge du`.
    func startsAge(_ keyword: Keyword, _ wordEnd: Int) -> Bool {
        guard keyword == .age else { return false }
        let next = lexer.afterBlanks(wordEnd)
        return next < limit && lexer.keyword(next, limit: limit).keyword == .du
    }
}

extension Keyword {
    /// Which days of a delay the word counts, if it says so.
    var counting: DelayWording.Counting? {
        switch self {
        case .calendaire, .calendaires: .calendar
        case .franc, .francs: .clear
        case .worked, .workedPlural: .worked
        case .ouvrable, .ouvrables: .workable
        default: nil
        }
    }
}
