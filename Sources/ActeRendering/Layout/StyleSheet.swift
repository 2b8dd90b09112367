/// How each kind of block looks: one sheet for every format that has a look, so that a page is the same in all of them.
struct StyleSheet {
    /// How the lines of a paragraph lie.
    enum Alignment {
        case left
        case centred
        case right
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
        case .side: Look(alignment: .right, after: 9)
        case .listItem: Look(after: 3, indent: 18)
        case .columnName: Look(alignment: .left, after: 0, enlargement: -1, isBold: true)
        case .cell: Look(alignment: .left, after: 0, enlargement: -1)
        case .signature: Look(alignment: .left, before: 12, after: 0, indent: signatureIndent)
        }
    }
}
