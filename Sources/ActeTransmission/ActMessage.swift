import ActeOpenData
import ActeValues

/// The message that says what an act is (`actes:Acte`).
enum ActMessage {
    /// The bytes of the XML file. O(size of the object + annexes).
    static func bytes(_ act: TransmittedAct, from sender: Sender, named names: TransmissionNames) -> [UInt8] {
        var xml = TransmissionMarkup()
        xml.markup("<actes:Acte")
        xml.markup(TransmissionMarkup.names)
        xml.markup(" actes:Date=\"")
        xml.text(act.date.isoText)
        xml.markup("\" actes:NumeroInterne=\"")
        xml.text(act.number.text)
        xml.markup("\" actes:CodeNatureActe=\"")
        xml.text(String(act.nature.rawValue))
        xml.markup("\">\n  <actes:CodeMatiere1 actes:CodeMatiere=\"")
        xml.text(String(act.subject.family))
        xml.markup("\"/>\n  <actes:CodeMatiere2 actes:CodeMatiere=\"")
        xml.text(String(act.subject.rank))
        xml.markup("\"/>\n  <actes:Objet>")
        xml.text(act.object.text)
        xml.markup("</actes:Objet>\n  <actes:ClassificationDateVersion>")
        xml.text(sender.classificationDate.isoText)
        xml.markup("</actes:ClassificationDateVersion>\n  <actes:Document>\n    <actes:NomFichier>")
        xml.text(names.document)
        xml.markup("</actes:NomFichier>\n  </actes:Document>\n")
        add(names.annexes, to: &xml)
        xml.markup("  <actes:DocumentPapier>N</actes:DocumentPapier>\n</actes:Acte>\n")
        return xml.bytes
    }

    private static func add(_ annexes: [String], to xml: inout TransmissionMarkup) {
        xml.markup("  <actes:Annexes actes:Nombre=\"")
        xml.text(String(annexes.count))
        guard !annexes.isEmpty else {
            xml.markup("\"/>\n")
            return
        }
        xml.markup("\">\n")
        for name in annexes {
            xml.markup("    <actes:Annexe>\n")
            xml.element("      <actes:NomFichier>", name, "</actes:NomFichier>\n")
            xml.markup("    </actes:Annexe>\n")
        }
        xml.markup("  </actes:Annexes>\n")
    }
}
