public import ActeDiagnostics
import ActeActs
import ActeGraph
import ActeModel
import ActeSyntax

/// Compiles a rule file, all the way: reads, checks, writes the graph and the plan, and proves that no path uses what it lacks.
///
/// - Parameters:
///   - file: the rule file. Its identity must be 0.
///   - loader: gives by name what the file calls upon: the plan of the act's nature (`gabarits/arrêté`) when the file brings none of its
///     own, the calendars of holidays (`communs/calendriers`).
///   - sink: receives everything found.
/// - Returns: the rules, or nothing when an error was found.
/// - Complexity: linear in the size of the file, and in the size of its conditions written as diagrams.
public func compile(
    _ file: SourceFile, with loader: SourceLoader, into sink: inout DiagnosticSink
) -> CompiledRules? {
    compile(parse(file, into: &sink), with: loader, into: &sink)
}

/// Reports everything found in a file: a rule file, or one that holds only plans of acts and calendars, which mean nothing without an act
/// and are checked with those that call upon them.
/// - Complexity: that of ``compile(_:with:into:)``.
public func examine(_ file: SourceFile, with loader: SourceLoader, into sink: inout DiagnosticSink) {
    let tree = parse(file, into: &sink)
    if isShared(tree) {
        checkShared(tree, into: &sink)
        return
    }
    _ = compile(tree, with: loader, into: &sink)
}

/// Whether a file holds only what other rule files share: plans of acts, calendars. O(size).
public func isShared(_ file: SourceFile) -> Bool {
    var sink = DiagnosticSink()
    return isShared(parse(file, into: &sink))
}

private func isShared(_ tree: SyntaxTree) -> Bool {
    let kinds = tree.children(of: tree.root).map(tree.kind)
    return !kinds.isEmpty && kinds.allSatisfy { $0 == .template || $0 == .calendar }
}

private func compile(
    _ main: SyntaxTree, with loader: SourceLoader, into sink: inout DiagnosticSink
) -> CompiledRules? {
    var trees = [main]
    for path in CalledFiles(in: main).paths {
        guard let bytes = loader.read(path) else { continue }
        let called = SourceFile(id: FileID(UInt16(trees.count)), name: path + ".acte", bytes: bytes)
        trees.append(parse(called, into: &sink))
    }
    // What a file that cannot be read lacks is not to be told of: it holds nothing.
    guard trees.allSatisfy(\.isReadable) else { return nil }
    let model = check(trees, into: &sink)
    guard !sink.hasErrors else {
        check(wordingOf: model, into: &sink)
        return nil
    }
    let rules = prove(model, ListRoom(for: model), into: &sink)
    // The paths are proved with as few items as tell something apart; examples may tell of more.
    return rules?.roomFor(examplesOf: model) ?? rules
}

/// Writes the graph and the plan of a sound model, and checks its wording and every path. `room` says how many items of its lists there is room for.
func prove(_ written: CheckedModel, _ room: ListRoom, into sink: inout DiagnosticSink) -> CompiledRules? {
    guard let spread = Spreading.spread(written, room) else {
        sink.report(tooLarge(.tooManyElements, written))
        return nil
    }
    check(wordingOf: spread.model, into: &sink)
    guard !sink.hasErrors else { return nil }
    var lowering = Lowering(spread.model, for: .proof)
    lowering.lower()
    do throws(GraphLimit) {
        let rules = try CompiledRules(lowering, written, spread.layout, room)
        let proof = PathProof(
            model: spread.model, graph: rules.graph,
            situations: SituationText(spread.model, terms: lowering.origins.terms))
        proof.report(lowering.obligations, lowering.branches, into: &sink)
        return sink.hasErrors ? nil : rules
    } catch {
        sink.report(tooLarge(error, written))
        return nil
    }
}

/// Writes the graph and the plan of a model whose paths were proved, with another room for the items of its lists; nothing when they are too many.
func lower(_ written: CheckedModel, _ room: ListRoom) -> CompiledRules? {
    guard let spread = Spreading.spread(written, room) else { return nil }
    var lowering = Lowering(spread.model, for: .walking)
    lowering.lower()
    return try? CompiledRules(lowering, written, spread.layout, room)
}

extension CompiledRules {
    /// Builds the graph and the plan that were written.
    fileprivate init(
        _ lowering: Lowering, _ written: CheckedModel, _ layout: SpreadLayout, _ room: ListRoom
    ) throws(GraphLimit) {
        self.init(
            model: lowering.model, written: written, layout: layout, room: room, graph: try lowering.graph.build(),
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
