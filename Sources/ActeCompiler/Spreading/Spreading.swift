import ActeDiagnostics
import ActeModel

/// Writes a model anew, each list in it spread over as many groups of questions as there is room for. What is said of an item is said of each; what
/// is said of a whole list becomes sums and conditions over its items, each counted only where the list holds it.
///
/// What stands for the first item of every list keeps its place in the model; the others are added after.
struct Spreading {
    let written: CheckedModel
    let room: ListRoom
    var layout: SpreadLayout
    /// What is being written.
    var model: CheckedModel
    /// Expressions already written for other items than the first.
    private var known: [Copy: ExpressionID] = [:]
    /// The conditions that a list holds that many items.
    var holdings: [Holding: ExpressionID] = [:]

    private struct Copy: Hashable {
        var expression: ExpressionID
        var items: ItemNumbers
    }

    /// That the list asked by `question` of the spread model compares so with `count`.
    struct Holding: Hashable {
        var question: Int
        var comparison: Comparison
        var count: Int
    }

    /// What a model becomes.
    struct Spread {
        var model: CheckedModel
        var layout: SpreadLayout
        /// The conditions that no author wrote: those that a list holds so many items.
        var holdings: Set<ExpressionID> = []
    }

    /// The model spread, or itself when it has no list; nothing when more than `most` questions would be added. O(size × room).
    static func spread(_ written: CheckedModel, _ room: ListRoom, most: Int) -> Spread? {
        let layout = SpreadLayout(written, room)
        guard layout.count - written.questions.count <= most else { return nil }
        guard layout.count > written.questions.count || written.questions.contains(where: { $0.list != nil }) else {
            return Spread(model: written, layout: layout)
        }
        var spreading = Spreading(written: written, room: room, layout: layout, model: written)
        spreading.run()
        return Spread(
            model: spreading.model, layout: spreading.layout, holdings: Set(spreading.holdings.values))
    }

    private init(written: CheckedModel, room: ListRoom, layout: SpreadLayout, model: CheckedModel) {
        self.written = written
        self.room = room
        self.layout = layout
        self.model = model
    }

    private mutating func run() {
        let first = ItemNumbers()
        for index in written.expressions.indices {
            let id = ExpressionID(index)
            model.expressions[index] = expression(id, first)
        }
        model.questions = []
        model.questions.reserveCapacity(layout.count)
        writeQuestions(0..<written.questions.count, first, in: nil)
        model.header.dateQuestion = written.header.dateQuestion.map { position(of: $0, first) }
        model.header.numberQuestion = written.header.numberQuestion.map { position(of: $0, first) }
        writeComputations()
        for index in written.texts.indices { spreadText(TextID(index)) }
        model.statements = []
        model.branches = []
        model.body = block(written.body, first)
        for index in written.clauses.indices { model.clauses[index].block = block(written.clauses[index].block, first) }
        for example in model.examples.indices { writeExample(example) }
        for exchange in model.exchanges.indices { writeExchange(exchange) }
    }

    /// A row for each item of the list, where the list holds it.
    private mutating func writeExchange(_ exchange: Int) {
        let range = written.exchanges[exchange].range
        guard let list = written.exchanges[exchange].list else {
            model.exchanges[exchange].rows = written.exchanges[exchange].rows.map { row($0, ItemNumbers()) }
            return
        }
        model.exchanges[exchange].list = position(of: list, ItemNumbers())
        model.exchanges[exchange].rows = []
        for number in 1...room[list] {
            for template in written.exchanges[exchange].rows {
                var row = row(template, ItemNumbers().with(list, number))
                let held = holds(list, .greaterOrEqual, number, ItemNumbers(), at: range)
                row.condition = row.condition.map { all([held, $0], at: range) } ?? held
                model.exchanges[exchange].rows.append(row)
            }
        }
    }

    private mutating func row(_ template: ExchangedRow, _ items: ItemNumbers) -> ExchangedRow {
        var row = template
        row.condition = template.condition.map { copy($0, items) }
        for index in row.entries.indices {
            switch template.entries[index].filling {
            case .value(let id, let question):
                row.entries[index].filling = .value(
                    copy(id, items), optionsOf: question.map { position(of: $0, items) })
            case .span(let first, let last): row.entries[index].filling = .span(copy(first, items), copy(last, items))
            case .heading, .words, .toComplete: break
            }
        }
        return row
    }

    private mutating func writeExample(_ example: Int) {
        for index in model.examples[example].facts.indices {
            let fact = written.examples[example].facts[index]
            model.examples[example].facts[index].question = layout.position(
                of: fact.question, fact.numbers, in: written)
        }
        for (index, expectation) in written.examples[example].expectations.enumerated() {
            guard case .value(let value, let expected) = expectation.kind else { continue }
            let items = zip(written.lists(around: value), expectation.numbers).reduce(ItemNumbers()) {
                $0.with($1.0, $1.1)
            }
            model.examples[example].expectations[index].kind = .value(copy(value, items), expected)
        }
    }

    /// Where a question stands for some items.
    func position(of question: Int, _ items: ItemNumbers) -> Int {
        layout.position(of: question, (written.questions[question].home?.lists ?? []).map { items[$0] }, in: written)
    }

    /// Where a computation stands for some items.
    func position(ofComputation index: Int, _ items: ItemNumbers) -> Int {
        layout.position(ofComputation: index, items, in: written, room)
    }

    /// An expression as it is said of some items.
    mutating func copy(_ id: ExpressionID, _ items: ItemNumbers) -> ExpressionID {
        if items.areFirst { return id }
        let key = Copy(expression: id, items: items)
        if let done = known[key] { return done }
        let copied = add(expression(id, items), as: id)
        known[key] = copied
        return copied
    }

    /// Keeps an expression of the type and at the place of another.
    mutating func add(_ expression: Expression, as other: ExpressionID) -> ExpressionID {
        let id = ExpressionID(model.expressions.count)
        model.expressions.append(expression)
        model.types.append(written.types[other.index])
        model.expressionRanges.append(written.expressionRanges[other.index])
        return id
    }

    // MARK: Computations

    /// Writes what is computed of an item once for each, all before what comes after it: values still come after those they read.
    private mutating func writeComputations() {
        model.computations = []
        for index in written.computations.indices {
            writeComputation(index, written.computations[index].home?.lists[...] ?? [], ItemNumbers())
        }
    }

    private mutating func writeComputation(_ index: Int, _ lists: ArraySlice<Int>, _ items: ItemNumbers) {
        if let list = lists.first {
            for number in 1...room[list] {
                writeComputation(index, lists.dropFirst(), items.with(list, number))
            }
            return
        }
        var computation = written.computations[index]
        if var home = computation.home {
            home.numbers = home.lists.map { items[$0] }
            computation.name = home.name
            home.lists = home.lists.map { position(of: $0, items) }
            computation.home = home
        }
        computation.value = copy(computation.value, items)
        computation.optionsOf = computation.optionsOf.map { position(of: $0, items) }
        computation.exceptions = computation.exceptions.map { copy($0, items) }
        for row in computation.rows.indices {
            computation.rows[row].condition = copy(computation.rows[row].condition, items)
        }
        model.computations.append(computation)
    }

    // MARK: Questions

    private mutating func writeQuestions(_ run: Range<Int>, _ items: ItemNumbers, in list: Int?) {
        var index = run.lowerBound
        while index < run.upperBound {
            writeQuestion(index, items, in: list)
            guard let shape = written.questions[index].list else {
                index += 1
                continue
            }
            for number in 1...room[index] {
                writeQuestions(shape.fields.range, items.with(index, number), in: index)
            }
            index = shape.fields.range.upperBound
        }
    }

    /// When the list has an item of that rank; nothing when it always has. One that the list can never lack is there wherever the list is.
    private mutating func presence(
        of number: Int, in list: Int, _ items: ItemNumbers, at range: SourceRange
    ) -> ExpressionID? {
        if Int64(number) > written.questions[list].minimum ?? 0 {
            return holds(list, .greaterOrEqual, number, items, at: range)
        }
        return model.questions[position(of: list, items)].applicability
    }

    private mutating func writeQuestion(_ index: Int, _ items: ItemNumbers, in list: Int?) {
        var question = written.questions[index]
        if var home = question.home {
            home.numbers = home.lists.map { items[$0] }
            question.formerNames = question.formerHomes.map {
                var former = $0
                former.numbers = home.numbers
                return former.name
            }
            home.lists = home.lists.map { position(of: $0, items) }
            question.home = home
            question.name = home.name
        }
        if let shape = question.list {
            let start = position(of: index, items) + 1
            question.list?.fields = IndexRange(start..<start + (layout.strides[index] ?? 0))
            question.list?.capacity = room[index]
            assert(shape.capacity == 0)
        }
        question.applicability = question.applicability.map { copy($0, items) }
        if let list, let held = presence(of: items[list], in: list, items, at: question.range) {
            question.applicability = question.applicability.map { all([held, $0], at: question.range) } ?? held
        }
        for option in question.options.indices {
            question.options[option].closedWhen = question.options[option].closedWhen.map { copy($0, items) }
        }
        question.suggestion = question.suggestion.map { copy($0, items) }
        model.questions.append(question)
        layout.origins.append(index)
    }
}
