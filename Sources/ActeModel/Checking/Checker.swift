public import ActeDiagnostics
public import ActeSyntax
internal import ActeValues

/// Resolves the names of a rule file, types its expressions and says everything that is missing or clashes.
///
/// - Parameters:
///   - trees: the rule file first, then the files that hold the plans (`gabarit`) and the calendars to choose from.
///   - sink: where findings go. One mistake is reported once; what hangs on it stays silent.
/// - Returns: the model. When `sink` holds an error it is for reading only: what could not be understood is left out of it.
/// - Complexity: linear in the size of the trees.
public func check(_ trees: [SyntaxTree], into sink: inout DiagnosticSink) -> CheckedModel {
    var model = checkLeavingGaps(trees, into: &sink)
    sink.report(all: model.gaps.map(\.finding))
    model.gaps = []
    return model
}

/// Resolves and checks as ``check(_:into:)`` does, and leaves to proof whether answers come to where nothing is said: what the model holds of `gaps` is
/// reported only when something else is wrong.
public func checkLeavingGaps(_ trees: [SyntaxTree], into sink: inout DiagnosticSink) -> CheckedModel {
    guard let rules = trees.first else { return CheckedModel() }
    var checker = Checker(rules, templates: trees.dropFirst())
    checker.run()
    // Whether something serves can only be told of a file without errors: a misspelt name is a reading too.
    let isSound = !sink.hasErrors && !checker.findings.contains { $0.severity == .error }
    if isSound { checker.verifyUse() }
    report(checker, into: &sink)
    return checker.model
}

private func report(_ checker: Checker, into sink: inout DiagnosticSink) {
    // A constant that could not be read at all was reported when its line was read: once is enough.
    let known = Set(sink.diagnostics.map(\.range))
    let constants = [ModelFinding.unreadableValue.code, ModelFinding.unreadableDate.code]
    sink.report(
        all: checker.findings.filter { !(constants.contains($0.code) && known.contains($0.range)) })
    if let place = checker.firstPoison, !sink.hasErrors {
        sink.report(
            Diagnostic(
                ModelFinding.notUnderstood.code, "Ce passage n'est pas compris.", at: place,
                fix: Fix("Écrivez-le autrement, plus simplement.")))
    }
}

/// Says everything that is wrong in a file that acts share, joined to those it uses itself: it has no act, and none is missing; what it does not
/// use is for others to use.
///
/// - Parameters:
///   - tree: the file.
///   - calendars: the files that hold the calendars to choose from.
///   - sink: where findings go.
/// - Returns: the model, as `check` does.
/// - Complexity: linear in the size of the tree.
public func checkShared(
    _ tree: SyntaxTree, calendars: [SyntaxTree], into sink: inout DiagnosticSink
) -> CheckedModel {
    var checker = Checker(tree, templates: calendars[...])
    checker.runShared()
    checker.findings += checker.model.gaps.map(\.finding)
    report(checker, into: &sink)
    return checker.model
}

/// The state of one check. Each concern is an extension in a file of its own; they run in the order of `run`.
struct Checker {
    /// The rule file, where every name is declared.
    let rules: SyntaxTree
    /// The tree that is being read: the rule file, except while a plan is.
    var tree: SyntaxTree
    /// The files that hold plans.
    let templates: ArraySlice<SyntaxTree>
    /// What the act says of holidays: the value of its `jours fériés`.
    var holidays: WrittenHolidays?
    /// Whether their lack was reported.
    var missesHolidays = false
    /// What is being built.
    var model = CheckedModel()
    /// What was found so far.
    var findings: [Diagnostic] = []

    /// Every name, option and mark.
    var names: NameTable
    /// The built-in types: their words are the first names of the table, in this order.
    let builtInTypes = ValueType.allCases
    /// What each name of the table stands for, if it was declared.
    var symbols: [Symbol?] = []
    /// The mark each name of the table is, if it is one.
    var marks: [Mark?] = []
    /// The declaration that is being read, whose readings count only if something reads it in turn.
    var reader: NameID?
    /// What declarations read: who, and what.
    var readings: [(reader: NameID, name: NameID)] = []
    /// Whether what is being read makes use of what it cites: a constraint asks for nothing by itself.
    var countsUse = true
    /// What constraints and exchanges cite.
    var constrained: Set<NameID> = []
    /// The line of an exchange that is being read.
    var columnBeingFilled: SourceRange?
    /// What exchanges cite, and on which line.
    var exchanged: [(name: NameID, range: SourceRange)] = []
    /// Where a name that nothing declares was first reported: an index into `findings`.
    var unknownNames: [NameID: Int] = [:]

    /// The rows that name the columns of a table.
    var tableHeaders: Set<SourceRange> = []
    /// The tables reported where none can stand.
    var misplacedRows: Set<SourceRange> = []

    /// The declarations, in the order of the source.
    var declarations = Declarations()
    /// The keys of all options.
    var optionNames: [NameID] = []
    /// What citing each question needs to know of it.
    var questionFacts: [QuestionFacts] = []
    /// The records asked for, and the generic items of the lists.
    var instances: [RecordInstance] = []
    /// Where the questions asked of records and of items belong, by question.
    var fieldPlaces: [Int: FieldPlace] = [:]
    /// Where what is computed of records and of items belongs, by computation as declared.
    var computationPlaces: [Int: FieldPlace] = [:]
    /// How many questions each record stands for, once counted.
    var fieldCounts: [SyntaxID: Int] = [:]
    /// Whether it was reported that records ask for too much.
    var asksTooMuch = false
    /// By list, what it holds.
    var listShapes: [Int: ListShape] = [:]
    /// By list, the generic item: its index among `instances`.
    var itemOfList: [Int: Int] = [:]
    /// The names that stand for an item here, the innermost last.
    var itemsInReach: [ItemInReach] = []
    /// The record or item whose own lines are being read.
    var instanceBeingRead: Int?
    /// The questions of records and items that something reads.
    var readFields: Set<Int> = []
    /// What is computed of records and items and something reads, as declared.
    var readComputedFields: Set<Int> = []
    /// The computations of records that were read for one record at least.
    var readFieldComputations: Set<SyntaxID> = []
    /// What is known of the value of each parameter.
    var parameterResults: [Checked] = []
    /// For each computation, in the order of the source, its position in the model.
    var computationOrder: [Int32] = []
    /// The computations, as positions in the source, in the order of the model.
    var sortedComputations: [Int] = []
    /// The computations that read themselves, as positions in the source: already reported.
    var loopingComputations: Set<Int> = []
    /// The conditions of the exceptions of the computation that is being read.
    var pendingExceptions: [ExpressionID] = []
    /// The lines of the table that is being read.
    var pendingRows: [TableRow] = []
    /// The mend of the table being read whose bands stop short of one another.
    var pendingBandMend: Fix?
    /// What is known of the result of each computation, in the order of the model.
    var results: [Checked] = []
    /// The author's types, in the order of the source.
    var authorTypes: [AuthorType] = []
    /// What each clause adds, once it is read.
    var clauseContents: [PartSet] = []
    /// References by mark, verified once every mark is known.
    var citations: [(name: NameID, range: SourceRange)] = []
    /// Whether the act says its date, or its lack was reported.
    var actDateIsWritten = false
    /// The mentions written in the tree, verified once the plan is known.
    var mentions: [(name: NameID, range: SourceRange)] = []
    /// The kinds of part written anywhere.
    var writtenParts = PartSet()
    /// Statements and arms of the blocks that are still open.
    var openStatements: [Statement] = []
    var openBranches: [Branch] = []
    /// The first place that could not be understood: some finding must speak of it, or of what it hangs on.
    var firstPoison: SourceRange?
    /// Words already kept in the model.
    var stringIndices: [String: Int32] = [:]

    /// Prepares the check of `rules`.
    init(_ rules: SyntaxTree, templates: ArraySlice<SyntaxTree>) {
        self.rules = rules
        tree = rules
        self.templates = templates
        // A declared name takes some 40 nodes in ordinary files: the table seldom grows.
        names = NameTable(expecting: rules.nodes.count / 32)
        for type in builtInTypes { _ = intern(type.name) }
        model.files = rules.files + templates.map(\.file)
    }

    /// Makes room for what the tree will become: growing step by step would copy a large model several times over.
    mutating func reserve() {
        var counts = [Int](repeating: 0, count: 256)
        for node in tree.nodes { counts[Int(node.kind.rawValue)] += 1 }
        func count(_ kinds: SyntaxKind...) -> Int { kinds.reduce(0) { $0 + counts[Int($1.rawValue)] } }
        let values = count(
            .reference, .hole, .comparison, .presence, .conjunction, .disjunction, .negation, .numberLiteral,
            .amountLiteral,
            .percentLiteral, .dateLiteral, .periodLiteral, .timeLiteral, .hoursLiteral, .stringLiteral, .truthLiteral,
            .caseRange)
        model.expressions.reserveCapacity(values)
        model.types.reserveCapacity(values)
        model.expressionRanges.reserveCapacity(values)
        model.texts.reserveCapacity(count(.text, .citation))
        model.segments.reserveCapacity(
            count(.paragraph, .listItem, .row, .cell, .run, .lineJoin, .hole, .boldMark, .italicMark, .escape))
        model.parts.reserveCapacity(count(.article, .citation, .recital, .mention, .division, .chapter, .annex))
        model.branches.reserveCapacity(count(.branch, .caseBranch, .otherwise))
        model.statements.reserveCapacity(count(.text, .article, .citation, .recital, .conditional, .selection, .alert))
    }

    /// Runs every concern in order: each relies on what those before it have settled.
    mutating func run() {
        reserve()
        collect()
        spreadRecords()
        verifyHiddenFields()
        verifyRecordQuestions()
        readHeader()
        readDeclarations()
        readBody()
        readExchanges()
        readActNumber()
        readTransmission()
        readActBody()
        verifyDatedValues()
        readExamples()
        readTemplate()
        verifyCitations()
    }

    /// Runs the concerns of a file that acts share: it has neither header, nor parts, nor examples.
    mutating func runShared() {
        reserve()
        collect()
        spreadRecords()
        verifyHiddenFields()
        verifyRecordQuestions()
        readDeclarations()
        verifyCitations()
    }

    private mutating func readDeclarations() {
        readAuthorTypes()
        readQuestions()
        readActDate()
        readParameters()
        findHolidays()
        orderComputations()
        readComputations()
        chooseHolidays()
        verifyCalendars()
        readConditionsOfQuestions()
        readConstraints()
        readClauses()
    }
}

/// Where the declarations of a file stand, by kind, in the order of the source.
struct Declarations {
    /// The `acte` lines; there should be one.
    var acts: [SyntaxID] = []
    var sections: [SyntaxID] = []
    var questions: [SyntaxID] = []
    /// The `fiche` lines.
    var records: [SyntaxID] = []
    /// Whether there is any `liste`.
    var hasLists = false
    /// Number of `question` and `liste` lines outside records.
    var written = 0
    /// The section of each question, or -1.
    var sectionOfQuestion: [Int32] = []
    var parameters: [SyntaxID] = []
    var computations: [SyntaxID] = []
    var clauses: [SyntaxID] = []
    var types: [SyntaxID] = []
    var examples: [SyntaxID] = []
    var constraints: [SyntaxID] = []
    /// The `échange` lines.
    var exchanges: [SyntaxID] = []
    /// The calendars of the rule file itself.
    var calendars: [SyntaxID] = []
    /// The plans that the rule file brings itself.
    var templates: [SyntaxID] = []
    /// The statements of the act itself.
    var body: [SyntaxID] = []
}

/// A type the author declared.
struct AuthorType {
    /// The type its answers have.
    var base: ValueType?
    /// The motif they must match.
    var pattern: String?
}
