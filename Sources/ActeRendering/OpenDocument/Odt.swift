/// An act as a document of LibreOffice (OpenDocument): styles, automatic numbers, fields for references and pages.
public struct Odt: Sendable {
    /// How it looks.
    public let charte: Charte

    /// A renderer of documents that look so.
    public init(_ charte: Charte = Charte()) { self.charte = charte }

    /// The document as the bytes of a file.
    ///
    /// O(size).
    /// - Throws: when archives cannot be written here.
    public func render(_ document: Document) throws(RenderingProblem) -> [UInt8] {
        let archive = try Odt.fixedParts.archive(of: FixedParts.Look(charte: charte, isDraft: document.isDraft))
        // So short that compressing it would only take time.
        try archive.add("meta.xml", OdtPackage.properties(of: document), .stored)
        try archive.add("content.xml", OdtBody(document).written)
        return try archive.finish()
    }

    private static let fixedParts = FixedParts { look, archive throws(RenderingProblem) in
        let charte = look.charte
        // First, and as it is: programs know the format by it.
        try archive.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8), .stored)
        try archive.add("META-INF/manifest.xml", OdtPackage.manifest(charte.logo))
        try archive.add("styles.xml", OdtStyles(charte, isDraft: look.isDraft).written)
        if let logo = charte.logo { try archive.add("Pictures/logo.\(logo.coding.rawValue)", logo.bytes, .stored) }
    }
}
