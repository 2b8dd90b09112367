public import ActeActs
import ActeCompiler
import ActeDiagnostics
import ActeGraph
import ActeModel
public import ActeRendering
import ActeValues

/// An act, or a draft of one.
public typealias Act = ActeActs.Act

extension Walk {
    /// The act, with its receipt.
    ///
    /// - Throws: when an answer is missing, when the act cannot lawfully be made, or when a mandatory part is absent. The draft can
    ///   always be read.
    public func act() throws(ActProblem) -> Act {
        if let refusal { throw ActProblem("L'acte ne peut pas être fait : \(refusal.sentence)") }
        if let contradiction = contradictions.first { throw ActProblem(contradiction.sentence) }
        if let closedChoice { throw ActProblem(closedChoice.message) }
        if let question { throw ActProblem("Il manque une réponse : [\(question.name)].") }
        guard rules.isProved else {
            throw ActProblem(
                "Les règles comportent une erreur : aucun acte n'en est fait tant qu'elle n'est pas corrigée.")
        }
        let act = signed
        if act.isDraft {
            let reasons = act.shortcomings.map { $0.sentence(in: act.plan) }
            throw ActProblem("L'acte n'est pas complet. " + reasons.joined(separator: " "))
        }
        return act
    }

    /// Writes the act as it stands, for a body whose documents look so; a draft is marked as such.
    ///
    /// - Throws: ``FileProblem`` when the file cannot be written, ``RenderingProblem`` when the format cannot.
    public func export(
        as format: ActFormat, _ charte: Charte = .standard, to path: String, noting note: (String) -> Void = { _ in }
    ) throws {
        try OutputFile.write(signed.rendered(as: format, charte, noting: note), to: path)
    }

    /// Advice of the rules that holds now.
    public var alerts: [String] {
        let act = draft.withoutConfidential
        return act.alerts.map { alert in act.paragraphs(of: alert).map { act.text($0.words) }.joined(separator: " ") }
    }

    /// The act with its receipt: the digests are worked out only for an act that leaves the walk. Answers kept aside are not in the act,
    /// and leave no trace in its receipt.
    private var signed: Act {
        let receipt = Receipt(
            engineVersion: Rules.engineVersion, rulesDigest: rules.digest,
            answersDigest: Digest.hexadecimal(countingAnswers), lawDate: lawDate,
            judgments: judgments.map {
                Receipt.Judgment(question: $0.name, author: agent, reason: reason(for: $0.question), bears: $0.bears)
            })
        let conclusions = engine.conclusions
        let identity = ActIdentity(
            number: shownNumber(conclusions), nature: model.header.nature, body: officialName(conclusions))
        return Assembler(rules.compiled.plan).assemble(conclusions, receipt: receipt, identity: identity)
    }

    /// The answer to the question that the rules call the number of the act; empty when they name none, or it must be hidden.
    private func shownNumber(_ conclusions: Conclusions) -> String {
        guard let index = model.header.numberQuestion, !model.questions[index].isPersonal,
            !model.questions[index].isConfidential,
            case .known(let value) = conclusions.finding(.question(QuestionID(UInt32(index))))
        else { return "" }
        return CanonicalText.text(of: value)
    }

    /// The answers that count as they would be typed, `[name] = answer`, a line each.
    private var countingAnswers: [UInt8] {
        // Once, and not for each answer: reading it copies the model.
        let questions = model.questions
        let graph = engine.graph
        var lines: [UInt8] = []
        lines.reserveCapacity(2048)
        for question in engine.counting {
            let place = Int(question.rawValue)
            lines.append(UInt8(ascii: "["))
            lines.append(copying: questions[place].name.utf8Span.span)
            lines.append(copying: "] = ".utf8Span.span)
            switch engine.log.answer(to: question) {
            case .text(let text): lines.append(copying: text.utf8Span.span)
            case .scalar(let scalar):
                switch graph.range(of: question).flatMap({ Scalar.value(scalar, as: $0.type) }) {
                case .option(let option) where questions[place].options.indices.contains(option):
                    lines.append(copying: questions[place].options[option].key.utf8Span.span)
                case .option, .options: lines.append(contentsOf: storedText(of: question).utf8)
                case let value?: CanonicalText.write(value, to: &lines)
                case nil: break
                }
            case .leftOut, nil: break
            }
            lines.append(0x0A)
        }
        return lines
    }
}

/// Why there is no finished act.
public struct ActProblem: ExplainedError, Sendable, Hashable {
    /// The French sentence.
    public let message: String

    init(_ message: String) { self.message = message }
}
