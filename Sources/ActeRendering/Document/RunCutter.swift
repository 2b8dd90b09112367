import ActeActs

/// Cuts the words of a paragraph where their look changes: marks of an act may overlap, runs never do.
struct RunCutter {
    let act: Act
    /// How many parts of the document come before those of the act.
    let shift: Int
    /// The words of the act, then those that only the document has.
    private(set) var bytes: [UInt8]
    private(set) var runs: [Run] = []
    /// The parts that something refers to.
    private(set) var targets: Set<Int> = []

    init(_ act: Act, shift: Int) {
        self.act = act
        self.shift = shift
        bytes = act.bytes
        runs.reserveCapacity(act.paragraphs.count * 3)
    }

    /// Adds words that are not of the act.
    mutating func append(_ words: String) -> ByteRange {
        let start = UInt32(truncatingIfNeeded: bytes.count)
        bytes.append(contentsOf: words.utf8)
        return ByteRange(start: start, end: UInt32(truncatingIfNeeded: bytes.count))
    }

    /// Cuts words that bear no mark. O(length).
    mutating func cut(_ words: ByteRange) -> Range<Int> {
        let first = runs.count
        append(words.start, words.end, [], nil)
        return first..<runs.count
    }

    /// Cuts a paragraph. O(length + marks²); marks of one paragraph are few.
    mutating func cut(_ paragraph: ActParagraph) -> Range<Int> {
        let first = runs.count
        let marks = act.marks(of: paragraph).filter { $0.start < $0.end && RunCutter.shows($0) }
        guard !marks.isEmpty else { return cut(paragraph.words) }
        var seams: [UInt32] = [paragraph.words.start, paragraph.words.end]
        for mark in marks {
            seams.append(mark.start)
            seams.append(mark.end)
            if case .reference = mark.kind { seams.append(numeralStart(of: mark)) }
        }
        seams.sort()
        for (start, end) in zip(seams, seams.dropFirst()) where start < end {
            var look: Run.Look = []
            var target: Int?
            for mark in marks where mark.start <= start && end <= mark.end {
                switch mark.kind {
                case .bold: look.insert(.bold)
                case .italic: look.insert(.italic)
                case .missing, .open: look.insert(.gap)
                case .reference(let part) where part >= 0 && Int(part) < act.printedCount:
                    target = Int(part) + shift
                    targets.insert(Int(part) + shift)
                    if start >= numeralStart(of: mark) { look.insert(.numeral) }
                case .reference: look.insert(.gap)
                case .value, .personal, .reserved: break
                }
            }
            append(start, end, look, target)
        }
        return first..<runs.count
    }

    /// Whether a mark changes how words look.
    private static func shows(_ mark: ActMark) -> Bool {
        switch mark.kind {
        case .bold, .italic, .missing, .open, .reference: true
        case .value, .personal, .reserved: false
        }
    }

    /// Where the number begins in `l’article 3`; the end of the mark when no number ends it.
    private func numeralStart(of mark: ActMark) -> UInt32 {
        guard case .reference(let part) = mark.kind, part >= 0, act.parts[Int(part)].number > 0,
            !act.parts[Int(part)].numeral.isEmpty
        else { return mark.end }
        let words = act.bytes[Int(mark.start)..<Int(mark.end)]
        guard let blank = words.lastIndex(of: UInt8(ascii: " ")) else { return mark.end }
        return UInt32(truncatingIfNeeded: blank + 1)
    }

    /// Adds words of one look, the ends of ordinals apart.
    private mutating func append(_ start: UInt32, _ end: UInt32, _ look: Run.Look, _ target: Int?) {
        var from = start
        var index = Int(start)
        // The words are long and ordinals few: looked for where they lie, without asking each time who else holds them.
        let held = bytes
        let words = held.span
        while index + 2 < Int(end) {
            if words[index] == UInt8(ascii: "1") || words[index] == UInt8(ascii: "I"), isOrdinal(index, end) {
                let seam = UInt32(truncatingIfNeeded: index + 1)
                add(from, seam, look, target)
                add(seam, seam + 2, look.union(.raised), target)
                from = seam + 2
                index += 3
            } else {
                index += 1
            }
        }
        add(from, end, look, target)
    }

    /// Whether `1er`, `1re`, `Ier` or `Ire` stands there, alone.
    private func isOrdinal(_ index: Int, _ end: UInt32) -> Bool {
        let (first, second) = (bytes[index + 1], bytes[index + 2])
        guard
            (first == UInt8(ascii: "e") && second == UInt8(ascii: "r"))
                || (first == UInt8(ascii: "r") && second == UInt8(ascii: "e"))
        else { return false }
        return !(index > 0 && RunCutter.isWordByte(bytes[index - 1]))
            && !(index + 3 < bytes.count && index + 3 < Int(end) && RunCutter.isWordByte(bytes[index + 3]))
    }

    /// Whether a byte is of a letter or a figure. The blanks and dashes of French, and its apostrophe, start with 0xC2 or 0xE2: no letter of it does.
    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), 0xC3...0xDF:
            true
        default: false
        }
    }

    private mutating func add(_ start: UInt32, _ end: UInt32, _ look: Run.Look, _ target: Int?) {
        guard start < end else { return }
        runs.append(Run(words: ByteRange(start: start, end: end), look: look, target: target))
    }
}
