import ActeGraph

/// The smallest answers that show something: none can be left out, and each region is as wide as it may be.
struct Witness {
    private let diagrams: Diagrams
    private let variables: Variables
    private let roots: [UInt32]
    private let supports: [Set<UInt32>]
    private var regions: [UInt32: Region]

    /// Most nodes that are looked at to make a witness smaller.
    private static let mostNodes = 2_000_000
    private var looked = 0

    /// Starts from answers that lead each diagram to *oui*.
    init(_ regions: [Region], leading roots: [UInt32], in diagrams: Diagrams, _ variables: Variables) {
        self.diagrams = diagrams
        self.variables = variables
        self.roots = roots
        self.regions = Dictionary(regions.map { ($0.variable, $0) }) { first, _ in first }
        supports = roots.map { Witness.support(of: $0, in: diagrams) }
    }

    /// The regions left, in the author's order.
    mutating func smallest() -> [Region] {
        // What comes first in the file is left out first where either may be: what is closest to the place is told.
        for variable in regions.keys.sorted() {
            guard let region = regions.removeValue(forKey: variable) else { continue }
            if !isCertain(after: variable) { regions[variable] = region }
        }
        for variable in regions.keys.sorted() { widen(variable) }
        return regions.values.sorted { $0.variable < $1.variable }
    }

    /// The regions of some variables, as wide as they may be while those of the others stay as they are.
    mutating func widened(_ told: Set<UInt32>) -> [Region] {
        for variable in told.sorted() { widen(variable) }
        return told.sorted().compactMap { regions[$0] }
    }

    private mutating func widen(_ variable: UInt32) {
        let tested = variables.list[Int(variable)]
        // The absence of a value is no value beside the last.
        let last = tested.hasAbsence ? tested.absence : tested.regionCount
        guard let first = regions[variable], first.end <= last else { return }
        var kept = first
        func attempt(_ region: Region, _ witness: inout Witness) -> Bool {
            witness.regions[variable] = region
            if witness.isCertain(after: variable) { return true }
            witness.regions[variable] = kept
            return false
        }
        while kept.end < last, attempt(Region(variable: variable, start: kept.start, end: kept.end + 1), &self) {
            kept.end += 1
        }
        while kept.start > 0, attempt(Region(variable: variable, start: kept.start - 1, end: kept.end), &self) {
            kept.start -= 1
        }
    }

    /// Whether the regions lead every diagram that tests a variable to *oui* for certain.
    private mutating func isCertain(after variable: UInt32) -> Bool {
        for (index, root) in roots.enumerated() where supports[index].contains(variable) {
            if !isCertain(root) { return false }
        }
        return true
    }

    private mutating func isCertain(_ root: UInt32) -> Bool {
        var seen: Set<UInt32> = [root]
        var pending = [root]
        while let node = pending.popLast() {
            looked += 1
            if node == Diagrams.no || looked > Witness.mostNodes { return false }
            if node == Diagrams.yes { continue }
            let region = regions[diagrams.nodes[Int(node)].variable]
            var start: UInt32 = 0
            for run in diagrams.runs(of: node) {
                let isMet = region.map { $0.start < run.end && start < $0.end } ?? true
                if isMet, seen.insert(run.child).inserted { pending.append(run.child) }
                start = run.end
            }
        }
        return true
    }

    /// The variables that a diagram tests.
    static func support(of root: UInt32, in diagrams: Diagrams) -> Set<UInt32> {
        var found: Set<UInt32> = []
        var seen: Set<UInt32> = [root]
        var pending = [root]
        while let node = pending.popLast() {
            if diagrams.isTerminal(node) { continue }
            found.insert(diagrams.nodes[Int(node)].variable)
            for run in diagrams.runs(of: node) where !diagrams.isTerminal(run.child) {
                if seen.insert(run.child).inserted { pending.append(run.child) }
            }
        }
        return found
    }
}
