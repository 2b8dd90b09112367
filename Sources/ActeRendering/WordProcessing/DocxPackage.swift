/// What holds the parts of a document of Word together.
enum DocxPackage {
    /// `[Content_Types].xml`: what each part is.
    static func contentTypes(_ logo: Charte.Logo?) -> [UInt8] {
        var writer = MarkupWriter(capacity: 2048)
        writer.declaration()
        writer.markup(
            """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>
            """)
        switch logo?.coding {
        case .png: writer.markup("<Default Extension=\"png\" ContentType=\"image/png\"/>")
        case .jpeg: writer.markup("<Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>")
        case nil: break
        }
        writer.markup(
            """
            <Override PartName="/word/document.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
            <Override PartName="/word/styles.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
            <Override PartName="/word/numbering.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>\
            <Override PartName="/word/settings.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>\
            <Override PartName="/word/header1.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>\
            <Override PartName="/word/header2.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>\
            <Override PartName="/word/footer1.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>\
            <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
            """)
        return writer.bytes
    }

    /// `_rels/.rels`: where the document starts.
    static let relations = Array(
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
        <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
        Target="docProps/core.xml"/></Relationships>
        """.utf8)

    /// `word/_rels/document.xml.rels`: what the document stands on.
    static let documentRelations = Array(
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" \
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship \
        Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/><Relationship \
        Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header2.xml"/><Relationship \
        Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/><Relationship \
        Id="rId6" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>\
        </Relationships>
        """.utf8)

    /// `word/_rels/header1.xml.rels`: the image of the first page.
    static func headerRelations(_ logo: Charte.Logo) -> [UInt8] {
        var writer = MarkupWriter(capacity: 512)
        writer.declaration()
        writer.markup(
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/logo.
            """)
        writer.text(logo.coding.rawValue)
        writer.markup("\"/></Relationships>")
        return writer.bytes
    }

    /// The list of dashes, under a number that no letterhead reaches.
    static let dashes = Array(
        """
        <w:abstractNum w:abstractNumId="9001"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>\
        <w:numFmt w:val="bullet"/><w:lvlText w:val="–"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="284"/></w:pPr>\
        </w:lvl></w:abstractNum>
        """.utf8)

    /// What makes that list one that paragraphs can be in.
    static let dashList = Array("<w:num w:numId=\"9001\"><w:abstractNumId w:val=\"9001\"/></w:num>".utf8)

    /// `word/numbering.xml`
    static let lists =
        Array(
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
            """.utf8) + dashes + dashList + Array("</w:numbering>".utf8)

    /// `word/settings.xml`
    static let settings = Array(
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:defaultTabStop w:val="709"/><w:compat>\
        <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
        <w:themeFontLang w:val="fr-FR"/></w:settings>
        """.utf8)

    /// `docProps/core.xml`: the title, the author, the language and the date of the act.
    static func properties(of document: Document) -> [UInt8] {
        var writer = MarkupWriter(capacity: 1024)
        writer.declaration()
        writer.markup(
            """
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>
            """)
        writer.text(document.title)
        writer.markup("</dc:title>")
        if let author = document.author {
            writer.markup("<dc:creator>")
            writer.text(author)
            writer.markup("</dc:creator>")
        }
        writer.markup("<dc:language>fr-FR</dc:language>")
        if let date = document.date {
            writer.markup("<dcterms:created xsi:type=\"dcterms:W3CDTF\">")
            writer.text(date.isoDay)
            writer.markup("T00:00:00Z</dcterms:created>")
        }
        writer.markup("</cp:coreProperties>")
        return writer.bytes
    }
}
