import ActeDiagnostics
import ActeFrench
import ActeModel
import ActeValues

extension WordingCheck {
    /// A blank before which a small word stands.
    private struct PrecededBlank {
        var range: SourceRange
        /// What it prints.
        var printable: Printable
        /// Whether it prints several things one after the other: French says *de* and *à* before each.
        var isEnumeration: Bool
    }

    /// A small word just before a blank: `de`, `à`, or `d'`.
    private struct SmallWord {
        /// As French writes it before a consonant.
        var word: String
        var isElided: Bool
        var range: SourceRange
    }

    /// Warns of « de », « à », « le » typed before a blank whose words may elide or contract them: « de Aubenas », « à Le Pouzin »,
    /// « de les sujétions et le métier ».
    mutating func checkPrepositions(in segments: Range<Int>) {
        for index in segments {
            guard let blank = blank(at: index, in: segments), let word = wordBefore(index, blank, in: segments) else {
                continue
            }
            checkPreposition(word, blank)
        }
    }

    /// The blank that begins at a segment, if small words before it may change.
    private func blank(at index: Int, in segments: Range<Int>) -> PrecededBlank? {
        switch model.segments[index] {
        case .hole(let value, nil, let range):
            guard let printable = printable(value) else { return nil }
            return PrecededBlank(range: range, printable: printable, isEnumeration: false)
        case .hole(let value, let format?, let range):
            guard model.strings[Int(format)] == "énumération", let printable = printable(value) else { return nil }
            return PrecededBlank(range: range, printable: printable, isEnumeration: true)
        case .needsItems:
            guard index + 1 < segments.upperBound, case .enumeration(_, nil, let range) = model.segments[index + 1],
                let head = (index + 2..<segments.upperBound).first(where: { !model.segments[$0].isStyle })
            else { return nil }
            switch model.segments[head] {
            case .hole(let value, nil, _):
                guard let printable = printable(value) else { return nil }
                return PrecededBlank(range: range, printable: printable, isEnumeration: true)
            case .run(let run):
                return PrecededBlank(
                    range: range, printable: Printable(known: [WordingCheck.trimmed(words(run))]), isEnumeration: true)
            default: return nil
            }
        default: return nil
        }
    }

    private mutating func checkPreposition(_ small: SmallWord, _ blank: PrecededBlank) {
        let typed = small.word.lowercased()
        // No form says « le » before the items of an enumeration.
        guard !blank.isEnumeration || ["de", "à", "que"].contains(typed) else { return }
        let known = blank.printable.known.first { WordingCheck.clashes(typed, isElided: small.isElided, $0) }
        guard let example = known ?? (blank.printable.isFree ? freeExample(small, typed, blank.range) : nil) else {
            return
        }
        let word = words(small.range)
        let start =
            known == nil
            ? "« \(word) » ne convient pas devant toutes les réponses : pour « \(example) »,"
            : "« \(word) » ne convient pas devant « \(example) » :"
        let written = words(blank.range).dropFirst().dropLast()
        let name = blank.isEnumeration ? written.prefix { $0 != "," } : written
        let form = "[\(name), \(blank.isEnumeration ? "énumération " : "")avec \(typed)]"
        let place = small.range.joined(blank.range)
        warn(
            "A0466", "\(start) il faut « \(WordingCheck.mended(typed, example)) ».", at: place,
            fix: Fix("Écrivez \(form), sans « \(word) » devant.", range: place, replacement: form))
    }

    /// What French says of `word` before `text`.
    private static func mended(_ word: String, _ text: String) -> String {
        switch word {
        case "de": NounPhrase(text).after(.de)
        case "à": NounPhrase(text).after(.à)
        case "que": NounPhrase(text).after(.que)
        default: NounPhrase(text).withDefiniteArticle(word == "la" ? .feminine : .masculine)
        }
    }

    /// An answer that shows what happens, where it can be any. « à » contracts with the names of places, and not with those of people.
    private func freeExample(_ small: SmallWord, _ word: String, _ hole: SourceRange) -> String? {
        if small.isElided { return "Valence" }
        switch word {
        case "de": return "Aubenas"
        case "à":
            let name = words(hole).lowercased()
            let places = ["commune", "ville", "village", "hameau", "lieu", "quartier", "département"]
            return places.contains { name.contains($0) } ? "Le Pouzin" : nil
        default: return nil
        }
    }

    /// Whether French would not leave the word so before `text`.
    private static func clashes(_ word: String, isElided: Bool, _ text: String) -> Bool {
        let article = NounPhrase(text).article
        if isElided { return article != .none || !Elision.occurs(before: text) }
        switch word {
        case "de": return article == .le || article == .les || article == .none && Elision.occurs(before: text)
        case "à": return article == .le || article == .les
        case "le", "la", "que": return article == .none && Elision.occurs(before: text)
        default: return false
        }
    }

    /// The word that stands just before a blank on the same line, if it is one of those that change.
    private func wordBefore(_ index: Int, _ blank: PrecededBlank, in segments: Range<Int>) -> SmallWord? {
        // What a record reads stands elsewhere in the file: nothing there can be mended here.
        guard index > segments.lowerBound, case .run(let run) = model.segments[index - 1],
            run.file == blank.range.file, run.end == blank.range.start
        else { return nil }
        // No small word is longer, its blanks included.
        let written = words(
            SourceRange(file: run.file, start: max(run.start, run.end - min(run.end, 12)), end: run.end))
        let word = written.suffix(while: { $0 != " " })
        if let apostrophe = word.last, apostrophe == "'" || apostrophe == "’" {
            let whole = ["d": "de", "qu": "que", "D": "De", "Qu": "Que"][String(word.dropLast())]
            return whole.map { SmallWord(word: $0, isElided: true, range: end(of: run, word.utf8.count, 0)) }
        }
        guard written.last == " " else { return nil }
        let last = written.dropLast().suffix(while: { $0 != " " })
        guard ["de", "à", "le", "la", "que"].contains(last.lowercased()) else { return nil }
        return SmallWord(word: String(last), isElided: false, range: end(of: run, last.utf8.count, 1))
    }

    /// The place of so many bytes at the end of a run, `after` of them left out.
    private func end(of run: SourceRange, _ length: Int, _ after: UInt32) -> SourceRange {
        SourceRange(file: run.file, start: run.end - after - UInt32(length), end: run.end - after)
    }
}

extension StringProtocol {
    /// The longest end of the text of which `belongs` holds throughout.
    fileprivate func suffix(while belongs: (Character) -> Bool) -> SubSequence {
        guard let last = lastIndex(where: { !belongs($0) }) else { return self[startIndex...] }
        return self[index(after: last)...]
    }
}
