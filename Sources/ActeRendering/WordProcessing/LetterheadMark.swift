/// Finds, in a document of Word, the paragraph that says a word, as a reader sees it: Word cuts words wherever it was typed again, spelt or dressed.
struct LetterheadMark {
    /// A paragraph that is not closed yet.
    private struct Paragraph {
        /// Where its tag begins.
        let start: Int
        /// What it says so far, in small letters.
        var words: [UInt8] = []
    }

    private let mark: [UInt8]
    /// The paragraphs that the reading stands in, outermost first: a frame of text in a paragraph holds others.
    private var open: [Paragraph] = []
    /// Whether what is read stands for what older programs cannot show: it says again what was said.
    private var isSaidAgain = false
    /// Whether what comes next is words, and not what programs keep between tags.
    private var isInWords = false

    private init(_ mark: String) { self.mark = Array(mark.utf8) }

    /// Where a mark stands.
    struct Place {
        /// Its paragraph, tags included.
        let range: Range<Int>
        /// Whether the paragraph says nothing else.
        let isAlone: Bool
    }

    /// The paragraphs that say `mark`, in small letters or capitals, by where they end. O(length of the body).
    static func places(saying mark: String, in body: ArraySlice<UInt8>) -> [Place] {
        var reading = LetterheadMark(mark)
        return reading.find(in: body)
    }

    private mutating func find(in body: ArraySlice<UInt8>) -> [Place] {
        var found: [Place] = []
        var index = body.startIndex
        while let start = body[index...].firstIndex(of: UInt8(ascii: "<")),
            let end = body[start...].firstIndex(of: UInt8(ascii: ">"))
        {
            if isInWords { hear(body[index..<start]) }
            index = end + 1
            if let closed = pass(body[(start + 1)..<end], at: start), !isSaidAgain,
                closed.words.firstRange(of: mark) != nil
            {
                found.append(
                    Place(range: closed.start..<index, isAlone: closed.words.filter { $0 > 0x20 } == mark))
            }
        }
        return found
    }

    private mutating func hear(_ words: ArraySlice<UInt8>) {
        guard !open.isEmpty else { return }
        for byte in words {
            let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            open[open.count - 1].words.append(isCapital ? byte | 0x20 : byte)
        }
    }

    /// Passes a tag, given without its brackets; returns the paragraph that it closes.
    private mutating func pass(_ tag: ArraySlice<UInt8>, at place: Int) -> Paragraph? {
        // An empty element opens nothing.
        guard tag.last != UInt8(ascii: "/") else { return nil }
        let name = tag.prefix { $0 > 0x20 }
        if name.elementsEqual("w:p".utf8) {
            open.append(Paragraph(start: place))
        } else if name.elementsEqual("w:t".utf8) {
            isInWords = true
        } else if name.elementsEqual("/w:t".utf8) {
            isInWords = false
        } else if name.elementsEqual("/w:p".utf8) {
            return open.popLast()
        } else if name.elementsEqual("mc:Fallback".utf8) {
            isSaidAgain = true
        } else if name.elementsEqual("/mc:Fallback".utf8) {
            isSaidAgain = false
        }
        return nil
    }
}
