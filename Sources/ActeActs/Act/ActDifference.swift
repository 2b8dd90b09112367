/// What changed between two acts made from the same plan.
public struct ActDifference: Sendable, Hashable {
    /// One part that changed. Positions are indices into `Act.parts`, of the earlier and of the later act.
    public enum Change: Sendable, Hashable {
        /// It is only in the later act.
        case added(later: Int)
        /// It was only in the earlier act.
        case removed(earlier: Int)
        /// Its words changed, other than the numbers of its references.
        case modified(earlier: Int, later: Int)
        /// Its number changed.
        case renumbered(earlier: Int, later: Int)
    }

    /// The changes, in the order of the act.
    public private(set) var changes: [Change] = []
    /// How many references print another number, because the part they aim at was renumbered.
    public private(set) var followedReferences = 0

    /// Whether both acts say the same.
    public var isEmpty: Bool { changes.isEmpty && followedReferences == 0 }

    /// Compares two acts of one plan, alerts included. O(size).
    public init(from earlier: Act, to later: Act) {
        let before = ActDifference.identities(of: earlier)
        let after = ActDifference.identities(of: later)
        var position: [PartIdentity: Int] = [:]
        for entry in before { position[entry.identity] = entry.part }
        let kept = Set(after.map(\.identity))
        var removed = before.filter { !kept.contains($0.identity) }[...]
        for entry in after {
            guard let old = position[entry.identity] else {
                changes.append(.added(later: entry.part))
                continue
            }
            while let gone = removed.first, gone.part < old {
                changes.append(.removed(earlier: gone.part))
                removed.removeFirst()
            }
            compare(earlier, old, later, entry.part)
        }
        for gone in removed { changes.append(.removed(earlier: gone.part)) }
    }

    private mutating func compare(_ earlier: Act, _ old: Int, _ later: Act, _ new: Int) {
        if earlier.parts[old].number != later.parts[new].number {
            changes.append(.renumbered(earlier: old, later: new))
        }
        let before = earlier.paragraphs(of: earlier.parts[old])
        let after = later.paragraphs(of: later.parts[new])
        guard before.count == after.count,
            zip(before, after).allSatisfy({ earlier.wordsBetweenReferences($0) == later.wordsBetweenReferences($1) })
        else { return changes.append(.modified(earlier: old, later: new)) }
        for (old, new) in zip(before, after) {
            for (was, now) in zip(earlier.references(in: old), later.references(in: new)) where was != now {
                followedReferences += 1
            }
        }
    }

    /// What makes two parts of two acts the same part.
    private struct PartIdentity: Hashable {
        /// What the origin counts: parts, texts, or texts cited.
        enum Family { case part, text, citation }
        var family: Family
        var origin: Int32
        /// A shared clause may put the same part in more than once.
        var occurrence: Int
    }

    private static func identities(of act: Act) -> [(identity: PartIdentity, part: Int)] {
        var found: [(identity: PartIdentity, part: Int)] = []
        var occurrences: [PartIdentity: Int] = [:]
        for (index, part) in act.parts.enumerated() where part.kind != .section {
            var identity = PartIdentity(family: .part, origin: part.plan, occurrence: 0)
            if part.kind == .passage, let text = act.paragraphs(of: part).first?.text {
                identity = PartIdentity(family: .text, origin: text, occurrence: 0)
            } else if let order = act.plan.storage.citedText(of: part) {
                // Visas that merge keep their text when the first of them goes.
                identity = PartIdentity(family: .citation, origin: order, occurrence: 0)
            }
            let occurrence = occurrences[identity, default: 0]
            occurrences[identity] = occurrence + 1
            identity.occurrence = occurrence
            found.append((identity, index))
        }
        return found
    }
}

extension PlanStorage {
    /// The place of the text that a visa without blanks cites; `nil` for any other part.
    fileprivate func citedText(of part: ActPart) -> Int32? {
        guard part.kind == .citation, part.plan >= 0 else { return nil }
        let citation = parts[Int(part.plan)].citation
        guard citation >= 0, !citations.keys[Int(citation)].hasBlanks else { return nil }
        return Int32(truncatingIfNeeded: citations.keys[Int(citation)].order)
    }
}

extension Act {
    /// The words of a paragraph, each reference replaced by a byte that no text holds.
    fileprivate func wordsBetweenReferences(_ paragraph: ActParagraph) -> [UInt8] {
        var words: [UInt8] = Array(paragraph.role.rawValue.utf8)
        var cursor = paragraph.words.start
        for mark in marks(of: paragraph) {
            guard case .reference = mark.kind, mark.start >= cursor else { continue }
            words.append(contentsOf: bytes[Int(cursor)..<Int(mark.start)])
            words.append(0xFF)
            cursor = mark.end
        }
        words.append(contentsOf: bytes[Int(cursor)..<Int(paragraph.words.end)])
        return words
    }

    /// What the references of a paragraph print, in order.
    fileprivate func references(in paragraph: ActParagraph) -> [ArraySlice<UInt8>] {
        marks(of: paragraph).compactMap { mark in
            guard case .reference = mark.kind else { return nil }
            return bytes[Int(mark.start)..<Int(mark.end)]
        }
    }
}
