/// What a PDF says of itself to the programs that keep it or read it aloud, in XMP (ISO 16684-1).
struct PageMetadata {
    /// The packet, as it stands in the file.
    let packet: String

    /// The language of acts.
    static let language = "fr-FR"

    /// What is said of a document made at `date`. One that is accessible says that it follows ISO 14289-1 (PDF/UA), which asks it to.
    init(_ document: Document, date: String, isAccessible: Bool) {
        var writer = MarkupWriter(capacity: 1_024)
        writer.markup(
            """
            <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">\
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" \
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
            xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">
            """)
        writer.text(document.title)
        writer.markup("</rdf:li></rdf:Alt></dc:title>")
        if let author = document.author {
            writer.markup("<dc:creator><rdf:Seq><rdf:li>")
            writer.text(author)
            writer.markup("</rdf:li></rdf:Seq></dc:creator>")
        }
        writer.markup("<dc:language><rdf:Bag><rdf:li>")
        writer.text(Self.language)
        writer.markup("</rdf:li></rdf:Bag></dc:language><xmp:CreatorTool>Actothèque</xmp:CreatorTool><xmp:CreateDate>")
        writer.text(date)
        writer.markup("</xmp:CreateDate>")
        if isAccessible { writer.markup("<pdfuaid:part>1</pdfuaid:part>") }
        writer.markup("</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>")
        packet = String(decoding: writer.bytes, as: UTF8.self)
    }
}
