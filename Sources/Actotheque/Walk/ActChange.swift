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
    /// What changed between two acts of the same rules; what is confidential is not named. O(size).
    init(from before: Act, to after: Act) {
        self = .none
        let difference = ActDifference(from: before, to: after)
        guard !difference.isEmpty else { return }
        let (earlier, later) = (before.withoutConfidential, after.withoutConfidential)
        let came = ActChange.outermost(in: later, difference.changes.compactMap(\.addition))
        let went = ActChange.outermost(in: earlier, difference.changes.compactMap(\.removal))
        added = came.map(later.caption)
        removed = went.map(earlier.caption)
        for change in difference.changes {
            switch change {
            case .added, .removed: continue
            case .modified(_, let part):
                if later.parts[part].kind != .alert { modified.append(later.caption(of: part)) }
            case .renumbered(let old, let part):
                renumbered.append(
                    Renumbering(before: earlier.caption(of: old), after: String(later.parts[part].number)))
            }
        }
        followedReferences = difference.followedReferences
    }

    /// The parts that lie in no other of them. Advice is never in the act.
    private static func outermost(in act: Act, _ parts: [Int]) -> [Int] {
        var end = 0
        return parts.sorted().filter { part in
            guard part >= end, act.parts[part].kind != .alert else { return false }
            end = max(part + 1, act.parts[part].end)
            return true
        }
    }
}

extension ActDifference.Change {
    fileprivate var addition: Int? { if case .added(let part) = self { part } else { nil } }
    fileprivate var removal: Int? { if case .removed(let part) = self { part } else { nil } }
}
