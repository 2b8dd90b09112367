import ActeValues

/// A run of letters and digits.
struct WordToken {
    /// Its letters and digits, without accents nor capitals.
    var folded: [UInt8]
    /// Where it stands among the bytes.
    var range: Range<Int>

    /// The words among some bytes, in order. O(bytes).
    static func tokens(of words: ArraySlice<UInt8>) -> [WordToken] {
        var tokens: [WordToken] = []
        var start = words.startIndex
        var position = start
        func close(at end: Int) {
            guard start < end else { return }
            let word = AccentFolding.folded(String(decoding: words[start..<end], as: UTF8.self))
            tokens.append(WordToken(folded: Array(word.utf8), range: start..<end))
        }
        for scalar in String(decoding: words, as: UTF8.self).unicodeScalars {
            let end = position + UTF8.width(scalar)
            let properties = scalar.properties
            if !properties.isAlphabetic, properties.numericType == nil, properties.generalCategory != .nonspacingMark {
                close(at: position)
                start = end
            }
            position = end
        }
        close(at: position)
        return tokens
    }

    /// Whether a word begins with a capital.
    static func isCapital(_ word: ArraySlice<UInt8>) -> Bool {
        String(decoding: word, as: UTF8.self).unicodeScalars.first?.properties.isUppercase ?? false
    }
}
