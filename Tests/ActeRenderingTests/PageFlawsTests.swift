import ActeGraph
import ActeValues
import Testing

@testable import ActeRendering

@Suite("What pages do not show as they should")
struct PageFlawsTests {
    private func notes(_ name: String, _ change: (inout Charte) -> Void = { _ in }) throws -> [String] {
        var charte = Charte()
        change(&charte)
        var notes: [String] = []
        _ = try Pdf(charte).render(Document(RenderingTests.act(name: .known(.text(name))))) { notes.append($0) }
        return notes
    }

    @Test("letters that no font installed can draw are named, each once; others are not")
    func letters() throws {
        #expect(try notes("Zoé Łukasiewicz, née Ağaoğlu ; œuvre à 3 € – « 1er »").isEmpty)
        let notes = try notes("Zoé \u{10FF00}\u{10FF01}\u{10FF00} é")
        #expect(
            notes == [
                "Aucune police installée ne dessine « \u{10FF00} », « \u{10FF01} » : le PDF montre un cadre à la place."
            ])
        let many = String(String.UnicodeScalarView((0..<14).map { Unicode.Scalar(0x10FF00 + UInt32($0)) ?? "?" }))
        #expect(try self.notes(many).first?.contains("« \u{10FF0B} » et 2 de plus :") == true)
        #expect(try self.notes("Zoé") { $0.footer = ["\u{10FF00}"] }.count == 1)
    }

    @Test("a font that the charte names and that is not installed is named, with the one that stands for it")
    func fonts() throws {
        let notes = try notes("Zoé") { ($0.font, $0.isFontChosen) = ("Police d'essai inconnue", true) }
        #expect(notes.count == 1)
        #expect(
            notes[0].hasPrefix(
                "La police « Police d'essai inconnue » de la charte n'est pas installée : le PDF est écrit en « "))
        // What was drawn instead is installed; nobody chose the default.
        let drawn = try #require(notes[0].split(separator: "« ").last).prefix { $0 != " " && $0 != "\u{A0}" }
        #expect(!drawn.isEmpty && drawn != "Police")
        let installed = String(notes[0].split(separator: "« ")[2].dropLast(3))
        #expect(try self.notes("Zoé") { ($0.font, $0.isFontChosen) = (installed.uppercased(), true) }.isEmpty)
        #expect(try self.notes("Zoé") { $0.font = "Police d'essai inconnue" }.isEmpty)
    }
}
