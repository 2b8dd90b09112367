import ActeActs
import ActeDiagnostics
import ActeFrench
import ActeGraph
import ActeModel
import ActePatterns
import ActeValues

/// The walk over a checked model that writes its graph and its plan side by side. It decides nothing: every line of it says what one
/// construct of the language becomes.
struct Lowering {
    let model: CheckedModel
    /// The conditions that no author wrote: nothing is to be told of them.
    let holdings: Set<ExpressionID>
    var graph = DecisionGraphBuilder()
    var plan: ActPlanBuilder
    var origins = CompiledOrigins()
    var obligations: [Obligation] = []
    /// What is expected of acts, and that they may be made without.
    var expectations: [Obligation] = []
    /// When acts lack what their author says they do without, by section of the plan.
    var waivers: [(section: Int, lacks: ActeGraph.ConditionID)] = []
    /// Branches that some answers must reach.
    var branches: [Reachability] = []
    let lines: [LineIndex]

    /// The condition of each computation of type `oui/non`, once lowered.
    var conditionOfComputation: [ActeGraph.ConditionID?]
    /// The calendars of the graph, by that of the model; -1 for one without holidays.
    var calendars: [Int: CalendarID] = [:]
    /// The term of each parameter, once lowered.
    var termOfParameter: [TermID?]
    /// Where a piece of text is set, over and over.
    var typeset: [UInt8] = []
    /// The shared block of each clause.
    var clauseBlocks: [BlockID] = []
    /// The conditions under which each clause is included.
    var clausePaths: [[ActeGraph.ConditionID]]
    /// The conditions under which each mark is in the act.
    var markPaths: [String: [ActeGraph.ConditionID]] = [:]
    /// References to marks, and when they print.
    var references: [(mark: String, path: ActeGraph.ConditionID, range: SourceRange)] = []
    /// The multiple choices that texts show.
    var shownChoices: [ShownChoice] = []
    /// The periods that texts show.
    var shownSpans: [ShownSpan] = []
    /// When each constraint is broken.
    var brokenConstraints: [ActeGraph.ConditionID] = []
    /// The conditions that lead to each place.
    var ways = Ways()
    /// What lets each refusal be passed.
    var refusals: [Obstacle] = []
    /// Where each clause is included.
    var clauseSteps: [[Ways.Step]]
    /// By clause, the lines that date each place that includes it.
    var clauseWindows: [[[SourceRange]]]
    /// The parts that are in force on some days only.
    var versions = DatedVersions()
    /// What every act that is made passes; known at the end of the tree.
    var bars: Bars
    /// Where the computation whose reads are being followed serves.
    var presenceUse: SourceRange?
    /// When the questions that constraints read are asked.
    var asked: AskedPaths
    /// What the act holds, and when.
    var written = WrittenContents()
    /// What leads to each gap, by its index in the model.
    var waysToGaps: [Int: [WayToGap]] = [:]
    /// What stands for the values that may be missing whatever is answered, in the order of the model.
    let gapsOfValues: [ExpressionID]
    /// When each of them is read.
    var readGaps: [ExpressionID: [ActeGraph.ConditionID]] = [:]
    /// The computations that were followed for them.
    var followed: Set<ReadComputation> = []
    /// Whether any answer can be absent at all: most models need no presence check.
    let mayLackAnswers: Bool
    /// Whether any answer is personal or confidential: most models need not look.
    let holdsPrivateAnswers: Bool
    /// Whom the value of each expression looked at must be kept from.
    var privacies: [ExpressionID: Privacy] = [:]
    /// What the graph is written for.
    let purpose: Purpose

    /// What a graph is written for.
    enum Purpose {
        /// To be proved, then walked.
        case proof
        /// To be walked: its paths were proved with another room for the items of lists.
        case walking
        /// To be walked although something is wrong: where no line applies, there is no value.
        case draft
    }

    init(_ spread: Spreading.Spread, for purpose: Purpose) {
        let model = spread.model
        self.model = model
        holdings = spread.holdings
        self.purpose = purpose
        lines = model.files.map(LineIndex.init)
        plan = ActPlanBuilder(title: Typesetter.text(model.header.title), fileNames: model.files.map(\.name))
        conditionOfComputation = Array(repeating: nil, count: model.computations.count)
        termOfParameter = Array(repeating: nil, count: model.parameters.count)
        clausePaths = Array(repeating: [], count: model.clauses.count)
        clauseSteps = Array(repeating: [], count: model.clauses.count)
        clauseWindows = Array(repeating: [], count: model.clauses.count)
        bars = Bars(made: graph.yes)
        asked = AskedPaths(following: [])
        gapsOfValues =
            model.parameters.flatMap(\.gaps) + model.zeroDivisions.values.sorted { $0.rawValue < $1.rawValue }
        origins.terms = Array(repeating: nil, count: model.computations.count)
        holdsPrivateAnswers = model.questions.contains { $0.isPersonal || $0.isConfidential }
        mayLackAnswers = purpose == .proof && model.questions.contains { $0.isOptional || $0.applicability != nil }
    }

    /// Where the walk stands: the block being filled, and the condition under which it is reached.
    struct Place {
        var block: BlockID
        var path: ActeGraph.ConditionID
        /// The part of the act being written.
        var owner: PartID?
        /// What leads there; told apart only where it is proved.
        var step: Ways.Step = nil
        /// The `depuis` and `jusqu'au` lines that date what stands there, from the outermost, up to the part that is open.
        var windows: [SourceRange] = []
    }

    /// Writes everything, in the order of the file.
    mutating func lower() {
        graph.reserve(
            questions: model.questions.count,
            parts: model.parts.count + model.texts.count + model.questions.count,
            conditions: model.expressions.count)
        plan.reserve(
            // Typesetting lengthens a text little, and captions repeat the conditions.
            bytes: model.files.reduce(0) { $0 + $1.bytes.count } * 9 / 8,
            instructions: model.segments.count + 2 * model.texts.count + 2 * model.parts.count + 3
                * model.branches.count,
            parts: model.parts.count + model.notices.count, texts: model.texts.count, decisions: model.branches.count,
            questions: model.questions.count)
        origins.parts.reserveCapacity(model.parts.count + model.texts.count + model.questions.count)
        origins.decisions.reserveCapacity(model.branches.count)
        branches.reserveCapacity(model.branches.count)
        if purpose == .proof {
            asked = AskedPaths(
                following: model.constraints.reduce(into: Set(questionsThatMayClose.map(Int32.init))) {
                    $0.formUnion(answers(readBy: $1.condition))
                })
        }
        declareQuestions()
        for _ in model.clauses { clauseBlocks.append(graph.sharedBlock()) }
        var place = Place(block: graph.root, path: graph.yes, owner: nil)
        _ = lower(model.body, at: &place)
        let passedByEnd = refusals.count
        lowerClauses()
        lowerConstraints()
        lowerTemplate()
        describeComputations()
        lowerExchanges()
        lowerTransmission()
        lowerBody()
        refuseClosedChoices()
        guard purpose == .proof else { return }
        bars = bars(end: place.path, passedByEnd)
        oweChoices()
        oweSpans()
        oweTables()
        let isSaid = oweGaps()
        oweReferences(where: isSaid)
        oweVersions()
        oweContents(where: isSaid)
    }

    /// The condition under which what follows in a branch is reached. Where nothing is proved of it, it is not written.
    mutating func path(of place: Place, where condition: ActeGraph.ConditionID) -> ActeGraph.ConditionID {
        purpose == .proof ? graph.all([place.path, condition]) : place.path
    }

    /// A place inside another, past a line.
    mutating func inside(
        _ place: Place, in block: BlockID, where condition: ActeGraph.ConditionID, _ kind: Obstacle.Kind,
        at range: SourceRange
    ) -> Place {
        guard purpose == .proof else { return Place(block: block, path: place.path, owner: place.owner) }
        let step = ways.step(past: Obstacle(kind: kind, condition: condition, range: range), from: place.step)
        return Place(
            block: block, path: graph.all([place.path, condition]), owner: place.owner, step: step,
            windows: place.windows)
    }

    /// Whether answers of that type are official names or codes of places.
    private static func saysWhere(_ type: ValueType) -> Bool {
        switch type {
        case .identifier(let kind): kind.isPlace || kind == .postalCode || kind == .inseeCode
        default: false
        }
    }

    private mutating func declareQuestions() {
        for section in model.sections { _ = graph.section(section.title, origin: origin(section.range)) }
        for (index, question) in model.questions.enumerated() {
            let id = graph.question(declaration(question))
            let options = question.options.map { Typesetter.text($0.label) }
            plan.describe(
                .question(id), name: Typesetter.text(question.name), options: options,
                privacy: privacy(of: question), saysWhere: Lowering.saysWhere(question.type))
            assert(Int(id.rawValue) == index)
        }
        for (index, question) in model.questions.enumerated() {
            let id = QuestionID(UInt32(index))
            if let applicability = question.applicability { graph.restrict(id, to: condition(applicability)) }
            for (number, option) in question.options.enumerated() {
                guard let closed = option.closedWhen else { continue }
                graph.close(option: number, of: id, when: condition(closed))
                // An option that is always closed is none, and one that nothing closes says so in vain.
                let arises = question.applicability.map { condition($0) } ?? graph.yes
                oweReachability(
                    condition(closed), under: arises, at: model.expressionRanges[closed.index],
                    BranchWay(own: condition(closed), expression: closed.index, step: nil),
                    otherwise: .closedOption(question: index, option: number))
            }
        }
    }

    private mutating func declaration(_ question: Question) -> QuestionDeclaration {
        var declared = QuestionDeclaration(question.name, question.type)
        declared.options = question.options.map(\.key)
        declared.isOptional = question.isOptional
        declared.minimum = question.minimum ?? question.type.defaultBounds?.lowerBound
        declared.maximum = question.maximum ?? question.type.defaultBounds?.upperBound
        declared.minimumLength = question.length?.lowerBound
        declared.maximumLength = question.length?.upperBound
        declared.periodUnit = question.countsMonths.map { $0 ? .months : .days }
        declared.section = question.section.map { SectionID(UInt32($0)) }
        declared.pattern = question.pattern.flatMap { try? Pattern($0) }
        declared.formerNames = question.formerNames
        declared.list = question.list.map { ListLayout(room: $0.capacity, stride: $0.fields.count) }
        declared.isConfidential = question.isConfidential
        declared.revision = QuestionRevision(of: question).digest
        declared.origin = origin(question.range)
        return declared
    }

    /// Every computed value has a term, so that people can ask what it is worth and why.
    private mutating func describeComputations() {
        for index in model.computations.indices {
            let term = termOfComputation(index)
            let computation = model.computations[index]
            let options = computation.optionsOf.map { model.questions[$0].options.map(\.label) } ?? []
            plan.describe(
                .term(term), name: Typesetter.text(computation.name), options: options.map(Typesetter.text),
                privacy: privacy(of: computation.value))
            if purpose == .draft, mayLackLine(computation) { describeLack(of: term, computation.name) }
        }
        if purpose == .draft { describeLacksOfParameters() }
    }

    // MARK: Places

    /// The graph's own number for a place of the source.
    mutating func origin(_ range: SourceRange) -> ActeGraph.Origin {
        origins.ranges.append(range)
        return ActeGraph.Origin(UInt32(origins.ranges.count - 1))
    }

    /// The plan's form of a place of the source.
    func line(_ range: SourceRange) -> ActeActs.Origin {
        let file = Int(range.file.rawValue)
        let line = file < lines.count ? lines[file].line(of: range.start) : 1
        return ActeActs.Origin(file: range.file.rawValue, line: UInt32(line))
    }

    /// The legal references among the properties of something.
    func sources(_ properties: [Property]) -> [LegalReference] {
        properties.filter { $0.key == "source" }.map { LegalReference($0.value) }
    }
}
