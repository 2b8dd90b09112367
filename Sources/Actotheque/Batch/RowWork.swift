import ActeActs
import ActeCompiler
import ActeGraph
import ActeInterview
import ActeModel
import ActeValues

/// Makes the act of each row, whatever the rows before: any task may do any of them.
struct RowWork: Sendable {
    private let plan: ColumnPlan
    /// What every row starts from.
    private let start: Walk
    /// By question, how its answers are read, where rules repeat none: options are listed once, and questions not copied for each cell.
    private let readings: [Reading]

    private struct Reading {
        var type: ValueType
        var options: [AnswerOption]
    }
    private let product: BatchProduct

    init(_ plan: ColumnPlan, from start: Walk, giving product: BatchProduct) {
        self.plan = plan
        self.start = start
        self.product = product
        let hasLists = start.model.questions.contains { $0.list != nil }
        readings =
            hasLists ? [] : start.model.questions.map { Reading(type: $0.type, options: $0.answerOptions) }
    }

    /// What becomes of the rows of a chunk, in their order; rows that hold nothing are left out.
    func lines(of chunk: RowChunk) -> [BatchLine] {
        chunk.records.compactMap { plan.isEmpty($0, of: chunk) ? nil : line($0, of: chunk) }
    }

    private func line(_ row: RowRecord, of chunk: RowChunk) -> BatchLine {
        var line = BatchLine(number: row.number, state: .faulty, name: BatchLine.padded(row.number))
        do throws(RowProblem) {
            let answers = try plan.answers(row, of: chunk)
            if let name = answers.name, !name.isEmpty { line.name = name }
            var walk = start
            try give(answers, to: &walk)
            walk.takeDefaults()
            try finish(walk, into: &line)
        } catch {
            line.message = error.message
        }
        return line
    }

    // MARK: Answers

    private func give(_ answers: ColumnPlan.Answers, to walk: inout Walk) throws(RowProblem) {
        var given = answers.given
        if !answers.facts.isEmpty {
            do throws(AnswerProblem) {
                // A name that nothing bears, or one that comes twice: answers themselves are not read yet.
                given += try walk.resolved(AnswersFile(answers.facts)).map { ($0.key, $0.value) }
                given.sort { $0.question.rawValue < $1.question.rawValue }
            } catch {
                throw RowProblem(error.message)
            }
        }
        var values: [(question: QuestionID, value: Value?)] = []
        values.reserveCapacity(given.count)
        // In the author's order: the first question that does not take its answer is the one told of.
        for (question, text) in given {
            if let value = read(text, for: question) {
                values.append((question, value))
            } else {
                values.append((question, try explained(text, for: question, of: walk)))
            }
        }
        do throws(PreparedAnswerProblem) {
            try walk.session.take(values)
        } catch {
            throw RowProblem(
                "\(label(error.question, walk)) : \(guarded(error.question, walk).sentence(for: error.problem))")
        }
    }

    /// The value of an answer as nearly all are: given, and well written.
    private func read(_ text: String, for question: QuestionID) -> Value? {
        let place = Int(question.rawValue)
        guard readings.indices.contains(place), !text.isEmpty, text.utf8.count <= Walk.longestAnswer else { return nil }
        return try? AnswerReader.read(text, as: readings[place].type, among: readings[place].options)
    }

    /// The value of any other, nothing for what is left out.
    ///
    /// - Throws: why it cannot be used.
    private func explained(_ text: String, for question: QuestionID, of walk: Walk) throws(RowProblem) -> Value? {
        do throws(AnswerProblem) {
            return try walk.prepared(text, for: question)
        } catch {
            // Not its whole sentence: the likely mend would repeat what was answered.
            let declared = guarded(question, walk)
            var expected = AnswerReader.expectation(of: declared.type)
            if text.utf8.count <= Walk.longestAnswer {
                do throws(ReadingProblem) {
                    _ = try AnswerReader.read(text, as: declared.type, among: declared.answerOptions)
                } catch {
                    expected = error.expected
                }
            }
            throw RowProblem("\(label(question, walk)) : \(expected)")
        }
    }

    // MARK: The act

    private func finish(_ walk: Walk, into line: inout BatchLine) throws(RowProblem) {
        if walk.session.refusal != nil {
            line.state = .refused
            line.message = refusal(of: walk)
        } else if let broken = walk.session.broken.first {
            line.message = contradiction(broken, walk)
        } else if let next = walk.session.next {
            if let answer = walk.engine.log.answer(to: next),
                let option = walk.engine.closedOption(chosenBy: answer, of: next)
            {
                let reason = guarded(next, walk).sentence(for: .closedOption(option))
                line.message = "\(label(next, walk)) : \(reason)"
            } else {
                line.state = .missing
                line.message = "Il manque une réponse : \(label(next, walk))."
            }
        } else {
            try make(walk, into: &line)
        }
    }

    private func make(_ walk: Walk, into line: inout BatchLine) throws(RowProblem) {
        let act: Act
        do throws(ActProblem) {
            act = try walk.act()
        } catch {
            throw RowProblem(error.message)
        }
        switch product {
        case .act(let write):
            var remarks: [String] = []
            do {
                line.bytes = try write(act) { remarks.append($0) }
            } catch {
                throw RowProblem((error as? any ExplainedError)?.message ?? "Cet acte n'a pas pu être mis en forme.")
            }
            line.message = (advice(act, walk) + remarks).joined(separator: " ")
        case .row(let exchange):
            let rows = walk.rows(of: exchange, for: act)
            let faults = rows.flatMap(\.faults)
            guard faults.isEmpty else { throw RowProblem(faults.joined(separator: " ")) }
            line.bytes = rows.flatMap(\.line)
            let sentences = rows.isEmpty ? [exchange.absence] : rows.flatMap { $0.gaps + $0.remarks }
            line.message = sentences.joined(separator: " ")
        }
        line.state = .written
    }

    /// What the person who makes the act would be told of it.
    private func advice(_ act: Act, _ walk: Walk) -> [String] {
        var sentences: [String] = []
        if act.alerts.contains(where: { _ in true }) {
            let shown = act.withoutPersonalOrConfidential
            sentences += shown.alerts.map { "Conseil : \(words(of: $0, in: shown))" }
        }
        sentences += walk.derivedActs.map { "Cet acte en appelle un autre : \($0.name)." }
        return sentences
    }

    private func refusal(of walk: Walk) -> String {
        let shown = walk.draft.withoutPersonalOrConfidential
        let words = shown.refusal.map { self.words(of: $0, in: shown) } ?? ""
        let isTold = !words.isEmpty && words != Act.hiddenWords
        return isTold ? words : "Le motif tient à une donnée personnelle ou confidentielle."
    }

    private func contradiction(_ constraint: ConstraintID, _ walk: Walk) -> String {
        let names = walk.answersOf(constraint).map { "[\($0.name)]" }.joined(separator: ", ")
        let message = walk.model.constraints[Int(constraint.rawValue)].message
        return names.isEmpty ? message : "\(message) Réponses en cause : \(names)."
    }

    private func words(of part: ActPart, in act: Act) -> String {
        act.paragraphs(of: part).map { act.text($0.words) }.joined(separator: " ")
    }

    private func label(_ question: QuestionID, _ walk: Walk) -> String { walk.label(of: .question(question)) }

    /// A question whose sentences repeat no answer that is personal.
    private func guarded(_ question: QuestionID, _ walk: Walk) -> Question {
        var declared = walk.model.questions[Int(question.rawValue)]
        declared.isConfidential = declared.isConfidential || declared.isPersonal
        return declared
    }
}
