import ActeModel

/// Tells what a set of walks reached, and what it did not.
struct CoverageSurvey {
    private let rules: Rules
    private let list: AimList
    private let reach: AimReach
    /// By aim: the first of which it is a copy, itself when there is none.
    private let originals: [Int]

    /// Reads the rules once, for any number of walks.
    init(_ rules: Rules) {
        self.rules = rules
        list = AimList(rules)
        reach = AimReach(list, rules)
        var first: [Aim.Unit: [Int]] = [:]
        originals = list.aims.indices.map { [aims = list.aims] position in
            let copies = first[aims[position].unit] ?? []
            if let original = copies.first(where: { aims[position].isCopy(of: aims[$0]) }) { return original }
            first[aims[position].unit, default: []].append(position)
            return position
        }
    }

    /// All that there is to reach.
    var aims: [Aim] { list.aims }

    /// The positions of the aims that a walk reaches, itself or in a copy. O(size of the rules).
    func reached(by walk: Walk) -> Set<Int> {
        let seen = Set(reach.reached(by: walk).map { originals[$0] })
        return Set(aims.indices.filter { seen.contains(originals[$0]) })
    }

    /// What is reached and what is not. O(aims).
    func coverage(reaching reached: Set<Int>) -> Coverage {
        var counts: [Coverage.Count] = []
        for family in Aim.Family.allCases {
            let members = aims.indices.filter { aims[$0].family == family }
            let units = Set(members.map { aims[$0].unit })
            guard !units.isEmpty else { continue }
            let missed = Set(members.filter { !reached.contains($0) }.map { aims[$0].unit })
            let count = Coverage.Count(noun: family.rawValue, reached: units.count - missed.count, total: units.count)
            counts.append(count)
        }
        let gaps = aims.indices.filter { !reached.contains($0) }.map { gap($0, besides: reached) }
        var told: [Coverage.Gap] = []
        for gap in gaps.sorted(by: { ($0.file ?? "", $0.line, $0.words) < ($1.file ?? "", $1.line, $1.words) })
        where told.last != gap {
            told.append(gap)
        }
        return Coverage(counts: counts, gaps: told)
    }

    private func gap(_ position: Int, besides reached: Set<Int>) -> Coverage.Gap {
        let aim = aims[position]
        var words = aim.words
        if case .side(_, let holds) = aim.sight {
            // A threshold that nothing reaches is told once.
            let isHalfTried = aims.indices.contains { aims[$0].unit == aim.unit && reached.contains($0) }
            let side = isHalfTried ? " quand c'est \(holds ? "vrai" : "faux")" : ""
            words = "seuil non testé\(side) : \(rules.source(of: aim.range))"
        }
        return Coverage.Gap(line: rules.line(of: aim.range), words: words, file: rules.fileName(of: aim.range))
    }
}
