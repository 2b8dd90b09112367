public import ActeGraph
import ActeValues

/// An answer that is not marked as personal, and repeats one that is.
public struct Repetition: Sendable, Hashable {
    /// What prints the personal words again.
    public var operand: Operand
    /// The personal question whose answer it repeats.
    public var personal: Operand
    /// Whether the published version occults it; it does not occult a single word among others, which may be the name of someone or something else.
    public var isOcculted: Bool

    /// The French sentence; it holds nothing of the answers.
    public func sentence(in plan: ActPlan) -> String {
        let (name, source) = (plan.name(of: operand), plan.name(of: personal))
        return isOcculted
            ? "La réponse à [\(name)] répète celle à [\(source)], qui est personnelle : la version publiée l'occulte aussi."
            : "La réponse à [\(name)] contient le mot donné à [\(source)], qui est personnel : relisez-la dans la version publiée, qui la montre."
    }
}

extension Act {
    /// The answers that repeat a personal one, each once, in the order of the act: whoever publishes it must know. O(size × personal answers).
    public var repetitions: [Repetition] { markingRepetitions().found }

    /// The act with a mark over the personal words that other answers repeat, as if they were a passage to hide; and those answers.
    func markingRepetitions() -> (act: Act, found: [Repetition]) {
        guard let conclusions else { return (self, []) }
        let personal = PersonalWords(plan.storage, conclusions)
        guard !personal.isEmpty else { return (self, []) }
        var copy = self
        copy.marks = []
        var found: [Repetition] = []
        for index in paragraphs.indices {
            let first = copy.marks.count
            for mark in marks(of: paragraphs[index]) {
                let hidden = repetitions(in: mark, conclusions, personal, &found)
                let isWhole = hidden == [mark.start..<mark.end]
                copy.marks.append(mark)
                if isWhole { copy.marks[copy.marks.count - 1].kind = .reserved(.personal) }
                guard !isWhole else { continue }
                copy.marks += hidden.map {
                    ActMark(kind: .reserved(.personal), start: $0.lowerBound, end: $0.upperBound)
                }
            }
            copy.marks[first...].sort(by: Occultation.precedes)
            copy.paragraphs[index].marks = ByteRange(first, copy.marks.count)
        }
        return (copy, found)
    }

    /// Which bytes of a mark repeat personal words and must be hidden.
    private func repetitions(
        in mark: ActMark, _ conclusions: Conclusions, _ personal: PersonalWords, _ found: inout [Repetition]
    ) -> [Range<UInt32>] {
        guard case .value(let operand) = mark.kind, mark.start < mark.end,
            case .known(.text(let text)) = conclusions.finding(operand),
            !plan.storage.caption(of: operand).saysWhere
        else { return [] }
        func note(_ source: Operand, isOcculted: Bool) {
            let repetition = Repetition(operand: operand, personal: source, isOcculted: isOcculted)
            if !found.contains(repetition) { found.append(repetition) }
        }
        if let source = personal.owner(of: text) {
            note(source, isOcculted: true)
            return [mark.start..<mark.end]
        }
        let matches = personal.matches(in: bytes[ByteRange(mark).indices])
        for match in matches { note(match.operand, isOcculted: match.isTelling) }
        return matches.filter(\.isTelling).map {
            UInt32(truncatingIfNeeded: $0.range.lowerBound)..<UInt32(truncatingIfNeeded: $0.range.upperBound)
        }
    }
}
