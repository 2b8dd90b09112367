import ActePatterns

/// A decision graph as a file holds it: what its builder was told, in its order, and nothing that can be worked out from that.
///
/// It is the contract between the tools of authors and the programs that run what they wrote; `Documentation/formats/graphe.md` describes every field.
/// Diagrams are never read from a file: ``graph()`` builds them anew, so that a file cannot hold a graph that contradicts itself.
public struct SerialGraph: Sendable, Hashable, Codable {
    /// The name of the format.
    public static let format = "actotheque.graph"
    /// The version that is written, and the only one read.
    public static let version = 1

    var format: String
    var version: Int
    var sections: [SerialSection]
    var questions: [SerialQuestion]
    var closures: [SerialClosure]
    /// Left out when there is none.
    var constraints: [SerialConstraint]?
    var texts: [String]
    var patterns: [String]
    var calendars: [SerialCalendar]
    var terms: [SerialTerm]
    var conditions: [SerialCondition]
    var parts: [SerialLeaf]
    var refusals: [SerialLeaf]
    var decisions: [SerialDecision]
    var blocks: [[SerialItem]]

    /// The serial form of a graph. Linear in its size; the same graph always has the same form.
    public init(_ graph: DecisionGraph) {
        let body = graph.body
        format = Self.format
        version = Self.version
        sections = body.sections.map(SerialSection.init)
        questions = zip(body.questions, body.applicability).map(SerialQuestion.init)
        closures = body.closures.map(SerialClosure.init)
        constraints = body.constraints.isEmpty ? nil : body.constraints.map(SerialConstraint.init)
        texts = body.strings
        patterns = body.patterns.map(\.text)
        calendars = body.terms.calendars.map(SerialCalendar.init)
        terms = body.terms.nodes.map { SerialTerm($0, in: body.terms) }
        conditions = body.conditions.nodes.map { SerialCondition($0, in: body.conditions) }
        parts = body.tree.parts.map { SerialLeaf($0, in: body.tree) }
        refusals = body.tree.refusals.map { SerialLeaf($0, in: body.tree) }
        decisions = body.tree.decisions.map { SerialDecision($0, in: body.tree) }
        blocks = (0..<UInt32(truncatingIfNeeded: body.tree.blockCount)).map { block in
            body.tree.items[body.tree.range(of: block)].map(SerialItem.init)
        }
    }

    /// The graph that a serial form stands for: it evaluates as the one it was made from, and has the same serial form.
    ///
    /// Everything is checked first, so that no file, however it was made, can bring an engine down. Linear, then as long as building.
    ///
    /// - Throws: the first thing that is wrong.
    public func graph() throws(SerialProblem) -> DecisionGraph {
        guard format == Self.format else { throw SerialProblem(.unknownFormat) }
        guard version == Self.version else { throw SerialProblem(.unknownVersion(version)) }
        var reader = SerialReader()
        try reader.read(self)
        do {
            return try reader.builder.build(.whatRuns)
        } catch {
            throw SerialProblem(.limit(error))
        }
    }
}

/// Why a serial form is no graph.
public struct SerialProblem: Error, Sendable, Hashable {
    /// The lists of a serial form.
    public enum List: String, Sendable, Hashable {
        case sections, questions, closures, constraints, texts, patterns, calendars, terms, conditions, parts, refusals,
            decisions,
            blocks
    }

    /// What is wrong.
    public enum Kind: Sendable, Hashable {
        /// It is another kind of file.
        case unknownFormat
        /// It was written in a version that is not read here.
        case unknownVersion(Int)
        /// A number points at nothing, or at something that comes later than what reads it.
        case badReference
        /// A field is missing, or has no place or no such value here.
        case badField
        /// A name or an element that must be unique stands twice, or is not where it is first needed.
        case repeated
        /// A pattern does not compile.
        case badPattern
        /// A part, a refusal, a decision or a branch does not stand in the tree exactly once.
        case misplaced
        /// All is in order, but no graph can be built from it.
        case limit(GraphLimit)
    }

    /// What is wrong.
    public var kind: Kind
    /// The list in which it stands, if it stands in one.
    public var list: List?
    /// Its position in that list, from 0.
    public var index: Int?

    init(_ kind: Kind, _ list: List? = nil, _ index: Int? = nil) {
        self.kind = kind
        self.list = list
        self.index = index
    }
}
