import ActeActs

/// What an act of Akoma Ntoso says of itself: its addresses, its date, its author.
struct AkomaNtosoIdentity {
    /// The address of the act among all acts.
    private let address: String
    private let date: String
    private let author: String
    private let isDraft: Bool
    private let identity: ActIdentity
    /// The names of its annexes.
    private let annexes: [String]

    init(_ document: Document, _ charte: Charte) {
        identity = document.act.identity
        annexes = document.parts.filter { $0.kind == .annex }.map { part in
            part.blocks.first.map { document.text(document.blocks[$0].words) } ?? "Annexe"
        }
        date = document.date?.isoDay ?? "0001-01-01"
        let nature = identity.nature.isEmpty ? "" : Self.slug(of: identity.nature) + "/"
        // Two acts of a body are of one day, or bear one number in two registers: never both with one nature. An act without a number goes by its title.
        let name = identity.number.isEmpty ? Self.slug(of: document.title) : Self.escaped(identity.number)
        // Acts of two bodies may be of one nature, one day and one number: an address that names no body says that it does not.
        let body = ActAuthor.body(of: document.act)
        address = "/akn/fr/act/\(nature)\(body.map { Self.slug(of: $0) } ?? Self.unnamedBody)/\(date)/\(name)"
        author = charte.header.first ?? ActAuthor.authority(of: document.act) ?? body ?? "Auteur de l’acte"
        isDraft = document.isDraft
    }

    /// What stands for the body in the address of an act that names none.
    private static let unnamedBody = "collectivite-non-dite"

    /// A number as an address holds it: what an address takes as it is, the rest byte by byte, so that two numbers never have one address.
    private static func escaped(_ number: String) -> String {
        var escaped = ""
        for byte in number.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: escaped.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                escaped += byte < 16 ? "%0" + digits : "%" + digits
            }
        }
        return escaped
    }

    /// Longest name in an address: two titles that start alike stay apart.
    private static let longestName = 200

    /// Words as an address holds them: letters and figures of ASCII, the rest as hyphens.
    private static func slug(of words: String) -> String {
        var slug = ""
        for character in words.lowercased() {
            let base = plain(character)
            if base.isEmpty { if !slug.hasSuffix("-"), !slug.isEmpty { slug.append("-") } } else { slug += base }
            if slug.utf8.count >= longestName { break }
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
            if component == nil { writeAnnexes(to: &writer) }
            writer.markup("<FRBRcountry value=\"fr\"/>\n")
            guard component == nil else { return }
            if !identity.nature.isEmpty {
                writer.markup("<FRBRsubtype value=\"")
                writer.text(identity.nature)
                writer.markup("\"/>\n")
            }
            if !identity.number.isEmpty {
                writer.markup("<FRBRnumber value=\"")
                writer.text(identity.number)
                writer.markup("\"/>\n")
            }
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

    /// Says which annexes the act has, each with its address.
    private func writeAnnexes(to writer: inout MarkupWriter) {
        guard !annexes.isEmpty else { return }
        writer.markup("<componentInfo>\n")
        for (index, name) in annexes.enumerated() {
            writer.markup("<componentData eId=\"annexe_")
            writer.number(index + 1)
            writer.markup("\" name=\"annexe_")
            writer.number(index + 1)
            writer.markup("\" href=\"#att_")
            writer.number(index + 1)
            writer.markup("\" showAs=\"")
            writer.text(name)
            writer.markup("\"/>\n")
        }
        writer.markup("</componentInfo>\n")
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
