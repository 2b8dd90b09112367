import ActeActs
import ActeValues

/// Cuts the words of a block where their look changes: marks of an act may overlap, runs never do.
///
/// It is done for the formats that show a look, when they ask: plain text needs none of it.
struct RunCutter {
    private let document: Document
    private var runs: [Run] = []

    private init(_ document: Document) { self.document = document }

    /// The runs of a block, in order. O(length + marks log marks), where few marks stand over one another.
    static func runs(of block: Block, in document: Document) -> [Run] {
        var cutter = RunCutter(document)
        cutter.cut(block)
        return cutter.runs
    }

    private mutating func cut(_ block: Block) {
        // Those of a row are the marks of all its cells.
        let marks = document.act.marks[block.marks.indices].filter {
            $0.start < $0.end && $0.start < block.words.end && $0.end > block.words.start && RunCutter.shows($0)
        }
        .sorted { $0.start < $1.start }
        guard !marks.isEmpty else { return append(block.words.start, block.words.end, [], nil) }
        var seams: [UInt32] = [block.words.start, block.words.end]
        for mark in marks {
            seams.append(mark.start)
            seams.append(mark.end)
            if case .reference = mark.kind { seams.append(numeralStart(of: mark)) }
        }
        seams = seams.map { min(max($0, block.words.start), block.words.end) }
        seams.sort()
        // The marks over the words between two seams, and those that come later.
        var over: [ActMark] = []
        var next = 0
        for (start, end) in zip(seams, seams.dropFirst()) where start < end {
            over.removeAll { $0.end <= start }
            while next < marks.count, marks[next].start <= start {
                over.append(marks[next])
                next += 1
            }
            var look: Run.Look = []
            var target: Int?
            for mark in over where end <= mark.end {
                switch mark.kind {
                case .bold: look.insert(.bold)
                case .italic: look.insert(.italic)
                case .missing, .open: look.insert(.gap)
                case .reference(let part) where part >= 0 && Int(part) < document.act.printedCount:
                    target = Int(part) + document.shift
                    if start >= numeralStart(of: mark) { look.insert(.numeral) }
                case .reference: look.insert(.gap)
                case .value, .personal, .reserved, .cellEnd: break
                }
            }
            append(start, end, look, target)
        }
    }

    /// Whether a mark changes how words look.
    private static func shows(_ mark: ActMark) -> Bool {
        switch mark.kind {
        case .bold, .italic, .missing, .open, .reference: true
        case .value, .personal, .reserved, .cellEnd: false
        }
    }

    /// Where the number begins in `l’article 3`; the end of the mark when no number ends it.
    private func numeralStart(of mark: ActMark) -> UInt32 {
        guard case .reference(let part) = mark.kind, part >= 0, !document.act.parts[Int(part)].numeral.isEmpty
        else { return mark.end }
        let words = document.bytes[Int(mark.start)..<Int(mark.end)]
        guard let blank = words.lastIndex(of: UInt8(ascii: " ")) else { return mark.end }
        return UInt32(truncatingIfNeeded: blank + 1)
    }

    /// Adds words of one look, the ends of ordinals apart.
    private mutating func append(_ start: UInt32, _ end: UInt32, _ look: Run.Look, _ target: Int?) {
        var from = start
        var index = Int(start)
        let bytes = document.bytes
        let words = bytes.span.extracting(..<Int(end))
        while true {
            index = words.firstIndex(from: index) {
                .mark(where: $0 == UInt8(ascii: "1")) | .mark(where: $0 == UInt8(ascii: "I"))
            }
            guard index + 2 < words.count else { break }
            if isOrdinal(index, end) {
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
        let bytes = document.bytes
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
