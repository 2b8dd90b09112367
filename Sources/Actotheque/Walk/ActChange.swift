import ActeActs

/// What a move changed in the act, in words: `article 3 « Affectation »`.
public struct ActChange: Sendable, Hashable {
    /// Parts that appeared.
    public var added: [String]
    /// Parts that went.
    public var removed: [String]
    /// Parts whose text is no longer the same.
    public var modified: [String]
    /// Parts that only changed number.
    public var renumbered: [Renumbering]
    /// References that now print another number.
    public var followedReferences: Int

    /// Nothing changed.
    public static let none = ActChange(added: [], removed: [], modified: [], renumbered: [], followedReferences: 0)

    /// Whether the act is as it was.
    public var isEmpty: Bool { self == .none }

    /// A part that changed number.
    public struct Renumbering: Sendable, Hashable {
        /// What it was called, such as `article 5`.
        public var before: String
        /// Its number now, such as `4`.
        public var after: String
    }
}

extension ActChange {
    /// What changed between two acts of the same rules. O(size).
    init(from earlier: Act, to later: Act) {
        self = .none
        let difference = ActDifference(from: earlier, to: later)
        for change in difference.changes {
            switch change {
            case .added(let part): added.append(later.caption(of: part))
            case .removed(let part): removed.append(earlier.caption(of: part))
            case .modified(_, let part): modified.append(later.caption(of: part))
            case .renumbered(let old, let part):
                renumbered.append(
                    Renumbering(before: earlier.caption(of: old), after: String(later.parts[part].number)))
            }
        }
        followedReferences = difference.followedReferences
    }
}
