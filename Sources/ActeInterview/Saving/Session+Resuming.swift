public import ActeGraph
import ActeValues

extension Session {
    /// Replays saved answers by name, on the rules they were given to or on later ones, and says what moved.
    ///
    /// Nothing invalid is ever taken over: what a question does not accept any more is reported, and asked again if it is needed.
    /// O(questions + answers).
    public static func resuming(_ saved: SavedSession, on graph: DecisionGraph) -> (
        session: Session, report: ReplayReport
    ) {
        let names = QuestionNames(graph)
        var report = ReplayReport()
        var moves: [(QuestionID, StoredAnswer)] = []
        var doubtfulMoves: [Int] = []
        var taken: Set<QuestionID> = []
        for answer in saved.answers {
            guard let (question, isFormer) = names.find(answer.question) else {
                report.lost.append(ReplayReport.Loss(answer: answer, reason: .gone))
                continue
            }
            guard !taken.contains(question) else {
                report.lost.append(ReplayReport.Loss(answer: answer, reason: .superseded(question)))
                continue
            }
            let declaration = graph.questions[Int(question.rawValue)]
            switch declaration.restored(answer.text, question) {
            case .failure(let reason): report.lost.append(ReplayReport.Loss(answer: answer, reason: reason.reason))
            case .success(let stored):
                taken.insert(question)
                let isDoubtful = !answer.revision.isEmpty && answer.revision != declaration.revisionFigures
                if isDoubtful { doubtfulMoves.append(moves.count) }
                moves.append((question, stored))
                report.restored.append(question)
                if isFormer { report.renamed.append(.init(before: answer.question, question: question)) }
                if isDoubtful { report.toConfirm.append(question) }
            }
        }
        var walk = Walk(graph)
        walk.restore(moves)
        return (Session(resuming: walk, doubtfulMoves: doubtfulMoves), report)
    }
}

/// The questions of a graph, by their present and former names, as names compare.
private struct QuestionNames {
    private var present: [String: QuestionID] = [:]
    private var former: [String: QuestionID] = [:]

    init(_ graph: DecisionGraph) {
        for (index, declaration) in graph.questions.enumerated() {
            let question = QuestionID(UInt32(truncatingIfNeeded: index))
            present[NameFolding.folded(declaration.name)] = question
            for name in declaration.formerNames.map(NameFolding.folded) where former[name] == nil {
                former[name] = question
            }
        }
    }

    func find(_ name: String) -> (question: QuestionID, isFormer: Bool)? {
        let folded = NameFolding.folded(name)
        return present[folded].map { ($0, false) } ?? former[folded].map { ($0, true) }
    }
}

/// Why one kept answer cannot be taken over.
private struct Refusal: Error {
    var reason: ReplayReport.Loss.Reason
}

extension QuestionDeclaration {
    /// A kept answer as this question stores it. Options are found again by their keys: a new one put before them does not change what was
    /// chosen.
    fileprivate func restored(_ text: String, _ question: QuestionID) -> Result<StoredAnswer, Refusal> {
        if text.isEmpty {
            return isOptional ? .success(.leftOut) : .failure(Refusal(reason: .refused(question, .notOptional)))
        }
        let value: Value
        do throws(ReadingProblem) {
            value = try AnswerReader.read(text, as: type, among: answerOptions)
        } catch {
            return .failure(Refusal(reason: .unreadable(question, error)))
        }
        // Whole keys only: the start of a key, which people may type, could be that of another option by now.
        if type == .choice || type == .choices, CanonicalText.text(of: value, among: answerOptions) != text {
            return .failure(Refusal(reason: .refused(question, .noSuchOption)))
        }
        do throws(AnswerProblem) {
            return .success(try accepted(value))
        } catch {
            return .failure(Refusal(reason: .refused(question, error)))
        }
    }
}
