import ActeDiagnostics
import ActeFrench
import ActeModel
import ActeValues

extension WordingCheck {
    /// What a blank may print: words known beforehand, or anything.
    private struct Printable {
        var known: [String] = []
        var isFree = false
    }

    /// Warns of « de », « à », « le » typed before a blank whose words may elide or contract them: « de Aubenas », « à Le Pouzin ».
    mutating func checkPrepositions(in segments: Range<Int>) {
        for index in segments {
            guard case .hole(let value, nil, let hole) = model.segments[index],
                let (word, place) = wordBefore(index, in: segments), let printable = printable(value)
            else { continue }
            checkPreposition(word, place, printable, hole)
        }
    }

    private mutating func checkPreposition(
        _ word: String, _ place: SourceRange, _ printable: Printable, _ hole: SourceRange
    ) {
        let typed = word.lowercased()
        let known = printable.known.first { WordingCheck.clashes(typed, $0) }
        guard let example = known ?? (printable.isFree ? freeExample(typed, hole) : nil) else { return }
        let name = words(hole).dropFirst().dropLast()
        let start =
            known == nil
            ? "« \(word) » ne convient pas devant toutes les réponses : pour « \(example) »,"
            : "« \(word) » ne convient pas devant « \(example) » :"
        warn(
            "A0466", "\(start) il faut « \(WordingCheck.mended(typed, example)) ».", at: place.joined(hole),
            fix: Fix(
                "Écrivez [\(name), avec \(typed)], sans « \(word) » devant.", range: place.joined(hole),
                replacement: "[\(name), avec \(typed)]"))
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
    private func freeExample(_ word: String, _ hole: SourceRange) -> String? {
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
    private static func clashes(_ word: String, _ text: String) -> Bool {
        let article = NounPhrase(text).article
        switch word {
        case "de": return Elision.occurs(before: text) || article == .le || article == .les
        case "à": return article == .le || article == .les
        case "le", "la", "que": return article == .none && Elision.occurs(before: text)
        default: return false
        }
    }

    /// The word that stands just before a blank on the same line, if it is one of those that change.
    private func wordBefore(_ index: Int, in segments: Range<Int>) -> (String, SourceRange)? {
        guard index > segments.lowerBound, case .run(let run) = model.segments[index - 1] else { return nil }
        let bytes = model.files[Int(run.file.rawValue)].bytes
        var end = Int(run.end)
        guard end > Int(run.start), bytes[end - 1] == 0x20 else { return nil }
        end -= 1
        var start = end
        while start > Int(run.start), bytes[start - 1] != 0x20, end - start < 4 { start -= 1 }
        guard start == Int(run.start) || bytes[start - 1] == 0x20 else { return nil }
        let place = SourceRange(file: run.file, start: UInt32(start), end: UInt32(end))
        let word = words(place)
        return ["de", "à", "le", "la", "que"].contains(word.lowercased()) ? (word, place) : nil
    }

    /// What a value prints, when it prints words.
    private func printable(_ value: ExpressionID) -> Printable? {
        switch model[value] {
        case .question(let index):
            let question = model.questions[Int(index)]
            switch question.type {
            case .choice: return Printable(known: question.options.map(\.label))
            // A motif makes a number or a code of it.
            case .text: return question.pattern == nil ? Printable(isFree: true) : nil
            case .identifier(let kind) where kind.isPlace:
                return Printable(known: kind == .commune ? ["Le Pouzin", "Aubenas"] : ["le Rhône"])
            default: return nil
            }
        case .computation(let index):
            let computation = model.computations[Int(index)]
            if let options = computation.optionsOf {
                return Printable(known: model.questions[options].options.map(\.label))
            }
            return computation.type == .text ? Printable(known: constants(computation.value)) : nil
        default: return nil
        }
    }

    /// The texts that a piecewise computation spells out.
    private func constants(_ value: ExpressionID) -> [String] {
        switch model[value] {
        case .string(let index): [model.strings[Int(index)]]
        case .choose(let pieces): model.operands[pieces.range].flatMap { constants($0) }
        default: []
        }
    }
}
