import ActeDiagnostics
import Testing

@Suite struct ExcerptTests {
    private func excerpt(_ text: String, _ start: UInt32, _ end: UInt32) -> String {
        let file = SourceFile(id: FileID(0), name: "a.acte", bytes: Array(text.utf8))
        let range = SourceRange(file: FileID(0), start: start, end: end)
        let diagnostic = Diagnostic("E0100", "Ligne perdue.", at: range, fix: Fix("Écrivez « > »."))
        return AnnotatedExcerpt(diagnostic, in: [file]).rendered(.plain)
    }

    @Test func theSignsStandUnderThePlace() {
        #expect(
            excerpt("article Été\n\té perdu ici\n", 18, 23) == """
                erreur[E0100] : Ligne perdue.
                 --> a.acte:2:4
                  |
                2 |     é perdu ici
                  |       ^^^^^
                  = correction : Écrivez « > ».

                """)
    }

    @Test(arguments: [
        ("e\u{301}x", 3, 4, " ^"), ("日x", 3, 4, "  ^"), ("\tx", 1, 2, "    ^"), ("a\tx", 2, 3, "    ^"),
        ("\u{200B}x", 3, 4, "^"), ("x", 1, 1, " ^"),
    ])
    func columnsAreThoseOfTheScreen(text: String, start: UInt32, end: UInt32, signs: String) {
        let lines = excerpt(text, start, end).split(separator: "\n")
        #expect(lines[4] == "  | \(signs)")
    }

    @Test func aLongLineIsCutAroundThePlace() {
        let text = String(repeating: "é", count: 100_000) + "ICI" + String(repeating: "è", count: 100_000)
        let shown = excerpt(text, 200_000, 200_003).split(separator: "\n")
        #expect(shown[3].contains("ICI") && shown[3].unicodeScalars.count < 200)
        let column = shown[4].unicodeScalars.firstIndex(of: "^").map {
            shown[4].unicodeScalars.distance(from: shown[4].startIndex, to: $0)
        }
        let place = shown[3].unicodeScalars.firstIndex(of: "I").map {
            shown[3].unicodeScalars.distance(from: shown[3].startIndex, to: $0)
        }
        #expect(column != nil && column == place)
    }

    @Test func notesSituationAndColoursAreShown() {
        let file = SourceFile(id: FileID(0), name: "a.acte", bytes: Array("si [a]\nsi [b]\n".utf8))
        let diagnostic = Diagnostic(
            "A0001", .warning, "Deux règles.", at: SourceRange(file: FileID(0), start: 7, end: 9),
            notes: [Note("L'autre est ici.", at: SourceRange(file: FileID(0), start: 0, end: 2))],
            situation: "[a] vaut oui")
        let plain = AnnotatedExcerpt(diagnostic, in: [file]).rendered(.plain)
        #expect(
            plain.contains("avertissement[A0001]") && plain.contains("-- L'autre est ici.")
                && plain.contains("[a] vaut oui"))
        let coloured = AnnotatedExcerpt(diagnostic, in: [file]).rendered(.coloured)
        #expect(coloured.contains("\u{1B}[33m") && !plain.contains("\u{1B}"))
    }

    @Test func aRecordSpellsItsPlacesOut() {
        let file = SourceFile(id: FileID(0), name: "a.acte", bytes: Array("été\nété\n".utf8))
        let range = SourceRange(file: FileID(0), start: 8, end: 12)
        let record = DiagnosticRecord(
            Diagnostic("E0100", "Perdu.", at: range, fix: Fix("Ôtez.", range: range)), in: [file])
        #expect(record.place.line == 2 && record.place.column == 2 && record.place.endLine == 3)
        #expect(record.fix?.replacement == "")
    }
}
