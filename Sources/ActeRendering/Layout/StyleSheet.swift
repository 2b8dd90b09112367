/// How each kind of block looks: one sheet for every format that has a look, so that a page is the same in all of them.
struct StyleSheet {
    /// How the lines of a paragraph lie.
    enum Alignment {
        case left
        case centred
        case justified
    }

    /// How a paragraph looks. Lengths are points.
    struct Look {
        /// How its lines lie.
        var alignment = Alignment.justified
        /// The white above it.
        var before = 0
        /// The white below it.
        var after = 6
        /// The white at its left.
        var indent = 0
        /// How much larger than the text it is; negative when it is smaller.
        var enlargement = 0
        /// Whether it is bold.
        var isBold = false
        /// Whether it stays on the page of what follows.
        var keepsWithNext = false
        /// Whether it starts a page.
        var startsPage = false
        /// Whether a thin rule stands above and below it.
        var isRuled = false
    }

    /// The room left under a name, in points: who signs needs two centimetres.
    static let signingRoom = 58

    /// The white between words and the rules around them, in points.
    static let rulePadding = 8

    /// The left edge of signatures, in points.
    static let signatureIndent = 227

    /// The height of a line, in hundredths of what its font wants.
    static let lineHeight = 115

    /// The same in hundredths of the size of its letters, which is what pages of the web count in.
    static let webLineHeight = 135

    /// The white below the last block of a group of a kind, where it is not that of each.
    static func wideAfter(_ style: Block.Style) -> Int? {
        switch style {
        case .masthead: 18
        case .citation: 9
        case .signature: signingRoom
        case .publication, .title, .announcement, .divisionLabel, .chapterLabel, .articleLabel, .annexLabel, .recital,
            .body, .listItem:
            nil
        }
    }

    /// How a kind of block looks.
    static func look(_ style: Block.Style) -> Look {
        switch style {
        case .publication: Look(alignment: .left, after: 18, enlargement: -2)
        case .masthead: Look(alignment: .centred, after: 3)
        case .title:
            Look(
                alignment: .centred, before: 18, after: 18, enlargement: 3, isBold: true, keepsWithNext: true,
                isRuled: true)
        case .announcement: Look(alignment: .centred, before: 12, after: 12, isBold: true, keepsWithNext: true)
        case .divisionLabel:
            Look(alignment: .centred, before: 18, after: 9, enlargement: 1, isBold: true, keepsWithNext: true)
        case .chapterLabel: Look(alignment: .centred, before: 12, after: 6, isBold: true, keepsWithNext: true)
        case .articleLabel: Look(alignment: .left, before: 12, after: 3, isBold: true, keepsWithNext: true)
        case .annexLabel:
            Look(
                alignment: .centred, before: 0, after: 12, enlargement: 2, isBold: true, keepsWithNext: true,
                startsPage: true)
        case .citation: Look(after: 3)
        case .recital: Look(after: 8)
        case .body: Look()
        case .listItem: Look(after: 3, indent: 18)
        case .signature: Look(alignment: .left, before: 6, after: 0, indent: signatureIndent)
        }
    }
}

extension Document {
    /// Whether a block is the last of the signature it stands in: the room to sign comes below it.
    func endsSignature(_ index: Int) -> Bool {
        blocks[index].style == .signature && index + 1 == parts[blocks[index].part].blocks.upperBound
    }

    /// The white below a block, in points, where it is not that of its style: below the last one of a kind that stands in a group.
    func wideAfter(_ index: Int) -> Int? {
        let style = blocks[index].style
        if style == .signature { return endsSignature(index) ? StyleSheet.wideAfter(style) : nil }
        guard index + 1 < blocks.count, style != blocks[index + 1].style else { return nil }
        return StyleSheet.wideAfter(style)
    }

    /// Whether a block must stay on the page of the next one: a label, a signature that goes on, or what comes right before a signature, which must
    /// not stand alone on a page.
    func keepsWithNext(_ index: Int) -> Bool {
        let style = blocks[index].style
        if style == .signature { return !endsSignature(index) }
        let isBeforeSignature = index + 1 < blocks.count && blocks[index + 1].style == .signature
        return isBeforeSignature || StyleSheet.look(style).keepsWithNext
    }
}
