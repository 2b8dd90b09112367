/// What all documents written on one letterhead have alike, read and packed once: its edges, its images and its styles weigh more than an act.
struct PreparedLetterhead: Sendable {
    /// How its documents look.
    let charte: Charte
    /// The files that are the same in all.
    let archive: [UInt8]
    /// What stands in the body before the act.
    let before: [UInt8]
    /// What stands after it.
    let after: [UInt8]
    /// Whether it says what it is about: its documents do too.
    let hasProperties: Bool

    /// The name of the file that holds the words.
    static let body = "word/document.xml"
    /// The name of the one that says what the document is about.
    static let properties = "docProps/core.xml"
    /// The files that each document has its own of.
    static let writtenAnew = [body, properties]

    /// The letterhead with an act in it.
    func filled(with document: Document) throws(RenderingProblem) -> [UInt8] {
        let archive = try ZipArchive(extending: archive)
        // So short that compressing it would only take time.
        if hasProperties { try archive.add(Self.properties, DocxPackage.properties(of: document), .stored) }
        try archive.add(Self.body, before + DocxBody(document, charte).paragraphs + after)
        return try archive.finish()
    }
}
