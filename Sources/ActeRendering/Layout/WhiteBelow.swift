import ActeActs

/// The white below a block, where it is not that of its style: below the last of its group, around those who sign.
enum WhiteBelow: CaseIterable {
    /// It is the last of a group of its kind, and others follow.
    case group
    /// It says where and when the act was made, or ends the name of someone who signed: what comes below stands apart from it.
    case apart
    /// Someone signs under it: a hand needs room below.
    case signing

    /// That white, in points.
    func points(_ style: Block.Style) -> Int? {
        switch (self, style) {
        case (.group, .masthead): 18
        case (.group, .citation): 9
        case (.apart, .signature): 18
        case (.signing, .signature): StyleSheet.signingRoom
        default: nil
        }
    }
}

extension Document {
    /// The white below a block, where it is not that of its style.
    func whiteBelow(_ index: Int) -> WhiteBelow? {
        let style = blocks[index].style
        if style == .signature { return signatureWhite(index) }
        guard index + 1 < blocks.count, style != blocks[index + 1].style,
            WhiteBelow.group.points(style) != nil
        else { return nil }
        return .group
    }

    /// The same in points.
    func wideAfter(_ index: Int) -> Int? { whiteBelow(index)?.points(blocks[index].style) }

    /// Whether a block is the last of the signature it stands in.
    private func endsSignature(_ index: Int) -> Bool {
        blocks[index].style == .signature && index + 1 == parts[blocks[index].part].blocks.upperBound
    }

    /// Someone signs between the quality and the name, `Le maire,` and `Paul Roche`, or under what says both: `Paul Roche, maire`. The last
    /// paragraph is signed below where none says a quality alone.
    private func signatureWhite(_ index: Int) -> WhiteBelow? {
        let signatories = Signatories(self)
        let isNamed =
            index > 0 && blocks[index - 1].style == .signature && goesOn(index - 1)
            && !signatories.dates.contains(index - 1)
        if signatories.dates.contains(index), !signatories.each.isEmpty { return endsSignature(index) ? nil : .apart }
        if endsSignature(index) { return isNamed && !goesOn(index) ? nil : .signing }
        if goesOn(index) { return goesOn(index + 1) ? nil : .signing }
        guard isNamed else { return .signing }
        // Nothing comes below the last of those who sign side by side: the two columns end as low.
        return signatories.rows.last?.left.upperBound == index + 1 ? nil : .apart
    }

    /// Whether a block must stay on the page of the next one: a label, a signature that goes on, what comes right before a signature, which must
    /// not stand alone on a page, the party that « d'une part » ends, and the words that an announcement ends: `Après en avoir délibéré, le conseil municipal,`.
    func keepsWithNext(_ index: Int) -> Bool {
        let style = blocks[index].style
        if style == .signature { return !endsSignature(index) && !Signatories(self).mayEndPage(after: index) }
        if StyleSheet.look(style).keepsWithNext { return true }
        guard index + 1 < blocks.count else { return false }
        switch blocks[index + 1].style {
        case .signature, .side: return true
        // What announces a table stands above it.
        case .columnName: return blocks[index].table == nil
        case .announcement: return style == .body
        default: return false
        }
    }
}
