import ActeModel
import ActeValues

/// What a question asks, boiled down to one number: its wording, its type, its options, its constraints. FNV-1a, 64 bits: it tells revisions of one
/// question apart, and guards nothing.
struct QuestionRevision {
    private(set) var digest: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The revision of a question.
    init(of question: Question) {
        add(question.wording)
        add(question.type.name)
        add(question.minimum.map(String.init) ?? "")
        add(question.maximum.map(String.init) ?? "")
        add(question.length.map { "\($0.lowerBound)-\($0.upperBound)" } ?? "")
        add(question.pattern ?? "")
        add(question.countsMonths.map { $0 ? "mois" : "jours" } ?? "")
        for option in question.options {
            add(option.key)
            add(option.label)
        }
    }

    private mutating func add(_ text: String) {
        for byte in text.utf8 { mix(byte) }
        mix(0x1F)
    }

    private mutating func mix(_ byte: UInt8) { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
