public import ActeActs
public import ActeRendering
import FoundationEssentials

/// The forms an act can be written in.
public enum ActFormat: String, Sendable, CaseIterable {
    /// Plain text.
    case text = "txt"
    /// Markdown.
    case markdown = "md"
    /// A page of the web.
    case html
    /// A document of Word (Office Open XML).
    case word = "docx"
    /// A document of LibreOffice (OpenDocument).
    case openDocument = "odt"
    /// Pages that anyone can read and nobody changes.
    case pdf
    /// Akoma Ntoso 3.0: the act as an exchange of legal texts.
    case akomaNtoso = "xml"
    /// The tree of the act, with where each part comes from.
    case json = "json"

    /// Whether it is no text that a terminal could show.
    public var isBinary: Bool {
        switch self {
        case .word, .openDocument, .pdf: true
        case .text, .markdown, .html, .akomaNtoso, .json: false
        }
    }
}

extension Act {
    /// The act as plain text.
    public var text: String { String(decoding: PlainText().render(Document(self)), as: UTF8.self) }

    /// The version to be published, where what is personal is occulted: `[occulté]` stands for it. See `Act.occulted`. O(size).
    public var published: Act { occulted }

    /// The act as screens, traces and logs may show it: `•••` stands for what is confidential. O(size); O(1) when nothing is.
    public var masked: Act { withoutConfidential }

    /// The act in a format, as the bytes of a file; a draft is marked as such. O(size).
    ///
    /// - Parameters:
    ///   - charte: how the documents of the body look.
    ///   - publication: when it was put on line and who made it, which the published version shows.
    ///   - note: told what the file does not show as it should, for want of a font, in French sentences.
    /// - Throws: when what writes the format is missing on this machine.
    public func rendered(
        as format: ActFormat, _ charte: Charte = .standard, _ publication: Publication? = nil,
        noting note: (String) -> Void = { _ in }
    ) throws(RenderingProblem) -> [UInt8] {
        let document = Document(self, publication)
        switch format {
        case .text: return PlainText().render(document)
        case .markdown: return Markdown().render(document)
        case .html: return Html(charte).render(document)
        case .word: return try Docx(charte).render(document)
        case .openDocument: return try Odt(charte).render(document)
        case .pdf: return try Pdf(charte).render(document, noting: note)
        case .akomaNtoso: return AkomaNtoso(charte).render(document)
        case .json:
            return encoded(publication, as: .prettyPrinted)
        }
    }

    /// The act as JSON on one line, its line end included: many acts so written are a file of NDJSON. O(size).
    public func compactJSON(_ publication: Publication? = nil) -> [UInt8] { encoded(publication, as: []) }

    private func encoded(_ publication: Publication?, as layout: JSONEncoder.OutputFormatting) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, layout]
        // A tree of strings and whole numbers always encodes.
        let data = (try? encoder.encode(ActDocument(self, publication))) ?? Data()
        return Array(data) + [UInt8(ascii: "\n")]
    }
}

/// How the documents of a body look.
public typealias Charte = ActeRendering.Charte

/// Why an act cannot be written in a format.
public typealias RenderingProblem = ActeRendering.RenderingProblem

/// When an act was put on line, and who made it.
public typealias Publication = ActeRendering.Publication

extension RenderingProblem: ExplainedError {}
