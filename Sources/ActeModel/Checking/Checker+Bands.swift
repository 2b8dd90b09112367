internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

extension Checker {
    /// Between two decimal values there is always another: where a band of the cases stops short of the next, the words that make it reach it.
    mutating func bandMend(_ nodes: [SyntaxID], _ head: Subject) -> Fix? {
        guard head.type == .number || head.type == .amount || head.type == .percentage else { return nil }
        var bands: [(node: SyntaxID, low: Int64, high: Int64)] = []
        for node in nodes {
            guard let (low, high) = caseBounds(node, head) else { return nil }
            bands.append((node, low ?? .min, high ?? .max))
        }
        bands.sort { $0.low < $1.low }
        for (band, next) in zip(bands, bands.dropFirst()) where Int128(next.low) - Int128(band.high) > 1 {
            // « plus de 20 » leaves 20 itself out: there, the band before it should hold its bound.
            guard tree.kind(band.node) == .caseRange, tree[next.node].detail != ComparisonOperator.greater.rawValue,
                let words = words(ofBand: band.node, below: ScalarPhrase.words(next.low, head.type))
            else { continue }
            return Fix(
                "Écrivez « \(words) » au lieu de « \(tree.text(band.node)) » : rien ne reste entre les deux.",
                range: tree.range(band.node), replacement: words)
        }
        return nil
    }

    private func words(ofBand node: SyntaxID, below end: String) -> String? {
        switch ComparisonOperator(rawValue: tree[node].detail) {
        case .lessOrEqual: return "moins de \(end)"
        case .between:
            guard let low = firstChild(node) else { return nil }
            let isFrom = tree.text(node).hasPrefix("de ")
            return isFrom ? "de \(tree.text(low)) à moins de \(end)" : "entre \(tree.text(low)) et moins de \(end)"
        default: return nil
        }
    }
}
