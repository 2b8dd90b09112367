import ActeOpenData
import ActeValues
import Foundation
import Testing

@testable import ActeTransmission

/// What is handed to the control of legality.
@Suite("Transmissions")
struct TransmissionTests {
    private static func sender(
        siren: String = "210799912", department: String = "007", district: String = "1", kind: String = "31",
        addresses: [String] = ["actes@mairie-pouzin.fr"], contact: Sender.Contact = Sender.Contact()
    ) throws(TransmissionProblem) -> Sender {
        guard let date = CalendarDate(isoText: "2019-08-29") else { throw .archiveFailed }
        return try Sender(
            siren: siren, department: department, district: district, kind: kind, classificationDate: date,
            returnAddresses: addresses, contact: contact)
    }

    private static func act(
        number: String = "2026_03_12", object: String = "Subvention", piece: String? = nil,
        annexes: [TransmittedFile] = []
    ) throws(TransmissionProblem) -> TransmittedAct {
        guard let date = CalendarDate(isoText: "2026-03-12"), let subject = ActSubject(code: "7.5.1") else {
            throw .archiveFailed
        }
        return try TransmittedAct(
            number: ActNumber(number), date: date, nature: .deliberation, subject: subject, object: object,
            document: TransmittedFile(SamplePDF.page, named: "acte.pdf", piece: piece), annexes: annexes)
    }

    private static func transmission(_ act: TransmittedAct, _ sender: Sender, serial: Int = 3) throws -> Transmission {
        try Transmission(of: act, from: sender, on: try #require(CalendarDate(isoText: "2026-04-16")), serial: serial)
    }

    @Test("files are called as the State asks: the day of the act for the act, that of the envelope for the envelope")
    func names() throws {
        let transmission = try Self.transmission(try Self.act(), try Self.sender())
        #expect(transmission.identity == "007-210799912-20260312-2026_03_12-DE")
        #expect(
            transmission.files.map(\.name) == [
                "EACT--210799912--20260416-3.xml", "007-210799912-20260312-2026_03_12-DE-1-1_0.xml",
                "007-210799912-20260312-2026_03_12-DE-1-1_1.pdf",
            ])
        #expect(transmission.archiveName == "EACT--210799912--20260416-3.tar.gz")
        #expect(transmission.files[2].bytes == SamplePDF.page)
    }

    @Test("the message says the act, in the order of the schema")
    func message() throws {
        let transmission = try Self.transmission(try Self.act(object: "Aide < 3 & « l’été »"), try Self.sender())
        let text = try #require(String(bytes: transmission.files[1].bytes, encoding: .isoLatin1))
        #expect(
            text == """
                <?xml version="1.0" encoding="ISO-8859-1"?>
                <actes:Acte xmlns:actes="http://www.interieur.gouv.fr/ACTES#v1.1-20040216" xmlns:insee="http://xml.insee.fr/schema" \
                actes:Date="2026-03-12" actes:NumeroInterne="2026_03_12" actes:CodeNatureActe="1">
                  <actes:CodeMatiere1 actes:CodeMatiere="7"/>
                  <actes:CodeMatiere2 actes:CodeMatiere="5"/>
                  <actes:Objet>Aide &lt; 3 &amp; « l'été »</actes:Objet>
                  <actes:ClassificationDateVersion>2019-08-29</actes:ClassificationDateVersion>
                  <actes:Document>
                    <actes:NomFichier>007-210799912-20260312-2026_03_12-DE-1-1_1.pdf</actes:NomFichier>
                  </actes:Document>
                  <actes:Annexes actes:Nombre="0"/>
                  <actes:DocumentPapier>N</actes:DocumentPapier>
                </actes:Acte>

                """)
    }

    @Test("the envelope says who sends, and whom to answer")
    func envelope() throws {
        let contact = Sender.Contact(name: "Hélène \"H\" Vernet", email: "h.vernet@mairie-pouzin.fr")
        let sender = try Self.sender(addresses: ["a@b.fr", "c@d.fr"], contact: contact)
        let file = try Self.transmission(try Self.act(), sender).files[0]
        let text = try #require(String(bytes: file.bytes, encoding: .isoLatin1))
        #expect(
            text.contains(
                #"<actes:IDCL insee:SIREN="210799912" actes:Departement="007" actes:Arrondissement="1" actes:Nature="31"/>"#
            ))
        #expect(text.contains("<actes:Nom>Hélène &quot;H&quot; Vernet</actes:Nom>"))
        #expect(!text.contains("Telephone"))
        #expect(text.contains("<actes:Email>a@b.fr</actes:Email>\n    <actes:Email>c@d.fr</actes:Email>"))
        #expect(text.contains("<actes:NomFichier>007-210799912-20260312-2026_03_12-DE-1-1_0.xml</actes:NomFichier>"))
        let alone = try Self.transmission(try Self.act(), try Self.sender()).files[0]
        #expect(String(bytes: alone.bytes, encoding: .isoLatin1)?.contains("Referent") == false)
    }

    @Test("a sender of another form is refused, with what is wrong")
    func senders() {
        #expect(throws: TransmissionProblem.siren) { try Self.sender(siren: "210799913") }
        for text in ["07", "107", "02C", "0077", "Z07"] {
            #expect(throws: TransmissionProblem.department) { try Self.sender(department: text) }
        }
        for text in ["02A", "974", "007"] { #expect(throws: Never.self) { try Self.sender(department: text) } }
        for text in ["", "12", "a"] {
            #expect(throws: TransmissionProblem.district) { try Self.sender(district: text) }
        }
        for text in ["3", "311", "3x"] { #expect(throws: TransmissionProblem.kind) { try Self.sender(kind: text) } }
        #expect(throws: TransmissionProblem.missingReturnAddress) { try Self.sender(addresses: []) }
        for text in ["a", "a@b", "a@b.c", "a b@c.fr", "a@c..fr", "@c.fr", "a+b@c.fr", "a@b@c.fr", "é@c.fr"] {
            #expect(throws: TransmissionProblem.address(text)) { try Self.sender(addresses: [text]) }
        }
    }

    @Test("an act of another form is refused, on both sides of each bound")
    func acts() throws {
        for text in ["", "É", "n°1", "1234567890123456"] {
            #expect(throws: TransmissionProblem.number(text)) { try Self.act(number: text) }
        }
        #expect(TransmissionProblem.number("").message.hasPrefix("Cet acte n'a pas de numéro"))
        #expect(TransmissionProblem.number("n°1").message.contains("« n°1 »"))
        #expect(try Self.act(number: "123456789012345").number.text.count == 15)
        #expect(throws: TransmissionProblem.object(length: 0)) { try Self.act(object: "") }
        #expect(throws: TransmissionProblem.object(length: 501)) {
            try Self.act(object: String(repeating: "é", count: 501))
        }
        #expect(try Self.act(object: String(repeating: "é", count: 500)).object.text.count == 500)
        for serial in [0, 10_000] {
            #expect(throws: TransmissionProblem.serial) {
                try Self.transmission(try Self.act(), try Self.sender(), serial: serial)
            }
        }
    }

    @Test("what no encoding and no XML holds becomes a blank or a reference")
    func signs() {
        var markup = TransmissionMarkup()
        let start = markup.bytes.count
        markup.text("a\u{0}\u{85}\u{FFFE}€𝄞ÿ")
        #expect(Array(markup.bytes[start...]) == Array("a   &#8364;&#119070;".utf8) + [0xFF])
    }

    @Test("a number as bodies write it takes the signs of the State, and what was written is known")
    func numbers() throws {
        for (written, sent) in [
            ("2026-112", "2026_112"), ("2026/112 bis", "2026_112_BIS"), ("cd.2026–1", "CD_2026_1"),
        ] {
            let number = try ActNumber(written)
            #expect(number.text == sent && number.written == written)
        }
        #expect(try ActNumber("2026_112").written == nil)
    }

    @Test("marks of typography take their plain spelling; what has none is told, and refused")
    func words() throws {
        let plain = MessageWords("L’œuvre “d’art” — 4\u{202F}500\u{A0}€… « e\u{301}té » ±")
        #expect(plain.text == "L'oeuvre \"d'art\" - 4 500 EUR... « été » ±")
        #expect(plain.foreign == [])
        #expect(MessageWords("Dvořák 🎉 ř").foreign == ["ř", "🎉"])
        #expect(TransmissionProblem.foreignSigns(["\u{7}", "ř"]).message.contains("« U+0007 », « ř »"))
        #expect(throws: TransmissionProblem.foreignSigns(["ř"])) { try Self.act(object: "Dvořák") }
        #expect(throws: TransmissionProblem.foreignSigns(["ř"])) {
            try Self.sender(contact: Sender.Contact(name: "Dvořák"))
        }
        let contact = Sender.Contact(name: "Anne Lecœur", telephone: "04\u{A0}75")
        #expect(try Self.sender(contact: contact).contact == Sender.Contact(name: "Anne Lecoeur", telephone: "04 75"))
    }

    @Test("annexes follow the act in the order given, under the codes of their kinds")
    func annexes() throws {
        let plan = try TransmittedFile(SamplePDF.page, named: "plan.pdf")
        let view = try TransmittedFile(SampleImage.jpeg, named: "vue.jpg")
        let transmission = try Self.transmission(try Self.act(annexes: [plan, view, plan]), try Self.sender())
        let start = "007-210799912-20260312-2026_03_12-DE-1-1_"
        #expect(
            transmission.files[2...].map(\.name) == ["1.pdf", "2.pdf", "3.jpg", "4.pdf"].map { start + $0 })
        #expect(transmission.files[4].bytes == view.bytes)
        let text = try #require(String(bytes: transmission.files[1].bytes, encoding: .isoLatin1))
        #expect(
            text.contains(
                """
                  <actes:Annexes actes:Nombre="3">
                    <actes:Annexe>
                      <actes:NomFichier>\(start)2.pdf</actes:NomFichier>
                    </actes:Annexe>

                """))
        let typed = try TransmittedFile(SamplePDF.page, named: "plan.pdf", piece: "75_PL")
        let coded = try Self.transmission(try Self.act(piece: "99_DE", annexes: [typed]), try Self.sender())
        #expect(coded.files[2...].map(\.name) == ["99_DE-" + start + "1.pdf", "75_PL-" + start + "2.pdf"])
        #expect(throws: TransmissionProblem.missingPiece) { try Self.act(piece: "99_DE", annexes: [typed, plan]) }
        #expect(throws: TransmissionProblem.missingPiece) { try Self.act(annexes: [typed]) }
    }

    @Test("documents that could not be read are refused, each with its reason")
    func documents() throws {
        func refused(_ bytes: [UInt8], _ problem: TransmissionProblem) {
            #expect(throws: problem) { try TransmittedFile(bytes, named: "f") }
        }
        refused([], .emptyFile("f"))
        refused(Array("PK".utf8), .fileFormat("f"))
        refused(Array("%PDF-1.7\n".utf8), .damagedFile("f"))
        refused(Array("%PDF-1.7\n%%EOF\n".utf8), .damagedFile("f"))
        refused(Array(SamplePDF.page.dropLast(20)), .damagedFile("f"))
        refused(Array(SamplePDF.page[..<40]) + SamplePDF.page[60...], .damagedFile("f"))
        refused(SamplePDF.pageless, .pagelessFile("f"))
        refused(SamplePDF.locked, .lockedFile("f"))
        for code in ["99_", "9_DE", "99-DE", "99_DEL", "99_ß"] {
            #expect(throws: TransmissionProblem.piece(code)) {
                try TransmittedFile(SamplePDF.page, named: "f", piece: code)
            }
        }
        #expect(try TransmittedFile(SamplePDF.page, named: "f", piece: "99_de").piece == "99_DE")
        let image = try TransmittedFile(SampleImage.png, named: "f")
        #expect(throws: TransmissionProblem.document) {
            _ = try TransmittedAct(
                number: ActNumber("1"), date: try #require(CalendarDate(isoText: "2026-03-12")), nature: .deliberation,
                subject: try #require(ActSubject(code: "7.5")), object: "a", document: image)
        }
    }

    @Test("the same transmission makes the same archive: a gzip without date or name")
    func archive() throws {
        let transmission = try Self.transmission(try Self.act(), try Self.sender())
        let bytes = try transmission.archive()
        #expect(bytes == (try transmission.archive()))
        #expect(bytes.prefix(4) == [0x1F, 0x8B, 8, 0])
        #expect(bytes[4..<8] == [0, 0, 0, 0])
    }

    @Test(
        "page 19 of the guide shows every sign that takes a plain spelling, but for blanks and strokes that look alike")
    func guide() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = try String(
            contentsOf: root.appending(path: "Documentation/guide-du-juriste/19-controle-de-legalite.md"),
            encoding: .utf8)
        let rows = page.split(separator: "\n").filter { $0.hasPrefix("| ") }.joined()
        let strokes: Set<Character> = ["‐", "\u{2011}", "‒", "―"]
        for (sign, plain) in MessageWords.plainSpellings where !plain.isEmpty && !strokes.contains(sign) {
            #expect(rows.contains(sign), "\(sign)")
        }
    }
}
