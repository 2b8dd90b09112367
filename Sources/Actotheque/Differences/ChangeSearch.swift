import ActeCompiler
import ActeProof

/// Looks where two versions of rules differ: what comes of one cause is told once, by the smallest situation that shows it.
struct ChangeSearch {
    private var comparison: RulesComparison
    private let witnesses: WitnessPair
    private(set) var changes: [RulesDifference.Change] = []
    private(set) var controls: [String] = []
    private(set) var undecided: [String] = []
    /// The causes of what is not decided.
    private var open: [ChangeCause] = []

    /// How many situations may stay undecided before no more are looked at.
    private static let mostUndecided = 5
    /// How many changes are enough, once answers are tried one after another.
    private static let mostTried = 4
    /// What is said when no more are looked at.
    private static let andOthers = "D'autres situations n'ont pas été examinées."
    /// What is said of a part that could not be compared.
    private static let tooMany = "Il y a trop de situations pour qu'une partie des deux versions soit comparée."

    init(_ comparison: RulesComparison, _ witnesses: WitnessPair) {
        self.comparison = comparison
        self.witnesses = witnesses
    }

    /// What regions have in common that one heading tells.
    private struct Heading: Hashable {
        var subject: RulesComparison.Subject
        var causes: [ChangeCause]
        var kind: PieceComparison.Kind
    }

    /// Looks at all regions, those of one heading together. One search of the prover a region, and the walks that show what it finds.
    mutating func run() {
        var groups: [Heading: [RulesComparison.Region]] = [:]
        var order: [Heading] = []
        for region in comparison.regions {
            let heading = Heading(subject: region.subject, causes: region.causes, kind: region.kind)
            if groups[heading] == nil { order.append(heading) }
            groups[heading, default: []].append(region)
        }
        for heading in order {
            guard undecided.count < ChangeSearch.mostUndecided else {
                undecided.append(ChangeSearch.andOthers)
                return
            }
            look(in: groups[heading] ?? [], heading)
        }
    }

    private mutating func look(in regions: [RulesComparison.Region], _ heading: Heading) {
        var found: [(told: ComparedSituation, isPossible: Bool)] = []
        for region in regions {
            switch comparison.possibility(of: region) {
            case .never: continue
            case .tooMany: leaveOpen(ChangeSearch.tooMany, heading)
            case .possible(let situation): found.append((comparison.told(situation, in: region), true))
            case .undecided(let situation): found.append((comparison.told(situation, in: region), false))
            }
        }
        if case .control = heading.subject {
            for (told, isPossible) in found {
                let words = heading.causes.map(\.sentence).joined(separator: " ") + " " + told.wholeText
                if isPossible { controls.append(words) } else { leaveOpen(words, heading) }
            }
            return
        }
        var shown: RulesDifference.Change?
        let sorted = found.enumerated().sorted { ($0.element.told.size, $0.offset) < ($1.element.told.size, $1.offset) }
        for (told, isPossible) in sorted.map(\.element) {
            // Once one is shown, what is proved to come and go elsewhere need not be walked to be counted.
            if shown != nil, isPossible, heading.kind.isProof {
                shown?.otherSituations += 1
                continue
            }
            guard let change = witnesses.change(in: told, comparison) else {
                leaveOpen(told.wholeText, heading)
                continue
            }
            if shown == nil { shown = change } else { shown?.otherSituations += 1 }
        }
        if var shown {
            shown.causes = heading.causes.map(\.sentence)
            tell(shown)
        }
    }

    /// Notes that it is not known whether something differs.
    private mutating func leaveOpen(_ words: String, _ heading: Heading) {
        if !undecided.contains(words) { undecided.append(words) }
        for cause in heading.causes where !open.contains(cause) { open.append(cause) }
    }

    /// Tries what is left open in situations that are given, each with all the answers that matter.
    mutating func lookAmong(_ situations: [ComparedSituation]) {
        for situation in situations {
            if var change = witnesses.change(inWhole: situation, comparison) {
                // Of several causes, which one shows here is not known.
                change.causes = open.count == 1 ? open.map(\.sentence) : []
                tell(change)
            }
            if changes.count >= ChangeSearch.mostTried { break }
        }
    }

    /// Keeps a change; what one with the same lines is due to is told with it.
    private mutating func tell(_ change: RulesDifference.Change) {
        let known = changes.firstIndex {
            ($0.removed, $0.added) == (change.removed, change.added)
                && ($0.older, $0.newer) == (change.older, change.newer)
        }
        guard let known else {
            changes.append(change)
            return
        }
        changes[known].otherSituations = max(changes[known].otherSituations, change.otherSituations)
        for cause in change.causes where !changes[known].causes.contains(cause) {
            changes[known].causes.append(cause)
        }
    }
}

extension PieceComparison.Kind {
    /// Whether answers under which pieces differ so always give something else: values that are worked out otherwise may still be the same.
    fileprivate var isProof: Bool {
        switch self {
        case .gone, .come, .moved, .reworded: true
        case .revalued: false
        }
    }
}
