/// How far a set of answers has decided a graph, in bits.
///
/// What it says follows from the answers that count, taken in any order: adding one only ever settles more.
struct Progress: Sendable, Equatable {
    /// The fields that `ProgressLayout` places.
    var words: [UInt64]
    /// The first refusal, in the order of the source, that is certainly reached; `none` while there is none.
    var refusal: UInt32 = none
    /// Refusals before this one can no longer be reached.
    var openRefusals: UInt32 = 0
    /// Answers taken for granted since they cannot matter, for computing what hangs on them; nearly always empty.
    var assumed: [Assumption] = []

    /// By long sum that is compared: how far it is from settling the comparison.
    var margins: [Margin] = []

    static let none = UInt32.max

    /// A question whose answer can no longer matter, and the scalar it is taken to have.
    struct Assumption: Sendable, Equatable {
        var question: UInt32
        var scalar: Int64
    }

    @inline(__always)
    func holds(_ bit: Int) -> Bool { words[bit >> 6] & (1 << UInt64(bit & 63)) != 0 }

    @inline(__always)
    mutating func set(_ bit: Int) { words[bit >> 6] |= 1 << UInt64(bit & 63) }

    @inline(__always)
    mutating func clear(_ bit: Int) { words[bit >> 6] &= ~(1 << UInt64(bit & 63)) }
}

/// Where each field of a `Progress` lies.
struct ProgressLayout: Sendable, Equatable {
    /// By variable: the bit where its field starts, and how wide it is. The field holds 0 while unknown, else the region plus 1; it never
    /// straddles two words.
    struct Field: Sendable, Equatable {
        var bit: UInt32
        var width: UInt32
        /// The gate that says it, for a variable of kind `arising`.
        var gate: UInt32
    }

    let fields: [Field]
    /// By word: all bits of the fields but the lowest of each, those of kind `arising` apart.
    private let upperBits: [UInt64]
    /// By site: it is certainly reached.
    let reached: Int
    /// By site: it is reached and takes a known branch.
    let settled: Int
    /// By block: it is certainly reached.
    let blocks: Int
    /// By term: a certain part of the act shows it.
    let shownTerms: Int
    /// By term: something certain wanted it at some moment.
    let wantedTerms: Int
    /// By question: a certain part of the act shows its answer.
    let used: Int
    /// By question: it arises, something certain wanted it at some moment, and its answer does not count yet.
    let open: Int
    /// By question: its answer counts.
    let counted: Int
    /// By question: it is needed now.
    let needed: Int
    let wordCount: Int
    let questionWords: Int

    init(variables: Variables, sites: Sites, blocks: Int, terms: Int, questions: Int) {
        var bit = 0
        var fields = [Field](repeating: Field(bit: 0, width: 0, gate: Sites.none), count: variables.list.count)
        func place(_ number: Int, gate: UInt32) {
            let width = UInt64.bitWidth - UInt64(variables.list[number].regionCount).leadingZeroBitCount
            if bit & 63 + width > 64 { bit = (bit + 63) & ~63 }
            fields[number] = Field(
                bit: UInt32(truncatingIfNeeded: bit), width: UInt32(truncatingIfNeeded: width), gate: gate)
            bit += width
        }
        // Whether questions arise lies apart, so that answers of the same kind lie side by side.
        for (number, variable) in variables.list.enumerated() where variable.kind != .arising {
            place(number, gate: Sites.none)
        }
        var upperBits = [UInt64](repeating: 0, count: (bit + 63) >> 6)
        for field in fields where field.width > 1 {
            upperBits[Int(field.bit >> 6)] |= (1 << UInt64(field.width) - 2) << UInt64(field.bit & 63)
        }
        self.upperBits = upperBits
        for (number, variable) in variables.list.enumerated() where variable.kind == .arising {
            place(number, gate: sites.gateOfQuestion[Int(variable.operand)])
        }
        self.fields = fields
        func section(_ count: Int) -> Int {
            let start = (bit + 63) & ~63
            bit = start + count
            return start
        }
        reached = section(sites.count)
        settled = section(sites.count)
        self.blocks = section(blocks)
        shownTerms = section(terms)
        wantedTerms = section(terms)
        used = section(questions)
        open = section(questions)
        counted = section(questions)
        needed = section(questions)
        wordCount = (bit + 63) / 64
        questionWords = (questions + 63) / 64
    }

    /// The region of a variable, or nothing while it is not recorded.
    @inline(__always)
    func region(_ field: Field, in progress: borrowing Progress) -> UInt32? {
        let word = progress.words[Int(field.bit >> 6)] >> UInt64(field.bit & 63)
        let value = UInt32(truncatingIfNeeded: word & (1 << UInt64(field.width) - 1))
        return value == 0 ? nil : value - 1
    }

    /// Whether each of these variables is unknown or known to lie in its first region; those of kind `arising` are not looked at, and neither end is one.
    /// One step a word of 64 bits.
    @inline(__always)
    func allowsFirstRegions(_ variables: ClosedRange<UInt32>, in progress: borrowing Progress) -> Bool {
        let first = Int(fields[Int(variables.lowerBound)].bit)
        let last = fields[Int(variables.upperBound)]
        let lastBit = Int(last.bit + last.width) - 1
        let lastWord = lastBit >> 6
        var mask = UInt64.max << UInt64(first & 63)
        for word in first >> 6...lastWord {
            if word == lastWord { mask &= UInt64.max >> UInt64(63 - lastBit & 63) }
            if progress.words[word] & upperBits[word] & mask != 0 { return false }
            mask = UInt64.max
        }
        return true
    }

    /// Sets the region of a variable that is unknown.
    @inline(__always)
    func set(_ variable: UInt32, to region: UInt32, in progress: inout Progress) {
        let field = fields[Int(variable)]
        progress.words[Int(field.bit >> 6)] |= UInt64(region + 1) << UInt64(field.bit & 63)
    }
}
