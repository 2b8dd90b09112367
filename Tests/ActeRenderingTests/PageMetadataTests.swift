import ActeActs
import ActeGraph
import Testing

@testable import ActeRendering

@Suite("What a PDF says of itself")
struct PageMetadataTests {
    private static let document: Document = {
        let conclusions = Conclusions(branches: [], answers: [], terms: [], refusal: nil, isComplete: true)
        let plan = ActPlanBuilder(title: "Prêt & <reprise>", fileNames: []).finish()
        return Document(Assembler(plan).assemble(conclusions))
    }()

    @Test("its title and its language stand in it in clear, for programs that read no page")
    func description() throws {
        let bytes = String(decoding: try Pdf().render(Self.document), as: UTF8.self)
        #expect(bytes.contains("<rdf:li xml:lang=\"x-default\">Prêt &amp; &lt;reprise&gt;</rdf:li>"))
        #expect(bytes.contains("<dc:language><rdf:Bag><rdf:li>fr-FR</rdf:li></rdf:Bag></dc:language>"))
        #expect(bytes.contains("<pdfuaid:part>1</pdfuaid:part>"))
    }

    @Test("a document some of whose letters are not drawn does not say that it is accessible")
    func unknownLetters() {
        let metadata = PageMetadata(Self.document, date: "2026-01-01T00:00:00Z", isAccessible: false)
        #expect(!metadata.packet.contains("pdfuaid:part") && metadata.packet.contains("2026-01-01T00:00:00Z"))
    }
}
