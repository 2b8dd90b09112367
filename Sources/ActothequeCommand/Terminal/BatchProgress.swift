import Actotheque

/// How far a batch has come, on one line that each chunk writes over; nothing where nobody watches.
struct BatchProgress {
    private let isWatched = Environment.current().watchesErrors

    /// Shows how many rows ended how, and the share of the table that was read.
    func show(_ counts: [BatchLine.State: Int], _ share: Double) {
        guard isWatched else { return }
        Descriptor.error.write("\r\u{1B}[K\(Int(share * 100)) % du tableau : \(BatchCount.sentence(counts))")
    }

    /// Takes the line away.
    func clear() {
        if isWatched { Descriptor.error.write("\r\u{1B}[K") }
    }
}

/// The rows of a batch, counted in words.
enum BatchCount {
    /// `12 400 actes écrits, 1 refus, 2 réponses manquantes.`
    static func sentence(_ counts: [BatchLine.State: Int]) -> String {
        let words: [(BatchLine.State, one: String, more: String)] = [
            (.written, "acte écrit", "actes écrits"), (.refused, "refus", "refus"),
            (.missing, "ligne incomplète", "lignes incomplètes"), (.faulty, "ligne en erreur", "lignes en erreur"),
        ]
        let pieces = words.compactMap { state, one, more -> String? in
            let count = counts[state] ?? 0
            guard count > 0 || state == .written || state == .refused else { return nil }
            return "\(figures(count)) \(count > 1 ? more : one)"
        }
        return pieces.joined(separator: ", ") + "."
    }

    private static func figures(_ count: Int) -> String {
        let digits = String(count)
        return stride(from: digits.count, to: 0, by: -3).reversed().map { end in
            String(digits.prefix(end).suffix(min(3, end)))
        }.joined(separator: "\u{202F}")
    }
}
