internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

/// Places of the line that no case of a `selon` takes, next to one another.
struct Gap {
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
    /// Says which values no case takes, from which to which, and the cases that would take them.
    mutating func reportGaps(_ gaps: [Gap], _ head: Subject, mend: Fix?) {
        guard let first = gaps.first else { return }
        let name = tree.text(head.node)
        let cases = gaps.prefix(Limits.listed).map { "« cas \(caseWords($0, head)) »" }
        let many = cases.count > 1 ? "les lignes " : "une ligne "
        report(
            .gap, "Rien n'est prévu lorsque [\(name)] \(Checker.listed(gaps.map { phrase($0, head) })).",
            at: head.range,
            situation: "[\(name)] est \(head.type == .date ? "le " : "")\(words(first.witness, head)).",
            fix: mend
                ?? Fix(
                    "Ajoutez \(many)\(Checker.listed(cases, "et")), étendez un cas voisin, ou ajoutez « autrement »."))
    }

    /// What is said of a value that lies there: `va de 1 500,01 € à 2 999,99 €`.
    private func phrase(_ gap: Gap, _ head: Subject) -> String {
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
    private func caseWords(_ gap: Gap, _ head: Subject) -> String {
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
