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
        let archive = try ZipArchive.empty()
        // First, and as it is: programs know the format by it.
        try archive.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8), .stored)
        try archive.add("content.xml", OdtBody(document).written)
        try archive.add("styles.xml", OdtStyles(charte, document).written)
        try archive.add("meta.xml", OdtPackage.properties(of: document))
        if let logo = charte.logo { try archive.add("Pictures/logo.\(logo.coding.rawValue)", logo.bytes, .stored) }
        try archive.add("META-INF/manifest.xml", OdtPackage.manifest(charte.logo))
        return try archive.finish()
    }
}
