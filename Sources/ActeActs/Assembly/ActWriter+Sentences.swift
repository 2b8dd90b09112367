import ActeFrench
import ActeGraph
import ActeValues

/// A sentence begins with a capital, whether its author typed its first word or an answer gives it.
///
/// What opens a sentence is what stands first in a paragraph, or after a mark that ends a sentence. An item of a list goes on with
/// the sentence that announces it, and so do a visa, a considérant, and a paragraph after one that ends with a comma, a semicolon
/// or a colon, or that is « et » alone: they keep their words as they are.
extension ActWriter {
    /// Whether a value prints words, as against a code that must stay as it was typed.
    static func isWords(_ caption: OperandCaption) -> Bool { caption.identifier?.isPlace ?? true }

    /// Gives its capital to what was just written from `start`, where it opens a sentence.
    mutating func capitaliseFirst(from start: Int) {
        guard start < bytes.count, !followsWord(at: start), opensSentence(at: start) else { return }
        let end = bytes[start...].firstIndex(of: UInt8(ascii: " ")) ?? bytes.count
        let word = String(decoding: bytes[start..<end], as: UTF8.self)
        guard ActWriter.takesCapital(word) else { return }
        bytes.replaceSubrange(start..<end, with: LetterCase.capitalised(word).utf8)
    }

    /// Whether a word is no code, address or name with capitals of its own: `ab-12`, `mairie@exemple.fr` and `eBay` stay as they are.
    private static func takesCapital(_ word: String) -> Bool {
        let head = word.prefix { $0 != "’" }
        return !head.contains { $0.isNumber || "@/_".contains($0) } && !head.dropLast().contains(".")
            && !head.dropFirst().contains { $0.isUppercase }
    }

    /// Whether a letter and a blank stand before `place`, or anything but a blank or an opening mark: most values stand so, and open no sentence.
    private func followsWord(at place: Int) -> Bool {
        guard place > open.content else { return false }
        switch bytes[place - 1] {
        case UInt8(ascii: " "): return place - 1 > open.content && (bytes[place - 2] | 0x20) &- 0x61 < 26
        case UInt8(ascii: "("), 0xA0: return false
        default: return true
        }
    }

    /// Whether what stands at `place` is the first word of a sentence.
    private func opensSentence(at place: Int) -> Bool {
        var end = place
        while end > open.content, let length = lengthOfOpening(endingAt: end) { end -= length }
        if end == open.content { return opensParagraph }
        guard end < place, bytes[end] == UInt8(ascii: " ") else { return false }
        // Where the author ended one, after « etc. » or an initial as well.
        if end == open.sentenceEnd { return true }
        switch bytes[end - 1] {
        case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
        case UInt8(ascii: "."): return !isAbbreviation(endingAt: end - 1)
        default: return false
        }
    }

    /// Whether the first word of the open paragraph opens a sentence.
    private var opensParagraph: Bool {
        // A cell stands by itself.
        if open.role.isRow { return true }
        guard opening == .sentence, open.role == .paragraph, open.content == open.start else { return false }
        guard paragraphs.count > firstParagraph, let last = paragraphs.last, let before = bytes[..<open.start].last
        else { return true }
        // Between the parties to a convention, « et » stands alone: the sentence goes on.
        return !",;:".utf8.contains(before) && !bytes[last.words.indices].elementsEqual("et".utf8)
    }

    /// How many bytes the blank or the opening mark before `end` has; nothing where something else stands there. A no-break space is
    /// one only after an opening quotation mark: elsewhere it ties what follows to the word before it, as in `M. Dupont`.
    private func lengthOfOpening(endingAt end: Int) -> Int? {
        let before = bytes[open.content..<end]
        switch before.last {
        case UInt8(ascii: " "), UInt8(ascii: "("): return 1
        case 0xA0: return before.suffix(4).elementsEqual([0xC2, 0xAB, 0xC2, 0xA0]) ? 4 : nil
        default: return nil
        }
    }

    /// Whether the point at `place` ends an abbreviation (`etc.`), an initial, or the number that a paragraph begins with (`1.`).
    func isAbbreviation(endingAt place: Int) -> Bool {
        let word = bytes[open.content..<place].suffix(while: {
            $0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10
        })
        let text = String(decoding: word, as: UTF8.self)
        if text.allSatisfy(\.isNumber) { return word.startIndex == open.content && !text.isEmpty }
        return text.count == 1 || ActWriter.abbreviations.contains(text.lowercased())
    }

    private static let abbreviations: Set<String> = [
        "add", "al", "app", "arr", "art", "av", "bd", "boul", "cf", "ch", "chap", "coll", "dép", "dir", "dr", "éd",
        "env", "etc", "ex",
        "fig", "fg", "hab", "ill", "imp", "int", "max", "me", "mgr", "min", "mm", "no", "nos", "obs", "op", "pl", "pp",
        "pr",
        "réf", "rect", "resp", "sq", "ss", "st", "ste", "suppl", "tél", "trim", "vol",
    ]
}

extension ArraySlice<UInt8> {
    /// The longest end of which `belongs` holds throughout.
    fileprivate func suffix(while belongs: (UInt8) -> Bool) -> Self {
        guard let last = lastIndex(where: { !belongs($0) }) else { return self }
        return self[index(after: last)...]
    }
}
