import ActeDiagnostics
import ActeModel

/// Conditions whose branches all hold the same: whichever is taken, the act says the same thing.
///
/// Branches are compared as they are written, line by line and without their margins; where what they hold is made otherwise and comes to the same,
/// that is not seen.
struct TwinBranches {
    private let model: CheckedModel

    init(_ model: CheckedModel) { self.model = model }

    /// Warns of each, in the order of the file. O(text under conditions · depth).
    func report(into sink: inout DiagnosticSink) {
        for statement in model.statements {
            switch statement {
            case .conditional(let arms), .selection(_, let arms):
                guard let first = model.branches(of: arms).first, first.range.file == model.header.range.file,
                    areTwins(model.branches(of: arms), endIsWritten: statement)
                else { continue }
                sink.report(finding(first, besides: model.branches(of: arms).dropFirst()))
            default: continue
            }
        }
    }

    private func areTwins(_ arms: ArraySlice<Branch>, endIsWritten statement: Statement) -> Bool {
        // Without `sinon`, nothing stands where no condition holds.
        if case .conditional = statement, arms.last?.condition != nil { return false }
        guard arms.count > 1, arms.allSatisfy({ $0.window == nil && $0.gap == nil }) else { return false }
        guard let first = arms.first.map(words(of:)) else { return false }
        return arms.dropFirst().allSatisfy { words(of: $0) == first }
    }

    private func finding(_ first: Branch, besides others: ArraySlice<Branch>) -> Diagnostic {
        Diagnostic(
            "A0483", .warning, "Toutes les branches disent la même chose : cette condition ne décide rien.",
            at: first.range, notes: others.map { Note("La même chose est écrite ici.", at: $0.range) },
            fix: Fix("Écrivez ce passage une seule fois, sans condition, ou corrigez la branche qui devait différer."))
    }

    // MARK: Words

    private func words(of branch: Branch) -> [String] { properties(branch.properties) + words(of: branch.block) }

    private func properties(_ properties: [Property]) -> [String] { properties.map { "\($0.key) : \($0.value)" } }

    /// What a block holds, as told from what another holds. What is asked, repeated or refused counts as itself alone.
    private func words(of block: Block) -> [String] {
        model.statements(of: block).flatMap { statement in
            switch statement {
            case .text(let text): words(of: text)
            case .part(let index): words(of: model.parts[Int(index)])
            case .conditional(let arms): model.branches(of: arms).flatMap { condition(of: $0) + words(of: $0) }
            case .selection(let subject, let arms):
                [written(model.expressionRanges[subject.index])]
                    + model.branches(of: arms).flatMap { condition(of: $0) + words(of: $0) }
            case .inclusion(let index): ["inclure \(index)"]
            case .derivation(let index): ["dérive \(index)"]
            case .request(let index): ["demander \(index)"]
            case .repetition, .alert, .refusal: ["\(statement)"]
            }
        }
    }

    private func words(of part: Part) -> [String] {
        ["\(part.kind) \(part.title) \(part.mark ?? "")"] + (part.line.map(words(of:)) ?? [])
            + properties(part.properties) + words(of: part.block)
    }

    private func condition(of branch: Branch) -> [String] {
        [branch.condition.map { written(model.expressionRanges[$0.index]) } ?? "sinon"]
    }

    private func words(of text: TextID) -> [String] {
        written(model.texts[text.index].range).split(separator: "\n").map { line in
            String(line.drop { " >\t".contains($0) })
        }
    }

    private func written(_ range: SourceRange) -> String {
        let bytes = model.files[Int(range.file.rawValue)].bytes
        return String(decoding: bytes[Int(range.start)..<Int(range.end)], as: UTF8.self)
    }
}
