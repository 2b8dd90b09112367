/// What sets a paragraph of LibreOffice apart from the others of its style. OpenDocument says it by a style of its own.
struct OdtVariant {
    /// The white below it, where it is not that of its style.
    let white: WhiteBelow?
    /// Whether it stays on the page of what follows, where its style does not say so.
    let isKept: Bool

    /// Every variant of a style, the style itself first.
    static func all(of style: Block.Style) -> [OdtVariant] {
        let whites = [nil] + WhiteBelow.allCases.filter { $0.points(style) != nil }
        let kept = StyleSheet.look(style).keepsWithNext ? [false] : [false, true]
        return whites.flatMap { white in kept.map { OdtVariant(white: white, isKept: $0) } }
    }

    /// Writes the name of the style that says so.
    func writeName(of style: Block.Style, to writer: inout MarkupWriter) {
        writer.markup(StyleName.identifier(of: style))
        switch white {
        case nil: break
        case .group: writer.markup("Fin")
        case .apart: writer.markup("Detache")
        case .signing: writer.markup("Signe")
        }
        if isKept { writer.markup("Uni") }
    }

    /// How such a paragraph looks.
    func look(of style: Block.Style) -> StyleSheet.Look {
        var look = StyleSheet.look(style)
        if let points = white?.points(style) { look.after = points }
        look.keepsWithNext = look.keepsWithNext || isKept
        return look
    }
}
