internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

/// Where in the act statements are read.
enum Surroundings {
    /// Directly in the tree.
    case top
    /// In a reusable text: what it holds is judged where it is included.
    case clause
    /// Inside a part.
    case inside(PartKind)

    /// What may stand here.
    var allowed: PartSet {
        switch self {
        case .top: .parts
        case .clause: .anything
        case .inside(let kind): .inside(kind)
        }
    }

    /// The words for the place, as in « dans un article ».
    var described: String {
        switch self {
        case .top: "directement dans l'acte"
        case .clause: "dans une clause"
        case .inside(let kind): "dans \(kind.described)"
        }
    }
}

/// A block once read, and what it holds whatever the branch.
struct ReadBlock {
    var block: Block
    var contents: PartSet
}

extension Checker {
    /// Reads the tree of the act.
    mutating func readBody() {
        // A text at the edge of the file was reported when it was read.
        let rules = tree
        let read = block(declarations.body.lazy.filter { rules.kind($0) != .text }, .top)
        model.body = read.block
        writtenParts = read.contents
    }

    /// Reads statements that belong together.
    mutating func block(_ nodes: some Sequence<SyntaxID>, _ place: Surroundings) -> ReadBlock {
        let start = openStatements.count
        var contents = PartSet()
        var dated: [DatedPart] = []
        for node in nodes { readStatement(node, place, into: &contents, &dated) }
        if dated.count > 1 { compare(dated) }
        let first = model.statements.count
        model.statements.append(contentsOf: openStatements[start...])
        openStatements.removeLast(openStatements.count - start)
        return ReadBlock(block: IndexRange(first..<model.statements.count), contents: contents)
    }

    /// Reads what is indented below a statement.
    mutating func block(below node: SyntaxID, _ place: Surroundings) -> ReadBlock {
        return block(tree.children(of: node), place)
    }

    /// Reads a statement, under the condition that it is in force where it is dated.
    private mutating func readStatement(
        _ node: SyntaxID, _ place: Surroundings, into contents: inout PartSet, _ dated: inout [DatedPart]
    ) {
        let kind = tree.kind(node)
        guard kind != .conditional, kind != .selection, let window = window(of: node) else {
            return readStatement(node, place, into: &contents)
        }
        let start = openStatements.count
        readStatement(node, place, into: &contents)
        guard let branch = restrict(since: start, to: window) else { return }
        if let title = tree.first(.title, in: node), let part = PartKind(kind) {
            let caption = "\(part.keyword) \(tree.text(title))"
            dated.append(DatedPart(caption: caption, window: window, branch: branch, range: lineRange(node)))
        }
    }

    private mutating func readStatement(_ node: SyntaxID, _ place: Surroundings, into contents: inout PartSet) {
        let kind = tree.kind(node)
        switch kind {
        case .text: readText(node, place, into: &contents)
        case .conditional: readConditional(node, place, into: &contents)
        case .selection: readSelection(node, place, into: &contents)
        case .repetition: readRepetition(node, place, into: &contents)
        case .request: readRequest(node)
        case .derivation: readDerivation(node)
        case .inclusion: readInclusion(node, place, into: &contents)
        case .alert, .refusal: readNotice(node, isRefusal: kind == .refusal)
        default:
            guard let part = PartKind(kind) else { return }
            readPart(node, part, place, into: &contents)
        }
    }

    private mutating func readText(_ node: SyntaxID, _ place: Surroundings, into contents: inout PartSet) {
        contents.insert(.text)
        guard place.allowed.contains(.text) else {
            report(
                .misplacedText, "Ce texte est \(place.described) : rien ne dit où il s'imprime.", at: tree.range(node),
                fix: Fix("Placez-le sous une partie de l'acte : un article, un considérant, une mention…"))
            return
        }
        if let row = tree.first(.row, in: node) {
            contents.insert(.table)
            if !place.allowed.contains(.table) { reportMisplacedTable(row, place.described) }
        }
        openStatements.append(.text(text(node)))
    }

    private mutating func readConditional(_ node: SyntaxID, _ place: Surroundings, into contents: inout PartSet) {
        let start = openBranches.count
        for branch in tree.children(of: node) where tree.kind(branch) == .branch {
            var condition = tree.first(.guard, in: branch).map { guardCondition($0) }
            // A branch that is not in force is as if it were not written.
            let window = window(of: branch)
            if let window {
                let dated = conditions(of: window, "Cette condition")
                if !dated.isEmpty { condition = all((condition.map { [$0] } ?? []) + dated, at: window.range) }
            }
            readBranch(branch, condition, datedBy: window?.range, place, into: &contents)
        }
        openStatements.append(.conditional(closeBranches(from: start)))
    }

    private mutating func readSelection(_ node: SyntaxID, _ place: Surroundings, into contents: inout PartSet) {
        guard let selection = selection(node) else { return }
        let start = openBranches.count
        for (condition, branch) in selection.cases { readBranch(branch, condition, place, into: &contents) }
        if let otherwise = selection.otherwise { readBranch(otherwise, nil, place, into: &contents) }
        if let gap = selection.gap, openBranches.count > start {
            let type = selection.subject.type ?? .truth
            openBranches[openBranches.count - 1].gap = missing(gap, type, at: tree.range(node))
        }
        openStatements.append(.selection(selection.subject.id, closeBranches(from: start)))
    }

    private mutating func readBranch(
        _ node: SyntaxID, _ condition: ExpressionID?, datedBy line: SourceRange? = nil, _ place: Surroundings,
        into contents: inout PartSet
    ) {
        let properties = keptProperties(of: node, .branch)
        // What a case holds may be dated; the case itself stays, since the cases cover every answer.
        let window = tree.kind(node) == .branch ? nil : window(of: node)
        let start = openStatements.count
        var read = block(below: node, place)
        contents.formUnion(read.contents)
        if let window { read.block = restricted(read.block, to: window, since: start) }
        openBranches.append(
            Branch(
                condition: condition, block: read.block, properties: properties, range: lineRange(node), window: line))
    }

    /// What a branch holds, under the condition that it is in force.
    mutating func restricted(_ block: Block, to window: Window, since start: Int) -> Block {
        openStatements += model.statements[block.range]
        restrict(since: start, to: window)
        let first = model.statements.count
        model.statements.append(contentsOf: openStatements[start...])
        openStatements.removeLast(openStatements.count - start)
        return IndexRange(first..<model.statements.count)
    }

    private mutating func closeBranches(from start: Int) -> IndexRange {
        let first = model.branches.count
        model.branches.append(contentsOf: openBranches[start...])
        openBranches.removeLast(openBranches.count - start)
        return IndexRange(first..<model.branches.count)
    }

    private mutating func readRequest(_ node: SyntaxID) {
        readGround(of: node, .step)
        guard let reference = firstChild(node) else { return }
        if case .record(let instance) = field(reference) {
            markRead(record: instance)
            return request(record: instance)
        }
        guard let symbol = resolve(reference, as: .question) else { return }
        openStatements.append(.request(symbol.index))
        if let item = itemOfList[Int(symbol.index)] { markRead(record: item) }
    }

    /// Keeps all that a record asks.
    private mutating func request(record instance: Int) {
        for field in declarations.questions.indices where fieldPlaces[field]?.instance == instance {
            openStatements.append(.request(Int32(truncatingIfNeeded: field)))
        }
        for case .record(let inner) in instances[instance].fields.values.sorted(by: FieldTarget.precedes) {
            request(record: inner)
        }
    }

    private mutating func readInclusion(_ node: SyntaxID, _ place: Surroundings, into contents: inout PartSet) {
        readGround(of: node, .step)
        guard let reference = firstChild(node), let symbol = resolve(reference, as: .clause) else { return }
        let added = clauseContents[Int(symbol.index)]
        contents.formUnion(added)
        guard place.allowed.isSuperset(of: added) else {
            let part = PartKind.allCases.first { added.contains(PartSet($0)) && !place.allowed.contains(PartSet($0)) }
            let isTable = part == nil && place.allowed.contains(.text) && added.contains(.table)
            let what = isTable ? "un tableau" : part?.described
            report(
                .misplacedInclusion,
                "La clause [\(tree.text(reference))] contient \(what ?? "du texte hors de toute partie"), qui ne peut pas venir \(place.described).",
                at: tree.range(node), notes: [Note("La clause est écrite ici.", at: rules.range(symbol.node))],
                fix: Fix("Incluez-la ailleurs, ou changez ce qu'elle contient."))
            return
        }
        openStatements.append(.inclusion(symbol.index))
    }

    private mutating func readDerivation(_ node: SyntaxID) {
        let properties = keptProperties(of: node, .step)
        guard let title = tree.first(.title, in: node) else { return }
        openStatements.append(.derivation(Int32(truncatingIfNeeded: model.derivations.count)))
        model.derivations.append(
            Derivation(name: tree.text(title), properties: properties, range: lineRange(node)))
    }

    private mutating func readNotice(_ node: SyntaxID, isRefusal: Bool) {
        let condition = tree.first(.guard, in: node).map { guardCondition($0) }
        let properties = keptProperties(of: node, .notice)
        // Without a text it says nothing: that was reported when it was read.
        guard let textNode = tree.first(.text, in: node) else { return }
        if let row = tree.first(.row, in: textNode) {
            reportMisplacedTable(row, "dans ce que l'outil dit aux personnes")
        }
        let words = text(textNode)
        if isRefusal { reportChangingMessage(words) }
        let notice = Notice(condition: condition, text: words, properties: properties, range: lineRange(node))
        let index = Int32(truncatingIfNeeded: model.notices.count)
        model.notices.append(notice)
        openStatements.append(isRefusal ? .refusal(index) : .alert(index))
    }

    /// A refusal ends the walk: nothing in its message is decided after it.
    private mutating func reportChangingMessage(_ message: TextID) {
        var changing: SourceRange?
        for segment in model.segments[model.texts[message.index].segments.range].reversed() {
            switch segment {
            case .inlineIf(let condition): changing = model.expressionRanges[condition.index]
            case .enumeration(_, _, let range): changing = range
            default: continue
            }
        }
        guard let changing else { return }
        report(
            .changingRefusal, "Le message d'un refus ne contient ni passage sous condition, ni énumération.",
            at: changing, fix: Fix("Écrivez un refus pour chaque situation, avec sa condition."))
    }
}
