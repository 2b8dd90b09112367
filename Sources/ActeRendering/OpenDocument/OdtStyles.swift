/// The styles of a document of LibreOffice: `styles.xml`.
struct OdtStyles {
    private let charte: Charte
    private let isDraft: Bool

    init(_ charte: Charte, isDraft: Bool) {
        self.charte = charte
        self.isDraft = isDraft
    }

    /// The whole part.
    var written: [UInt8] {
        var writer = MarkupWriter(capacity: 12_288)
        writer.declaration()
        writer.markup("<office:document-styles")
        writer.markup(OdtPackage.namespaces)
        writer.markup("<office:font-face-decls><style:font-face style:name=\"Acte\" svg:font-family=\"")
        writeFamily(&writer)
        writer.markup("\"/></office:font-face-decls><office:styles>")
        writeDefault(&writer)
        for style in Block.Style.allCases {
            for variant in OdtVariant.all(of: style) { write(style, variant, &writer) }
        }
        writeFurniture(&writer)
        writeDashes(&writer)
        writer.markup("</office:styles>")
        OdtPageEdges(charte, isDraft: isDraft).write(to: &writer)
        writer.markup("</office:document-styles>")
        return writer.bytes
    }

    /// A family whose name holds a blank stands between quotes.
    private func writeFamily(_ writer: inout MarkupWriter) {
        writer.markup("'")
        writer.text(charte.font.filter { $0 != "'" })
        writer.markup("'")
    }

    private func writeDefault(_ writer: inout MarkupWriter) {
        writer.markup(
            """
            <style:default-style style:family="paragraph"><style:paragraph-properties fo:orphans="2" fo:widows="2" fo:line-height="
            """)
        writer.number(StyleSheet.lineHeight)
        writer.markup("%\"/><style:text-properties style:font-name=\"Acte\" fo:font-size=\"")
        writer.number(charte.size)
        writer.markup(
            """
            pt" fo:language="fr" fo:country="FR"/></style:default-style>\
            <style:style style:name="Standard" style:family="paragraph" style:class="text"/>
            """)
    }

    private func write(_ style: Block.Style, _ variant: OdtVariant, _ writer: inout MarkupWriter) {
        let look = variant.look(of: style)
        writer.markup("<style:style style:name=\"")
        variant.writeName(of: style, to: &writer)
        writer.markup("\" style:family=\"paragraph\" style:parent-style-name=\"Standard\"><style:paragraph-properties")
        // OpenDocument adds the white below a paragraph to that above the next, where the others keep the larger: most have 6 points below.
        writeLength(" fo:margin-top=\"", max(0, look.before - StyleSheet.Look().after), &writer)
        writeLength(" fo:margin-bottom=\"", look.after, &writer)
        if style != .listItem { writeLength(" fo:margin-left=\"", look.indent, &writer) }
        switch look.alignment {
        case .left: writer.markup(" fo:text-align=\"start\"")
        case .centred: writer.markup(" fo:text-align=\"center\"")
        case .right: writer.markup(" fo:text-align=\"end\"")
        case .justified: writer.markup(" fo:text-align=\"justify\"")
        }
        if look.keepsWithNext { writer.markup(" fo:keep-with-next=\"always\"") }
        if StyleSheet.look(style).keepsWithNext || style == .signature { writer.markup(" fo:keep-together=\"always\"") }
        if look.startsPage { writer.markup(" fo:break-before=\"page\"") }
        if look.isRuled {
            writer.markup(
                " fo:border-top=\"0.5pt solid #000000\" fo:border-bottom=\"0.5pt solid #000000\" fo:padding=\"8pt\"")
        }
        writer.markup("/><style:text-properties")
        if look.isBold { writer.markup(" fo:font-weight=\"bold\"") }
        if look.enlargement != 0 { writeLength(" fo:font-size=\"", charte.size + look.enlargement, &writer) }
        writer.markup("/></style:style>")
    }

    private func writeLength(_ attribute: StaticString, _ points: Int, _ writer: inout MarkupWriter) {
        writer.markup(attribute)
        writer.number(points)
        writer.markup("pt\"")
    }

    private func writeFurniture(_ writer: inout MarkupWriter) {
        writer.markup(
            """
            <style:style style:name="Avertissement" style:family="paragraph" style:parent-style-name="Standard">\
            <style:paragraph-properties fo:background-color="#fff2cc" fo:keep-with-next="always" fo:padding="4pt" \
            fo:border="0.5pt solid #fff2cc" fo:border-left="3pt solid #9c0006" style:join-border="true"/>\
            <style:text-properties fo:font-weight="bold" fo:color="#9c0006"/></style:style>\
            <style:style style:name="FinAvertissement" style:family="paragraph" style:parent-style-name="Avertissement">\
            <style:paragraph-properties fo:margin-bottom="18pt"/></style:style>\
            <style:style style:name="Internet_20_link" style:display-name="Internet link" style:family="text">\
            <style:text-properties fo:color="#000000" style:text-underline-style="none"/></style:style>\
            <style:style style:name="Visited_20_Internet_20_Link" style:display-name="Visited Internet Link" style:family="text">\
            <style:text-properties fo:color="#000000" style:text-underline-style="none"/></style:style>\
            <style:style style:name="EnTete" style:family="paragraph" style:parent-style-name="Standard"/>\
            <style:style style:name="PiedDePage" style:family="paragraph" style:parent-style-name="Standard">\
            <style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-size="8.5pt"/></style:style>\
            <style:style style:name="Image" style:family="graphic"><style:graphic-properties style:vertical-pos="top"/></style:style>
            """)
    }

    private func writeDashes(_ writer: inout MarkupWriter) {
        writer.markup(
            """
            <text:list-style style:name="Tirets"><text:list-level-style-bullet text:level="1" text:bullet-char="–">\
            <style:list-level-properties text:list-level-position-and-space-mode="label-alignment">\
            <style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="18pt" \
            fo:text-indent="-14pt" fo:margin-left="18pt"/></style:list-level-properties></text:list-level-style-bullet>\
            </text:list-style>
            """)
    }
}
