import ActeActs
import ActeDiagnostics
import ActeFrench
import ActeGraph
import ActeModel

extension Lowering {
    /// A text of the tree: a passage of the part it stands in.
    mutating func lowerText(_ text: TextID, at place: Place) {
        if isCertainlyFilled(text) { fill(under: place.path) }
        let id = part("texte", role: .passage, showing: text, at: place, range: model.texts[text.index].range)
        writeText(text, as: id, at: place)
    }

    /// The message of a refusal: what it shows is never asked for its sake.
    mutating func lowerNoticeText(_ text: TextID, origin: ActeActs.Origin) {
        plan.beginText(nil, origin: origin)
        var setter = Typesetter()
        for segment in model.texts[text.index].segments.range { writeSegment(segment, with: &setter) }
        plan.endText()
    }

    /// Writes a text into the plan, and the decisions inside it into the graph.
    mutating func writeText(_ text: TextID, as id: PartID?, at place: Place) {
        let source = model.texts[text.index]
        plan.beginText(id, origin: line(source.range))
        var setter = Typesetter()
        let segments = source.segments.range
        requireValues(segments, under: place.path)
        _ = writeSegments(segments, at: place, with: &setter)
        plan.endText()
    }

    /// Writes segments up to the end of the enclosing passage.
    /// - Returns: the index of the segment that ended it.
    private mutating func writeSegments(
        _ segments: Range<Int>, at place: Place, with setter: inout Typesetter
    ) -> Int {
        var index = segments.lowerBound
        while index < segments.upperBound {
            switch model.segments[index] {
            case .inlineIf(let expression):
                index = writeInline(expression, from: index, in: segments, at: place, with: &setter)
            case .inlineElse, .inlineEnd: return index
            case .row(let isHeader, let range):
                followTable(isHeader: isHeader, at: range, under: place.path)
                writeSegment(index, with: &setter)
            case .needsItems(let list, let range): oweItems(of: Int(list), under: place.path, at: range)
            case .crossReference(let mark, let range):
                references.append((mark: model.strings[Int(mark)], path: place.path, range: range))
                writeSegment(index, with: &setter)
            default: writeSegment(index, with: &setter)
            }
            index += 1
        }
        return index
    }

    /// `[si c] … [sinon] … [fin]`: a decision whose branches are passages of their own.
    private mutating func writeInline(
        _ expression: ExpressionID, from start: Int, in segments: Range<Int>, at place: Place,
        with setter: inout Typesetter
    ) -> Int {
        let range = model.expressionRanges[expression.index]
        requirePresence(expression, hasElse(from: start) ? .eitherWay : .whereItHolds, under: place.path)
        noteAsked(deciding: expression, under: place.path)
        let taken = condition(expression)
        if !holdings.contains(expression) {
            oweReachability(
                taken, under: place.path, at: range,
                BranchWay(own: taken, expression: expression.index, step: place.step, isWritten: true))
        }
        let (decision, blocks) = graph.select([taken], in: place.block, origin: origin(range))
        recordDecision(decision, DecisionOrigin(range: range, conditions: [expression], sources: []))
        plan.beginDecision(decision, caption: caption(of: expression), privacy: privacy(of: expression))
        var index = start
        let places = [
            inside(place, in: blocks[0], where: taken, .enclosing, at: range),
            inside(place, in: blocks[1], where: graph.not(taken), .earlier, at: range),
        ]
        let before = setter
        for inside in places {
            plan.beginBranch()
            if case .inlineEnd = segment(index) { continue }
            let passage = (index + 1)..<segments.upperBound
            // What stands under a condition of its own fills the part by itself.
            if isCertainlyFilled(passage) { fill(under: inside.path) }
            let shown = shownOperands(passage, at: inside)
            _ = graph.part("passage", showing: shown, in: inside.block, origin: origin(range))
            origins.parts.append(PartOrigin(role: .passage, owner: place.owner, range: range))
            requireValues(passage, under: inside.path)
            setter = before
            index = writeSegments(passage, at: inside, with: &setter)
        }
        plan.endDecision()
        setter.passHole()
        return index
    }

    /// Whether the passage opened at `start` has a `[sinon]` of its own.
    private func hasElse(from start: Int) -> Bool {
        var depth = 0
        var index = start + 1
        while let segment = segment(index) {
            switch segment {
            case .inlineIf: depth += 1
            case .inlineElse: if depth == 0 { return true }
            case .inlineEnd:
                if depth == 0 { return false }
                depth -= 1
            default: break
            }
            index += 1
        }
        return false
    }

    private func segment(_ index: Int) -> TextSegment? { index < model.segments.count ? model.segments[index] : nil }

    private mutating func writeSegment(_ index: Int, with setter: inout Typesetter) {
        switch model.segments[index] {
        case .paragraph:
            plan.paragraph()
            setter = Typesetter()
        case .listItem:
            plan.listItem()
            setter = Typesetter()
        case .row(let isHeader, _):
            plan.row(isHeader: isHeader)
            setter = Typesetter()
        case .cell:
            plan.cell()
            setter = Typesetter()
        case .run(let range):
            let file = model.files[Int(range.file.rawValue)].bytes
            write(file, Int(range.start)..<Int(range.end), before: index + 1, with: &setter)
        case .join: write([0x20], 0..<1, before: index + 1, with: &setter)
        case .escaped(let byte): write([byte], 0..<1, before: index + 1, with: &setter)
        case .bold: plan.toggleBold()
        case .italic: plan.toggleItalic()
        case .hole(let expression, let format, _):
            plan.hole(shownOperand(expression), format.flatMap { HoleFormat(model.strings[Int($0)]) } ?? .standard)
            if format == nil, saysCivility(expression) { setter.passCivility() } else { setter.passHole() }
        case .dateSpan(let first, let last, let isCapital, _):
            plan.dateSpan(from: shownOperand(first), to: shownOperand(last), isCapital: isCapital)
            setter.passHole()
        case .pick(let pick): writePick(model.picks[Int(pick)], with: &setter)
        case .crossReference(let mark, _):
            plan.crossReference(model.strings[Int(mark)])
            setter.passHole()
        case .words(let words):
            let text = Array(model.strings[Int(words)].utf8)
            write(text, 0..<text.count, before: index + 1, with: &setter)
        // What is said of lists was spread before.
        case .inlineIf, .inlineElse, .inlineEnd, .needsItems, .enumeration, .enumerationEnd: break
        }
    }

    /// Whether a value is `Madame` or `Monsieur`, whatever is answered.
    private func saysCivility(_ expression: ExpressionID) -> Bool {
        let question: Int? =
            switch model.expressions[expression.index] {
            case .question(let index): Int(index)
            case .computation(let index): model.computations[Int(index)].optionsOf
            default: nil
            }
        guard let options = question.map({ model.questions[$0].options }), !options.isEmpty else { return false }
        return options.allSatisfy { Typesetter.isCivility($0.label) }
    }

    /// Sets a piece of text; the segment at `next` says whether the paragraph goes on.
    private mutating func write(
        _ text: [UInt8], _ range: Range<Int>, before next: Int, with setter: inout Typesetter
    ) {
        let continuation: Typesetter.Continuation =
            switch segment(next) {
            case nil, .paragraph, .listItem, .row, .cell: .end
            default: .more
            }
        typeset.removeAll(keepingCapacity: true)
        setter.set(text, in: range, upTo: continuation, into: &typeset)
        plan.text(typeset)
    }

    private mutating func writePick(_ pick: ActeModel.Pick, with setter: inout Typesetter) {
        let alternatives = pick.alternatives.map { Typesetter.text(String(decoding: bytes($0), as: UTF8.self)) }
        let rule: ActeActs.PickRule =
            switch pick.rule {
            case .truth: .truth
            case .number: .number
            case .gender, .option: .option(Array(0..<UInt8(truncatingIfNeeded: alternatives.count)))
            }
        plan.pick(shownOperand(pick.subject), rule, alternatives)
        setter.passHole()
    }

    // MARK: What a text shows

    /// The operands that a run of segments shows whatever is decided inside it, up to the end of the enclosing passage.
    mutating func shownOperands(_ segments: Range<Int>, at place: Place) -> [Operand] {
        var shown: [Operand] = []
        for (expression, _) in shownExpressions(segments) {
            let operand = operand(expression)
            if !shown.contains(operand) { shown.append(operand) }
        }
        return shown
    }

    /// The expressions shown at the level of a passage, with their places.
    func shownExpressions(_ segments: Range<Int>) -> [(ExpressionID, SourceRange)] {
        var shown: [(ExpressionID, SourceRange)] = []
        var depth = 0
        for index in segments {
            switch model.segments[index] {
            case .inlineIf: depth += 1
            case .inlineEnd:
                if depth == 0 { return shown }
                depth -= 1
            case .inlineElse: if depth == 0 { return shown }
            case .hole(let expression, _, let range): if depth == 0 { shown.append((expression, range)) }
            case .dateSpan(let first, let last, _, let range):
                if depth == 0 { shown += [(first, range), (last, range)] }
            case .pick(let pick):
                if depth == 0 { shown.append((model.picks[Int(pick)].subject, model.picks[Int(pick)].range)) }
            case .paragraph, .listItem, .row, .cell, .run, .join, .escaped, .bold, .italic, .crossReference, .words,
                .needsItems, .enumeration, .enumerationEnd:
                continue
            }
        }
        return shown
    }

    /// The words of a text without blanks, or nothing when it has one.
    func plainWords(of text: TextID) -> String? {
        var words: [UInt8] = []
        for segment in model.segments(of: text) {
            switch segment {
            case .run(let range): words.append(contentsOf: bytes(range))
            case .join: words.append(0x20)
            case .escaped(let byte): words.append(byte)
            case .paragraph, .bold, .italic: continue
            case .words(let index): words.append(contentsOf: model.strings[Int(index)].utf8)
            case .listItem, .row, .cell, .hole, .dateSpan, .pick, .crossReference, .inlineIf, .inlineElse, .inlineEnd,
                .needsItems, .enumeration, .enumerationEnd:
                return nil
            }
        }
        return String(decoding: words, as: UTF8.self)
    }

    /// The bytes of a place.
    func bytes(_ range: SourceRange) -> ArraySlice<UInt8> {
        let all = model.files[Int(range.file.rawValue)].bytes
        return all[Int(range.start)..<Int(range.end)]
    }

    /// A condition in the words of its author.
    func words(of expression: ExpressionID) -> String {
        String(decoding: bytes(model.expressionRanges[expression.index]), as: UTF8.self)
    }

    /// What stands in a draft for words that a condition decides and whose answers are missing: the names that it reads, not the rule itself.
    func caption(of expression: ExpressionID) -> String {
        let words = words(of: expression)
        var names: [Substring] = []
        for piece in words.split(separator: "[").dropFirst(words.hasPrefix("[") ? 0 : 1) {
            guard let end = piece.firstIndex(of: "]"), !names.contains(piece[..<end]) else { continue }
            names.append(piece[..<end])
        }
        return names.isEmpty ? words : names.map { Typesetter.text(String($0)) }.joined(separator: ", ")
    }
}
