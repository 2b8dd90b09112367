import ActeGraph

/// A variable and the regions in which it lies.
struct Region: Hashable, Sendable {
    var variable: UInt32
    var start: UInt32
    var end: UInt32

    /// What this region and another of the same variable, which meet, have in common.
    func common(with other: Region) -> Region {
        Region(variable: variable, start: max(start, other.start), end: min(end, other.end))
    }
}

/// Looks for answers that lead several diagrams to *oui* together, without drawing their joint diagram.
struct JointSearch {
    /// Most steps of one search.
    static let mostSteps = 50_000

    /// What came of it.
    enum Outcome {
        /// These answers do.
        case found([Region])
        /// None do.
        case none
        /// It was given up.
        case givenUp
    }

    private let diagrams: Diagrams
    private var failed: Set<[UInt32]> = []
    private var steps = 0

    init(_ diagrams: Diagrams) { self.diagrams = diagrams }

    /// The answers met on the way, in the order of the variables.
    private struct Frame {
        var nodes: [UInt32]
        var variable: UInt32
        var start: UInt32
    }

    /// Tries regions from the first, variable after variable; what failed once is not tried again.
    mutating func run(_ roots: [UInt32]) -> Outcome {
        let start = open(roots)
        guard !start.contains(Diagrams.no) else { return .none }
        if start.isEmpty { return .found([]) }
        var frames = [frame(start)]
        var way: [Region] = []
        while let top = frames.last {
            steps += 1
            if steps > JointSearch.mostSteps { return .givenUp }
            guard let (region, nodes) = next(top) else {
                failed.insert(top.nodes)
                frames.removeLast()
                way = Array(way.dropLast())
                continue
            }
            frames[frames.count - 1].start = region.end
            if nodes.contains(Diagrams.no) || failed.contains(nodes) { continue }
            way.append(region)
            if nodes.isEmpty { return .found(way) }
            frames.append(frame(nodes))
        }
        return .none
    }

    private func frame(_ nodes: [UInt32]) -> Frame {
        let variable = nodes.reduce(Diagrams.bottom) { min($0, diagrams.nodes[Int($1)].variable) }
        return Frame(nodes: nodes, variable: variable, start: 0)
    }

    /// The next regions in which no diagram changes its mind, and where all are then; nothing after the last.
    private func next(_ frame: Frame) -> (Region, [UInt32])? {
        var end = UInt32.max
        var nodes: [UInt32] = []
        for node in frame.nodes {
            guard diagrams.nodes[Int(node)].variable == frame.variable else {
                nodes.append(node)
                continue
            }
            guard let run = diagrams.runs(of: node).first(where: { $0.end > frame.start }) else { return nil }
            end = min(end, run.end)
            nodes.append(run.child)
        }
        return (Region(variable: frame.variable, start: frame.start, end: end), open(nodes))
    }

    /// Those that are not *oui* yet, each once.
    private func open(_ nodes: [UInt32]) -> [UInt32] {
        Array(Set(nodes.filter { $0 != Diagrams.yes })).sorted()
    }
}
