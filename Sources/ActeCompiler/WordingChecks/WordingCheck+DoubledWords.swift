import ActeDiagnostics
import ActeModel
import ActeValues

extension WordingCheck {
    /// Warns of words typed beside a blank that prints them itself: « [montant] euros » would read « 1 500,00 € euros ».
    mutating func checkDoubledWords(in segments: Range<Int>) {
        for index in segments {
            switch model.segments[index] {
            case .hole(let value, let format, let range):
                let form = format.map { model.strings[Int($0)] } ?? ""
                if let unit = Unit(model.type(of: value), form) { checkUnit(unit, after: range, index, in: segments) }
                if form.isEmpty { checkLabels(of: value, range, index, in: segments) }
            case .dateSpan(_, _, _, let range):
                checkBefore(range, index, in: segments, ["du", "le", "au"], sample: "du 16 au 17 mai 2026")
            case .crossReference(_, let range):
                checkBefore(range, index, in: segments, ["article", "l'article", "l'"], sample: "l'article 3")
            default: continue
            }
        }
    }

    /// What a value prints after its figures or its letters.
    private struct Unit {
        var sample: String
        var words: Set<String>

        init?(_ type: ValueType, _ form: String) {
            let isInLetters = form.hasPrefix("en lettres") || form == "en toutes lettres"
            switch type {
            case .amount:
                sample = isInLetters ? "mille cinq cents euros" : "1 500,00 €"
                words = ["€", "euro", "euros", "eur"]
            case .percentage:
                sample = isInLetters ? "cinq pour cent" : "5 %"
                words = ["%", "pour cent", "pourcent", "pourcents"]
            case .time:
                sample = isInLetters ? "dix-huit heures" : "18 h"
                words = ["h", "heure", "heures"]
            case .hours:
                sample = isInLetters ? "trente-cinq heures" : "35 heures"
                words = ["h", "heure", "heures", "minute", "minutes"]
            case .period:
                sample = isInLetters ? "deux mois" : "2 mois"
                words = ["jour", "jours", "semaine", "semaines", "mois", "an", "ans", "année", "années"]
            case .date:
                sample = isInLetters ? "premier mars deux mille vingt-six" : "1er mars 2026"
                words = Set((1900...2100).map(String.init))
            default: return nil
            }
        }
    }

    private mutating func checkUnit(_ unit: Unit, after blank: SourceRange, _ index: Int, in segments: Range<Int>) {
        guard let (word, place) = wordAfter(index, in: segments) else { return }
        let folded = NameFolding.folded(word)
        let pair = folded == "pour" ? "pour cent" : folded
        guard unit.words.contains(pair), folded != "pour" || words(after: place, 5).hasPrefix(" cent") else { return }
        let end = folded == "pour" ? place.end + 5 : place.end
        reportDoubled(
            words(SourceRange(file: place.file, start: place.start, end: end)), sample: "\(unit.sample) \(pair)",
            at: SourceRange(file: place.file, start: blank.start, end: end), keeping: blank)
    }

    /// A label that begins with the word typed before the blank, or ends with the one typed after it.
    private mutating func checkLabels(
        of value: ExpressionID, _ blank: SourceRange, _ index: Int, in segments: Range<Int>
    ) {
        guard let labels = optionLabels(of: value) else { return }
        if let (word, place) = wordBefore(index, in: segments),
            let label = labels.first(where: { WordingCheck.isSame(word, $0.split(separator: " ").first) })
        {
            reportDoubled(word, sample: "\(word) \(label)", at: place.joined(blank), keeping: blank)
        } else if let (word, place) = wordAfter(index, in: segments),
            let label = labels.first(where: { WordingCheck.isSame(word, $0.split(separator: " ").last) })
        {
            reportDoubled(word, sample: "\(label) \(word)", at: blank.joined(place), keeping: blank)
        }
    }

    private func optionLabels(of value: ExpressionID) -> [String]? {
        guard model.type(of: value) == .choice, let options = options(of: value) else { return nil }
        return options.map(\.label)
    }

    private static func isSame(_ word: String, _ other: Substring?) -> Bool {
        other.map { NameFolding.folded(String($0)) == NameFolding.folded(word) } ?? false
    }

    private mutating func checkBefore(
        _ blank: SourceRange, _ index: Int, in segments: Range<Int>, _ forbidden: [String], sample: String
    ) {
        guard let (word, place) = wordBefore(index, in: segments), forbidden.contains(NameFolding.folded(word)) else {
            return
        }
        let gap = place.end < blank.start ? " " : ""
        reportDoubled(word, sample: "\(word)\(gap)\(sample)", at: place.joined(blank), keeping: blank)
    }

    private mutating func reportDoubled(
        _ word: String, sample: String, at place: SourceRange, keeping blank: SourceRange
    ) {
        warn(
            "A0474", "« \(word) » s'imprimerait deux fois : « \(sample) ».", at: place,
            fix: Fix("Retirez « \(word) ».", range: place, replacement: words(blank)))
    }

    // MARK: The words around a blank

    /// The word typed before a blank, or what is joined to it by an apostrophe.
    private func wordBefore(_ index: Int, in segments: Range<Int>) -> (String, SourceRange)? {
        guard index > segments.lowerBound, case .run(let run) = model.segments[index - 1] else { return nil }
        let start = max(run.start, run.end - min(run.end, 40))
        let written = words(SourceRange(file: run.file, start: start, end: run.end))
        let blanks = written.reversed().prefix { $0 == " " }.count
        let bare = written.dropLast(blanks)
        guard blanks > 0 || bare.last == "'" || bare.last == "’" else { return nil }
        let word = bare.reversed().prefix { $0 != " " }.reversed()
        guard !word.isEmpty, word.count < bare.count || start == run.start else { return nil }
        let end = run.end - UInt32(blanks)
        let text = String(word)
        return (text, SourceRange(file: run.file, start: end - UInt32(text.utf8.count), end: end))
    }

    /// The word typed after a blank, on its line or the next: letters, figures or a sign.
    private func wordAfter(_ index: Int, in segments: Range<Int>) -> (String, SourceRange)? {
        var next = index + 1
        if next < segments.upperBound, case .join = model.segments[next] { next += 1 }
        guard next < segments.upperBound, case .run(let run) = model.segments[next] else { return nil }
        let written = words(SourceRange(file: run.file, start: run.start, end: min(run.end, run.start + 40)))
        let blanks = written.prefix { " \u{A0}\u{202F}".contains($0) }
        let rest = written.dropFirst(blanks.count)
        let letters = rest.prefix { $0.isLetter || $0.isNumber }
        let word = letters.isEmpty ? String(rest.prefix { "€%".contains($0) }) : String(letters)
        guard !word.isEmpty, !blanks.isEmpty || letters.isEmpty || next > index + 1 else { return nil }
        let start = run.start + UInt32(blanks.utf8.count)
        return (word, SourceRange(file: run.file, start: start, end: start + UInt32(word.utf8.count)))
    }

    private func words(after place: SourceRange, _ length: UInt32) -> String {
        let size = UInt32(model.files[Int(place.file.rawValue)].bytes.count)
        return words(SourceRange(file: place.file, start: place.end, end: min(size, place.end + length)))
    }
}
