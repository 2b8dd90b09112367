internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

/// Places of the line that no case of a `selon` takes, next to one another.
struct BandGap {
    /// The first of them; nothing where nothing comes before.
    let low: Int64?
    /// The last of them; nothing where nothing comes after.
    let high: Int64?
    /// One of them, near those that some case takes.
    let witness: Int64

    init(_ places: ClosedRange<Int64>, in domain: ClosedRange<Int64>) {
        let isSingle = places.lowerBound == places.upperBound
        low = places.lowerBound == domain.lowerBound && !isSingle ? nil : places.lowerBound
        high = places.upperBound == domain.upperBound && !isSingle ? nil : places.upperBound
        witness = low ?? places.upperBound
    }
}

extension Checker {
    /// Keeps what nothing is said of, and when answers come to each of its pieces.
    mutating func open(_ gap: Gap, _ pieces: [ExpressionID] = []) -> OpenGap {
        model.gaps.append(gap)
        return OpenGap(index: model.gaps.count - 1, pieces: pieces)
    }

    /// What stands for the value where no line applies.
    mutating func missing(_ gap: OpenGap, _ type: ValueType, at range: SourceRange) -> ExpressionID {
        let run = operands(gap.pieces)
        return add(.missing(Int32(truncatingIfNeeded: gap.index), run), type, at: range)
    }

    /// Which values no case takes, from which to which, and the cases that would take them; nothing where they take all.
    mutating func gap(_ gaps: [BandGap], _ head: Subject, mend: Fix?) -> OpenGap? {
        guard let first = gaps.first else { return nil }
        let name = tree.text(head.node)
        let pieces = gaps.map { Gap.Piece(words: phrase($0, head), mend: caseWords($0, head)) }
        let finding = ModelFinding.gap.diagnostic(
            Gap.sentence(name, pieces, isListed: false), at: head.range,
            situation: "[\(name)] est \(head.type == .date ? "le " : "")\(words(first.witness, head)).",
            fix: mend ?? Gap.fix(pieces, isListed: false))
        let gap = Gap(finding: finding, pieces: pieces, name: name, mend: mend)
        let conditions = gaps.map { within(head, $0.low, $0.high, at: head.range) }
        return open(gap, conditions)
    }

    /// What is said of a value that lies there: `va de 1 500,01 € à 2 999,99 €`.
    private func phrase(_ gap: BandGap, _ head: Subject) -> String {
        let (low, high) = (gap.low.map { words($0, head) }, gap.high.map { words($0, head) })
        switch (low, high, head.type) {
        case (let low?, let high?, .date): return low == high ? "est le \(low)" : "va du \(low) au \(high)"
        case (let low?, nil, .date): return "est au plus tôt le \(low)"
        case (nil, let high?, .date): return "est au plus tard le \(high)"
        case (let low?, let high?, _): return low == high ? "est \(low)" : "va de \(low) à \(high)"
        case (let low?, nil, _): return "est d'au moins \(low)"
        case (nil, let high?, _): return "est d'au plus \(high)"
        case (nil, nil, _): return "est renseigné"
        }
    }

    /// The words of a case that takes all of it.
    private func caseWords(_ gap: BandGap, _ head: Subject) -> String {
        let (low, high) = (gap.low.map { words($0, head) }, gap.high.map { words($0, head) })
        switch (low, high) {
        case (let low?, let high?): return low == high ? low : "de \(low) à \(high)"
        case (let low?, nil): return "au moins \(low)"
        case (nil, let high?): return "au plus \(high)"
        case (nil, nil): return "…"
        }
    }

    private func words(_ place: Int64, _ head: Subject) -> String {
        ScalarPhrase.words(scalar(at: place, head), head.type)
    }
}
