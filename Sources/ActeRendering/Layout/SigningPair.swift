import ActeActs

/// The two who sign a convention, each for a party: they sign side by side at its foot.
struct SigningPair {
    /// The block that names the one at the left; the other's comes next.
    let left: Int
    /// The block that names the one at the right.
    var right: Int { left + 1 }

    /// The white between the two, in points.
    static let gutter = 18

    /// The pair of a document: where it names parties, and two people sign it, each in a paragraph; `nil` where more or fewer do, or where one signs
    /// over several paragraphs. O(blocks of the signature).
    init?(_ document: Document) {
        guard document.namesParties,
            let signature = document.parts.first(where: { $0.kind == .signature && !$0.blocks.isEmpty }),
            signature.blocks.allSatisfy({ document.blocks[$0].style == .signature })
        else { return nil }
        let whites = signature.blocks.map { document.whiteBelow($0) }
        guard whites.suffix(2) == [.signing, .signing], whites.dropLast(2).allSatisfy({ $0 == .date }) else {
            return nil
        }
        left = signature.blocks.upperBound - 2
    }
}

extension Document {
    /// Whether the act is between parties that it names: a convention, a contract.
    var namesParties: Bool {
        act.printedParts.contains {
            $0.kind == .mention && $0.plan >= 0 && act.plan.claim(of: act.plan.parts[Int($0.plan)]) == "parties"
        }
    }
}
