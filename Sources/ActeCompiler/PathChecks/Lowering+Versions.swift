import ActeDiagnostics
import ActeGraph
import ActeModel
import ActeValues

/// A part of the act that is in force on some days only, wherever it is written.
struct DatedVersion {
    /// Where the versions of one thing are told from those of others.
    struct Key: Hashable {
        /// The kind and the title, folded; of a citation, the text that it cites.
        var caption: String
        /// The annex that it stands in.
        var annex: PartID?
        /// Which copy it is, of a part that is written for each item of a list.
        var copy: Int
    }

    /// Index in the model.
    var part: Int
    /// Its words, as they are shown.
    var caption: String
    /// When it is in the act.
    var path: ActeGraph.ConditionID
    /// The lines that date it, from the outermost.
    var windows: [SourceRange]

    /// Whether each is dated by lines that do not date the other: one that stands under the dates of another is no version of it.
    func isVersion(besides other: DatedVersion) -> Bool {
        !windows.starts(with: other.windows) && !other.windows.starts(with: windows)
    }
}

/// The dated parts that the walk has met, in the order of the file.
struct DatedVersions {
    /// Those that may be versions of one another, by what they are.
    var groups: [DatedVersion.Key: [DatedVersion]] = [:]
    /// What each group is, in the order in which they were met.
    var keys: [DatedVersion.Key] = []
    /// How many copies of a part were met, by its line.
    var copies: [SourceRange: Int] = [:]
}

// Versions of a part follow one another: no act that is made may hold two. They may stand anywhere, under conditions or in clauses.
extension Lowering {
    /// Notes a part that is dated, by itself or by what it stands in.
    mutating func noteVersion(_ index: Int, at place: Place) {
        guard purpose == .proof, !place.windows.isEmpty, let caption = versionCaption(of: model.parts[index]) else {
            return
        }
        let copy = versions.copies[model.parts[index].range, default: 0]
        versions.copies[model.parts[index].range] = copy + 1
        let key = DatedVersion.Key(
            caption: NameFolding.folded(caption), annex: written.openAnnexes > 0 ? place.owner : nil, copy: copy)
        if versions.groups[key] == nil { versions.keys.append(key) }
        versions.groups[key, default: []].append(
            DatedVersion(part: index, caption: caption, path: place.path, windows: place.windows))
    }

    /// Any two versions of one part must be kept apart by the date of the act, or by what else leads to them.
    mutating func oweVersions() {
        for key in versions.keys {
            // Clauses are walked after all else: the order of the file is that of the lines.
            let group = (versions.groups[key] ?? []).sorted { place($0) < place($1) }
            for (number, later) in group.enumerated() {
                for earlier in group[..<number] where later.isVersion(besides: earlier) {
                    obligations.append(
                        Obligation(
                            never: graph.all([earlier.path, later.path]),
                            fault: .versionsTogether(caption: later.caption, earlier: model.parts[earlier.part].range),
                            range: model.parts[later.part].range))
                }
            }
        }
    }

    private func place(_ version: DatedVersion) -> (UInt16, UInt32) {
        let range = model.parts[version.part].range
        return (range.file.rawValue, UInt32(range.start))
    }

    /// What tells the versions of a part from other parts; nothing of one that bears no title.
    private func versionCaption(of part: Part) -> String? {
        if part.kind != .citation { return part.title.isEmpty ? nil : "\(part.kind.keyword) \(part.title)" }
        return part.line.flatMap { plainWords(of: $0) }.map { "\(part.kind.keyword) \($0)" }
    }
}
