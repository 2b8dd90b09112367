import ActeActs
import ActeDiagnostics
import ActeModel
import ActeValues

extension WordingCheck {
    /// What the plan prints by itself must not be typed as well: « Vu », « Considérant », « Article 1er ».
    mutating func checkAnnouncements() {
        let citation = announcement(of: .citations)
        let recital = announcement(of: .recitals)
        for part in model.parts {
            switch part.kind {
            case .citation: checkOpening(part.line, citation, what: "chaque visa")
            case .recital: checkOpening(firstText(of: part), recital, what: "chaque considérant")
            case .article:
                checkTitle(part)
                checkNumber(firstText(of: part))
            default: continue
            }
        }
    }

    /// The words that the plan prints before each item of that kind.
    private func announcement(of content: TemplateContent) -> String {
        for section in model.template.parts {
            func value(_ key: String) -> String? { section.properties.first { $0.key == key }?.value }
            guard value("contient").flatMap(TemplateContent.list)?.contains(content) == true else { continue }
            let frame = ItemFrame(value("chacun") ?? "").prefix
            return NameFolding.folded(frame)
        }
        return ""
    }

    /// The text a part opens with, if no condition comes before it.
    private func firstText(of part: Part) -> TextID? {
        guard case .text(let text)? = model.statements(of: part.block).first else { return nil }
        return text
    }

    /// The words a text opens with.
    private func opening(of text: TextID?) -> SourceRange? {
        guard let text else { return nil }
        for segment in model.segments(of: text) {
            switch segment {
            case .paragraph, .bold, .italic: continue
            case .run(let range): return range
            default: return nil
            }
        }
        return nil
    }

    private mutating func checkOpening(_ text: TextID?, _ announcement: String, what: String) {
        guard !announcement.isEmpty, let range = opening(of: text) else { return }
        checkOpeningCapital(range, after: announcement)
        let written = words(range)
        let opening = written.prefix(announcement.count)
        guard NameFolding.folded(String(opening)) == announcement else { return }
        let rest = written.dropFirst(opening.count)
        guard let next = rest.first, !next.isLetter else { return }
        let blanks = rest.prefix { $0 == " " || $0 == ":" }
        let place = SourceRange(
            file: range.file, start: range.start,
            end: range.start + UInt32(opening.utf8.count + blanks.utf8.count))
        warn(
            "A0460", "« \(opening) » s'imprime déjà devant \(what) : il serait écrit deux fois.",
            at: SourceRange(file: range.file, start: range.start, end: range.start + UInt32(opening.utf8.count)),
            fix: Fix("Retirez « \(opening) ».", range: place))
    }

    /// `article Article 2 : Objet`
    private mutating func checkTitle(_ part: Part) {
        guard let length = WordingCheck.numberLength(part.title, needsWord: false) else { return }
        let number = part.title.prefix(length)
        warn(
            "A0461", "« \(number) » est écrit à la main : les articles se numérotent d'eux-mêmes.", at: part.range,
            fix: Fix("Ne gardez que l'intitulé de l'article."))
    }

    /// `> Article 2 : …`
    private mutating func checkNumber(_ text: TextID?) {
        guard let range = opening(of: text) else { return }
        let bytes = model.files[Int(range.file.rawValue)].bytes
        guard Int(range.start) < bytes.count, WordingCheck.mayOpenNumber(bytes[Int(range.start)]) else { return }
        let written = words(range)
        guard let length = WordingCheck.numberLength(written, needsWord: true) else { return }
        let number = written.prefix(length)
        warn(
            "A0461", "« \(number) » est écrit à la main : les articles se numérotent d'eux-mêmes.",
            at: SourceRange(file: range.file, start: range.start, end: range.start + UInt32(number.utf8.count)),
            fix: Fix("Retirez « \(number) »."))
    }

    /// Whether the number of an article can begin so. Most words do not: nothing more is made of those.
    private static func mayOpenNumber(_ initial: UInt8) -> Bool {
        initial | 0x20 == 0x61 || initial &- 0x30 < 10 || initial >= 0x80
    }

    /// How many characters of `text` are the number of an article: `Article 2`, `Art. 1er`, or `2` where a title begins.
    private static func numberLength(_ text: String, needsWord: Bool) -> Int? {
        guard let initial = text.utf8.first, mayOpenNumber(initial) else { return nil }
        var rest = Substring(text)
        let word = ["article ", "art. "].first { text.prefix($0.count).lowercased() == $0 }
        if let word { rest = rest.dropFirst(word.count) }
        let digits = rest.prefix { $0.isNumber }
        guard word != nil || !needsWord, !digits.isEmpty else { return nil }
        rest = rest.dropFirst(digits.count)
        if rest.hasPrefix("er") { rest = rest.dropFirst(2) }
        let length = text.count - rest.count
        let after = rest.drop { $0 == " " || $0 == "\u{A0}" }
        // « Article 3 de la loi… » speaks of another text.
        guard let next = after.first else { return length }
        return ":–—-.)".contains(next) ? length : nil
    }
}
