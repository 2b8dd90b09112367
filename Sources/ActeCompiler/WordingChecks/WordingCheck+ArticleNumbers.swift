import ActeDiagnostics
import ActeModel
import ActeValues

extension WordingCheck {
    /// Warns of « l'article 3 » where the sentence can only speak of this act: its articles number themselves.
    mutating func checkArticleNumbers(in segments: Range<Int>) {
        var paragraph: [SourceRange] = []
        for index in segments {
            switch model.segments[index] {
            case .run(let range): paragraph.append(range)
            case .paragraph, .listItem, .row, .cell:
                checkArticleNumbers(of: paragraph)
                paragraph = []
            default: continue
            }
        }
        checkArticleNumbers(of: paragraph)
    }

    private mutating func checkArticleNumbers(of paragraph: [SourceRange]) {
        let places = paragraph.flatMap { articleNumbers(in: $0) }
        guard !places.isEmpty else { return }
        // A sentence that names another text may well speak of its articles.
        let written = NameFolding.folded(paragraph.map { words($0) }.joined(separator: " "))
        let others = WordingCheck.ownActs.reduce(written) { $0.replacing($1, with: "") }.split { !$0.isLetter }
        guard !others.contains(where: { WordingCheck.namesText($0) }) else { return }
        for place in places {
            let number = words(place)
            warn(
                "A0461",
                "« \(number) » est écrit à la main : ce numéro devient faux dès qu'un article s'ajoute ou disparaît.",
                at: place,
                fix: Fix("Donnez un « repère » à l'article visé, et écrivez [renvoi …] à la place de « \(number) »."))
        }
    }

    /// The places of `l'article 3`, `les articles 2 et 3` in a run.
    private func articleNumbers(in run: SourceRange) -> [SourceRange] {
        let bytes = model.files[Int(run.file.rawValue)].bytes[Int(run.start)..<Int(run.end)]
        var found: [SourceRange] = []
        var start = bytes.startIndex
        while let place = WordingCheck.article(in: bytes, from: start) {
            start = place.upperBound
            guard let end = WordingCheck.endOfNumber(bytes, from: place.upperBound),
                let first = WordingCheck.startOfDeterminer(bytes, to: place.lowerBound)
            else { continue }
            found.append(SourceRange(file: run.file, start: UInt32(first), end: UInt32(end)))
            start = end
        }
        return found
    }

    /// Where the word « article » is written next. Byte by byte: a search of the library takes two thirds of the time of a whole compilation.
    private static func article(in bytes: ArraySlice<UInt8>, from start: Int) -> Range<Int>? {
        let last = bytes.endIndex - articleWord.count
        var index = start
        while index <= last {
            if bytes[index] == articleWord[0] {
                var length = 1
                while length < articleWord.count, bytes[index + length] == articleWord[length] { length += 1 }
                if length == articleWord.count { return index..<index + length }
            }
            index += 1
        }
        return nil
    }

    /// The end of ` 3`, ` 1er`, `s 2` after the word; nothing where that is the number of a code (`L. 3`, `3-1`).
    private static func endOfNumber(_ bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
        var index = start
        if index < bytes.endIndex, bytes[index] == UInt8(ascii: "s") { index += 1 }
        guard index < bytes.endIndex, bytes[index] == UInt8(ascii: " ") else { return nil }
        let digits = bytes[(index + 1)...].prefix { $0 &- 0x30 < 10 }
        guard (1...2).contains(digits.count) else { return nil }
        index = digits.endIndex
        if bytes[index...].starts(with: "er".utf8) { index += 2 }
        guard let next = bytes[index...].first else { return index }
        let isWhole = " ,;:)".utf8.contains(next) || next == UInt8(ascii: ".") && !isDigit(bytes, index + 1)
        return isWhole ? index : nil
    }

    private static func isDigit(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
        bytes.indices.contains(index) && bytes[index] &- 0x30 < 10
    }

    /// The start of `l'`, `les`, `aux`, `des` before the word. « son article 3 » is that of a text just named.
    private static func startOfDeterminer(_ bytes: ArraySlice<UInt8>, to end: Int) -> Int? {
        let before = bytes[..<end]
        for determiner in ["l'", "l’", "L'", "L’", "les ", "Les ", "aux ", "Aux ", "des ", "Des "]
        where before.suffix(determiner.utf8.count).elementsEqual(determiner.utf8) {
            return end - determiner.utf8.count
        }
        return nil
    }

    /// What names this act.
    private static let ownActs = ["présente ", "présent ", "présents ", "présentes "].flatMap { word in
        [
            "arrêté", "délibération", "décision", "convention", "contrat", "règlement", "acte", "protocole", "bail",
            "statuts",
        ].map {
            word + $0
        }
    }

    /// Whether a word, in the singular or the plural, names another text.
    private static func namesText(_ word: Substring) -> Bool {
        otherTexts.contains(String(word)) || word.last == "s" && otherTexts.contains(String(word.dropLast()))
    }

    private static let articleWord = Array("article".utf8)

    private static let otherTexts: Set<String> = [
        "code", "loi", "décret", "ordonnance", "règlement", "arrêté", "directive", "traité", "constitution", "statut",
        "convention",
        "contrat", "marché", "cahier", "charte", "protocole", "bail", "avenant", "délibération", "décision", "accord",
        "susvisé",
        "cgct", "plu", "budget", "dudit", "ladite", "précité",
    ]
}
