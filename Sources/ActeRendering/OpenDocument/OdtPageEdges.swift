/// The pages of a document of LibreOffice: their size, their margins, what stands at their edges.
struct OdtPageEdges {
    private let charte: Charte
    private let isDraft: Bool

    init(_ charte: Charte, isDraft: Bool) {
        self.charte = charte
        self.isDraft = isDraft
    }

    /// Writes the page and its two masters: the first page has its own top.
    func write(to writer: inout MarkupWriter) {
        writer.markup(
            """
            <office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="210mm" \
            fo:page-height="297mm"
            """)
        writeMargin(" fo:margin-top=\"", charte.margins.top, &writer)
        writeMargin(" fo:margin-right=\"", charte.margins.right, &writer)
        writeMargin(" fo:margin-bottom=\"", max(10, charte.margins.bottom - 10), &writer)
        writeMargin(" fo:margin-left=\"", charte.margins.left, &writer)
        writer.markup(
            """
            /><style:header-style><style:header-footer-properties fo:margin-bottom="6mm"/></style:header-style>\
            <style:footer-style><style:header-footer-properties fo:margin-top="6mm"/></style:footer-style></style:page-layout>\
            </office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4">
            """)
        if isDraft {
            writer.markup("<style:header>")
            writeDraft(&writer)
            writer.markup("</style:header>")
        }
        writeFooter(&writer)
        writer.markup(
            """
            </style:master-page><style:master-page style:name="PremierePage" style:display-name="Première page" \
            style:page-layout-name="A4" style:next-style-name="Standard">
            """)
        writeFirstHeader(&writer)
        writeFooter(&writer)
        writer.markup("</style:master-page></office:master-styles>")
    }

    private func writeMargin(_ attribute: StaticString, _ millimetres: Int, _ writer: inout MarkupWriter) {
        writer.markup(attribute)
        writer.number(millimetres)
        writer.markup("mm\"")
    }

    private func writeDraft(_ writer: inout MarkupWriter) {
        writer.markup("<text:p text:style-name=\"Avertissement\">")
        writer.text(DraftNotice.title)
        writer.markup("</text:p>")
    }

    private func writeFirstHeader(_ writer: inout MarkupWriter) {
        guard charte.logo != nil || !charte.header.isEmpty else { return }
        writer.markup("<style:header>")
        if let logo = charte.logo {
            writer.markup(
                """
                <text:p text:style-name="EnTete"><draw:frame draw:style-name="Image" draw:name="Logo" text:anchor-type="as-char"
                """)
            writeMargin(" svg:width=\"", logo.width, &writer)
            writeMargin(" svg:height=\"", logo.height, &writer)
            writer.markup(
                "><draw:image xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\" xlink:href=\"Pictures/logo."
            )
            writer.text(logo.coding.rawValue)
            writer.markup("\"/><svg:desc>")
            writer.text(logo.description)
            writer.markup("</svg:desc></draw:frame></text:p>")
        }
        for line in charte.header {
            writer.markup("<text:p text:style-name=\"EnTete\">")
            writer.text(line)
            writer.markup("</text:p>")
        }
        writer.markup("</style:header>")
    }

    private func writeFooter(_ writer: inout MarkupWriter) {
        writer.markup("<style:footer>")
        for line in charte.footer {
            writer.markup("<text:p text:style-name=\"PiedDePage\">")
            writer.text(line)
            writer.markup("</text:p>")
        }
        writer.markup(
            """
            <text:p text:style-name="PiedDePage">Page <text:page-number text:select-page="current">1</text:page-number>/\
            <text:page-count>1</text:page-count></text:p></style:footer>
            """)
    }
}
