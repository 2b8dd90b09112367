/// The styles of a document of Word: `word/styles.xml`.
struct DocxStyles {
    private let charte: Charte

    init(_ charte: Charte) { self.charte = charte }

    /// The whole part.
    var written: [UInt8] {
        var writer = MarkupWriter(capacity: 8192)
        writer.declaration()
        writer.markup(
            """
            <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>\
            <w:rFonts w:ascii="
            """)
        writer.text(charte.font)
        writer.markup("\" w:hAnsi=\"")
        writer.text(charte.font)
        writer.markup("\" w:eastAsia=\"")
        writer.text(charte.font)
        writer.markup("\" w:cs=\"")
        writer.text(charte.font)
        writer.markup("\"/><w:sz w:val=\"")
        writer.number(charte.size * 2)
        writer.markup("\"/><w:szCs w:val=\"")
        writer.number(charte.size * 2)
        writer.markup(
            """
            "/><w:lang w:val="fr-FR" w:eastAsia="fr-FR" w:bidi="fr-FR"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/>\
            <w:spacing w:before="0" w:after="0" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>\
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
            """)
        writeOwn(&writer)
        writeEdges(&writer)
        writer.markup("</w:styles>")
        return writer.bytes
    }

    /// The styles of acts alone, to stand among those of a letterhead.
    var own: [UInt8] {
        var writer = MarkupWriter(capacity: 8192)
        writeOwn(&writer)
        return writer.bytes
    }

    private func writeOwn(_ writer: inout MarkupWriter) {
        for style in Block.Style.allCases { write(style, &writer) }
        writer.markup(Self.table)
        writer.markup(
            """
            <w:style w:type="paragraph" w:styleId="ActeAvertissement"><w:name w:val="Acte – avertissement"/><w:basedOn w:val="Normal"/>\
            <w:pPr><w:keepNext/><w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="FFF2CC"/><w:left w:val="single" w:sz="24" \
            w:space="4" w:color="9C0006"/><w:bottom w:val="single" w:sz="4" w:space="4" w:color="FFF2CC"/><w:right w:val="single" w:sz="4" \
            w:space="4" w:color="FFF2CC"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="FFF2CC"/></w:pPr><w:rPr><w:b/>\
            <w:color w:val="9C0006"/>
            """)
        writer.markup(Self.language)
        writer.markup("</w:rPr></w:style>")
    }

    /// Thin rules around the cells of a table, and a little white between them and the words.
    private static let table: StaticString = """
        <w:style w:type="table" w:styleId="ActeTableau"><w:name w:val="Acte – tableau"/><w:tblPr><w:tblBorders>\
        <w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:left w:val="single" w:sz="4" w:space="0" w:color="auto"/>\
        <w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:right w:val="single" w:sz="4" w:space="0" w:color="auto"/>\
        <w:insideH w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="auto"/>\
        </w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/>\
        <w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
        """

    /// Said by each style: those of a letterhead, which these stand among, may speak another language, and acts are read aloud in theirs.
    private static let language: StaticString = "<w:lang w:val=\"fr-FR\"/>"

    private func write(_ style: Block.Style, _ writer: inout MarkupWriter) {
        let look = StyleSheet.look(style)
        writer.markup("<w:style w:type=\"paragraph\" w:styleId=\"")
        writer.markup(StyleName.identifier(of: style))
        writer.markup("\"><w:name w:val=\"")
        writer.markup(StyleName.name(of: style))
        writer.markup("\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>")
        if look.keepsWithNext { writer.markup("<w:keepNext/>") }
        if look.keepsWithNext || style == .signature { writer.markup("<w:keepLines/>") }
        if look.startsPage { writer.markup("<w:pageBreakBefore/>") }
        if style == .listItem { writer.markup("<w:numPr><w:numId w:val=\"9001\"/></w:numPr>") }
        if look.isRuled {
            writer.markup(
                """
                <w:pBdr><w:top w:val="single" w:sz="4" w:space="8" w:color="auto"/><w:bottom w:val="single" w:sz="4" w:space="8" \
                w:color="auto"/></w:pBdr>
                """)
        }
        writer.markup("<w:spacing w:before=\"")
        writer.number(look.before * 20)
        writer.markup("\" w:after=\"")
        writer.number(look.after * 20)
        writer.markup("\"/>")
        if look.indent > 0, style != .listItem {
            writer.markup("<w:ind w:left=\"")
            writer.number(look.indent * 20)
            writer.markup("\"/>")
        }
        writer.markup("<w:jc w:val=\"")
        switch look.alignment {
        case .left: writer.markup("left")
        case .centred: writer.markup("center")
        case .right: writer.markup("right")
        case .justified: writer.markup("both")
        }
        writer.markup("\"/></w:pPr><w:rPr>")
        if look.isBold { writer.markup("<w:b/>") }
        if look.enlargement != 0 {
            writer.markup("<w:sz w:val=\"")
            writer.number((charte.size + look.enlargement) * 2)
            writer.markup("\"/>")
        }
        writer.markup(Self.language)
        writer.markup("</w:rPr></w:style>")
    }

    /// The styles of the edges of pages.
    private func writeEdges(_ writer: inout MarkupWriter) {
        writer.markup(
            """
            <w:style w:type="paragraph" w:styleId="EnTete"><w:name w:val="header"/><w:basedOn w:val="Normal"/><w:pPr>\
            <w:spacing w:line="240" w:lineRule="auto"/></w:pPr></w:style>\
            <w:style w:type="paragraph" w:styleId="PiedDePage"><w:name w:val="footer"/><w:basedOn w:val="Normal"/><w:pPr>\
            <w:spacing w:line="240" w:lineRule="auto"/><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="17"/></w:rPr></w:style>
            """)
    }
}
