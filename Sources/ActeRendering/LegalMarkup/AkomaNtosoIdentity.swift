/// What an act of Akoma Ntoso says of itself: its addresses, its date, its author.
struct AkomaNtosoIdentity {
    /// The address of the act among all acts.
    private let address: String
    private let date: String
    private let author: String
    private let isDraft: Bool

    init(_ document: Document, _ charte: Charte) {
        date = document.date?.isoDay ?? "0001-01-01"
        address = "/akn/fr/act/\(date)/\(Self.slug(of: document.title))"
        author = charte.header.first ?? "Auteur de l’acte"
        isDraft = document.isDraft
    }

    /// Words as an address holds them: letters and figures of ASCII, the rest as hyphens, at most 80.
    private static func slug(of words: String) -> String {
        var slug = ""
        for character in words.lowercased() {
            let base = plain(character)
            if base.isEmpty { if !slug.hasSuffix("-"), !slug.isEmpty { slug.append("-") } } else { slug += base }
            if slug.utf8.count >= 80 { break }
        }
        while slug.hasSuffix("-") { slug.removeLast() }
        return slug.isEmpty ? "acte" : slug
    }

    private static func plain(_ character: Character) -> String {
        switch character {
        case "a"..."z", "0"..."9": character.isASCII ? String(character) : ""
        case "à", "â", "ä": "a"
        case "ç": "c"
        case "é", "è", "ê", "ë": "e"
        case "î", "ï": "i"
        case "ô", "ö": "o"
        case "ù", "û", "ü": "u"
        case "œ": "oe"
        case "æ": "ae"
        default: ""
        }
    }

    /// Writes what the whole act says of itself.
    func write(to writer: inout MarkupWriter) { write(component: nil, to: &writer) }

    /// Writes what an annex says of itself.
    func write(annex number: Int, to writer: inout MarkupWriter) { write(component: number, to: &writer) }

    private func write(component: Int?, to writer: inout MarkupWriter) {
        writer.markup("<meta>\n<identification source=\"#actotheque\">\n")
        write("FRBRWork", "", component, &writer) { writer in
            writer.markup("<FRBRcountry value=\"fr\"/>\n")
        }
        write("FRBRExpression", "/fra@" + date, component, &writer) { writer in
            writer.markup("<FRBRlanguage language=\"fra\"/>\n")
        }
        write("FRBRManifestation", "/fra@" + date + "/acte.xml", component, &writer) { _ in }
        guard component == nil else { return writer.markup("</identification>\n</meta>\n") }
        // An annex is spoken of with the names of its act.
        writer.markup(
            """
            </identification>
            <references source="#actotheque">
            <TLCOrganization eId="auteur" href="/ontology/organization/fr/auteur" showAs="
            """)
        writer.text(author)
        writer.markup(
            """
            "/>
            <TLCOrganization eId="actotheque" href="/ontology/organization/fr/actotheque" showAs="Actothèque"/>
            </references>
            </meta>

            """)
    }

    private func write(
        _ level: StaticString, _ suffix: String, _ component: Int?, _ writer: inout MarkupWriter,
        _ rest: (inout MarkupWriter) -> Void
    ) {
        writer.markup("<")
        writer.markup(level)
        writer.markup(">\n<FRBRthis value=\"")
        writer.text(address + suffix)
        writer.markup("/!")
        if let component {
            writer.markup("annexe_")
            writer.number(component)
        } else {
            writer.markup("main")
        }
        writer.markup("\"/>\n<FRBRuri value=\"")
        writer.text(address + suffix)
        writer.markup("\"/>\n<FRBRdate date=\"")
        writer.text(date)
        writer.markup("\" name=\"")
        if isDraft { writer.markup("projet") } else { writer.markup("acte") }
        writer.markup("\"/>\n<FRBRauthor href=\"#auteur\"/>\n")
        rest(&writer)
        writer.markup("</")
        writer.markup(level)
        writer.markup(">\n")
    }
}
