/// What holds the parts of a document of LibreOffice together.
enum OdtPackage {
    /// The names that parts of the document use.
    static let namespaces: StaticString =
        """
         xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
        xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
        xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
        xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" \
        xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" \
        xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:ooow="http://openoffice.org/2004/writer" office:version="1.3">
        """

    /// `META-INF/manifest.xml`: what each part is.
    static func manifest(_ logo: Charte.Logo?) -> [UInt8] {
        var writer = MarkupWriter(capacity: 1024)
        writer.declaration()
        writer.markup(
            """
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">\
            <manifest:file-entry manifest:full-path="/" manifest:version="1.3" \
            manifest:media-type="application/vnd.oasis.opendocument.text"/>\
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>\
            <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>\
            <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
            """)
        if let logo {
            writer.markup("<manifest:file-entry manifest:full-path=\"Pictures/logo.")
            writer.text(logo.coding.rawValue)
            writer.markup("\" manifest:media-type=\"image/")
            writer.text(logo.coding.rawValue)
            writer.markup("\"/>")
        }
        writer.markup("</manifest:manifest>")
        return writer.bytes
    }

    /// `meta.xml`: the title, the author, the language and the date of the act.
    static func properties(of document: Document) -> [UInt8] {
        var writer = MarkupWriter(capacity: 1024)
        writer.declaration()
        writer.markup("<office:document-meta")
        writer.markup(namespaces)
        writer.markup("<office:meta><meta:generator>Actothèque</meta:generator><dc:title>")
        writer.text(document.title)
        writer.markup("</dc:title>")
        if let author = document.author {
            writer.markup("<meta:initial-creator>")
            writer.text(author)
            writer.markup("</meta:initial-creator><dc:creator>")
            writer.text(author)
            writer.markup("</dc:creator>")
        }
        writer.markup("<dc:language>fr-FR</dc:language>")
        if let date = document.date {
            writer.markup("<meta:creation-date>")
            writer.text(date.isoDay)
            writer.markup("T00:00:00</meta:creation-date>")
        }
        writer.markup("</office:meta></office:document-meta>")
        return writer.bytes
    }
}
