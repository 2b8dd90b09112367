/// What diagrams test: the answers and computed values, each cut into finitely many regions. Numbered in the author's order, a list after its items.
package struct Variables: Sendable, Equatable {
    package enum Kind: UInt8, Sendable {
        /// Whether a question arises (1) or not (0): follows from its gate.
        case arising
        /// The scalar of a question, cut at constants: region i holds the scalars from cut i − 1 up to cut i, not included.
        case answer
        /// The scalar of a computed value, cut likewise.
        case term
        /// A text compared with constants: a region each, then one for every other text.
        case wording
        /// A test of a text that is either passed (1) or not (0).
        case startsWith, contains, matches
        /// An option of a multiple choice: ticked (1) or not (0).
        case tick
    }

    package struct Variable: Sendable, Equatable {
        package var kind: Kind
        /// Whether the last region means: no value.
        package var hasAbsence: Bool
        /// The question, or the term.
        package var operand: UInt32
        /// Start of the cuts, or of the constants in `wordings`; the string, the pattern or the option otherwise.
        package var first: UInt32
        /// Number of cuts or of constants.
        package var count: UInt32
        /// Number of regions, that of absence included.
        package var regionCount: UInt32

        /// The region of no value.
        package var absence: UInt32 { regionCount - 1 }
        /// Whether a text is tested.
        package var testsText: Bool {
            switch kind {
            case .wording, .startsWith, .contains, .matches: true
            case .arising, .answer, .term, .tick: false
            }
        }
    }

    package var list: [Variable] = []
    package var cuts: [Int64] = []
    /// Strings that texts are compared with.
    package var wordings: [UInt32] = []
    /// By question: its own variables, from `ofQuestion[q]` up to `ofQuestion[q + 1]` in `owned`.
    package var ofQuestion: [UInt32] = [0]
    /// The variables of questions, grouped by question.
    package var owned: [UInt32] = []
    /// By question: the variable that says whether it arises, or `none`.
    package var ofArising: [UInt32] = []
    /// By term: its variable, or `none`.
    package var ofTerm: [UInt32] = []

    package static let none = UInt32.max

    /// The variables that a question owns.
    @inline(__always)
    package func range(of question: UInt32) -> Range<Int> {
        Int(ofQuestion[Int(question)])..<Int(ofQuestion[Int(question) + 1])
    }

    /// The region in which a scalar lies. O(log cuts).
    @inline(__always)
    package func region(of scalar: Int64, for variable: Variable) -> UInt32 {
        var low = 0
        var count = Int(variable.count)
        let start = Int(variable.first)
        while count > 0 {
            let half = count / 2
            if cuts[start + low + half] <= scalar {
                low += half + 1
                count -= half + 1
            } else {
                count = half
            }
        }
        return UInt32(truncatingIfNeeded: low)
    }

    /// The first place above a scalar where a region starts; nothing when the scalar lies in the last.
    package func cut(after scalar: Int64, for variable: Variable) -> Int64? {
        let region = region(of: scalar, for: variable)
        return region < variable.count ? cuts[Int(variable.first + region)] : nil
    }

    /// The region of a text compared with constants.
    package func region(of text: String, for variable: Variable, among strings: [String]) -> UInt32 {
        let start = Int(variable.first)
        for index in 0..<Int(variable.count)
        where text.utf8.elementsEqual(strings[Int(wordings[start + index])].utf8) {
            return UInt32(truncatingIfNeeded: index)
        }
        return variable.count
    }
}
