import Actotheque

@testable import ActeRendering

extension Act {
    /// The words of the act in a format, whatever holds them: the parts of a document of a word processor one after the other. A PDF holds drawn letters,
    /// not words; its bytes are compared as they are.
    func words(as format: ActFormat) throws -> String {
        let bytes = try rendered(as: format)
        switch format {
        case .word, .openDocument:
            return try ZipArchive(reading: bytes).entries(limit: 1 << 24)
                .map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n")
        case .text, .markdown, .html, .akomaNtoso, .json, .pdf: return String(decoding: bytes, as: UTF8.self)
        }
    }
}
