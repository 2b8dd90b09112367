import ActeActs

/// What Akoma Ntoso calls the parts of an act: `title_1__art_3`, `att_1__art_2`. O(parts).
struct AkomaNtosoIdentifiers {
    /// By part, its identifier, which begins with that of the part it stands in.
    let identifiers: [String]

    init(_ document: Document) {
        var identifiers: [String] = []
        var open: [(end: Int, identifier: String)] = []
        var annexes = 0
        identifiers.reserveCapacity(document.parts.count)
        for (position, part) in document.parts.enumerated() {
            while let last = open.last, position >= last.end { open.removeLast() }
            let number = part.blocks.first.flatMap { document.blocks[$0].label?.number } ?? position
            let name: String
            switch part.kind {
            case .division: name = "title_\(number)"
            case .chapter: name = "chp_\(number)"
            case .article: name = "art_\(number)"
            case .annex:
                annexes += 1
                name = "att_\(annexes)"
            default: name = "hcontainer_\(position)"
            }
            let identifier = (open.last.map { $0.identifier + "__" } ?? "") + name
            identifiers.append(identifier)
            // The parts of the gabarit are no elements: what they hold stands in the act itself.
            if part.kind != .section { open.append((part.end, identifier)) }
        }
        self.identifiers = identifiers
    }
}
