/// The look of a page of the web, from the one sheet of all formats.
struct HtmlStyle {
    private let charte: Charte

    init(_ charte: Charte) { self.charte = charte }

    /// The class of the paragraphs of a kind.
    static func className(of style: Block.Style) -> StaticString {
        switch style {
        case .publication: "mise-en-ligne"
        case .masthead: "en-tete"
        case .title: "intitule"
        case .announcement: "annonce"
        case .divisionLabel: "titre-titre"
        case .chapterLabel: "titre-chapitre"
        case .articleLabel: "titre-article"
        case .annexLabel: "titre-annexe"
        case .citation: "visa"
        case .recital: "considerant"
        case .body: "texte"
        case .side: "part"
        case .listItem: "element"
        case .columnName: "colonne"
        case .cell: "case"
        case .signature: "signataire"
        }
    }

    private static func selector(of style: Block.Style) -> StaticString {
        switch style {
        case .publication: "p.mise-en-ligne"
        case .masthead: "p.en-tete"
        case .title: "h1, p.intitule"
        case .announcement: "p.annonce"
        case .divisionLabel: ".titre > h2"
        case .chapterLabel: ".chapitre > h2, .chapitre > h3"
        case .articleLabel: ".article > h2, .article > h3, .article > h4"
        case .annexLabel: ".annexe > h2"
        case .citation: "p.visa"
        case .recital: "p.considerant"
        case .body: "p.texte"
        case .side: "p.part"
        case .listItem: "li"
        case .columnName: "th"
        case .cell: "td"
        case .signature: "p.signataire"
        }
    }

    /// Writes the rules of the page.
    func write(to writer: inout MarkupWriter) {
        writer.markup("@page { size: A4; margin: ")
        for side in [charte.margins.top, charte.margins.right, charte.margins.bottom, charte.margins.left] {
            writer.number(side)
            writer.markup("mm ")
        }
        writer.markup(
            "; @bottom-center { content: \"Page \" counter(page) \"/\" counter(pages); font-size: 8.5pt } }\n")
        writer.markup("body { font: ")
        writer.number(charte.size)
        writer.markup("pt/")
        writer.number(StyleSheet.webLineHeight)
        // The name of a font stands between quotes: whatever ends them, or the style, is left out of it.
        writer.markup("% \"")
        writer.text(charte.font.filter { !"\"\\\n<>&".contains($0) })
        writer.markup(
            """
            ", Caladea, Georgia, serif; max-width: 40em; margin: 2em auto; padding: 0 1em; color: #000; background: #fff }
            p, h1, h2, h3, h4, h5, h6, ul { margin: 0 }
            ul { list-style: "–  "; padding-left: 1.6em }
            sup { line-height: 0; font-size: 0.65em }
            header { margin-bottom: 1.5em }
            footer { margin-top: 3em; text-align: center; font-size: 0.8em }
            a { color: inherit }
            aside.projet { background: #fff2cc; border-left: 4px solid #9c0006; padding: 0.6em 1em; margin-bottom: 2em }
            p, li { orphans: 2; widows: 2 }
            section.signature { break-inside: avoid }
            .uni { break-after: avoid }
            table { width: 100%; border-collapse: collapse; margin: 0.5em 0 0.8em }
            tr { break-inside: avoid }
            th, td { border: 0.5pt solid #000; padding: 0.2em 0.5em; vertical-align: top; overflow-wrap: anywhere }

            """)
        for style in Block.Style.allCases { write(style, &writer) }
        writer.markup("th.nombre, td.nombre { text-align: right } td.nombre { white-space: nowrap }\n")
        writer.markup(
            """
            .signataires { display: flex; gap: 2em } .signataires > div { flex: 1; display: flex; flex-direction: column }
            .signataires p.au-pied { margin-top: auto }
            .signataires p.signataire, p.lieu-et-date { margin-left: 0 }

            """)
        writer.markup("@media print { body { max-width: none; margin: 0; padding: 0 } a { text-decoration: none } }\n")
    }

    private func write(_ style: Block.Style, _ writer: inout MarkupWriter) {
        let look = StyleSheet.look(style)
        writer.markup(Self.selector(of: style))
        writer.markup(" { margin: ")
        writer.number(look.before)
        writer.markup("pt 0 ")
        writer.number(look.after)
        writer.markup("pt ")
        // A page may be narrower than a sheet: what signs keeps to its right half.
        if style == .signature { writer.markup("50%") } else { writer.markup("0") }
        writer.markup("; font-size: ")
        writer.number(charte.size + look.enlargement)
        writer.markup("pt; text-align: ")
        switch look.alignment {
        case .left: writer.markup("left")
        case .centred: writer.markup("center")
        case .right: writer.markup("right")
        case .justified: writer.markup("justify")
        }
        if look.isBold { writer.markup("; font-weight: bold") } else { writer.markup("; font-weight: normal") }
        if look.keepsWithNext { writer.markup("; break-after: avoid") }
        if look.startsPage { writer.markup("; break-before: page; padding-top: 2em") }
        if style == .title { writer.markup("; text-wrap: balance") }
        if look.isRuled {
            writer.markup("; border: solid #000; border-width: 0.5pt 0; padding: 8pt 0")
        }
        writer.markup(" }\n")
        for white in WhiteBelow.allCases {
            guard let points = white.points(style) else { continue }
            writer.markup("p.")
            writer.markup(Self.className(of: style))
            switch white {
            case .group: writer.markup(".fin { margin-bottom: ")
            case .apart: writer.markup(".detache { margin-bottom: ")
            // A margin would be lost at the foot of a page, and the room to sign with it.
            case .signing: writer.markup(".signe { padding-bottom: ")
            }
            writer.number(points)
            writer.markup("pt }\n")
        }
    }
}
