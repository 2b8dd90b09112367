/// What stands at the top and at the foot of the pages of a document of Word.
struct DocxPageEdges {
    private let charte: Charte

    init(_ charte: Charte) { self.charte = charte }

    /// The top of the first page: the image and the name of the body. That a draft is one stands below it already.
    var firstHeader: [UInt8] {
        var writer = MarkupWriter(capacity: 2048)
        open("hdr", &writer)
        if let logo = charte.logo { write(logo, &writer) }
        for line in charte.header { writeLine(line, &writer) }
        if charte.header.isEmpty, charte.logo == nil { writeLine("", &writer) }
        writer.markup("</w:hdr>")
        return writer.bytes
    }

    /// The top of the next pages: only that a draft is one.
    func nextHeader(isDraft: Bool) -> [UInt8] {
        var writer = MarkupWriter(capacity: 512)
        open("hdr", &writer)
        if isDraft { writeDraft(&writer) } else { writeLine("", &writer) }
        writer.markup("</w:hdr>")
        return writer.bytes
    }

    /// The foot of every page: the address of the body, the number of the page.
    var footer: [UInt8] {
        var writer = MarkupWriter(capacity: 1024)
        open("ftr", &writer)
        for line in charte.footer {
            writer.markup("<w:p><w:pPr><w:pStyle w:val=\"PiedDePage\"/></w:pPr><w:r><w:t xml:space=\"preserve\">")
            writer.text(line)
            writer.markup("</w:t></w:r></w:p>")
        }
        writer.markup(
            """
            <w:p><w:pPr><w:pStyle w:val="PiedDePage"/></w:pPr><w:r><w:t xml:space="preserve">Page </w:t></w:r>\
            <w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t>/</w:t></w:r>\
            <w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>
            """)
        return writer.bytes
    }

    private func open(_ element: StaticString, _ writer: inout MarkupWriter) {
        writer.declaration()
        writer.markup("<w:")
        writer.markup(element)
        writer.markup(
            """
             xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
            xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
            xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">
            """)
    }

    private func writeDraft(_ writer: inout MarkupWriter) {
        writer.markup("<w:p><w:pPr><w:pStyle w:val=\"ActeAvertissement\"/></w:pPr><w:r><w:t xml:space=\"preserve\">")
        writer.text(DraftNotice.title)
        writer.markup("</w:t></w:r></w:p>")
    }

    private func writeLine(_ line: String, _ writer: inout MarkupWriter) {
        writer.markup("<w:p><w:pPr><w:pStyle w:val=\"EnTete\"/></w:pPr>")
        if !line.isEmpty {
            writer.markup("<w:r><w:t xml:space=\"preserve\">")
            writer.text(line)
            writer.markup("</w:t></w:r>")
        }
        writer.markup("</w:p>")
    }

    /// The image, in the line, with what it shows for those who do not see it. Word counts 36,000 units a millimetre.
    private func write(_ logo: Charte.Logo, _ writer: inout MarkupWriter) {
        let (width, height) = (logo.width * 36_000, logo.height * 36_000)
        writer.markup("<w:p><w:pPr><w:pStyle w:val=\"EnTete\"/></w:pPr><w:r><w:drawing><wp:inline><wp:extent cx=\"")
        writer.number(width)
        writer.markup("\" cy=\"")
        writer.number(height)
        writer.markup("\"/><wp:docPr id=\"1\" name=\"Logo\" descr=\"")
        writer.text(logo.description)
        writer.markup(
            """
            "/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>\
            <pic:cNvPr id="1" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/><a:stretch>\
            <a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="
            """)
        writer.number(width)
        writer.markup("\" cy=\"")
        writer.number(height)
        writer.markup(
            """
            "/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>\
            </w:drawing></w:r></w:p>
            """)
    }
}
