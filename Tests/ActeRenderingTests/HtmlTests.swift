import ActeGraph
import ActeValues
import Foundation
import Testing

@testable import ActeRendering

@Suite struct HtmlTests {
    @Test("an image stands in the page as RFC 4648 writes it", arguments: [0, 1, 2, 3, 4, 255, 1000])
    func base64(count: Int) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) }
        #expect(String(decoding: Base64.encoded(bytes), as: UTF8.self) == Data(bytes).base64EncodedString())
    }

    @Test("nothing that a charte says acts as markup or as style")
    func charte() {
        var charte = Charte()
        charte.font = "X\"; } body { display: none } </style><script>"
        charte.header = ["<b>Mairie</b>"]
        let page = String(
            decoding: Html(charte).render(Document(RenderingTests.act(name: .known(.text("Zoé"))))), as: UTF8.self)
        #expect(!page.contains("<script>") && !page.contains("<b>Mairie"))
        #expect(
            page.contains("&lt;b&gt;Mairie")
                && page.contains("font: 11pt/135% \"X; } body { display: none } /stylescript\""))
    }
}
