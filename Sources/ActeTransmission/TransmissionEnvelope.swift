/// The envelope that says who sends (`actes:EnveloppeCLMISILL`).
enum TransmissionEnvelope {
    /// The bytes of the XML file. O(addresses).
    static func bytes(from sender: Sender, holding message: String) -> [UInt8] {
        var xml = TransmissionMarkup()
        xml.markup("<actes:EnveloppeCLMISILL")
        xml.markup(TransmissionMarkup.names)
        xml.markup(">\n  <actes:Emetteur>\n    <actes:IDCL insee:SIREN=\"")
        xml.text(sender.siren)
        xml.markup("\" actes:Departement=\"")
        xml.text(sender.department)
        xml.markup("\" actes:Arrondissement=\"")
        xml.text(sender.district)
        xml.markup("\" actes:Nature=\"")
        xml.text(sender.kind)
        xml.markup("\"/>\n")
        if sender.contact != Sender.Contact() {
            xml.markup("    <actes:Referent>\n")
            xml.element("      <actes:Nom>", sender.contact.name, "</actes:Nom>\n")
            xml.element("      <actes:Telephone>", sender.contact.telephone, "</actes:Telephone>\n")
            xml.element("      <actes:Email>", sender.contact.email, "</actes:Email>\n")
            xml.markup("    </actes:Referent>\n")
        }
        xml.markup("  </actes:Emetteur>\n  <actes:AdressesRetour>\n")
        for address in sender.returnAddresses { xml.element("    <actes:Email>", address, "</actes:Email>\n") }
        xml.markup("  </actes:AdressesRetour>\n  <actes:FormulairesEnvoyes>\n    <actes:Formulaire>\n")
        xml.element("      <actes:NomFichier>", message, "</actes:NomFichier>\n")
        xml.markup("    </actes:Formulaire>\n  </actes:FormulairesEnvoyes>\n</actes:EnveloppeCLMISILL>\n")
        return xml.bytes
    }
}
