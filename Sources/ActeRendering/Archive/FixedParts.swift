internal import Synchronization

/// The parts that all documents of a format have alike, packed once: compressing them takes longer than all the rest.
///
/// Those of the look last asked for are kept: a body has one charte, and a batch one look.
final class FixedParts: Sendable {
    /// What they depend on.
    struct Look: Sendable, Hashable {
        let charte: Charte
        /// Whether each page says that the document is a draft.
        let isDraft: Bool
    }

    private let kept = Mutex<(look: Look, archive: [UInt8])?>(nil)
    private let add: @Sendable (Look, ZipArchive) throws(RenderingProblem) -> Void

    /// - Parameter add: adds these parts to an archive.
    init(_ add: @escaping @Sendable (Look, ZipArchive) throws(RenderingProblem) -> Void) { self.add = add }

    /// An archive that holds them, to be written further.
    func archive(of look: Look) throws(RenderingProblem) -> ZipArchive {
        let archive = try ZipArchive.empty()
        try archive.add(allOf: ZipArchive(reading: packed(look)))
        return archive
    }

    private func packed(_ look: Look) throws(RenderingProblem) -> [UInt8] {
        if let kept = kept.withLock({ $0 }), kept.look == look { return kept.archive }
        let archive = try ZipArchive.empty()
        try add(look, archive)
        let bytes = try archive.finish()
        kept.withLock { $0 = (look, bytes) }
        return bytes
    }
}
