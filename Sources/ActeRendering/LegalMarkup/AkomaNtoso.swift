import ActeActs

/// An act as Akoma Ntoso 3.0 (OASIS LegalDocML): preface, citations, recitals, body, conclusions, attachments.
///
/// The words are those of the other formats; the dash between the number of an article and its title stands with the number.
public struct AkomaNtoso: Sendable {
    /// Who makes the act, as its header names it.
    public let charte: Charte

    /// A renderer of acts of a body.
    public init(_ charte: Charte = Charte()) { self.charte = charte }

    /// The document as UTF-8 XML. O(size).
    public func render(_ document: Document) -> [UInt8] {
        var writer = MarkupWriter(capacity: document.bytes.count * 2 + 8192)
        writer.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        writer.markup("<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">\n<act name=\"acte\">\n")
        let identity = AkomaNtosoIdentity(document, charte)
        identity.write(to: &writer)
        var body = AkomaNtosoBody(document, identity)
        body.write(to: &writer)
        writer.markup("</act>\n</akomaNtoso>\n")
        return writer.bytes
    }
}
