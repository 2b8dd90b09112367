public import ActeDiagnostics
import ActeActs
import ActeGraph
import ActeModel
import ActeProof
import ActeSyntax
import ActeValues

/// Compiles a rule file, all the way: reads, checks, writes the graph and the plan, and proves that no path uses what it lacks.
///
/// - Parameters:
///   - file: the rule file. Its identity must be 0.
///   - loader: gives by name what the file calls upon: the files it uses (`utiliser`), the plan of the act's nature (`gabarits/arrêté`)
///     when there is none in them, the calendars of holidays (`communs/calendriers`).
///   - sink: receives everything found.
/// - Returns: the rules, or nothing when an error was found.
/// - Complexity: linear in the size of the file and of its conditions written as diagrams, but for the lines of a table and the exceptions of a
///   computation, each of which is compared with the others.
public func compile(
    _ file: SourceFile, with loader: SourceLoader, into sink: inout DiagnosticSink
) -> CompiledRules? {
    let rules = compile(parse(file, into: &sink), with: loader, into: &sink)
    return sink.hasErrors ? nil : rules
}

/// Compiles a rule file as far as it can be walked: what is wrong on some of its paths is reported, and does not keep the others from being tried. Acts of
/// such rules are drafts (`ActPlan.isProved`).
/// - Returns: the rules, or nothing when they cannot be walked at all.
/// - Complexity: that of ``compile(_:with:into:)``.
public func compileDraft(
    _ file: SourceFile, with loader: SourceLoader, into sink: inout DiagnosticSink
) -> CompiledRules? {
    guard let rules = compile(parse(file, into: &sink), with: loader, into: &sink) else { return nil }
    return rules.plan.isProved ? rules : rules.draft ?? rules
}

/// Reports everything found in a file: a rule file, or one that acts share, which is checked by itself; the plans of acts in it mean nothing
/// without an act, and are checked with those that call upon them. What acts may lack of what is expected of them (`CompiledRules.lacking`) is told too.
/// - Returns: the rules of an act, when they are sound.
/// - Complexity: that of ``compile(_:with:into:)``.
@discardableResult
public func examine(
    _ file: SourceFile, with loader: SourceLoader, into sink: inout DiagnosticSink
) -> CompiledRules? {
    let tree = parse(file, into: &sink)
    guard isShared(tree) else {
        let rules = compile(tree, with: loader, into: &sink)
        if let rules { sink.report(all: rules.lacking) }
        return sink.hasErrors ? nil : rules
    }
    guard tree.isReadable else { return nil }
    let rules = JoinedRules(tree, with: loader, into: &sink)
    guard let joined = rules.tree else { return nil }
    var calendars: [SyntaxTree] = []
    // One that a shared file declares must not hide one of those that all acts have.
    if joined.children(of: joined.root).contains(where: { joined.kind($0) == .calendar }) {
        calendars = called([CalledFiles.calendars], after: rules.count, with: loader, into: &sink)
            .filter { $0.file.bytes != file.bytes }
    }
    check(wordingOf: checkShared(joined, calendars: calendars, into: &sink), into: &sink)
    return nil
}

/// Whether a file holds only what other rule files share: declarations, calendars, plans of acts. O(size).
public func isShared(_ file: SourceFile) -> Bool {
    var sink = DiagnosticSink()
    return isShared(parse(file, into: &sink))
}

private func isShared(_ tree: SyntaxTree) -> Bool {
    let kinds = tree.children(of: tree.root).map(tree.kind)
    return kinds.contains(where: SharedContents.declares) && kinds.allSatisfy(SharedContents.holds)
}

private func compile(
    _ main: SyntaxTree, with loader: SourceLoader, into sink: inout DiagnosticSink
) -> CompiledRules? {
    // What a file that cannot be read lacks is not to be told of: it holds nothing.
    guard main.isReadable else { return nil }
    let whole = JoinedRules(main, with: loader, into: &sink)
    guard let joined = whole.tree else { return nil }
    let paths = CalledFiles(in: joined, already: whole.names).paths
    let trees = [joined] + called(paths, after: whole.count, with: loader, into: &sink)
    guard trees.allSatisfy(\.isReadable) else { return nil }
    let model = checkLeavingGaps(trees, into: &sink)
    DerivedActCheck(model: model, loader: loader).report(into: &sink)
    guard !sink.hasErrors else {
        sink.report(all: model.gaps.map(\.finding))
        check(wordingOf: model, into: &sink)
        return nil
    }
    let rules = prove(model, ListRoom(for: model), into: &sink)
    // The paths are proved with as few items as tell something apart; examples may tell of more.
    return rules?.roomFor(examplesOf: model) ?? rules
}

/// Reads the files of these names; those that are not found are left out.
private func called(
    _ paths: [String], after count: Int, with loader: SourceLoader, into sink: inout DiagnosticSink
) -> [SyntaxTree] {
    var trees: [SyntaxTree] = []
    for path in paths {
        guard let bytes = loader.read(path) else { continue }
        let file = SourceFile(id: FileID(UInt16(count + trees.count + 1)), name: path + ".acte", bytes: bytes)
        trees.append(parse(file, into: &sink))
    }
    return trees
}

/// Writes the graph and the plan of a sound model, and checks its wording and every path. `room` says how many items of its lists there is room for. Where
/// something is wrong on a path, that is reported, and the rules are marked as not proved.
func prove(_ written: CheckedModel, _ room: ListRoom, into sink: inout DiagnosticSink) -> CompiledRules? {
    guard let spread = Spreading.spread(written, room, most: SpreadLayout.mostProved) else {
        sink.report(
            Diagnostic(
                "E0453", "Les listes de ce fichier ont trop d'éléments, à elles toutes, pour être vérifiées.",
                at: written.header.range,
                fix: Fix("Baissez leurs « au moins », ou les nombres auxquels des conditions les comparent.")))
        return nil
    }
    check(wordingOf: written, into: &sink)
    guard !sink.hasErrors else { return nil }
    TwinBranches(written).report(into: &sink)
    var lowering = Lowering(spread, for: .proof)
    lowering.lower()
    do throws(GraphLimit) {
        let prover = try Prover(building: lowering.graph)
        var rules = CompiledRules(lowering, written, spread.layout, room, prover.graph)
        var proof = PathProof(
            model: spread.model, prover: prover,
            situations: SituationText(spread.model, terms: lowering.origins.terms), ways: lowering.ways,
            bars: lowering.bars, clauseSteps: lowering.clauseSteps,
            openLines: OpenLines(written, readingAny: room.open).ranges)
        proof.report(lowering.obligations, lowering.branches, into: &sink)
        leaveLongListsOpen(written, room, into: &sink)
        rules.plan.isProved = !sink.hasErrors
        rules.lacking = proof.lacking(lowering.expectations, but: lowering.waivers)
        // Where something is wrong on a path, what is asked hangs on how it will be mended.
        if rules.plan.isProved { IdleQuestions(model: rules.model, graph: rules.graph).report(into: &sink) }
        return rules
    } catch {
        sink.report(tooLarge(error, written))
        return nil
    }
}

/// Says of each list of which more items may give what no fewer do how many of them were looked at.
private func leaveLongListsOpen(_ model: CheckedModel, _ room: ListRoom, into sink: inout DiagnosticSink) {
    for list in room.open.sorted() {
        let question = model.questions[list]
        guard question.maximum.map({ $0 > Int64(room[list]) }) ?? true else { continue }
        sink.leaveUndecided(
            "et quand [\(question.name)] a plus de \(room[list]) éléments ? Leur somme ou leur nombre décide.",
            at: question.range)
    }
}

/// Writes the graph and the plan of a model whose paths were proved, with another room for the items of its lists; nothing when they are too many.
func lower(
    _ written: CheckedModel, _ room: ListRoom, for purpose: Lowering.Purpose = .walking
) -> CompiledRules? {
    guard let spread = Spreading.spread(written, room, most: SpreadLayout.mostWalked) else { return nil }
    var lowering = Lowering(spread, for: purpose)
    lowering.lower()
    guard let graph = try? lowering.graph.build(.whatRuns) else { return nil }
    return CompiledRules(lowering, written, spread.layout, room, graph)
}

extension CompiledRules {
    /// The plan that was written, and the graph that was built of it.
    fileprivate init(
        _ lowering: Lowering, _ written: CheckedModel, _ layout: SpreadLayout, _ room: ListRoom, _ graph: DecisionGraph
    ) {
        self.init(
            model: lowering.model, written: written, layout: layout, room: room, graph: graph,
            plan: lowering.plan.finish(), origins: lowering.origins)
    }
}

private func check(wordingOf model: CheckedModel, into sink: inout DiagnosticSink) {
    var wording = WordingCheck(model)
    wording.run()
    sink.report(all: wording.findings)
}

private func tooLarge(_ limit: GraphLimit, _ model: CheckedModel) -> Diagnostic {
    Diagnostic(
        "E0453", PathProof.sentence(for: limit), at: model.header.range,
        fix: Fix("Partagez ce fichier en plusieurs actes, ou simplifiez ses conditions."))
}
