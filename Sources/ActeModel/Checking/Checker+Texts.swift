internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

extension Checker {
    /// Reads the text of a `text` node.
    mutating func text(_ node: SyntaxID) -> TextID {
        let start = model.segments.count
        for block in tree.children(of: node) {
            switch tree.kind(block) {
            case .paragraph: model.segments.append(.paragraph)
            case .listItem: model.segments.append(.listItem)
            case .row:
                readRow(block)
                continue
            default: continue
            }
            readInline(tree.children(of: block))
        }
        return keepText(from: start, at: tree.range(node))
    }

    /// Reads the text on the line of a `visa`: no paragraph opens it.
    mutating func citationLine(_ node: SyntaxID) -> TextID? {
        let start = model.segments.count
        readInline(tree.children(of: node))
        guard model.segments.count > start else { return nil }
        return keepText(from: start, at: lineRange(node))
    }

    private mutating func keepText(from start: Int, at range: SourceRange) -> TextID {
        let id = TextID(model.texts.count)
        model.texts.append(Text(segments: IndexRange(start..<model.segments.count), range: range))
        return id
    }

    /// Reads the pieces of a passage in order.
    mutating func readInline(_ pieces: SyntaxChildren) {
        for piece in pieces {
            let before = model.segments.count
            // What was not understood still parts the words around it.
            defer { if model.segments.count == before { model.segments.append(.words(stringIndex(""))) } }
            switch tree.kind(piece) {
            case .run: model.segments.append(.run(tree.range(piece)))
            case .lineJoin: model.segments.append(.join)
            case .boldMark: model.segments.append(.bold)
            case .italicMark: model.segments.append(.italic)
            case .escape:
                let node = tree[piece]
                if node.end - node.start >= 2 { model.segments.append(.escaped(tree.file.bytes[Int(node.start) + 1])) }
            case .hole: readHole(piece)
            case .dateSpan: readDateSpan(piece)
            case .crossReference: readCrossReference(piece)
            case .inlineConditional:
                readInlineBranches(tree.children(of: piece).filter { tree.kind($0) == .inlineBranch })
            default: break
            }
        }
    }

    /// `[si c] … [sinon si c] … [sinon] … [fin]`: each `sinon si` is a conditional of its own inside the one before.
    private mutating func readInlineBranches(_ branches: [SyntaxID]) {
        var open = 0
        for (index, branch) in branches.enumerated() {
            if index > 0 { model.segments.append(.inlineElse) }
            if let condition = tree.first(.guard, in: branch) {
                model.segments.append(.inlineIf(guardCondition(condition)))
                open += 1
            }
            readInline(tree.children(of: branch))
        }
        for _ in 0..<open { model.segments.append(.inlineEnd) }
    }

    private mutating func readCrossReference(_ node: SyntaxID) {
        guard let name = tree.first(.name, in: node) else { return }
        let identity = intern(name)
        citations.append((identity, tree.range(name)))
        let mark = names.text(identity)
        model.segments.append(.crossReference(stringIndex(mark), range: tree.range(node)))
    }

    private mutating func readHole(_ node: SyntaxID) {
        guard let name = tree.first(.name, in: node) else { return }
        let alternatives = tree.children(of: node).filter { tree.kind($0) == .alternative }
        if readWholeHole(node, name, alternatives) { return }
        let value = reference(name)
        let range = tree.range(node)
        guard alternatives.isEmpty else { return readPick(node, value, alternatives) }
        var format: Int32?
        if let formatNode = tree.first(.format, in: node) { format = self.format(formatNode, of: value) }
        model.segments.append(.hole(value.id, format: format, range: range))
    }

    /// `[du [a] au [b]]`
    private mutating func readDateSpan(_ node: SyntaxID) {
        guard let (first, last) = firstChildren(node) else { return }
        let ends = [first, last].map { (node: $0, value: reference($0)) }
        for (node, value) in ends where value.type != nil && value.type != .date {
            report(
                .unsuitableSpan,
                "\(quoted(node)) est \(TypeNames.described(value.type ?? .text)) : « [du … au …] » va d'une date à une date.",
                at: tree.range(node), fix: Fix("Nommez ici une question, un paramètre ou un calcul de type date."))
        }
        guard ends.allSatisfy({ $0.value.type == .date }) else { return }
        model.segments.append(
            .dateSpan(
                ends[0].value.id, ends[1].value.id, isCapital: tree[node].detail == 1, range: tree.range(node)))
    }

    /// Whether a closing bracket comes right after `node`.
    private func isClosed(_ node: SyntaxID) -> Bool {
        let bytes = tree.file.bytes
        var offset = Int(tree[node].end)
        while offset < bytes.count, bytes[offset] == 0x20 { offset += 1 }
        return offset < bytes.count && bytes[offset] == 0x5D
    }

    /// The form written after the comma; nothing, once reported, when it does not suit the value.
    private mutating func format(_ node: SyntaxID, of value: Checked) -> Int32? {
        let words = NameFolding.folded(tree.text(node))
        let range = tree.range(node)
        // Without its closing bracket the rest of the line passes for a form: that bracket was reported.
        guard isClosed(node) else { return nil }
        guard let format = TextFormat(rawValue: words) else {
            let candidates = value.type.map { TextFormat.all(for: $0) } ?? TextFormat.allCases.map(\.rawValue)
            let near =
                guess(words, among: candidates)
                ?? guess(words, among: TextFormat.allCases.map(\.rawValue))
            let fix =
                near.map { Fix("Vouliez-vous écrire « \($0) » ?", range: range, replacement: $0) }
                ?? Fix("On peut écrire : \(Checker.listed(candidates)).")
            report(
                .unknownFormat, "« \(tree.text(node)) » n'est pas une façon d'écrire une valeur.", at: range, fix: fix)
            return nil
        }
        guard let type = value.type else { return nil }
        guard format.suits(type) else {
            let suitable = TextFormat.all(for: type)
            let fix: Fix
            if let whole = format.overItems, whole.suits(type) {
                fix = Fix("Écrivez « \(whole.rawValue) ».", range: range, replacement: whole.rawValue)
            } else if suitable.isEmpty {
                fix = Fix("Retirez la virgule et ce qui la suit.")
            } else {
                fix = Fix("On peut écrire : \(Checker.listed(suitable)).")
            }
            report(
                .unsuitableFormat, "\(TypeNames.described(type).capitalizedFirst) ne s'écrit pas « \(words) ».",
                at: range, fix: fix)
            return nil
        }
        return stringIndex(words)
    }
}
