public import ActeGraph

extension Session {
    /// The smallest changes of answers that bring one of some parts into the act for certain; see ``ActeGraph/Walk/remedies(bringing:)``.
    public func remedies(bringing parts: [PartID]) -> [Remedy] { walk.remedies(bringing: parts) }
}
