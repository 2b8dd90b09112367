/// The parts that all documents of a format have alike, packed once: compressing them takes longer than all the rest.
struct FixedParts: Sendable {
    /// What they depend on.
    struct Look: Sendable, Equatable {
        let charte: Charte
        /// Whether each page says that the document is a draft.
        let isDraft: Bool
    }

    private let packed: LastMade<Look, [UInt8]>

    /// - Parameter add: adds these parts to an archive.
    init(_ add: @escaping @Sendable (Look, ZipArchive) throws(RenderingProblem) -> Void) {
        packed = LastMade { look throws(RenderingProblem) in
            let archive = try ZipArchive.empty()
            try add(look, archive)
            return try archive.finish()
        }
    }

    /// An archive that holds them, to be written further.
    func archive(of look: Look) throws(RenderingProblem) -> ZipArchive {
        try ZipArchive(extending: packed.made(of: look))
    }
}
