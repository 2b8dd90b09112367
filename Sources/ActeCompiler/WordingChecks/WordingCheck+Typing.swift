import ActeDiagnostics
import ActeFrench
import ActeModel
import ActeValues

extension WordingCheck {
    /// Warns of what is typed as nobody prints it, where typography cannot know better: points between thousands, the full stop of a
    /// title, a capital after « Considérant ».
    mutating func checkTitles() {
        for part in model.parts {
            switch part.kind {
            case .article, .division, .chapter, .annex: checkTitleEnd(part)
            default: continue
            }
        }
    }

    private mutating func checkTitleEnd(_ part: Part) {
        guard part.title.hasSuffix("."), !part.title.hasSuffix(".."), !part.title.hasSuffix("etc.") else { return }
        // The title ends the line of the part.
        let line = words(part.range).prefix { $0 != "\n" && $0 != "\r\n" && $0 != "#" }
        let written = WordingCheck.trimmed(String(line))
        guard written.hasSuffix(".") else { return }
        let end = part.range.start + UInt32(written.utf8.count)
        warn(
            "A0476", "« \(part.title) » finit par un point : un titre n'en prend pas.",
            at: SourceRange(file: part.range.file, start: end - 1, end: end),
            fix: Fix(
                "Retirez le point.", range: SourceRange(file: part.range.file, start: end - 1, end: end),
                replacement: ""))
    }

    /// `1.234,50 euros`
    mutating func checkThousands(in segments: Range<Int>) {
        for index in segments {
            guard case .run(let run) = model.segments[index] else { continue }
            let bytes = model.files[Int(run.file.rawValue)].bytes[Int(run.start)..<Int(run.end)]
            var index = bytes.startIndex
            while let point = bytes[index...].firstIndex(of: UInt8(ascii: ".")) {
                index = point + 1
                guard let place = WordingCheck.pointedNumber(bytes, around: point) else { continue }
                index = place.upperBound
                let range = SourceRange(file: run.file, start: UInt32(place.lowerBound), end: UInt32(place.upperBound))
                let number = words(range)
                let mended = number.replacing(".", with: " ")
                warn(
                    "A0475", "« \(number) » sépare les milliers par un point : en français, c'est une espace.",
                    at: range,
                    fix: Fix("Écrivez « \(mended) ».", range: range, replacement: mended))
            }
        }
    }

    /// A number whose first point is at `point`: groups of three figures, then a comma and figures, or euros.
    private static func pointedNumber(_ bytes: ArraySlice<UInt8>, around point: Int) -> Range<Int>? {
        func isDigit(_ index: Int) -> Bool { bytes.indices.contains(index) && bytes[index] &- 0x30 < 10 }
        var start = point
        while isDigit(start - 1) { start -= 1 }
        guard (1...3).contains(point - start) else { return nil }
        if bytes.indices.contains(start - 1), ".,-".utf8.contains(bytes[start - 1]) { return nil }
        var end = point
        while end < bytes.endIndex, bytes[end] == UInt8(ascii: "."), isDigit(end + 1), isDigit(end + 2),
            isDigit(end + 3),
            !isDigit(end + 4)
        {
            end += 4
        }
        guard end > point else { return nil }
        if end < bytes.endIndex, bytes[end] == UInt8(ascii: ","), isDigit(end + 1) {
            end += 1
            while isDigit(end) { end += 1 }
            return start..<end
        }
        let rest = bytes[end...].drop { $0 == UInt8(ascii: " ") }
        return rest.starts(with: "euro".utf8) || rest.starts(with: "€".utf8) ? start..<end : nil
    }

    /// `considérant` then `> Que la demande…`: « Considérant Que » would print.
    mutating func checkOpeningCapital(_ range: SourceRange, after announcement: String) {
        let written = words(range)
        let word = written.prefix { $0.isLetter }
        let folded = String(word).lowercased()
        guard WordingCheck.smallOpenings.contains(folded), String(word) != folded else { return }
        let rest = written.dropFirst(word.count)
        // « La Voulte », « Le Pouzin » are names.
        let next = rest.drop { !$0.isLetter }.first
        guard next?.isUppercase != true else { return }
        let place = SourceRange(file: range.file, start: range.start, end: range.start + UInt32(word.utf8.count))
        let apostrophe = rest.first == "'" || rest.first == "’" ? "'" : ""
        warn(
            "A0477",
            "« \(word)\(apostrophe) » suit « \(LetterCase.capitalised(announcement)) », qui ouvre déjà la phrase : pas de capitale ici.",
            at: place, fix: Fix("Écrivez « \(folded)\(apostrophe) ».", range: place, replacement: folded))
    }

    private static let smallOpenings: Set<String> = [
        "que", "qu", "la", "le", "les", "l", "un", "une", "des", "ce", "cet", "cette", "ces", "son", "sa", "ses", "il",
        "elle", "ils",
        "elles", "dans", "par", "pour", "d", "de", "du", "à", "au", "aux", "sur", "selon", "en", "si", "toutefois",
        "ainsi", "enfin",
    ]
}
