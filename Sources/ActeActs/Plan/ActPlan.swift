public import ActeGraph

/// The compiled form of a rule file and its gabarit: everything an act may be made of, in the order of the source, in flat arrays.
///
/// It is immutable and shared by any number of acts on any thread; copying one copies a reference. Built by ``ActPlanBuilder``.
public struct ActPlan: Sendable {
    let storage: PlanStorage
    /// Whether nothing is wrong in the rules on any path. An act of a plan whose rules are at fault is a draft, whatever the answers.
    public var isProved = true

    init(storage: PlanStorage) { self.storage = storage }

    /// The title of the act.
    public var title: String { storage.text(storage.title) }
    /// The files it was compiled from, by `Origin.file`.
    public var fileNames: [String] { storage.fileNames }
    /// The parts an act may hold, in the order of the source.
    public var parts: [PlanPart] { storage.parts }
    /// Every legal reference, each once.
    public var references: [LegalReference] { storage.references }

    /// The title of a part, typeset. O(length).
    public func title(of part: PlanPart) -> String { storage.text(part.title) }

    /// For a mention, the name under which the gabarit takes it: `en-tête`; empty when it names none. O(length).
    public func claim(of part: PlanPart) -> String { storage.text(part.claim) }

    /// The legal references of a part.
    public func sources(of part: PlanPart) -> [LegalReference] { storage.sources(part.sources) }

    /// The name of a question or of a computed value.
    public func name(of operand: Operand) -> String { storage.text(storage.caption(of: operand).name) }
}

/// The arrays of a plan, once for all the acts made from it.
final class PlanStorage: Sendable {
    let title: ByteRange
    let fileNames: [String]
    let bytes: [UInt8]
    let code: [Instruction]
    let parts: [PlanPart]
    let texts: [PlanText]
    let decisions: [PlanDecision]
    let targets: [UInt32]
    let holes: [Hole]
    let dateSpans: [DateSpan]
    let picks: [Pick]
    /// The alternatives of picks, as ranges of `bytes`.
    let alternatives: [ByteRange]
    /// The words of options, as ranges of `bytes`.
    let words: [ByteRange]
    let questions: [OperandCaption]
    let terms: [OperandCaption]
    let marks: [String]
    /// The first instruction of each clause.
    let clauses: [UInt32]
    /// For each refusal, its part.
    let refusals: [UInt32]
    let references: [LegalReference]
    let sourceLists: [UInt32]
    let citations: CitationTable
    let sections: [TemplateSection]
    let contents: [SectionContent]
    /// The decisions that personal data settle.
    let personalDecisions: Set<DecisionID>
    /// Whether some value must not be shown but in the act.
    let holdsConfidential: Bool

    init(_ builder: ActPlanBuilder) {
        title = builder.title
        fileNames = builder.fileNames
        bytes = builder.bytes
        code = builder.code
        parts = builder.parts
        texts = builder.texts
        decisions = builder.decisions
        targets = builder.targets
        holes = builder.holes
        dateSpans = builder.dateSpans
        picks = builder.picks
        alternatives = builder.alternatives
        words = builder.words
        questions = builder.questions
        terms = builder.terms
        marks = builder.marks.names
        clauses = builder.clauses
        refusals = builder.refusals
        references = builder.references
        sourceLists = builder.sourceLists
        citations = builder.citations
        sections = builder.sections
        contents = builder.contents
        personalDecisions = Set(builder.decisions.lazy.filter { $0.privacy.contains(.personal) }.map(\.id))
        holdsConfidential =
            builder.decisions.contains { $0.privacy.contains(.confidential) }
            || [builder.questions, builder.terms].contains { $0.contains { $0.privacy.contains(.confidential) } }
    }

    func text(_ range: ByteRange) -> String { String(decoding: bytes[range.indices], as: UTF8.self) }

    func sources(_ range: ByteRange) -> [LegalReference] { sourceLists[range.indices].map { references[Int($0)] } }

    func caption(of operand: Operand) -> OperandCaption {
        switch operand {
        case .question(let question):
            Int(question.rawValue) < questions.count ? questions[Int(question.rawValue)] : OperandCaption()
        case .term(let term):
            Int(term.rawValue) < terms.count ? terms[Int(term.rawValue)] : OperandCaption()
        }
    }
}
