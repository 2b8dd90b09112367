import ActeActs

/// An act as a page of the web: one file, semantic, readable by a screen reader, that prints as the other formats do.
public struct Html: Sendable {
    /// How it looks.
    public let charte: Charte

    /// A renderer of pages that look so.
    public init(_ charte: Charte = Charte()) { self.charte = charte }

    /// The document as UTF-8 HTML. O(size).
    public func render(_ document: Document) -> [UInt8] {
        var writer = MarkupWriter(capacity: document.bytes.count * 2 + 4096)
        writer.markup(
            """
            <!DOCTYPE html>
            <html lang="fr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>
            """)
        if document.isDraft { writer.markup("Projet – ") }
        writer.text(document.title)
        writer.markup("</title>\n<style>\n")
        HtmlStyle(charte).write(to: &writer)
        writer.markup("</style>\n</head>\n<body>\n")
        writeHeader(&writer)
        writer.markup("<main>\n")
        if document.isDraft { writeNotice(document, &writer) }
        var body = HtmlBody(document)
        body.write(to: &writer)
        writer.markup("</main>\n")
        if !charte.footer.isEmpty {
            writer.markup("<footer>\n")
            for line in charte.footer { writeLine(line, &writer) }
            writer.markup("</footer>\n")
        }
        writer.markup("</body>\n</html>\n")
        return writer.bytes
    }

    private func writeHeader(_ writer: inout MarkupWriter) {
        guard charte.logo != nil || !charte.header.isEmpty else { return }
        writer.markup("<header>\n")
        if let logo = charte.logo {
            writer.markup("<p><img alt=\"")
            writer.text(logo.description)
            writer.markup("\" height=\"")
            // A page of the web counts 96 dots an inch.
            writer.number(logo.height * 960 / 254)
            writer.markup("\" src=\"data:image/")
            writer.text(logo.coding.rawValue)
            writer.markup(";base64,")
            writer.text(Base64.encoded(logo.bytes))
            writer.markup("\"></p>\n")
        }
        for line in charte.header { writeLine(line, &writer) }
        writer.markup("</header>\n")
    }

    private func writeNotice(_ document: Document, _ writer: inout MarkupWriter) {
        writer.markup("<aside class=\"projet\" role=\"note\">\n<p><strong>")
        writer.text(DraftNotice.title)
        writer.markup("</strong></p>\n")
        let reasons = DraftNotice.lines(document).dropFirst()
        if !reasons.isEmpty {
            writer.markup("<ul>\n")
            for reason in reasons {
                writer.markup("<li>")
                writer.text(reason)
                writer.markup("</li>\n")
            }
            writer.markup("</ul>\n")
        }
        writer.markup("</aside>\n")
    }

    private func writeLine(_ line: String, _ writer: inout MarkupWriter) {
        writer.markup("<p>")
        writer.text(line)
        writer.markup("</p>\n")
    }
}
