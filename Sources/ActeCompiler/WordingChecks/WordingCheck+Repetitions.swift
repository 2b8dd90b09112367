import ActeDiagnostics
import ActeModel

extension WordingCheck {
    /// Small words that French never says twice in a row.
    private static let neverTwice: Set<String> = [
        "que", "de", "du", "des", "la", "le", "les", "à", "au", "aux", "et", "ou", "dans", "par", "pour", "sur", "un",
        "une",
        "qui", "dont", "avec", "sans", "sous", "vu",
    ]

    /// What was read just before, in the same passage.
    private struct Before {
        var word: SourceRange?
        var mark: SourceRange?
    }

    /// Warns of small words and of punctuation written twice in a row, line ends passed over.
    mutating func checkRepetitions(in segments: Range<Int>) {
        var before = Before()
        for index in segments {
            switch model.segments[index] {
            case .run(let range): checkRepetitions(in: range, &before)
            case .join: continue
            default: before = Before()
            }
        }
    }

    private mutating func checkRepetitions(in range: SourceRange, _ before: inout Before) {
        let file = model.files[Int(range.file.rawValue)].bytes
        let bytes = file.span
        var offset = Int(range.start)
        let end = min(Int(range.end), bytes.count)
        while offset < end {
            let start = offset
            let byte = bytes[offset]
            if let blank = WordingCheck.blankLength(bytes, offset) {
                offset += blank
            } else if WordingCheck.isLetter(byte) {
                while offset < end, WordingCheck.continuesWord(bytes, offset) { offset += 1 }
                let word = SourceRange(file: range.file, start: UInt32(start), end: UInt32(offset))
                if let earlier = before.word, WordingCheck.mayBeTwice(word, earlier, bytes) { checkWord(word, earlier) }
                before = Before(word: word)
            } else {
                while offset < end, bytes[offset] == byte { offset += 1 }
                let mark = SourceRange(file: range.file, start: UInt32(start), end: UInt32(offset))
                checkMark(byte, mark, before.mark, file)
                before = Before(mark: mark)
            }
        }
    }

    /// Whether two words have the length of a small one and the same last letter, capitals aside: of the others no string is made.
    private static func mayBeTwice(_ word: SourceRange, _ earlier: SourceRange, _ bytes: Span<UInt8>) -> Bool {
        word.length == earlier.length && word.length <= 5
            && bytes[Int(word.end) - 1] | 0x20 == bytes[Int(earlier.end) - 1] | 0x20
    }

    private mutating func checkWord(_ word: SourceRange, _ earlier: SourceRange) {
        let text = words(word)
        guard text == words(earlier).lowercased(), WordingCheck.neverTwice.contains(text) else { return }
        warn(
            "A0462", "« \(text) » est écrit deux fois de suite.", at: word,
            fix: Fix("Retirez l'un des deux.", range: SourceRange(file: word.file, start: earlier.end, end: word.end)))
    }

    private mutating func checkMark(_ mark: UInt8, _ range: SourceRange, _ earlier: SourceRange?, _ bytes: [UInt8]) {
        // « etc., » and « etc. ; » are good French; three full stops are an ellipsis.
        let isTwice = ",;:".utf8.contains(mark) && range.length > 1 || mark == 0x2E && range.length == 2
        var isClash = false
        if let earlier, ",;:".utf8.contains(bytes[Int(earlier.start)]), ",;:.".utf8.contains(mark) { isClash = true }
        guard isTwice || isClash else { return }
        let place = isClash ? earlier.map { $0.joined(range) } ?? range : range
        warn(
            "A0463", "Deux signes de ponctuation se suivent : « \(words(place)) ».", at: place,
            fix: Fix("N'en gardez qu'un."))
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || 0x61...0x7A ~= byte || 0x41...0x5A ~= byte || 0x30...0x39 ~= byte
    }

    /// Whether the byte at `offset` belongs to the word before it. Only beyond ASCII can what passes for a letter start a blank.
    private static func continuesWord(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
        let byte = bytes[offset]
        return isLetter(byte) && (byte < 0x80 || blankLength(bytes, offset) == nil)
    }

    /// The bytes of the blank at `offset`, non-breaking ones included.
    private static func blankLength(_ bytes: Span<UInt8>, _ offset: Int) -> Int? {
        switch bytes[offset] {
        case 0x20, 0x09: 1
        case 0xC2: offset + 1 < bytes.count && bytes[offset + 1] == 0xA0 ? 2 : nil
        case 0xE2: offset + 2 < bytes.count && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0xAF ? 3 : nil
        default: nil
        }
    }
}
