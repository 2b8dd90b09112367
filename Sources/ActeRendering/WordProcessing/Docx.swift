/// An act as a document of Word (Office Open XML): styles, automatic numbers, fields for references and pages.
public struct Docx: Sendable {
    /// How it looks.
    public let charte: Charte

    /// A renderer of documents that look so.
    public init(_ charte: Charte = Charte()) { self.charte = charte }

    /// The document as the bytes of a file.
    ///
    /// O(size).
    /// - Throws: when archives cannot be written here, or the letterhead is no document.
    public func render(_ document: Document) throws(RenderingProblem) -> [UInt8] {
        if charte.letterhead != nil { return try Docx.letterheads.made(of: charte).filled(with: document) }
        let archive = try Docx.fixedParts.archive(of: FixedParts.Look(charte: charte, isDraft: document.isDraft))
        // So short that compressing it would only take time.
        try archive.add("docProps/core.xml", DocxPackage.properties(of: document), .stored)
        try archive.add("word/document.xml", DocxBody(document, charte).written)
        return try archive.finish()
    }

    private static let letterheads = LastMade { (charte: Charte) throws(RenderingProblem) in
        try Letterhead(charte.letterhead ?? []).prepared(charte)
    }

    private static let fixedParts = FixedParts { look, archive throws(RenderingProblem) in
        let charte = look.charte
        let edges = DocxPageEdges(charte)
        try archive.add("[Content_Types].xml", DocxPackage.contentTypes(charte.logo))
        try archive.add("_rels/.rels", DocxPackage.relations)
        try archive.add("word/_rels/document.xml.rels", DocxPackage.documentRelations)
        try archive.add("word/styles.xml", DocxStyles(charte).written)
        try archive.add("word/numbering.xml", DocxPackage.lists)
        try archive.add("word/settings.xml", DocxPackage.settings)
        try archive.add("word/header1.xml", edges.firstHeader)
        try archive.add("word/header2.xml", edges.nextHeader(isDraft: look.isDraft))
        try archive.add("word/footer1.xml", edges.footer)
        if let logo = charte.logo {
            try archive.add("word/_rels/header1.xml.rels", DocxPackage.headerRelations(logo))
            try archive.add("word/media/logo.\(logo.coding.rawValue)", logo.bytes, .stored)
        }
    }
}

extension MarkupWriter {
    /// The line that every part of the package starts with.
    mutating func declaration() { markup("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n") }
}
